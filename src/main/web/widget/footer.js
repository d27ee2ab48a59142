import {el} from './dom.js';

const link = (text, href) => el('li', null, el('a', {href, target: '_blank', rel: 'noopener noreferrer'}, text));

/** Whom to ask, what becomes of the data, and the way out; null where there is none of it. A small one leaves out whom to ask. */
export function footer({privacyNoticeUrl, contactEmail}, words, unsubscribe, small) {
  const links = [
    /^https?:/.test(privacyNoticeUrl) && link(words.say('privacy'), privacyNoticeUrl),
    !small && contactEmail && el('li', null, words.say('contact'), ' ', el('a', {href: 'mailto:' + contactEmail}, contactEmail)),
    unsubscribe && link(words.say('unsubscribe'), unsubscribe),
  ].filter(Boolean);
  return links.length ? el('ul', {class: 'footer', part: 'footer'}, links) : null;
}
