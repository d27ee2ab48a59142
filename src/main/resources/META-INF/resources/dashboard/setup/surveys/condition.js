import { h } from '../../dom.js';
import { select, several } from '../form/choices.js';
import { group, idOf } from '../form/field.js';
import { number } from '../form/inputs.js';
import { KINDS } from './kinds.js';

/** When a question is shown: always, or only after a certain answer to an earlier one. */
export function condition(survey, question, at, place) {
  const earlier = survey.content.questions.slice(0, place).filter(({ type }) => KINDS[type].scale || KINDS[type].options || type === 'yes-no');
  if (earlier.length === 0 && !question.showIf) {
    return null;
  }
  const asked = { question: question.showIf?.question ?? null };
  function choose() {
    const other = earlier.find(({ id }) => id === asked.question);
    if (other) {
      question.showIf = KINDS[other.type].scale
        ? { question: other.id, atMost: KINDS[other.type].low }
        : { question: other.id, in: [answers(other, survey.locale)[0][0]] };
    } else {
      delete question.showIf;
    }
    survey.redraw();
    survey.edit.changed();
    document.getElementById(idOf(`${at}/showIf/question`)).focus();
  }
  return group({ at: `${at}/showIf`, legend: 'Shown', quiet: true },
    select(survey.edit, {
      at: `${at}/showIf/question`, label: 'When', of: asked, key: 'question', then: choose,
      options: [
        [null, 'Always'],
        ...earlier.map((other) => [other.id, `By the answer to “${textOf(other, survey.locale)}”`]),
        ...(asked.question && !earlier.some(({ id }) => id === asked.question) ? [[asked.question, `By the answer to ${asked.question}, which is not an earlier question`]] : []),
      ],
    }),
    question.showIf && bounds(survey, question.showIf, earlier.find(({ id }) => id === asked.question), at));
}

function bounds({ edit, locale }, showIf, other, at) {
  if (!other) {
    return null;
  }
  const { scale } = KINDS[other.type];
  if (scale) {
    return h('div', { class: 'pair' },
      number(edit, { at: `${at}/showIf/atLeast`, label: 'From score', of: showIf, key: 'atLeast', empty: undefined, min: scale[0], max: scale[1] }),
      number(edit, { at: `${at}/showIf/atMost`, label: 'Up to score', of: showIf, key: 'atMost', empty: undefined, min: scale[0], max: scale[1] }));
  }
  return several(edit, { at: `${at}/showIf/in`, legend: 'If any of these was chosen', of: showIf, key: 'in', options: answers(other, locale), columns: true, empty: [] });
}

function answers(question, locale) {
  return question.type === 'yes-no'
    ? [['true', 'Yes'], ['false', 'No']]
    : question.options.map((option) => [option.id, textOf(option, locale)]);
}

function textOf({ id, text }, locale) {
  return text[locale] || Object.values(text)[0] || id;
}
