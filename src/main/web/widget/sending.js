import {forget, keep, recall} from './memory.js';
import * as screens from './screens.js';
import {problemOf} from './service.js';

const ANSWERS = 'answers';
const DAYS = 7;

/** Answers of this invitation that wait on this device; null for none. */
export const kept = token => recall(ANSWERS, token);

/** Sends what the member wrote, once at a time. */
export async function send(showing, answers) {
  const {edge, words, preview, service} = showing;
  if (!showing.sending) {
    showing.changed(answers);
    showing.sending = true;
    edge.say(words.plain('sending'));
    busy(showing, true);
    await settle(showing, preview ? {ok: true} : await service.answer(answers), answers);
  }
}

/** Says on the button that it was pressed; a slow connection answers late. */
function busy({edge: {box}, words}, now) {
  box.classList.toggle('busy', now);
  box.querySelector('[type=submit]')?.replaceChildren(words.plain(now ? 'sending' : 'send'));
}

/** Sends what waits on this device, unless another tab has sent or dropped it meanwhile. */
async function resend(showing) {
  const answers = await kept(showing.token);
  if (answers && showing.view) {
    return settle(showing, await showing.service.answer(answers), answers, true);
  }
  showing.begin();
  return true;
}

/** Shows what became of answers. Says whether they are done with: taken, or refused. */
export async function settle(showing, answer, answers, late) {
  const {words, level, token} = showing;
  const problem = problemOf(answer);
  showing.sending = false;
  busy(showing, false);
  if (!answer.ok && problem.temporary) {
    if (!late) {
      await keep(ANSWERS, token, answers, DAYS);
      showing.emit('error', {code: problem.code, status: problem.status});
    }
    wait(showing);
    return false;
  }
  showing.stopRetry();
  if (token) {
    forget(ANSWERS, token);
  }
  if (answer.ok) {
    taken(showing, answer, answers);
  } else if (answer.status === 409) {
    // A confidential answer that was sent twice may well be the one that counts.
    const final = !late || showing.view.response;
    showing.display(screens.answered(words, level, showing.view, null, final));
  } else if (answer.status === 422) {
    wrong(showing, answer, answers);
  } else {
    showing.refuse(problem);
  }
  return true;
}

function taken(showing, {status, body}, answers) {
  const {view, words, level, preview} = showing;
  showing.draft = {};
  showing.view = {
    ...view,
    state: 'answered',
    response: view.confidentiality === 'confidential' ? null : {answers, ...body},
  };
  showing.display(screens.thanks(words, level, view, answers, !preview && (() => showing.change())));
  showing.emit('answered', preview ? {} : {first: status === 201});
}

function wrong(showing, {body}, answers) {
  if (!showing.form) {
    showing.draft = answers;
    showing.ask();
  }
  const ids = (body?.errors ?? []).map(({pointer}) => pointer.split('/')[2]);
  showing.form.refuse(ids.length ? ids : [showing.view.survey.questions[0].id]);
}

/** Shows that answers wait on this device, and goes on trying. */
export function wait(showing) {
  const {words, level} = showing;
  if (!showing.retry) {
    showing.tryAgain(() => resend(showing));
    showing.display(screens.waiting(words, level, () => showing.retry?.now(), () => drop(showing)));
  }
}

async function drop(showing) {
  showing.stopRetry();
  showing.draft = await kept(showing.token);
  await forget(ANSWERS, showing.token);
  showing.view ? showing.ask() : showing.begin();
}
