import { day } from '../format.js';

/** Days are ISO dates of the organization's calendar; a period is known by its first day. */
const MONTHS = { month: 1, quarter: 3, year: 12 };

/** @returns {string} the day that it is now where the organization is */
export function today(timeZone) {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}

/** @param {'month'|'quarter'|'year'} step @param {number} yearStartsMonth 1 to 12 */
export function startOf(step, date, yearStartsMonth) {
  const month = monthOf(date);
  const since = (month - (yearStartsMonth - 1)) % MONTHS[step];
  return firstOf(month - since);
}

/** The first day of a period so many periods later; negative is earlier. */
export function moved(step, start, by) {
  return firstOf(monthOf(start) + by * MONTHS[step]);
}

/** The last day of the period that begins on a day. */
export function endOf(step, start) {
  return shifted(moved(step, start, 1), -1);
}

export function dayAfter(date) {
  return shifted(date, 1);
}

/** @returns {number} how much of a period had passed on a day, 0 to 1 */
export function passed(step, start, date) {
  const from = Date.parse(start);
  return Math.min(1, Math.max(0, (Date.parse(date) - from) / (Date.parse(moved(step, start, 1)) - from)));
}

/** @returns {string} Nov 2026, Oct – Dec 2026, 2026, Apr 2026 – Mar 2027, as the reader writes it */
export function periodName(step, start) {
  const wholeYear = step === 'year' && start.slice(5, 7) === '01';
  return wholeYear ? day(start, { year: 'numeric' }) : monthsName(start, endOf(step, start));
}

/** The same on several lines, for the axis of a chart. */
export function periodLines(step, start) {
  const months = { month: 'short', timeZone: 'UTC' };
  const end = endOf(step, start);
  return step === 'year' ? periodName(step, start)
    : `${new Intl.DateTimeFormat(navigator.language, months).formatRange(new Date(start), new Date(end))}\n${end.slice(0, 4)}`;
}

/** The months from one day to another. */
export function monthsName(from, to) {
  return new Intl.DateTimeFormat(navigator.language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
    .formatRange(new Date(from), new Date(to));
}

function shifted(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function monthOf(date) {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstOf(month) {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String(month % 12 + 1).padStart(2, '0')}-01`;
}
