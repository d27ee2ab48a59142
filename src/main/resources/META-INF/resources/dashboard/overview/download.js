import { h } from '../dom.js';

/** Saves a file that was made on the page. */
export function saved(name, blob) {
  const href = URL.createObjectURL(blob);
  h('a', { href, download: `member-pulse-${name}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
