import { api, Problem } from './api.js';

const PLACE = 'member-pulse-key';

/** Why a key that the service accepts does not open the dashboard. */
export class NotPersonal extends Error {}

/**
 * Who looks at the dashboard. The key lives in the storage of this tab and is gone when the tab is closed.
 *
 * @typedef {{api: ReturnType<typeof api>, owner: string, scopes: string[], expiresAt: string, organization: Object,
 *   may: function(string): boolean}} Session
 */

/** @returns {?string} the key of this tab, or the one that the address brought, which is taken out of the address */
export function storedKey() {
  const brought = new URLSearchParams(location.hash.slice(1)).get('key');
  if (brought) {
    sessionStorage.setItem(PLACE, brought);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(PLACE);
}

/**
 * @param {string} key
 * @returns {Promise<Session>} rejected with a Problem or NotPersonal
 */
export async function open(key) {
  // Opened again, the page finds that the key is refused and asks for another.
  const calls = api(key, () => location.reload());
  const me = await introduced(key);
  if (!me.owner) {
    throw new NotPersonal('This key belongs to a program. The dashboard needs a personal key, one that names its owner.');
  }
  sessionStorage.setItem(PLACE, key);
  return { ...me, api: calls, may: (scope) => me.scopes.includes(scope) };
}

/** Forgets the key. */
export function close() {
  sessionStorage.removeItem(PLACE);
}

// A wrong key at the sign-in is an answer to show, not a reason to load the page again.
async function introduced(key) {
  try {
    return await api(key).get('/v1/api-keys/current');
  } catch (refused) {
    if (refused instanceof Problem && refused.status === 401) {
      close();
    }
    throw refused;
  }
}
