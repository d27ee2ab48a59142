import { firstOption, firstQuestion } from './first-words.js';

/**
 * The types of questions: what they are called, and whether they have a scale (with the highest score that is a low one)
 * or options or count for a construct.
 */
export const KINDS = {
  nps: { name: 'Recommendation, 0 to 10 (NPS)', scale: [0, 10], low: 6 },
  msat: { name: 'Satisfaction, 1 to 5 (MSAT)', scale: [1, 5], low: 2 },
  ces: { name: 'Ease, 1 to 7 (CES)', scale: [1, 7], low: 3 },
  agreement: { name: 'Agreement with a statement, 1 to 5', scale: [1, 5], low: 2, construct: 'pride' },
  intent: { name: 'Intention to renew, 1 to 5', scale: [1, 5], low: 2 },
  'single-choice': { name: 'One of several options', options: true, construct: '' },
  'multi-choice': { name: 'Any of several options', options: true, construct: '' },
  text: { name: 'In their own words' },
  'yes-no': { name: 'Yes or no', construct: '' },
  contact: { name: 'May we contact you about this?' },
};

const IDS = { text: 'why', agreement: 'agree', 'single-choice': 'choice', 'multi-choice': 'choices', 'yes-no': 'panel' };

/**
 * A question that can be asked as it is.
 *
 * @param {string} type
 * @param {Object[]} others the questions that are there already
 * @param {string} locale
 */
export function fresh(type, others, locale) {
  return fit({ id: free(IDS[type] ?? type, others), type, text: { [locale]: firstQuestion(type, locale) }, required: others.length === 0 }, locale);
}

/** Gives a question what its type needs and takes from it what its type cannot use. */
export function fit(question, locale) {
  const kind = KINDS[question.type];
  if (!kind.scale) {
    delete question.minLabel;
    delete question.maxLabel;
  }
  if (kind.options) {
    question.options ??= [1, 2].map((n) => ({ id: `option-${n}`, text: { [locale]: firstOption(n, locale) } }));
  } else {
    delete question.options;
  }
  if (kind.construct === undefined) {
    delete question.construct;
  } else if (kind.construct) {
    question.construct ??= kind.construct;
  }
  if (question.type !== 'text') {
    delete question.maxLength;
  }
  return question;
}

/** A code that none of the others has as its id. */
export function free(wanted, others) {
  const taken = new Set(others.map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) {
    id = `${wanted}-${n}`;
  }
  return id;
}
