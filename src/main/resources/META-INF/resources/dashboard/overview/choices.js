import { h } from '../dom.js';
import { count, percent } from '../format.js';
import { wholeName } from './asked.js';
import { choices, rows } from './reports.js';

const HIDDEN = 'Hidden to protect members: too few answered, or it would tell what a smaller group chose.';

/** What the choice questions are called where one is known; others by their code. */
const TITLES = { 'stay-reason': 'Why they stay', friction: 'What got in their way', emotion: 'How it felt' };

/** What was chosen in a cell, by construct; constructs that nobody was asked about there are left out. */
export async function choicesOf(session, asked, catalog, cell) {
  const found = await Promise.all(catalog.choices.map(async (construct) =>
    ({ construct, options: await rows(session, choices(asked, construct, cell)) })));
  return found.filter(({ options }) => options.some((row) => row.suppressed || row.n > 0));
}

export function choicesShown(asked, found) {
  return found.map(({ construct, options }) => h('section', { class: 'choices' },
    h('h3', {}, TITLES[construct] ?? construct),
    options[0].suppressed ? h('p', { class: 'quiet-text' }, HIDDEN) : [
      h('p', { class: 'quiet-text' }, `${wholeName(asked)}, ${count(options[0].n)} answered`),
      h('ul', {}, options.filter((row) => row.count > 0).sort((one, other) => other.count - one.count).map(bar)),
    ]));
}

function bar(row) {
  return h('li', {},
    h('span', { class: 'label' }, h('bdi', {}, row.label)),
    h('span', { class: 'share' }, `${percent(row.share, 0)} `, h('span', { class: 'quiet-text' }, count(row.count))),
    h('span', { class: 'track', 'aria-hidden': 'true' }, h('span', { set: { style: `width: ${row.share}%` } })));
}
