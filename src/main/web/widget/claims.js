const shownBy = new Map();
const waiting = new Set();

/**
 * Whether this element may show the invitation of a token: of several on one page, only the first.
 *
 * @param {function()} again called when an element has left the page, and this one may perhaps show it
 */
export function claim(token, host, again) {
  const mine = (shownBy.get(token) ?? host) === host;
  if (mine) {
    shownBy.set(token, host);
  } else {
    waiting.add(again);
  }
  return mine;
}

/** Lets other elements show what this one has shown. */
export function release(host) {
  shownBy.forEach((its, token) => its === host && shownBy.delete(token));
  waiting.forEach(again => again());
  waiting.clear();
}
