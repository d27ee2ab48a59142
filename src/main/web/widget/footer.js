import {el} from './dom.js';

const link = (text, href) => el('li', null, el('a', {href, target: '_blank', rel: 'noopener noreferrer'}, text));

/** What becomes of the data, and the way out; null where there is neither. */
export function footer({privacyNoticeUrl}, words, unsubscribe) {
  const links = [
    /^https?:/.test(privacyNoticeUrl) && link(words.say('privacy'), privacyNoticeUrl),
    unsubscribe && link(words.say('unsubscribe'), unsubscribe),
  ].filter(Boolean);
  return links.length ? el('ul', {class: 'footer', part: 'footer'}, links) : null;
}
