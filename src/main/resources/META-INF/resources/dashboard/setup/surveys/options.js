import { announce, h } from '../../dom.js';
import { group, idOf } from '../form/field.js';
import { text } from '../form/inputs.js';
import { firstOption } from './first-words.js';
import { free } from './kinds.js';
import { wording } from './wording.js';

/** What a choice question offers. */
export function options(survey, question, at) {
  const { options: all } = question;
  function changed(focused) {
    survey.redraw();
    survey.edit.changed();
    document.getElementById(focused)?.focus();
  }
  function add() {
    all.push({ id: free(`option-${all.length + 1}`, all), text: { [survey.locale]: firstOption(all.length + 1, survey.locale) } });
    changed(idOf(`${at}/options/${all.length - 1}/text/${survey.locale}`));
  }
  function remove(i) {
    all.splice(i, 1);
    announce(`Option ${i + 1} was removed`);
    changed(idOf(`${at}/options/${Math.min(i, all.length - 1)}/text/${survey.locale}`));
  }
  function up(i) {
    all.splice(i - 1, 0, ...all.splice(i, 1));
    announce(`Now option ${i} of ${all.length}`);
    changed(idOf(`${at}/options/${i - 1}/text/${survey.locale}`));
  }
  return group({ at: `${at}/options`, legend: 'Options' },
    all.map((option, i) => h('div', { class: 'option', 'data-pointer': `${at}/options/${i}` },
      wording(survey, { at: `${at}/options/${i}/text`, label: `Option ${i + 1}`, of: option, key: 'text' }),
      text(survey.edit, { at: `${at}/options/${i}/id`, label: 'Id', of: option, key: 'id', empty: '', spellcheck: 'false' }),
      h('button', { type: 'button', class: 'quiet icon', 'aria-label': `Move option ${i + 1} up`, disabled: i === 0, on: { click: () => up(i) } }, '↑'),
      h('button', { type: 'button', class: 'quiet icon', 'aria-label': `Remove option ${i + 1}`, disabled: all.length <= 2, on: { click: () => remove(i) } }, '✕'))),
    h('button', { type: 'button', class: 'quiet', on: { click: add } }, 'Add an option'));
}
