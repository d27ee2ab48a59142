import { h } from '../dom.js';
import { count, day, percent } from '../format.js';
import { periodName } from './calendar.js';
import { HIDDEN } from './words.js';

const QUADRANTS = [
  { code: 'hostages', name: 'Hostages', words: 'not satisfied, will renew' },
  { code: 'loyalists', name: 'Loyalists', words: 'satisfied, will renew' },
  { code: 'defectors', name: 'Defectors', words: 'not satisfied, may leave' },
  { code: 'mercenaries', name: 'Mercenaries', words: 'satisfied, may leave' },
];

const REASONS = {
  roster_unknown: 'Not known yet: it takes a complete import of members.',
  no_longer_kept: 'The events of that time are no longer kept.',
  not_mature: 'The period is not over.',
  no_members: 'Nobody was a member then.',
};

/**
 * How satisfaction and the wish to renew go together, with retention beside it: a high one can hide hostages.
 *
 * @param {?Object} row of the loyalty report
 * @param {Object[]} years of retention, the earliest first
 */
export function loyaltyShown(row, years) {
  return h('div', { class: 'loyalty' }, quadrants(row), h('dl', { class: 'figures' },
    h('div', { class: 'figure', 'data-figure': 'hostages' },
      h('dt', {}, 'Hostage rate'),
      h('dd', {},
        h('span', { class: row?.hostageRate == null ? 'value none' : 'value' }, percent(row?.hostageRate)),
        row?.hostageRate == null
          ? h('span', { class: 'line' }, row?.suppressed ? HIDDEN : 'Nobody answered both')
          : h('span', { class: 'line' }, `${percent(row.low)} to ${percent(row.high)} · of ${count(row.classified)} who answered both`),
        row?.hostages > 0 && h('span', { class: 'line' }, `${count(row.confirmedHostages)} of ${count(row.hostages)} say that they have to stay`))),
    retentionShown(years)));
}

function quadrants(row) {
  if (!row || row.suppressed || !row.classified || row.loyalists === null) {
    return h('p', { class: 'quiet-text' }, row?.suppressed ? `${HIDDEN}.`
      : row?.classified ? 'The quadrants are shown from more answers on.' : 'No survey that asks for satisfaction and renewal was answered in this time.');
  }
  return h('ul', { class: 'quadrants' }, QUADRANTS.map(({ code, name, words }) => h('li', { class: code },
    h('span', { class: 'score' }, percent(100 * row[code] / row.classified, 0)),
    h('strong', {}, name),
    h('span', { class: 'quiet-text' }, `${words} · ${count(row[code])}`))));
}

function retentionShown(years) {
  const known = years.filter((row) => row.value !== null);
  const latest = known.at(-1) ?? years.at(-1);
  return h('div', { class: 'figure', 'data-figure': 'retention' },
    h('dt', {}, 'Retention'),
    h('dd', {},
      h('span', { class: latest?.value == null ? 'value none' : 'value' }, percent(latest?.value)),
      latest?.value == null
        ? h('span', { class: 'line' }, latest?.suppressed ? HIDDEN : REASONS[latest?.reason] ?? 'Not known yet.')
        : [h('span', { class: 'line' }, `${count(latest.numerator)} of ${count(latest.denominator)} members stayed`),
          latest.target !== null && h('span', { class: 'line' }, `target ${percent(latest.target)}`),
          h('span', { class: 'line' }, latest.periodStart ? spanned(latest) : '')]));
}

function spanned({ periodStart, periodEnd }) {
  return periodStart.slice(5) === '01-01' && periodEnd.slice(5) === '12-31' ? periodName('year', periodStart) : `${day(periodStart)} – ${day(periodEnd)}`;
}
