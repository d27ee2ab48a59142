import { announce, fill, h } from '../../dom.js';
import { ask } from '../form/ask.js';
import { once } from '../form/once.js';

/** The secret with which a portal signs for the member who is signed in, so that the widget needs no link. */
export function portal({ api, organization }) {
  const shown = h('div', {});
  async function make() {
    if (await ask({
      title: 'Make a new secret?',
      text: 'It is shown once. If your portal has one already, that one holds for 24 more hours.',
      yes: 'Make it',
    })) {
      const { secret } = await api.send('PUT', '/v1/organization/portal-secret');
      fill(shown, once({
        id: 'portal-secret', label: 'Portal secret', value: secret,
        about: `Copy it now: it is not shown again. It belongs on the server of your portal, never into a page. Sign for the organization ${organization.slug}.`,
      }));
      shown.querySelector('input').focus();
    }
  }
  async function end() {
    if (await ask({
      title: 'End the portal secret?',
      text: 'Your portal cannot show surveys to members who are signed in until there is a new one. Links in emails go on working.',
      yes: 'End it', danger: true,
    })) {
      await api.send('DELETE', '/v1/organization/portal-secret');
      fill(shown);
      announce('The portal secret has ended');
    }
  }
  return h('section', { class: 'group apart', 'aria-labelledby': 'portal' },
    h('h2', { id: 'portal' }, 'Portal'),
    h('p', {}, 'A portal whose members are signed in can show them their open survey without a link. Its server signs for the member with this secret.'),
    shown,
    h('div', { class: 'buttons' },
      h('button', { type: 'button', class: 'second', on: { click: make } }, 'Make a secret…'),
      h('button', { type: 'button', class: 'quiet', on: { click: end } }, 'End it…')));
}
