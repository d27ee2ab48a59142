import { change, count, figure } from '../format.js';

/** The two scores: what they are called, their scale, and how far from the middle a step of colour begins. */
export const SCORES = {
  nps: { name: 'NPS', unit: 'points', low: -100, high: 100, grids: [20, 50], colours: [5, 20, 35] },
  msat: { name: 'Satisfaction', unit: 'of 5', low: 1, high: 5, grids: [0.5, 1], colours: [0.1, 0.3, 0.6] },
};

/** What stands for a hidden figure. */
export const HIDDEN = 'Hidden to protect members';

const TARGETS = {
  met: { mark: '▲', words: 'above its target' },
  met_uncertain: { mark: '△', words: 'above its target, may be chance' },
  missed_uncertain: { mark: '▽', words: 'below its target, may be chance' },
  missed: { mark: '▼', words: 'below its target' },
};

/** The marks of target states with their words, from the best to the worst. */
export const MARKS = Object.values(TARGETS);

/** @returns {string} ▲ △ ▽ ▼, or nothing without a target */
export function mark(row) {
  return TARGETS[row.targetState]?.mark ?? '';
}

/** @returns {?string} where the figure stands against its target */
export function targetWords(metric, row) {
  const state = TARGETS[row.targetState];
  if (!state) {
    return null;
  }
  const value = target(metric, row.target);
  // A target that is just reached is not met: it has to be exceeded
  const words = score(metric, row) === value ? state.words.replace('below', 'not above') : state.words;
  return words.replace('target', `target of ${value}`);
}

export function target(metric, value) {
  return metric === 'nps' && Number.isInteger(value) ? count(value) : figure(value);
}

/** @returns {string} the score as the service rounds it */
export function score(metric, row) {
  return metric === 'nps' ? count(row.display) : figure(row.display);
}

/** @returns {?string} 36.8 to 60.7 */
export function interval(row) {
  return row.low === null || row.low === undefined ? null : `${figure(row.low)} to ${figure(row.high)}`;
}

export function answers(n) {
  return n === 1 ? '1 answer' : `${count(n)} answers`;
}

/** @returns {string} how a figure moved and whether that is real */
export function changeWords(row, before) {
  if (row.change === null) {
    return `No figure of ${before} to compare with`;
  }
  const told = `${change(row.change)} since ${before}`;
  return row.significant === null ? told : row.significant ? `${told}, more than chance` : `${told}, may be chance`;
}
