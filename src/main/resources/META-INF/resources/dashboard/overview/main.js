import { fill } from '../dom.js';
import { go } from '../navigation.js';
import { asked } from './asked.js';
import { catalog } from './catalog.js';
import { cell, cellName, cellShown, closed } from './cell.js';
import { differences, differencesShown } from './differences.js';
import { noReports, nothingHere, nothingYet } from './empty.js';
import { filters } from './filters.js';
import { frame } from './frame.js';
import { headline, headlineShown } from './headline.js';
import { map, mapShown } from './map.js';
import { forget, rates, rows, scores } from './reports.js';
import { showCharts } from './sections.js';

/** From this width on a cell is shown beside the map and not below it, as the style sheet has it. */
const BESIDE = 992;

let page = null;
let names = null;
let shown = null;

/**
 * The overview: how the membership is, where it is worst, what changed, and what is behind a cell.
 *
 * @param {HTMLElement} main
 * @param {import('../session.js').Session} session
 * @param {URL} url
 */
export async function show(main, session, url) {
  document.title = title(session);
  const now = asked(url, session);
  const before = shown;
  shown = now;
  if (!session.may('report')) {
    fill(main, noReports());
    return;
  }
  if (page?.element.parentNode !== main) {
    page = await frame();
    fill(main, page.element);
    forget();
    names = catalog(session);
  }
  const known = await names;
  if (known.rows.every(([code]) => code !== now.rows)) {
    now.rows = 'segment';
  }
  document.title = title(session, now.cell && cellName(now, known), now.cell && now.comments && 'Comments');
  const empty = await emptiness(session, now);
  if (now !== shown) {
    return;
  }
  page.filters.show(url.search, async () => null, () => filters(session, now, known));
  if (empty) {
    page.empty(empty.told, empty.filtered);
    return;
  }
  page.full(Boolean(now.cell));
  const stage = known.name('stage', now.headlineStage);
  const headed = page.headline.show(url.search, () => headline(session, now), (found) => headlineShown(now, stage, found));
  page.differences.show(url.search, () => differences(session, now), (found) => differencesShown(now, known, found));
  const mapped = page.map.show(url.search, () => map(session, now), (found) => mapShown(session, now, known, found));
  const opened = now.cell && page.cell.show(url.search, () => cell(session, now, known), (found) => cellShown(session, now, known, found));
  showCharts(page, session, now, stage);
  await Promise.all([headed, mapped, opened]);
  if (before && now === shown) {
    focusMoved(before, now);
  }
}

function title(session, ...about) {
  return [...about.filter(Boolean).reverse(), 'Overview', session.organization.name].join(' – ');
}

/** What is said where there is not one answer, ever or in what is `filtered`; null where there is one. */
async function emptiness(session, now) {
  const none = async (range) => {
    for (const metric of ['nps', 'msat']) {
      const [total] = await rows(session, scores(range, metric));
      if (total.n !== 0) {
        return false;
      }
    }
    return true;
  };
  if (!await none(now)) {
    return null;
  }
  if (!await none({})) {
    return { told: nothingHere(), filtered: true };
  }
  const [rate] = await rows(session, rates({}, {}));
  return { told: nothingYet(session, rate), filtered: false };
}

/** Into a cell that was opened, and back to it when it was closed. */
function focusMoved(before, now) {
  const address = (at) => (at ? `${at.segment ?? ''}:${at.stage}` : null);
  if (address(before.cell) === address(now.cell)) {
    return;
  }
  const place = now.cell ? document.getElementById('cell') : document.querySelector(`[data-cell="${CSS.escape(address(before.cell))}"] a`);
  place?.focus({ preventScroll: true });
  if (innerWidth < BESIDE) {
    place?.scrollIntoView({ block: now.cell ? 'start' : 'center' });
  }
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown?.cell && page?.element.isConnected && !event.target.matches('select, input')) {
    go(closed());
  }
});
