import { h } from '../../dom.js';
import { check, select } from '../form/choices.js';
import { idOf, wrongPlace } from '../form/field.js';
import { number, text } from '../form/inputs.js';
import { condition } from './condition.js';
import { fit, KINDS } from './kinds.js';
import { options } from './options.js';
import { wording } from './wording.js';

/**
 * A question, closed to one line or open to be changed.
 *
 * @param survey the survey in the works
 * @param {number} place from 0
 * @param {{up, down, remove}} moves what can be done with it, each a function or false
 */
export function questionCard(survey, question, place, moves) {
  const at = `/questions/${place}`;
  const body = h('div', { class: 'question-body', id: `${idOf(at)}-body` });
  const title = h('span', { class: 'question-title' });
  const toggle = h('button', {
    type: 'button', class: 'toggle', 'aria-controls': body.id, on: { click: () => show(body.hidden) },
  }, h('span', { class: 'question-number' }, String(place + 1)), title);
  function show(open) {
    survey.open[open ? 'add' : 'delete'](question);
    body.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  }
  function name() {
    title.textContent = question.text[survey.locale] || Object.values(question.text)[0] || KINDS[question.type].name;
  }
  body.addEventListener('reveal', () => show(true));
  body.addEventListener('input', name);
  name();
  body.append(...fields(survey, question, at, place));
  show(survey.open.has(question));
  return h('section', { class: 'question', 'data-pointer': at, 'aria-label': `Question ${place + 1}` },
    h('div', { class: 'question-head' },
      h('h3', {}, toggle),
      button('up', '↑', `Move question ${place + 1} up`, moves.up),
      button('down', '↓', `Move question ${place + 1} down`, moves.down),
      button('remove', '✕', `Remove question ${place + 1}`, moves.remove)),
    wrongPlace(idOf(at)),
    body);
}

function button(kind, sign, label, act) {
  return h('button', { type: 'button', class: `quiet icon ${kind}`, 'aria-label': label, title: label, disabled: !act, on: { click: act || (() => {}) } }, sign);
}

function fields(survey, question, at, place) {
  const { edit } = survey;
  const kind = KINDS[question.type];
  const refit = () => {
    fit(question, survey.locale);
    survey.redraw();
    survey.edit.changed();
    document.getElementById(idOf(`${at}/type`)).focus();
  };
  return [
    select(edit, { at: `${at}/type`, label: 'Type', of: question, key: 'type', options: Object.entries(KINDS).map(([type, { name }]) => [type, name]), then: refit }),
    wording(survey, { at: `${at}/text`, label: 'Question', of: question, key: 'text', rows: 2, maxlength: 1000 }),
    kind.scale && h('div', { class: 'pair' },
      wording(survey, { at: `${at}/minLabel`, label: `Words at ${kind.scale[0]}`, hint: 'The usual ones when empty.', of: question, key: 'minLabel', optional: true }),
      wording(survey, { at: `${at}/maxLabel`, label: `Words at ${kind.scale[1]}`, hint: 'The usual ones when empty.', of: question, key: 'maxLabel', optional: true })),
    kind.options && options(survey, question, at),
    check(edit, { at: `${at}/required`, label: 'Must be answered', of: question, key: 'required' }),
    condition(survey, question, at, place),
    h('div', { class: 'pair' },
      kind.construct !== undefined && text(edit, {
        at: `${at}/construct`, label: 'Counts as', hint: 'What it measures, such as pride, stay-reason or panel.', of: question, key: 'construct', empty: undefined, spellcheck: 'false',
      }),
      question.type === 'text' && number(edit, { at: `${at}/maxLength`, label: 'Longest answer', of: question, key: 'maxLength', empty: undefined, unit: 'characters', min: 1, max: 10000 }),
      text(renaming(survey, question), { at: `${at}/id`, label: 'Id', hint: 'Answers are stored under it: keep it while the question means the same.', of: question, key: 'id', empty: '', spellcheck: 'false' })),
  ].filter(Boolean);
}

/** Conditions of later questions follow the id of this one. */
function renaming({ content, edit }, question) {
  let before = question.id;
  return {
    ...edit,
    changed() {
      for (const { showIf } of content.questions) {
        if (showIf?.question === before) {
          showIf.question = question.id;
        }
      }
      before = question.id;
      edit.changed();
    },
  };
}
