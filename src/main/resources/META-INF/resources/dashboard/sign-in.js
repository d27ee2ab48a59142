import { announce, busily, fill, h } from './dom.js';
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
    const more = h('div', { class: 'more' });
    async function enter() {
      fill(more);
      try {
        opened(await open(field.value.trim()));
        announce('Signed in');
      } catch (refused) {
        fill(wrong, refused.status === 401 ? 'This key is not known, has expired or was revoked.' : refused.message);
        fill(more, refused.mayMake && howToMake());
        field.setAttribute('aria-invalid', 'true');
        field.focus();
      }
    }
    function submit(event) {
      event.preventDefault();
      busily(button, enter);
    }
    fill(main, h('form', { class: 'sign-in', on: { submit } },
      h('h1', {}, 'Member Pulse'),
      h('p', { id: 'about' }, 'Enter your personal key. It stays in this tab and is gone when you close it. ',
        'Whoever manages keys in your organization can make one for you.'),
      h('label', { for: 'key' }, 'Personal key'),
      field, wrong, more, button));
    field.focus();
  });
}

/** The first personal key of an organization is made with the key that the organization came with. */
function howToMake() {
  const call = `curl -sS ${location.origin}/v1/api-keys \\
  -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
  -d '{"name": "dashboard", "owner": "Your name",
       "scopes": ["manage", "report", "responses"]}'`;
  return [
    h('p', {}, 'With this key you can make one. The answer shows it once:'),
    h('pre', { tabindex: 0, role: 'group', 'aria-label': 'The call' }, h('code', {}, call)),
  ];
}
