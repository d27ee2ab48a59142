import {el} from './dom.js';
import {footer} from './footer.js';
import {questions} from './form.js';
import {send} from './sending.js';

/** The questions of a showing with what stands around them: `{title, node, form}`. */
export function asking(showing) {
  const {view, words, level, settings, draft, edge, service} = showing;
  const title = view.survey.title || words.plain('heading', view.organization.name);
  const scored = settings.score != null && view.survey.questions.find(({type}) => type === 'nps');
  const given = {...view.response?.answers, ...scored && {[scored.id]: settings.score}, ...draft};
  const form = questions(view, words, given, level + 1, {
    changed: answers => showing.changed(answers),
    refused: () => edge.say(words.plain('error.title')),
    send: answers => send(showing, answers),
  });
  const node = el('div', null,
    el('h' + level, {class: 'title'}, title),
    view.response?.complete && el('p', {class: 'notice'},
      words.say('edit.since', words.time(view.response.answeredAt))),
    form.node,
    level > 1 && footer(view.organization, words, service?.unsubscribe));
  return {title, node, form};
}
