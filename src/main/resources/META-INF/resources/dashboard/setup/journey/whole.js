import { h } from '../../dom.js';
import { group } from '../form/field.js';
import { lines, number } from '../form/inputs.js';

const METRICS = [
  ['retention', 'Retention', 'Of those who were members at the start.'],
  ['renewal', 'Renewal', 'Of those whose renewal was due.'],
  ['onboarding-completion', 'Onboarding completed', 'Within 90 days of joining.'],
  ['content-engagement', 'Content engagement', 'Members who used something of yours.'],
  ['churn', 'Churn, change on the year before', '-5 stands for five percent less.'],
];

/**
 * What the organization aspires to in the journey as a whole.
 *
 * @param edit of the journey
 * @param {boolean} without whether it has no targets of its own so far
 */
export function wholeJourney(edit, without) {
  const { document } = edit;
  return [
    group({ at: '/targets', legend: 'Targets of the whole journey', hint: without ? 'None of its own yet: those for everybody else count.' : null },
      h('div', { class: 'targets' }, METRICS.map(([key, label, hint]) =>
        number(edit, { at: `/targets/${key}`, label, hint, of: document.targets, key, empty: undefined, unit: '%', step: 'any' })))),
    lines(edit, {
      at: '/requiredActivities', label: 'What a member has to do to be settled in, one a line', of: document, key: 'requiredActivities',
      hint: 'Codes of activities that your programs report, such as profile or welcome-call. Done within 90 days, onboarding is complete.',
    }),
  ];
}
