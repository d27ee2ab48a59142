import {origin} from './address.js';

/** The attributes that say which survey is shown, and how. */
export const ATTRIBUTES = ['token', 'organization', 'member', 'signature', 'stage', 'base-url', 'locale', 'mode', 'score',
  'edit'];

/** What a page may leave inside of the element, so that nothing has to be asked for: `{invitation, texts, problem}`. */
function pageData(host) {
  try {
    return JSON.parse(host.querySelector('script.member-pulse-data').textContent);
  } catch {
    return null;
  }
}

/**
 * What a page asks for at this moment: the attributes by their names, null for one that is absent, and what follows from
 * them. What the page left inside of the element serves the first time only.
 */
export function settingsOf(host, first) {
  const given = Object.fromEntries(ATTRIBUTES.map(name => [name, host.getAttribute(name)]));
  const {mode, score, edit} = given;
  return {
    ...given,
    base: (given['base-url'] ?? origin).replace(/\/+$/, ''),
    mode: /^(page|card|modal)$/.test(mode) ? mode : 'inline',
    score: /^([0-9]|10)$/.test(score) ? +score : null,
    edit: edit !== null,
    preview: host.preview,
    data: first && pageData(host),
  };
}
