import {el} from './dom.js';
import {ask} from './service.js';

const RIGHT_TO_LEFT = /^(ar|he|iw|fa|ur|ps|dv|yi|ckb)\b/i;
const asked = new Map();

export const languageOf = locale => locale.split(/[-_]/)[0].toLowerCase();

/**
 * The sentences of the element for a locale, each with its key; read once for all elements of a page. Only the name of
 * the language when they cannot be read.
 */
export function textsFor(base, locale) {
  const url = `${base}/widget/v1/texts/${encodeURIComponent(locale)}.json`;
  if (!asked.has(url)) {
    asked.set(url, read(url));
  }
  return asked.get(url);
}

async function read(url) {
  let answer = await ask('GET', url);
  if (!answer.body) {
    // Without a connection, what the browser has kept is better than nothing.
    answer = await ask('GET', url, null, {cache: 'force-cache'});
  }
  if (answer.ok && answer.body) {
    return answer.body;
  }
  asked.delete(url);
  return {language: 'en'};
}

/** The words for a survey in this locale. Texts in another language than the survey say so to screen readers. */
export function wordsOf(texts, locale) {
  const translated = languageOf(locale) === texts.language;
  // English of no country is that of most countries: the day stands before the month.
  const formats = translated && locale !== 'en' ? locale : 'en-GB';
  const text = key => texts[key] ?? '';
  return {
    locale,
    direction: RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr',
    /** A sentence for a place that takes no markup. */
    plain: (key, ...values) => text(key).replace(/\{(\d)}/g, (slot, i) => values[i]),
    /** A sentence as nodes; the values keep their own writing direction. */
    say(key, ...values) {
      const parts = text(key).split(/\{(\d)}/).map((part, i) => i % 2 ? el('bdi', null, values[part]) : part);
      return translated ? parts : el('span', {lang: texts.language, dir: 'ltr'}, parts);
    },
    time: instant => new Date(instant).toLocaleString(formats, {dateStyle: 'long', timeStyle: 'short'}),
    number: value => value.toLocaleString(formats),
  };
}
