import { announce, fill, h } from './dom.js';
import { open } from './session.js';

/**
 * Asks for a personal key.
 *
 * @param {HTMLElement} main where
 * @param {?string} told why the person has to sign in again
 * @returns {Promise<import('./session.js').Session>} once the key opened the dashboard
 */
export function signIn(main, told) {
  return new Promise((opened) => {
    const field = h('input', {
      id: 'key', type: 'password', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'about wrong',
    });
    const wrong = h('p', { id: 'wrong', class: 'wrong', role: 'alert' }, told);
    const button = h('button', { type: 'submit' }, 'Open the dashboard');
    async function submit(event) {
      event.preventDefault();
      button.disabled = true;
      try {
        opened(await open(field.value.trim()));
        announce('Signed in');
      } catch (refused) {
        fill(wrong, refused.status === 401 ? 'This key is not known, has expired or was revoked.' : refused.message);
        field.setAttribute('aria-invalid', 'true');
        field.focus();
      } finally {
        button.disabled = false;
      }
    }
    fill(main, h('form', { class: 'sign-in', on: { submit } },
      h('h1', {}, 'Member Pulse'),
      h('p', { id: 'about' }, 'Enter your personal key. It stays in this tab and is gone when you close it. ',
        'Whoever manages keys in your organization can make one for you.'),
      h('label', { for: 'key' }, 'Personal key'),
      field, wrong, button));
    field.focus();
  });
}
