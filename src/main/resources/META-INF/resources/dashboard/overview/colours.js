import { SCORES } from './words.js';

/** The targets that a new organization begins with: nobody has chosen them. */
const GIVEN = { nps: 50, msat: 4 };

/**
 * What colours diverge from: the target of each cell, or the average of all answers while the team has set no target of
 * its own.
 *
 * @param {Object[]} cells
 * @returns {'target'|'average'}
 */
export function basis(asked, cells) {
  if (['target', 'average'].includes(asked.against)) {
    return asked.against;
  }
  return cells.some((row) => row.target != null && row.target !== GIVEN[asked.metric]) ? 'target' : 'average';
}

/** @returns {?string} the class of the step: low3 (far below) to mid to high3; null where there is nothing to compare with */
export function colour(metric, row, middle) {
  if (middle === null || middle === undefined) {
    return null;
  }
  const away = (row.nps ?? row.mean) - middle;
  const step = SCORES[metric].colours.filter((from) => Math.abs(away) > from).length;
  return step === 0 ? 'mid' : `${away < 0 ? 'low' : 'high'}${step}`;
}
