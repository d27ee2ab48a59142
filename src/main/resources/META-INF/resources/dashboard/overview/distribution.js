import { h } from '../dom.js';
import { count, percent } from '../format.js';

const GROUPS = {
  nps: [['Detractors', 0, 6, 'low'], ['Passives', 7, 8, 'middle'], ['Promoters', 9, 10, 'high']],
  msat: [['Not satisfied', 1, 3, 'low'], ['Satisfied', 4, 5, 'high']],
};

/** How often each score was given, in the groups that the figure is made of. */
export function distributionShown(session, metric, row) {
  if (!row || row.suppressed || row.n === 0) {
    return h('p', { class: 'quiet-text' }, row?.suppressed ? 'Hidden to protect members.' : 'No answers in this time.');
  }
  if (!row.distribution) {
    return h('p', { class: 'quiet-text' }, tooFew(session, row.n));
  }
  const first = metric === 'nps' ? 0 : 1;
  const most = Math.max(...row.distribution);
  return h('div', { class: `distribution ${metric}` }, GROUPS[metric].map(([name, from, to, tone]) => {
    const scores = row.distribution.slice(from - first, to - first + 1);
    const sum = scores.reduce((one, other) => one + other, 0);
    return h('section', { class: tone, set: { style: `flex-grow: ${scores.length}` } },
      h('ol', { class: 'bars', start: from }, scores.map((times, place) => h('li', {},
        h('span', { class: 'times' }, count(times)),
        h('span', { class: 'bar-of', 'aria-hidden': 'true', set: { style: `height: ${Math.round(96 * times / most)}px` } }),
        h('span', { class: 'at' }, h('span', { class: 'unseen' }, 'gave '), from + place)))),
      h('p', { class: 'group' }, h('strong', {}, name), ` ${percent(100 * sum / row.n, 0)}`));
  }));
}

function tooFew(session, n) {
  const needed = session.organization.minimumDetail ?? 10;
  return n < needed
    ? `${count(needed - n)} more ${needed - n === 1 ? 'answer' : 'answers'} needed to show single scores safely.`
    : 'Single scores are hidden here, because they would give away those of a smaller group.';
}
