import { h } from '../dom.js';
import { count, day } from '../format.js';
import { moment, REASONS } from './names.js';

const DAYS = 30;

/**
 * What the date sweep would do at a stage in the coming days, in words. Nothing is done by asking.
 *
 * @param api
 * @param {{code: string, name: string, enabled: boolean, automatic: boolean, trigger: Object}} stage as it is saved
 * @returns {Promise<Node[]>} also when the service cannot say
 */
export async function forecastOf(api, stage) {
  if (!stage.enabled) {
    return [h('p', {}, `${stage.name} is switched off: nobody is asked there.`)];
  }
  if (!stage.trigger.anchor) {
    return [h('p', {}, `${stage.name} is reached ${moment(stage.trigger)}: whoever is named then is asked. Nobody is asked by date.`)];
  }
  return told(await api.get('/v1/sweeps/preview', { stage: stage.code, days: DAYS }), stage);
}

function told({ asked, heldBack, daily, from, to }, { name, automatic }) {
  const most = daily.reduce((top, each) => (top && top.asked >= each.asked ? top : each), null);
  const reasons = Object.entries(heldBack).sort(([, a], [, b]) => b - a);
  return [
    h('p', {}, h('strong', {}, members(asked)), ` would be asked at ${name} from ${day(from)} to ${day(to)}`,
      most ? `, at most ${count(most.asked)} on one day (${day(most.day)}).` : '.'),
    reasons.length > 0 && h('div', {}, h('p', {}, 'Not asked:'),
      h('ul', { class: 'reasons' }, reasons.map(([reason, n]) => h('li', {}, `${count(n)}: ${REASONS[reason] ?? reason}`)))),
    h('p', { class: 'quiet-text' }, automatic
      ? 'By the members and rules of today.'
      : 'By the members and rules of today, if this stage asked by itself. It does not: programs say who has reached it.'),
  ].filter(Boolean);
}

function members(n) {
  return n === 1 ? '1 member' : `${count(n)} members`;
}
