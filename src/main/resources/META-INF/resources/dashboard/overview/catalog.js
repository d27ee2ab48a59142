import { alphabetically } from '../format.js';

/**
 * What there is to report, with the names that people use.
 *
 * @param {import('../session.js').Session} session
 */
export async function catalog(session) {
  const { choices, dimensions } = await session.api.get('/v1/metrics/catalog');
  const values = (code) => dimensions.find((dimension) => dimension.code === code)?.values ?? [];
  const name = (axis, code) => values(axis).find((value) => value.code === code)?.label ?? spelled(code);
  const order = (axis) => values(axis).map((value) => value.code);
  return {
    segments: values('segment'),
    stages: values('stage'),
    surveys: values('survey'),
    choices: choices.map(({ construct }) => construct),
    /** What the rows of the map can be. */
    rows: [['segment', 'Segments'], ...dimensions.filter(({ code }) => code.startsWith('dimension:') || code === 'channel')
      .map(({ code }) => [code, spelled(code.replace('dimension:', ''))])],
    name,
    /** Codes in their declared order, those that are not declared behind it. */
    sorted(axis, codes) {
      const place = (code) => (order(axis).indexOf(code) + 1) || Number.MAX_SAFE_INTEGER;
      return [...new Set(codes)].sort((one, other) => place(one) - place(other) || alphabetically(one, other));
    },
  };
}

function spelled(code) {
  return code === '(none)' ? 'No value' : code[0].toUpperCase() + code.slice(1).replaceAll('-', ' ');
}
