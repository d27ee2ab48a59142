import { h } from '../dom.js';
import { count, percent } from '../format.js';

const STEPS = 5;
const HOURS = [...Array(24).keys()];
const MONDAY = Date.UTC(2024, 0, 1);
const weekday = new Intl.DateTimeFormat(navigator.language, { weekday: 'short', timeZone: 'UTC' });

/** At which hours of the week members answer: the darker, the more. */
export function timesShown(found) {
  if (found.length === 0 || found.some((row) => row.suppressed)) {
    return h('p', { class: 'quiet-text' }, found.length === 0 ? 'No answers with a time of day. Imported and confidential answers have none.' : 'Hidden to protect members.');
  }
  const times = new Map(found.map((row) => [`${row.weekday}.${row.hour}`, row.count]));
  const most = Math.max(...times.values());
  const busiest = found.reduce((one, other) => (other.count > one.count ? other : one));
  return [
    h('p', {}, `Most answers come on ${name(busiest.weekday, 'long')} from ${busiest.hour}:00 to ${busiest.hour + 1}:00: ${percent(busiest.share)} of ${count(busiest.n)}.`),
    h('div', { class: 'twin-frame', role: 'group', 'aria-label': 'Answers by weekday and hour', tabindex: 0 }, h('table', { class: 'times' },
      h('caption', { class: 'unseen' }, 'Answers by weekday and hour'),
      h('thead', {}, h('tr', {}, h('td', {}), HOURS.map((hour) => h('th', { scope: 'col' },
        h('span', { class: hour % 6 === 0 ? null : 'unseen' }, hour))))),
      h('tbody', {}, [1, 2, 3, 4, 5, 6, 7].map((day) => h('tr', {},
        h('th', { scope: 'row' }, name(day)),
        HOURS.map((hour) => square(times.get(`${day}.${hour}`) ?? 0, most))))))),
  ];
}

function square(answered, most) {
  return h('td', { class: `busy${Math.ceil(STEPS * answered / most)}`, title: count(answered) }, h('span', { class: 'unseen' }, answered));
}

function name(day, style = 'short') {
  const date = new Date(MONDAY + (day - 1) * 86_400_000);
  return style === 'short' ? weekday.format(date) : new Intl.DateTimeFormat(navigator.language, { weekday: style, timeZone: 'UTC' }).format(date);
}
