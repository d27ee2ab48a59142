import { endOf, monthsName, moved, passed, periodName, startOf, today } from './calendar.js';
import { day } from '../format.js';

const STEPS = { '12m': 'quarter', quarter: 'month', 'last-quarter': 'month', year: 'quarter', 'last-year': 'quarter', all: 'quarter', custom: 'quarter' };
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Only a reader of single answers may cut periods; a total for others spans a calendar period or all time. */
export function ranges(session) {
  return Object.keys(STEPS).filter((range) => session.may('responses') || !['12m', 'custom'].includes(range));
}

/**
 * What the address asks for.
 *
 * @typedef {Object} Asked
 * @property {'nps'|'msat'} metric of the map, the trend and the cell
 * @property {string} range one of ranges()
 * @property {?string} from first day, null for all time; `to` likewise the last
 * @property {'month'|'quarter'|'year'} step of trends and changes
 * @property {{from: ?string, to: ?string}} steps the range in whole steps
 * @property {{start: string, end: string, open: boolean}} latest the step that is compared with the one before: the open
 *   one when half of it has passed
 * @property {{from: ?string, to: ?string}} whole the range, or the year of the latest step: for reports of whole periods
 * @property {boolean} fine whether the key may read single answers, and so what is only hidden beside a small cell
 * @property {string} rows what the rows of the map are: segment, or a dimension
 * @property {?{segment: ?string, stage: string}} cell which is open; without a segment all of a stage
 *
 * @param {URL} url
 * @returns {Asked}
 */
export function asked(url, session) {
  const of = (name) => url.searchParams.get(name);
  const { timeZone, yearStartsMonth = 1, headlineStage } = session.organization;
  const now = today(timeZone);
  const allowed = ranges(session);
  const custom = DATE.test(of('from')) && DATE.test(of('to')) && of('from') <= of('to');
  const wanted = of('period') === 'custom' && !custom ? null : of('period');
  const range = allowed.includes(wanted) ? wanted : allowed.includes('12m') ? '12m' : 'all';
  const { from, to } = spanned(range, now, yearStartsMonth, { from: of('from'), to: of('to') });
  const step = ['month', 'quarter', 'year'].includes(of('step')) ? of('step') : STEPS[range];
  const latest = latestStep(step, to && to < now ? to : now, now, yearStartsMonth);
  return {
    metric: of('metric') === 'msat' ? 'msat' : 'nps',
    against: of('against'),
    range,
    from,
    to,
    now,
    step,
    latest,
    steps: from ? inSteps(step, from, to, yearStartsMonth, latest) : { from: null, to: null },
    whole: wholePeriod(from, to, now, yearStartsMonth, latest),
    fine: session.may('responses'),
    segment: of('segment'),
    stage: of('stage'),
    survey: of('survey'),
    headlineStage: of('stage') ?? headlineStage,
    rows: of('rows') ?? 'segment',
    cell: cell(of('cell')),
    comments: of('comments'),
  };
}

/** @returns {string} the range as people call it */
export function rangeName({ from, to, range }) {
  if (!from) {
    return 'All time';
  }
  return range === 'custom' ? `${day(from)} – ${day(to)}` : monthsName(from, to);
}

/** @returns {string} the period that reports of whole periods are about */
export function wholeName({ whole }) {
  return whole.from ? monthsName(whole.from, whole.to) : 'All time';
}

/** @returns {string} the step that is compared, and whether it still runs */
export function latestName({ step, latest }) {
  return periodName(step, latest.start) + (latest.open ? ', so far' : '');
}

/** @returns {string} the step before */
export function beforeName({ step, latest }) {
  return periodName(step, moved(step, latest.start, -1));
}

function spanned(range, now, yearStartsMonth, custom) {
  const whole = (step, by) => {
    const start = moved(step, startOf(step, now, yearStartsMonth), by);
    return { from: start, to: endOf(step, start) };
  };
  switch (range) {
    case 'quarter': return whole('quarter', 0);
    case 'last-quarter': return whole('quarter', -1);
    case 'year': return whole('year', 0);
    case 'last-year': return whole('year', -1);
    case 'all': return { from: null, to: null };
    case 'custom': return custom;
    default: return { from: moved('month', startOf('month', now, 1), -11), to: endOf('month', startOf('month', now, 1)) };
  }
}

function latestStep(step, last, now, yearStartsMonth) {
  const running = startOf(step, last, yearStartsMonth);
  const early = endOf(step, running) >= now && passed(step, running, now) < 0.5;
  const start = early ? moved(step, running, -1) : running;
  return { start, end: endOf(step, start), open: endOf(step, start) >= now };
}

function inSteps(step, from, to, yearStartsMonth, latest) {
  const first = startOf(step, from, yearStartsMonth);
  return { from: first < latest.start ? first : latest.start, to: endOf(step, startOf(step, to, yearStartsMonth)) };
}

function wholePeriod(from, to, now, yearStartsMonth, latest) {
  const isOne = !from || ['month', 'quarter', 'year'].some((step) => startOf(step, from, yearStartsMonth) === from
    && (endOf(step, from) === to || (to >= now && to <= endOf(step, from))));
  if (isOne) {
    return { from, to };
  }
  const start = startOf('year', latest.start, yearStartsMonth);
  return { from: start, to: endOf('year', start) };
}

function cell(text) {
  const [segment, stage] = text?.split(':') ?? [];
  return stage ? { segment: segment || null, stage } : null;
}
