const LOCALE = navigator.language;
const whole = new Intl.NumberFormat(LOCALE);
const signed = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });

/** What stands where there is no figure. */
export const NONE = '–';

/** @param {?number} value @returns {string} 12,345 */
export function count(value) {
  return value === null || value === undefined ? NONE : whole.format(value);
}

/** @param {?number} value in the unit of the metric @param {number} digits behind the point */
export function figure(value, digits = 1) {
  return value === null || value === undefined ? NONE : new Intl.NumberFormat(LOCALE,
    { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** @param {?number} value @returns {string} +3.2 or −1 */
export function change(value) {
  return value === null || value === undefined ? NONE : signed.format(value);
}

/** @param {?number} value 0..100 @returns {string} 12.3% as the reader writes it */
export function percent(value, digits = 1) {
  return value === null || value === undefined ? NONE : new Intl.NumberFormat(LOCALE,
    { style: 'percent', maximumFractionDigits: digits }).format(value / 100);
}

/** @param {string} date 2026-03-31, a day of the organization's calendar */
export function day(date, style = { dateStyle: 'medium' }) {
  return new Intl.DateTimeFormat(LOCALE, { ...style, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** @param {string} instant ISO-8601 UTC @param {string} timeZone of the organization */
export function time(instant, timeZone) {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** Texts in the order of the reader's alphabet. */
export const alphabetically = new Intl.Collator(LOCALE).compare;
