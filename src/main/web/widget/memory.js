/**
 * What this device remembers about an invitation, in the storage of the page's origin under a name made from the SHA-256
 * of the token, which is stored nowhere. Where there is no storage, or no secure context to compute hashes in, it is
 * remembered as long as the page is open.
 */
const PREFIX = 'member-pulse:';
const DAY = 86_400_000;

const open = new Map();

/** Does something with the stored record of that name; undefined where nothing can be stored, or nothing is. */
async function withRecord(kind, token, act) {
  try {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(kind + token));
    return act(PREFIX + btoa(String.fromCharCode(...new Uint8Array(hash))));
  } catch {
    return undefined;
  }
}

const read = name => JSON.parse(localStorage.getItem(name));

/** Keeps a value for some days instead of the one before. */
export async function keep(kind, token, value, days) {
  const record = JSON.stringify({until: Date.now() + days * DAY, value});
  if (await withRecord(kind, token, name => localStorage.setItem(name, record) ?? true) === undefined) {
    open.set(kind + token, value);
  }
}

/** The value that was kept; undefined for none. */
export const recall = async (kind, token) =>
  await withRecord(kind, token, name => read(name).value) ?? open.get(kind + token);

export async function forget(kind, token) {
  open.delete(kind + token);
  await withRecord(kind, token, name => localStorage.removeItem(name));
}

/** Removes what was kept long enough, of whatever invitation. */
export function prune() {
  try {
    Object.keys(localStorage)
      .filter(name => name.startsWith(PREFIX) && read(name).until < Date.now())
      .forEach(name => localStorage.removeItem(name));
  } catch {
    // Nothing is stored where nothing can be.
  }
}
