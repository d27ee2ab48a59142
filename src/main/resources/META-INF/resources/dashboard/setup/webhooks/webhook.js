import { announce, fill, h } from '../../dom.js';
import { go } from '../../navigation.js';
import { ask } from '../form/ask.js';
import { check, oneOf, several } from '../form/choices.js';
import { codeOf, requireNew } from '../form/code.js';
import { editing } from '../form/edit.js';
import { form } from '../form/form.js';
import { text } from '../form/inputs.js';
import { once } from '../form/once.js';
import { back, head } from '../table.js';
import { deliveries } from './deliveries.js';
import { EVENTS, stateOf } from './words.js';

/** A webhook: where it leads, what it is told, and how that went. */
export async function page(session, code) {
  const { api } = session;
  const { data: webhooks } = await api.get('/v1/webhooks');
  const stored = code ? await api.get(`/v1/webhooks/${code}`) : { url: '', events: null, enabled: true, description: null };
  const { url, events, enabled, description } = structuredClone(stored);
  const edit = editing({ code: code ?? '', url, events, enabled, description });
  const webhook = edit.document;
  const secret = h('div', { 'aria-live': 'polite' });
  async function save() {
    const { code: wanted, ...body } = webhook;
    const target = code ?? codeOf(wanted);
    if (!code) {
      requireNew(target, webhooks.map((each) => each.code));
    }
    const saved = await api.send('PUT', `/v1/webhooks/${encodeURIComponent(target)}`, body);
    edit.saved();
    if (code) {
      fill(state, stateOf(saved));
    } else {
      fill(content, secretPanel(saved), h('p', {}, h('a', { href: `/dashboard/setup/webhooks/${saved.code}` }, 'To the webhook')));
      content.querySelector('input').focus();
    }
  }
  const state = h('p', { class: 'about' }, code && stateOf(stored));
  const content = h('div', {}, form(edit, { save, fresh: !code, label: code ? 'Save' : 'Make the webhook' }, fields(edit, Boolean(code))), secret,
    code && h('div', { class: 'buttons after' },
      h('button', { type: 'button', class: 'quiet', on: { click: () => changeSecret(session, code, secret) } }, 'Change the secret…'),
      h('button', { type: 'button', class: 'quiet', on: { click: () => remove(session, code) } }, 'Delete…')));
  return {
    title: code ?? 'New webhook',
    nodes: [
      back('/dashboard/setup/webhooks', 'Webhooks'), head(code ?? 'New webhook', null), code && state, content,
      code && await deliveries(session, code),
    ],
  };
}

function fields(edit, known) {
  const { document: webhook } = edit;
  const told = { which: webhook.events === null ? 'all' : 'some' };
  const which = h('div', { class: 'fields' });
  function draw() {
    fill(which, told.which === 'some' && several(edit, { at: '/events', legend: 'Only these', of: webhook, key: 'events', options: EVENTS, empty: [] }));
  }
  draw();
  return [
    !known && text(edit, { at: '/code', label: 'Name', hint: 'Short, such as email-tool. It stays as it is.', of: webhook, key: 'code', empty: '', spellcheck: 'false', maxlength: 64 }),
    text(edit, { at: '/url', label: 'Address', hint: 'An https address of your program.', type: 'url', of: webhook, key: 'url', empty: '', spellcheck: 'false', maxlength: 2000 }),
    oneOf(edit, {
      at: '/which', legend: 'It is told', of: told, key: 'which', options: [['all', 'Everything, also what is new in later releases'], ['some', 'Only some of it']],
      then() {
        webhook.events = told.which === 'all' ? null : EVENTS.map(([event]) => event);
        draw();
        edit.changed();
      },
    }),
    which,
    text(edit, { at: '/description', label: 'Note', hint: 'For your team.', of: webhook, key: 'description', maxlength: 500 }),
    check(edit, { at: '/enabled', label: 'Switched on', hint: 'What happens while it is off is not told later.', of: webhook, key: 'enabled' }),
  ];
}

function secretPanel({ secret }) {
  return h('section', { class: 'group' }, h('h2', {}, 'The secret'), once({
    id: 'secret', label: 'Secret', value: secret,
    about: 'Copy it now: it is not shown again. Your program checks with it that a message is from here (Standard Webhooks).',
  }));
}

async function changeSecret({ api }, code, place) {
  if (await ask({ title: 'Change the secret?', text: 'For 24 hours messages are signed with both. Then only the new one counts.', yes: 'Change it' })) {
    fill(place, secretPanel(await api.send('POST', `/v1/webhooks/${code}/secret`)));
    place.querySelector('input').focus();
  }
}

async function remove({ api }, code) {
  if (await ask({ title: `Delete ${code}?`, text: 'What was not sent to it yet never is.', yes: 'Delete', danger: true })) {
    await api.send('DELETE', `/v1/webhooks/${code}`);
    announce(`${code} is deleted`);
    go('/dashboard/setup/webhooks');
  }
}
