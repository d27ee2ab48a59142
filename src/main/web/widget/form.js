import {complaint, sheet, wrong} from './answers.js';
import {el} from './dom.js';
import {asked} from './question.js';

/**
 * The questions of a survey, of which nothing leaves before the button is pressed. What follows a required first question
 * appears once that is answered.
 *
 * @param {object} view as the service answers it
 * @param {object} given answers to begin with, by question
 * @param {number} level of the headings of the questions
 * @param {{changed: function(object), refused: function(), send: function(object)}} told first and last get the answers
 * @returns {{node, refuse: function(string[])}} refuse takes the ids of questions whose answers were not accepted
 */
export function questions(view, words, given, level, told) {
  const confidential = view.confidentiality === 'confidential';
  const all = view.survey.questions.map(one => asked(one, words, given[one.id], level, confidential));
  const rest = el('div', {class: 'rest'}, el('div', null,
    all.slice(1).map(one => one.node),
    el('p', {class: 'promise'}, confidential
      ? words.say('promise.confidential')
      : words.say('promise.identified', view.organization.name)),
    el('button', {type: 'submit', part: 'button'}, words.say('send'))));
  const node = el('form', {novalidate: true, autocomplete: 'off', input: change, submit, keydown},
    all[0].node, rest);
  all[0].node.classList.add('first');

  const filled = () =>
    sheet(view.survey.questions, Object.fromEntries(all.map(one => [one.question.id, one.answer()])));

  function arrange() {
    const {shown, answers} = filled();
    all.forEach(one => one.node.hidden = !shown.includes(one.question));
    const [{question}] = all;
    const waits = question.required && question.type !== 'text' && answers[question.id] === undefined;
    rest.hidden &&= waits;
    return answers;
  }

  function change(event) {
    all.find(one => one.node.contains(event.target)).complain('');
    told.changed(arrange());
  }

  function keydown(event) {
    // Only the button sends: in a radio, Enter would too.
    if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
    }
  }

  function refuse(ids) {
    const {answers} = filled();
    const refused = all.filter(one => ids.includes(one.question.id));
    refused.forEach(one => one.complain(answers[one.question.id] === undefined && !one.question.required
      ? words.plain('error.none')
      : complaint(one.question, answers[one.question.id], words)));
    told.refused();
    refused[0]?.node.querySelector('input,textarea').focus();
  }

  function submit(event) {
    event.preventDefault();
    const {shown, answers} = filled();
    const found = wrong(shown, answers).map(({id}) => id);
    if (found.length) {
      refuse(found);
    } else {
      told.send(answers);
    }
  }

  rest.hidden = true;
  arrange();
  return {node, refuse};
}
