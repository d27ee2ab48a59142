import { h } from '../dom.js';
import { count, percent } from '../format.js';
import { withParams } from '../navigation.js';
import { rangeName } from './asked.js';
import { periodName } from './calendar.js';
import { choicesOf, choicesShown } from './choices.js';
import { comments, commentsShown, noComments } from './comments.js';
import { distributionShown } from './distribution.js';
import { rateEver, rates, rows, scores, trendOfCell, within } from './reports.js';
import { tools } from './tools.js';
import { trendShown } from './trend.js';
import { answers, HIDDEN, interval, mark, score, SCORES, targetWords } from './words.js';

/** Everything behind one cell of the map, or only its comments. */
export async function cell(session, asked, catalog) {
  const at = asked.cell;
  const [row] = await rows(session, scores({ ...asked, ...at }, asked.metric));
  if (asked.comments) {
    const mayRead = session.may('responses') && row && !row.suppressed;
    return { row, written: mayRead ? await comments(session, asked, at) : null };
  }
  if (!row || row.suppressed || row.n === 0) {
    return { row };
  }
  const [steps, rated, [ever], chosen] = await Promise.all([
    rows(session, trendOfCell(asked, asked.metric, at)), rows(session, rates(asked, at)), rows(session, rateEver(asked, at)),
    choicesOf(session, asked, catalog, at)]);
  return { row, steps: within(steps, asked.steps.from), rated, ever, chosen };
}

export function cellShown(session, asked, catalog, found) {
  const parts = cellParts(asked, catalog);
  const name = parts.join(', ');
  return [
    h('header', { class: 'head' },
      h('div', {},
        h('h2', { id: 'cell', tabindex: -1 }, parts.flatMap((part, i) => [i > 0 && ', ', h('bdi', {}, part)])),
        h('p', { class: 'quiet-text' }, `${SCORES[asked.metric].name}, ${rangeName(asked)}`)),
      h('a', { class: 'button quiet small-button', href: closed(), 'aria-label': `Close ${name}` }, 'Close')),
    summary(asked, found.row),
    h('nav', { class: 'tabs', 'aria-label': name },
      tab('Figures', withParams({ comments: null }), !asked.comments),
      tab('Comments', withParams({ comments: 'all' }), asked.comments)),
    asked.comments ? written(session, asked, found) : figures(session, asked, name, found),
  ];
}

/** @returns {string} whose figures a cell shows, and of which stage */
export function cellName(asked, catalog) {
  return cellParts(asked, catalog).join(', ');
}

function cellParts({ cell: at }, catalog) {
  return [at.segment ? catalog.name('segment', at.segment) : 'All members', catalog.name('stage', at.stage)];
}

/** The address of the page without the cell. */
export function closed() {
  return withParams({ cell: null, comments: null });
}

function tab(label, href, current) {
  return h('a', { id: `tab-${label.toLowerCase()}`, href, 'aria-current': current ? 'true' : null }, label);
}

function summary(asked, row) {
  if (!row || row.suppressed || row.n === 0) {
    return h('p', { class: 'summary' }, h('span', { class: 'value none' }, '–'), h('span', {}, row?.suppressed ? HIDDEN : 'No answers in this time'));
  }
  const told = targetWords(asked.metric, row);
  return h('p', { class: 'summary' },
    h('span', { class: 'value' }, score(asked.metric, row)),
    h('span', {}, [interval(row), answers(row.n)].filter(Boolean).join(' · '),
      told && h('span', { class: 'line' }, `${mark(row)} ${told}`)));
}

function written(session, asked, { row, written: first }) {
  if (!session.may('responses')) {
    return noComments();
  }
  return first ? commentsShown(session, asked, asked.cell, first) : h('p', {}, protectedWords(row));
}

function figures(session, asked, name, { row, steps, rated, ever, chosen }) {
  if (!steps) {
    return h('p', {}, protectedWords(row));
  }
  return [
    h('section', {}, h('div', { class: 'head' }, h('h3', {}, 'Trend'),
      tools(session, trendOfCell(asked, asked.metric, asked.cell), { name: 'trend of this cell', picture: () => document.getElementById('cell').closest('.part') })),
    trendShown(asked, asked.metric, steps, name)),
    h('section', {}, h('h3', {}, asked.metric === 'nps' ? 'Who gave what, 0 to 10' : 'Who gave what, 1 to 5'), distributionShown(session, asked.metric, row)),
    h('section', {}, h('h3', {}, 'Response rate'), h('p', {}, rate(asked, rated, ever))),
    choicesShown(asked, chosen),
  ];
}

/** The latest cohort whose time is mostly over tells more than one that has just been asked. */
function rate(asked, rated, ever) {
  const known = rated.filter((row) => !row.suppressed && row.issued > 0);
  const latest = known.findLast((row) => row.maturity >= 50) ?? known.at(-1);
  if (latest) {
    return `${answered(latest)} asked in ${periodName(asked.step, latest.periodStart)} have answered; ${latest.maturity < 100 ? `for ${percent(latest.maturity, 0)} of them the time is over` : 'the time is over for all of them'}.`;
  }
  if (rated.length === 0) {
    return 'Nobody was asked in this time.';
  }
  return ever?.issued > 0 ? `${answered(ever)} who were ever asked have answered. Shorter times are hidden to protect members.` : `${HIDDEN}.`;
}

function answered(row) {
  return `${percent(row.rateIssued)} of ${count(row.issued)}`;
}

function protectedWords(row) {
  return row?.suppressed
    ? 'Too few members answered here, or their answers could be worked out from the figures beside. More answers will show it; a longer period may show it now.'
    : 'Nobody answered here in this time. A longer period may show something.';
}
