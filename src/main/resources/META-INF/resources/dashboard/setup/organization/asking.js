import { h } from '../../dom.js';
import { several } from '../form/choices.js';
import { group } from '../form/field.js';
import { number, text } from '../form/inputs.js';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** How often members are asked, and when. */
export function asking(edit) {
  const { document: of } = edit;
  const reminders = { text: of.reminderDays.join(', ') };
  const remind = {
    ...edit,
    changed() {
      of.reminderDays = (reminders.text ?? '').split(/[\s,;]+/).filter(Boolean).map((part) => (Number.isNaN(Number(part)) ? part : Number(part)));
      edit.changed();
    },
  };
  return group({ at: '/asking', legend: 'How often members are asked' },
    h('div', { class: 'targets' },
      number(edit, { at: '/quietPeriodDays', label: 'Between two surveys, at least', of, key: 'quietPeriodDays', unit: 'days', min: 0, max: 730 }),
      number(edit, { at: '/yearlyCap', label: 'In any 365 days, at most', hint: 'One of them is kept for the renewal.', of, key: 'yearlyCap', unit: 'surveys', min: 1, max: 100 }),
      text(remind, { at: '/reminderDays', label: 'Reminders after how many days', hint: 'At most two, such as 5, 12. Empty for none.', of: reminders, key: 'text', inputmode: 'numeric' }),
      number(edit, { at: '/dailyLimit', label: 'By date, on one day at most', hint: 'Empty: no limit.', of, key: 'dailyLimit', unit: 'members', min: 1, max: 1000000 })),
    several(edit, {
      at: '/sendDays', legend: 'Days on which members are asked by date', of, key: 'sendDays', columns: true, empty: [],
      options: DAYS.map((code, i) => [code, weekday(i)]),
    }),
    h('div', { class: 'targets', 'data-pointer': '/sendHours' },
      number(edit, { at: '/sendHours/from', label: 'From', of: of.sendHours, key: 'from', unit: 'o’clock', min: 0, max: 23 }),
      number(edit, { at: '/sendHours/to', label: 'Until', of: of.sendHours, key: 'to', unit: 'o’clock', min: 1, max: 24 })));
}

/** @param {number} i from Monday, 0 */
function weekday(i) {
  return new Intl.DateTimeFormat(navigator.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 5 + i)));
}
