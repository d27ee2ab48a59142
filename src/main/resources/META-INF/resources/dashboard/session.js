import { api, Problem } from './api.js';

const PLACE = 'member-pulse-key';

/** Why a key that the service accepts does not open the dashboard; `mayMake` one that does. */
export class NotPersonal extends Error {
  constructor(scopes) {
    super('This key belongs to a program. The dashboard needs a personal key, one that names its owner.');
    this.mayMake = scopes.includes('manage');
  }
}

/**
 * Who looks at the dashboard. The key lives in the storage of this tab and is gone when the tab is closed.
 *
 * @typedef {{api: ReturnType<typeof api>, owner: string, scopes: string[], expiresAt: string, organization: Object,
 *   may: function(string): boolean, renew: function(Object): void}} Session
 */

/** @returns {?string} the key that the address brought */
export function keyBrought() {
  return new URLSearchParams(location.hash.slice(1)).get('key');
}

/** @returns {?string} the key of this tab, or the one that the address brought, which is taken out of the address */
export function storedKey() {
  const brought = keyBrought();
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
    throw new NotPersonal(me.scopes);
  }
  sessionStorage.setItem(PLACE, key);
  return {
    ...me,
    api: calls,
    may: (scope) => me.scopes.includes(scope),
    /** Takes over what was changed of the organization, so that it holds without signing in again. */
    renew(organization) {
      Object.keys(me.organization).forEach((name) => { me.organization[name] = organization[name]; });
      dispatchEvent(new Event('renewed'));
    },
  };
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
