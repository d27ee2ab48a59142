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

/** The score by these keys over the whole range. */
export function scores(asked, metric, groupBy) {
  return { path: `/v1/metrics/${metric}`, params: { groupBy, from: asked.from, to: asked.to, ...filters(asked) } };
}

/** The score of a stage, or of one segment at it, step by step. */
export function trend(asked, metric, { stage, segment = asked.segment }) {
  return {
    path: `/v1/metrics/${metric}`,
    params: { period: asked.step, ...asked.steps, stage, segment, survey: asked.survey, weighted: metric === 'nps' && !segment ? true : null },
  };
}

/** Both scores of the step that is compared, with the changes from the one before. */
export function changes(asked, groupBy) {
  return {
    path: '/v1/metrics',
    params: { metrics: 'nps,msat', groupBy, period: asked.step, from: asked.latest.start, to: asked.latest.end, ...filters(asked) },
  };
}

/** By the step in which the invitations were issued. */
export function rates(asked, { stage, segment = asked.segment }) {
  return { path: '/v1/metrics/response-rate', params: { period: asked.step, ...asked.steps, stage, segment, survey: asked.survey } };
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
