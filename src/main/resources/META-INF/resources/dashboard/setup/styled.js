import { h } from '../dom.js';

let loaded;

/** The styles of the set-up, loaded with its first page. */
export function styled() {
  loaded ??= new Promise((done) => {
    document.head.append(h('link', { rel: 'stylesheet', href: '/dashboard/setup/setup.css', on: { load: done, error: done } }));
  });
  return loaded;
}
