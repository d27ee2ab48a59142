import { h } from '../dom.js';

/**
 * A table in a frame that scrolls by itself on a narrow screen.
 *
 * @param {string} caption read out, not seen: the heading above says it already
 * @param {string[]} head
 * @param {Array<Array<Node|string|null>>} rows the first cell of each names it
 */
export function table(caption, head, rows) {
  return h('div', { class: 'frame', role: 'region', 'aria-label': caption, tabindex: '0' },
    h('table', { class: 'rows' },
      h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, rows.map(([first, ...others]) => h('tr', {},
        h('th', { scope: 'row' }, first), others.map((cell) => h('td', {}, cell)))))));
}

/** The top of a page: its heading, what one does here, and what can be made new. */
export function head(title, about, ...actions) {
  return h('header', { class: 'page-head' },
    h('div', {}, h('h1', {}, title), about && h('p', { class: 'about' }, about)),
    actions.length > 0 && h('div', { class: 'buttons' }, actions));
}

/** The way back to the list that a page belongs to. */
export function back(href, text) {
  return h('p', { class: 'back' }, h('a', { href }, text));
}

/** A short word about the state of something; its look never says more than the word. */
export function tag(text, kind = '') {
  return h('span', { class: `tag ${kind}` }, text);
}
