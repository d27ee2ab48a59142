import { h } from '../dom.js';
import { tools } from './tools.js';

/**
 * A figure with its heading, what it is about, and the ways to take it away.
 *
 * @param {{id: string, title: string, about: string, request: import('./reports.js').Request}} what
 */
export function framed(session, { id, title, about, request }, ...content) {
  const heading = h('h2', { id }, title);
  return [
    h('header', { class: 'head' },
      h('div', {}, heading, h('p', { class: 'quiet-text' }, about)),
      request && tools(session, request, { name: id, picture: () => heading.closest('.part') })),
    content,
  ];
}
