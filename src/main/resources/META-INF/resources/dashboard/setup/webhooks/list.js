import { h } from '../../dom.js';
import { time } from '../../format.js';
import { head, table } from '../table.js';
import { EVENTS, stateOf } from './words.js';

/** The webhooks and how they do. */
export async function page({ api, organization }) {
  const { data: webhooks } = await api.get('/v1/webhooks');
  return {
    title: 'Webhooks',
    nodes: [
      head('Webhooks', 'Addresses of your programs that are told at once when something happens.',
        h('a', { class: 'button', href: '/dashboard/setup/new-webhook' }, 'New webhook')),
      webhooks.length
        ? table('Webhooks', ['Webhook', 'Address', 'Is told', 'State', 'Last arrival'], webhooks.map((webhook) => [
          h('a', { href: `/dashboard/setup/webhooks/${webhook.code}` }, webhook.code),
          h('span', { class: 'address' }, webhook.url),
          webhook.events === null ? 'Everything' : webhook.events.map((code) => nameOf(code)).join(', '),
          stateOf(webhook),
          webhook.deliveredAt ? time(webhook.deliveredAt, organization.timeZone) : 'Nothing yet',
        ]))
        : h('p', { class: 'notice' }, 'There is none yet. With one, your email tool can send the survey the moment a member is asked.'),
    ],
  };
}

function nameOf(code) {
  return EVENTS.find(([event]) => event === code)?.[1].toLowerCase() ?? code;
}
