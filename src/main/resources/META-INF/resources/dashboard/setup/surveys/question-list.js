import { announce, h } from '../../dom.js';
import { fresh, KINDS } from './kinds.js';
import { questionCard } from './question.js';

/** All questions of a survey in their order, and what adds one. */
export function questionList(survey) {
  const { questions } = survey.content;
  const kind = h('select', { id: 'new-question' },
    Object.entries(KINDS).map(([type, { name }]) => h('option', { value: type }, name)));
  function add() {
    const question = fresh(kind.value, questions, survey.locale);
    questions.push(question);
    survey.open.add(question);
    changed(survey, questions.length - 1, '.question-body select');
    announce(`Question ${questions.length} was added`);
  }
  return [
    questions.map((question, i) => questionCard(survey, question, i, moves(survey, i))),
    h('div', { class: 'add' },
      h('label', { for: 'new-question' }, 'Another question'),
      h('span', { class: 'with-unit' }, kind, h('button', { type: 'button', class: 'quiet', on: { click: add } }, 'Add'))),
  ];
}

/** What can be done with the question at a place. */
function moves(survey, place) {
  const { questions } = survey.content;
  function move(by) {
    const [question] = questions.splice(place, 1);
    questions.splice(place + by, 0, question);
    changed(survey, place + by, by < 0 ? '.up:enabled, .down' : '.down:enabled, .up');
    announce(`Now question ${place + by + 1} of ${questions.length}`);
  }
  function remove() {
    questions.splice(place, 1);
    changed(survey, Math.min(place, questions.length - 1), '.toggle');
    announce(`Question ${place + 1} was removed`);
  }
  return {
    up: place > 0 && (() => move(-1)),
    down: place < questions.length - 1 && (() => move(1)),
    remove: questions.length > 1 && remove,
  };
}

function changed(survey, place, focused) {
  survey.redraw();
  survey.edit.changed();
  document.querySelector(`[data-pointer="/questions/${place}"]`)?.querySelector(focused)?.focus();
}
