import { announce, h } from '../../dom.js';
import { day, time } from '../../format.js';
import { go } from '../../navigation.js';
import { ask } from '../form/ask.js';
import { head, table, tag } from '../table.js';

/** The keys that work now. */
export async function page(session) {
  const { data: keys } = await session.api.get('/v1/api-keys');
  return {
    title: 'Keys',
    nodes: [
      head('Keys', 'A person or a program shows a key to get in. Give each its own, and revoke it when it is not needed any more.',
        h('a', { class: 'button', href: '/dashboard/setup/new-key' }, 'New key')),
      table('Keys', ['Key', 'Belongs to', 'May', 'Made', 'Ends', 'Revoke'], [...keys].reverse().map((key) => row(session, key))),
      h('p', { class: 'after' }, h('a', { href: '/dashboard/setup/readings' }, 'Who read comments')),
    ],
  };
}

function row(session, key) {
  const { timeZone } = session.organization;
  const own = key.id === session.id;
  const over = key.expiresAt && new Date(key.expiresAt) < new Date();
  return [
    h('span', {}, key.name, h('span', { class: 'code' }, `${key.prefix}…`)),
    key.owner ?? h('span', { class: 'quiet-text' }, 'A program'),
    key.scopes.join(', '),
    day(key.createdAt.slice(0, 10)),
    over ? tag('Has ended') : key.expiresAt ? h('span', { title: time(key.expiresAt, timeZone) }, day(key.expiresAt.slice(0, 10))) : 'Never',
    own
      ? tag('You use it now')
      : h('button', { type: 'button', class: 'quiet small', 'aria-label': `Revoke ${key.name}`, on: { click: () => revoke(session, key) } }, 'Revoke'),
  ];
}

async function revoke({ api }, { id, name, owner, prefix }) {
  const agreed = await ask({
    title: `Revoke ${name}?`,
    text: `${owner ? `${owner} cannot get in with it any more` : 'The program that uses it is refused'}, within 5 seconds and for good. It begins with ${prefix}.`,
    yes: 'Revoke', danger: true,
  });
  if (agreed) {
    await api.send('DELETE', `/v1/api-keys/${id}`);
    announce(`${name} is revoked`);
    go('/dashboard/setup/keys');
  }
}
