import { h } from '../dom.js';
import { count } from '../format.js';
import { withParams } from '../navigation.js';
import { rangeName } from './asked.js';
import { basis, colour } from './colours.js';
import { legend } from './legend.js';
import { rows, scores } from './reports.js';
import { tools } from './tools.js';
import { answers, HIDDEN, mark, score, SCORES, targetWords } from './words.js';

/** The report that the map shows. */
function mapRequest(asked) {
  return scores(asked, asked.metric, `${asked.rows},stage`);
}

/** The scores by segment and stage, of each stage altogether, and of everything. */
export async function map(session, asked) {
  const [cells, stages, total] = await Promise.all(
    [mapRequest(asked), scores(asked, asked.metric, 'stage'), scores(asked, asked.metric)].map((request) => rows(session, request)));
  return { cells, stages, total: total[0] };
}

/** A table of rows by stages in the order of the journey; each figure leads to what is behind it. */
export function mapShown(session, asked, catalog, { cells, stages, total }) {
  const against = basis(asked, cells);
  const average = total.nps ?? total.mean;
  const middle = (row) => (against === 'target' ? row.target : average);
  const columns = catalog.sorted('stage', [...cells, ...stages].map((row) => row.stage));
  const codes = catalog.sorted(asked.rows, cells.map((row) => row[asked.rows]));
  const cell = (row, who) => shown(asked, catalog, row, who, middle(row ?? {}));
  const whole = asked.rows === 'segment' ? asked.segment === null : true;
  return [
    h('header', { class: 'head' },
      h('div', {},
        h('h2', { id: 'map' }, `${SCORES[asked.metric].name} along the journey`),
        h('p', { class: 'quiet-text' }, rangeName(asked), lowest(asked, catalog, cells, against, middle))),
      tools(session, mapRequest(asked), { name: 'map', picture: () => document.querySelector('.part.map-part') })),
    h('div', { class: 'map-frame', role: 'group', 'aria-labelledby': 'map', tabindex: 0, set: { style: `--columns: ${columns.length}` } },
      h('table', { class: 'map' },
        h('caption', { class: 'unseen' }, `${SCORES[asked.metric].name} by ${asked.rows} and stage, ${rangeName(asked)}`),
        h('thead', {}, h('tr', {}, h('td', {}), columns.map((stage) => h('th', { scope: 'col' }, h('bdi', {}, catalog.name('stage', stage)))))),
        h('tbody', {},
          codes.map((code) => h('tr', {},
            h('th', { scope: 'row' }, h('bdi', {}, catalog.name(asked.rows, code))),
            columns.map((stage) => cell(cells.find((row) => row[asked.rows] === code && row.stage === stage), code)))),
          whole && h('tr', { class: 'whole' },
            h('th', { scope: 'row' }, 'All members'),
            columns.map((stage) => cell(stages.find((row) => row.stage === stage), null)))))),
    legend(asked, against, average),
  ];
}

function shown(asked, catalog, row, who, middle) {
  if (!row || row.n === 0) {
    return h('td', { class: 'blank' }, h('span', { class: 'unseen' }, 'No answers'));
  }
  const address = asked.rows === 'segment' || who === null ? `${who ?? ''}:${row.stage}` : null;
  const open = asked.cell && address === `${asked.cell.segment ?? ''}:${asked.cell.stage}`;
  const about = `${who ? catalog.name(asked.rows, who) : 'All members'}, ${catalog.name('stage', row.stage)}: `;
  const content = row.suppressed
    ? [h('span', { class: 'small' }, 'hidden'), h('span', { class: 'unseen' }, ' to protect members')]
    : [h('span', { class: 'score' }, score(asked.metric, row), h('span', { class: 'mark', 'aria-hidden': 'true' }, mark(row))),
      h('span', { class: 'small' }, `n ${count(row.n)}`),
      h('span', { class: 'unseen' }, targetWords(asked.metric, row) && `, ${targetWords(asked.metric, row)}`)];
  const title = row.suppressed ? HIDDEN : [answers(row.n), targetWords(asked.metric, row)].filter(Boolean).join(', ');
  return h('td', { class: row.suppressed ? 'hatched' : colour(asked.metric, row, middle), 'data-cell': address },
    address
      ? h('a', { href: withParams({ cell: address, comments: null }), title, 'aria-current': open ? 'true' : null }, h('span', { class: 'unseen' }, about), content)
      : h('span', { class: 'plain', title }, content));
}

/** Where it is worst, in words: the cell that is lowest against what it is compared with, of those that are precise enough. */
function lowest(asked, catalog, cells, against, middle) {
  const visible = cells.filter((row) => !row.suppressed && row.n > 0 && middle(row) != null);
  const precise = visible.filter((row) => !row.lowPrecision);
  const away = (row) => (row.nps ?? row.mean) - middle(row);
  const [worst] = (precise.length > 0 ? precise : visible).sort((one, other) => away(one) - away(other));
  if (!worst || visible.length < 2) {
    return null;
  }
  const who = `${catalog.name(asked.rows, worst[asked.rows])}, ${catalog.name('stage', worst.stage)}`;
  return [against === 'target' ? '. Lowest against its target: ' : '. Lowest: ',
    asked.rows === 'segment' ? h('a', { href: withParams({ cell: `${worst.segment}:${worst.stage}`, comments: null }) }, who) : who,
    ` with ${score(asked.metric, worst)} (n ${count(worst.n)}).`];
}
