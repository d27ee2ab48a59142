import { h } from '../dom.js';
import { count, figure } from '../format.js';
import { withParams } from '../navigation.js';
import { beforeName, latestName } from './asked.js';
import { changes, rows, within } from './reports.js';
import { SCORES } from './words.js';

const MOST = 3;

/** The changes that are still more than chance when all cells are looked at, the largest first. */
export async function differences(session, asked) {
  const reports = await Promise.all(['segment,stage', 'stage'].map((groupBy) => rows(session, changes(asked, groupBy))));
  const size = (row) => Math.abs(row.change) / (SCORES[row.metric].high - SCORES[row.metric].low);
  const all = within(reports.flat(), asked.latest.start);
  return {
    tested: all.filter((row) => row.significantAmongAll !== null && !row.suppressed).length,
    real: all.filter((row) => row.significantAmongAll).sort((one, other) => size(other) - size(one)).slice(0, MOST),
  };
}

/** Up to three sentences, each with a way to its cell; or one that says that nothing changed. */
export function differencesShown(asked, catalog, { tested, real }) {
  return [
    h('h2', { id: 'differences' }, 'What changed most'),
    h('p', { class: 'quiet-text' }, `${latestName(asked)}, compared with ${beforeName(asked)}`),
    real.length > 0
      ? h('ul', { class: 'sentences' }, real.map((row) => h('li', { class: row.change > 0 ? 'rise' : 'fall' }, sentence(asked, catalog, row))))
      : h('p', { class: 'sentence' }, nothing(tested)),
    real.length > 0 && h('p', { class: 'quiet-text' }, `More than chance, with all ${count(tested)} scores looked at.`),
  ];
}

function sentence(asked, catalog, row) {
  const name = SCORES[row.metric].name;
  const digits = row.metric === 'nps' ? 0 : 1;
  const who = row.segment ? catalog.name('segment', row.segment) : 'All segments';
  const href = withParams({ cell: `${row.segment ?? ''}:${row.stage}`, metric: row.metric === 'nps' ? null : row.metric, rows: null });
  return [
    h('a', { href }, `${who}, ${catalog.name('stage', row.stage)}`),
    `: ${name} ${row.change > 0 ? 'rose' : 'fell'} by ${figure(Math.abs(row.change))} to ${figure(row.value, digits)} (n ${count(row.n)}).`,
  ];
}

function nothing(tested) {
  return tested > 0
    ? `Nothing changed more than chance would have it, in any of ${count(tested)} scores.`
    : 'There is nothing to compare yet: it takes answers in two periods.';
}
