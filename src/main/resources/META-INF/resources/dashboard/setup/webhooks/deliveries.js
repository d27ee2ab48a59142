import { announce, h } from '../../dom.js';
import { count, time } from '../../format.js';
import { go } from '../../navigation.js';
import { table, tag } from '../table.js';
import { DELIVERIES, ERRORS, EVENTS } from './words.js';

const SHOWN = 20;
const KEPT_DAYS = 30;

/** What was sent lately and how it went, with a way to send again what failed. */
export async function deliveries({ api, organization }, code) {
  const { data } = await api.get(`/v1/webhooks/${code}/deliveries`, { limit: SHOWN });
  async function again() {
    const now = Date.now();
    const { deliveries: queued } = await api.send('POST', `/v1/webhooks/${code}/replays`, {
      from: new Date(now - KEPT_DAYS * 86_400_000).toISOString(), to: new Date(now).toISOString(),
    });
    announce(queued === 0 ? 'Nothing had failed' : `${count(queued)} are sent again`);
    go(`/dashboard/setup/webhooks/${code}`);
  }
  return h('section', { class: 'deliveries' },
    h('div', { class: 'page-head' }, h('h2', {}, 'Lately'),
      data.some(({ state }) => state === 'failed') && h('button', { type: 'button', class: 'quiet', on: { click: again } }, 'Send again what failed')),
    data.length
      ? table('Deliveries', ['Happened', 'What', 'State', 'Attempts', 'Last attempt'], data.map((each) => [
        time(each.occurredAt, organization.timeZone),
        EVENTS.find(([event]) => event === each.type)?.[1] ?? each.type,
        tag(DELIVERIES[each.state], { delivered: 'good', failed: 'bad' }[each.state]),
        count(each.attempts),
        lastOf(each, organization.timeZone),
      ]))
      : h('p', { class: 'notice' }, 'Nothing has happened since it was made. Ask somebody at a stage and look here again.'));
}

function lastOf({ lastAttemptAt, lastStatus, lastError, nextAttemptAt }, timeZone) {
  if (!lastAttemptAt) {
    return 'Not yet';
  }
  const how = lastError ? ERRORS[lastError] + (lastStatus ? ` (${lastStatus})` : '') : `status ${lastStatus}`;
  return `${time(lastAttemptAt, timeZone)}, ${how}${nextAttemptAt ? `; again ${time(nextAttemptAt, timeZone)}` : ''}`;
}
