import { h } from '../../dom.js';

/**
 * Asks before something that cannot be taken back.
 *
 * @param {{title: string, text: string|Node|Node[], yes: string, no?: string, danger?: boolean, ready?: Promise}} question
 *   nobody can say yes before it is ready; when it cannot be, why is said instead
 * @returns {Promise<boolean>} whether the person said yes; closing it is a no
 */
export function ask({ title, text, yes, no = 'Cancel', danger = false, ready }) {
  return new Promise((answered) => {
    const agree = h('button', {
      type: 'button', class: danger ? 'danger' : null, disabled: Boolean(ready), on: { click: () => dialog.close('yes') },
    }, yes);
    const wrong = h('p', { class: 'wrong', role: 'alert' });
    ready?.then(() => { agree.disabled = false; }, (refused) => { wrong.textContent = refused.message; });
    const dialog = h('dialog', {
      class: 'ask', 'aria-labelledby': 'ask-title', 'aria-describedby': 'ask-text',
      on: {
        close() {
          dialog.remove();
          answered(dialog.returnValue === 'yes');
        },
      },
    },
    h('h2', { id: 'ask-title' }, title),
    h('div', { id: 'ask-text' }, text),
    wrong,
    h('div', { class: 'buttons' },
      h('button', { type: 'button', class: 'quiet', on: { click: () => dialog.close('no') } }, no),
      agree));
    document.body.append(dialog);
    dialog.showModal();
  });
}
