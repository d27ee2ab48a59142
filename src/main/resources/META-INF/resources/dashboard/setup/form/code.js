/** A code from a name, as the service takes it: `Board members` is `board-members`. */
export function codeOf(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64);
}

/** Refuses a code that would overwrite something, in the way in which the service refuses. */
export function requireNew(code, taken) {
  if (taken.includes(code)) {
    const refused = new Error('There is one with this code already');
    refused.errors = [{ pointer: '/code', detail: 'There is one with this code already' }];
    throw refused;
  }
}
