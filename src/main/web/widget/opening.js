import {invitationAt, pending, problemOf} from './service.js';
import {languageOf, textsFor} from './words.js';

async function found(settings) {
  const {preview, data, token, base} = settings;
  if (preview) {
    return {view: {state: 'open', response: null, ...preview}};
  }
  if (data) {
    return {token, view: data.invitation, problem: data.problem && problemOf({...data.problem, body: data.problem})};
  }
  if (token) {
    return {token, ...await read(settings, token)};
  }
  if (!settings.organization) {
    return {};
  }
  const answer = await pending(base, settings);
  if (answer.status === 204) {
    return {none: true};
  }
  const {token: own, stage, dismissed} = answer.body ?? {};
  return own ? {token: own, stage, dismissed, ...await read(settings, own)} : {problem: problemOf(answer)};
}

async function read({base, locale}, token) {
  const answer = await invitationAt(base, token).read(locale);
  return answer.ok && answer.body ? {view: answer.body} : {problem: problemOf(answer)};
}

/**
 * Finds out what there is to show. The texts are read at the same time, for a guess of the language.
 *
 * @param {object} settings see settings.js
 * @returns {Promise<{token, stage, dismissed, none, view, problem, texts}>} what does not apply is absent
 */
export async function opening(settings) {
  const guess = settings.preview?.locale ?? settings.data?.invitation?.locale ?? settings.locale
    ?? (document.documentElement.lang || navigator.language || 'en');
  const given = settings.data?.texts;
  const [what, texts] = await Promise.all([found(settings), given ?? textsFor(settings.base, guess)]);
  const locale = what.view?.locale ?? guess;
  return {
    ...what,
    locale: what.view ? locale : texts.language,
    texts: given || languageOf(locale) === languageOf(guess) ? texts : await textsFor(settings.base, locale),
  };
}
