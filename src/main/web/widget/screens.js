import {el} from './dom.js';

/** A heading, sentences and what can be done next. */
function screen(words, level, title, sentences, actions) {
  return el('div', {class: 'state'},
    el('h' + level, {part: 'heading', tabindex: -1}, words.say(title)),
    sentences.filter(Boolean).map(sentence => el('p', null, sentence)),
    actions.filter(Boolean).map(([key, act]) => el('button', {
      type: 'button', class: key === 'again' ? null : 'second', part: 'button', click: act,
    }, words.say(key))));
}

/** After the answer has arrived. */
export const thanks = (words, level, view, answers, change) => {
  const confidential = view.confidentiality === 'confidential';
  const joins = view.survey.questions.some(({id, panel}) => panel && answers[id]);
  return screen(words, level, 'thanks.title', [
    words.say('thanks.arrived', view.organization.name),
    joins && words.say('thanks.panel', view.organization.name),
    words.say(confidential ? 'thanks.together' : 'thanks.read'),
  ], [!confidential && change && ['change', change]]);
};

/**
 * On every later visit, and after another answer that came too late: then it is final. A confidential answer has no time
 * and cannot be changed.
 */
export const answered = (words, level, {response}, change, final) => screen(words, level, 'answered.title', [
  response ? words.say('answered.at', words.time(response.answeredAt)) : !final && words.say('answered.confidential'),
  change && words.say('change.until', words.time(response.editableUntil)),
  final && words.say('answered.final'),
], [change && ['change', change]]);

/** While the answer waits on this device. */
export const waiting = (words, level, again, drop) => screen(words, level, 'kept.title', [
  words.say('kept.text'),
  words.say('kept.shared'),
], [['again', again], ['kept.drop', drop]]);

/** When there is nothing to answer, or nothing can be read. */
export function closed(words, level, {code, temporary}, again) {
  const known = /^invitation_(expired|withdrawn)$/.exec(code);
  const state = temporary ? 'trouble' : known ? known[1] : 'not_found';
  return screen(words, level, state + '.title', [words.say(state + '.text')], [temporary && ['again', again]]);
}
