const shownBy = new Map();

/** Whether this element may show the invitation of a token: of two on one page, only the first. */
export function claim(token, host) {
  const mine = (shownBy.get(token) ?? host) === host;
  if (mine) {
    shownBy.set(token, host);
  }
  return mine;
}

/** Lets another element show it. */
export function release(token, host) {
  if (shownBy.get(token) === host) {
    shownBy.delete(token);
  }
}
