import { h } from '../dom.js';
import { count, figure, percent } from '../format.js';
import { beforeName, latestName } from './asked.js';
import { rates, rows, trend } from './reports.js';
import { answers, changeWords, HIDDEN, interval, mark, score, targetWords } from './words.js';

/** How the membership is at its headline stage: both scores of the latest step, and how many of those asked answered. */
export async function headline(session, asked) {
  const ofLatest = async (request) => (await rows(session, request)).find((row) => row.periodStart === asked.latest.start);
  const [nps, msat, rate] = await Promise.all(
    [trend(asked, 'nps', asked.headlineStage), trend(asked, 'msat', asked.headlineStage), rates(asked, { stage: asked.headlineStage })].map(ofLatest));
  return { nps, msat, rate };
}

/** @param {string} stage as people call it */
export function headlineShown(asked, stage, { nps, msat, rate }) {
  return [
    h('h1', { id: 'headline' }, `How members feel: ${stage}`),
    h('p', { class: 'quiet-text' }, latestName(asked)),
    h('dl', { class: 'figures' },
      scoreShown(asked, 'nps', 'NPS', nps, nps && !nps.suppressed && weighted(asked, nps)),
      scoreShown(asked, 'msat', 'Satisfaction, 1 to 5', msat, msat?.top2 != null && `${percent(msat.top2)} gave 4 or 5`),
      rateShown(rate)),
  ];
}

function scoreShown(asked, metric, label, row, more) {
  if (!row || row.suppressed || row.n === 0) {
    return figureShown(metric, label, null, row?.suppressed ? [HIDDEN, 'More answers will show it'] : ['No answers yet']);
  }
  const moved = row.significant === true ? row.change > 0 ? 'rise' : 'fall' : null;
  return figureShown(metric, label, score(metric, row), [
    [interval(row), answers(row.n)].filter(Boolean).join(' · '),
    h('span', { class: moved }, changeWords(row, beforeName(asked))),
    targetWords(metric, row) && `${mark(row)} ${capital(targetWords(metric, row))}`,
    more,
  ]);
}

function weighted(asked, row) {
  if (asked.segment) {
    return null;
  }
  return row.weightedNps == null
    ? WHY_NOT[row.reason] ?? null
    : `Weighted to the membership: ${figure(row.weightedNps)} (${figure(row.weightedLow)} to ${figure(row.weightedHigh)})`;
}

const WHY_NOT = {
  population_unknown: 'Not weighted yet: import all members first',
  suppressed: 'Not weighted: a segment with few answers is hidden',
};

function rateShown(rate) {
  if (!rate || rate.suppressed || !rate.issued) {
    return figureShown('rate', 'Response rate', null, [rate?.suppressed ? HIDDEN : 'Nobody was asked in this time']);
  }
  return figureShown('rate', 'Response rate', percent(rate.rateIssued), [
    `${count(rate.answered)} of ${count(rate.issued)} asked in this time`,
    rate.maturity < 100 ? `${percent(rate.maturity, 0)} of them past their time, so it can still rise` : 'All of them past their time',
    rate.bounced > 0 && `${percent(rate.rateDelivered)} of those the survey reached`,
  ]);
}

function figureShown(name, label, value, lines) {
  return h('div', { class: 'figure', 'data-figure': name },
    h('dt', {}, label),
    h('dd', {},
      h('span', { class: value === null ? 'value none' : 'value' }, value ?? '–'),
      lines.filter(Boolean).map((line) => h('span', { class: 'line' }, line))));
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
