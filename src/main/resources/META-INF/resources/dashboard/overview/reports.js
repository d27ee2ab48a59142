import { dayAfter, moved } from './calendar.js';

const FRESH_FOR = 60_000;
const remembered = new Map();

/**
 * What is asked of the service: a path with parameters, read as rows or as a file.
 *
 * @typedef {{path: string, params: Object}} Request
 */

/**
 * All rows of a report. Parts of the page that ask for the same share one answer, for a minute.
 *
 * @param {import('../session.js').Session} session
 * @param {Request} request
 * @returns {Promise<Object[]>}
 */
export function rows(session, request) {
  const name = JSON.stringify([session.id, request]);
  const known = remembered.get(name);
  if (known && Date.now() - known.at < FRESH_FOR) {
    return known.rows;
  }
  const answer = session.api.all(request.path, request.params).then((page) => page.data);
  remembered.set(name, { at: Date.now(), rows: answer });
  answer.catch(() => remembered.delete(name));
  return answer;
}

/** Reads everything anew: what was set up meanwhile may have changed names and targets. */
export function forget() {
  remembered.clear();
}

/** The score by these keys over the whole range. */
export function scores(asked, metric, groupBy) {
  return { path: `/v1/metrics/${metric}`, params: { groupBy, from: asked.from, to: asked.to, ...filters(asked) } };
}

/** The score of a stage step by step, weighted to the membership beside it where that can be had. */
export function trend(asked, metric, stage) {
  return {
    path: `/v1/metrics/${metric}`,
    params: { period: asked.step, ...asked.steps, ...filters(asked), stage, weighted: metric === 'nps' && !asked.segment ? true : null },
  };
}

/** The score behind a cell step by step. */
export function trendOfCell(asked, metric, cell) {
  return { path: `/v1/metrics/${metric}`, params: { period: asked.step, ...cut(asked, asked.steps), ...filters({ ...asked, ...cell }) } };
}

/** Both scores of the step that is compared, with the changes from the one before. */
export function changes(asked, groupBy) {
  return {
    path: '/v1/metrics',
    params: {
      metrics: 'nps,msat', groupBy, period: asked.step, ...cut(asked, { from: asked.latest.start, to: asked.latest.end }), ...filters(asked),
    },
  };
}

/**
 * A range of whole steps hides also what could give a small cell away. A range that cuts one hides small cells only, for
 * those who may read single answers: it begins a day late in the step before, whose rows are left out.
 */
function cut(asked, { from, to }) {
  return { from: asked.fine && from ? dayAfter(moved(asked.step, from, -1)) : from, to };
}

/** The rows of a range that was asked for from the step before. */
export function within(found, from) {
  return from ? found.filter((row) => row.periodStart >= from) : found;
}

/** By the step in which the invitations were issued. */
export function rates(asked, cell) {
  return { path: '/v1/metrics/response-rate', params: { period: asked.step, ...asked.steps, ...filters({ ...asked, ...cell }) } };
}

/** Of everybody who was ever asked there: coarser, and so shown where single steps are hidden. */
export function rateEver(asked, cell) {
  return { path: '/v1/metrics/response-rate', params: filters({ ...asked, ...cell }) };
}

export function loyalty(asked) {
  return { path: '/v1/metrics/loyalty', params: { ...asked.whole, ...filters(asked) } };
}

/** Members who stayed: by year, as far as the roster tells. */
export function retention(asked) {
  return { path: '/v1/metrics/journey', params: { metric: 'retention', segment: asked.segment } };
}

export function times(asked) {
  return { path: '/v1/metrics/answer-times', params: { ...asked.whole, ...filters(asked) } };
}

export function choices(asked, construct, { stage, segment }) {
  return { path: '/v1/metrics/choices', params: { construct, ...asked.whole, stage, segment, survey: asked.survey } };
}

function filters({ segment, stage, survey }) {
  return { segment, stage, survey };
}
