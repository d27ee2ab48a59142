import {choices, held, scale} from './controls.js';
import {el} from './dom.js';

/**
 * One question with its controls.
 *
 * @param {object} question as the service tells it
 * @param {*} given the answer to begin with; undefined for none
 * @param {boolean} naming whether a yes to being contacted puts the name to a confidential answer
 * @returns {{node, question, answer: function(), complain: function(string)}} complain with an empty text takes back
 */
export function asked(question, words, given, level, naming) {
  const {id, type, text, required, maxLength} = question;
  const isText = type === 'text';
  const said = isText ? words.say('text.limit', words.number(maxLength))
    : naming && type === 'contact' && words.say('contact.name');
  const hint = said && el('p', {class: 'hint', id: 'hint.' + id}, said);
  const error = el('p', {class: 'error', id: 'error.' + id, hidden: true});
  // An error that is not there is empty, and describes nothing.
  const described = (hint ? hint.id + ' ' : '') + error.id;
  const label = [text, !required && [' ', el('span', {class: 'optional'}, words.say('optional'))]];
  const heading = content => el('h' + level, {part: 'heading'}, content);
  const area = isText && el('textarea', {
    id, maxlength: maxLength, dir: 'auto', 'aria-describedby': described,
  }, given);
  const group = isText
    ? [heading(el('label', {for: id}, label)), hint, error, area]
    : el('fieldset', {'aria-describedby': described}, el('legend', null, heading(label)), hint, error,
      question.min == null ? choices(question, words, given) : scale(question, given));
  const node = el('div', {class: 'question'}, group);

  function complain(message) {
    error.replaceChildren(...message ? [el('span', {class: 'hidden'}, words.say('error.prefix'), ' '), message] : []);
    error.hidden = !message;
    node.classList.toggle('wrong', !!message);
    if (isText) {
      area.setAttribute('aria-invalid', !!message);
    }
  }

  return {node, question, complain, answer: () => held(node, question)};
}
