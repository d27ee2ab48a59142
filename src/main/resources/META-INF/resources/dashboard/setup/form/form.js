import { announce, busily, fill, h } from '../../dom.js';
import { guard } from './leave.js';
import { forget, tell } from './problems.js';

/**
 * A form over a document, with a bar that says whether everything is saved. Problems are told at their fields; whoever
 * leaves without saving is asked.
 *
 * @param edit from editing()
 * @param {{label?: string, save: function(): Promise<void>, more?: {text: string, act: function(): Promise<void>, kind?: string}[],
 *   fresh?: boolean, wrong?: function(Error): void}} how `more` are other things to do, whose problems are told like those of
 *   saving; `fresh`: nothing is stored yet, so that it can be saved at once; `wrong` is told before problems are shown
 * @param {...Node} content
 */
export function form(edit, { label = 'Save', save, more = [], fresh = false, wrong = () => {} }, ...content) {
  const state = h('p', { class: 'state' });
  const told = h('p', { class: 'wrong', role: 'alert' });
  const button = h('button', { type: 'submit' }, label);
  function refresh() {
    const open = fresh || edit.dirty();
    fill(state, open ? (fresh ? '' : 'You have changes that are not saved.') : 'All changes are saved.');
  }
  const run = (act) => busily(button, async () => {
    fill(told);
    forget(element);
    try {
      await act();
    } catch (refused) {
      wrong(refused);
      fill(told, tell(element, refused));
    }
  });
  async function submit(event) {
    event.preventDefault();
    await run(async () => {
      await save();
      edit.saved();
      announce('Saved');
    });
  }
  const element = h('form', { class: 'editing', novalidate: true, on: { submit } },
    content, h('div', { class: 'save-bar' }, told, h('div', { class: 'save-row' },
      button,
      more.map(({ text, act, kind = 'second' }) => h('button', { type: 'button', class: kind, on: { click: () => run(act) } }, text)),
      state)));
  edit.on(refresh);
  refresh();
  guard(edit);
  return element;
}
