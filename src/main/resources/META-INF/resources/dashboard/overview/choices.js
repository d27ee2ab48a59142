import { h } from '../dom.js';
import { count, percent } from '../format.js';
import { wholeName } from './asked.js';
import { choices, rows } from './reports.js';

/** What the choice questions are called where one is known; others by their code. */
const TITLES = { 'stay-reason': 'Why they stay', friction: 'What got in their way', emotion: 'How it felt' };

/** What was chosen in a cell, by construct; constructs that nobody was asked about there are left out. */
export async function choicesOf(session, asked, catalog, cell) {
  const found = await Promise.all(catalog.choices.map(async (construct) =>
    ({ construct, options: await rows(session, choices(asked, construct, cell)) })));
  return found.filter(({ options }) => options.some((row) => row.suppressed || row.n > 0));
}

export function choicesShown(asked, session, found) {
  return found.map(({ construct, options }) => h('section', { class: 'choices' },
    h('h3', {}, TITLES[construct] ?? construct),
    options[0].suppressed ? hidden(session) : [
      h('p', { class: 'quiet-text' }, `${wholeName(asked)}, ${count(options[0].n)} answered`),
      h('ul', {}, options.filter((row) => row.count > 0).sort((one, other) => other.count - one.count).map(bar)),
    ]));
}

function bar(row) {
  return h('li', {},
    h('span', { class: 'label' }, row.label),
    h('span', { class: 'share' }, `${percent(row.share, 0)} `, h('span', { class: 'quiet-text' }, count(row.count))),
    h('span', { class: 'track', 'aria-hidden': 'true' }, h('span', { set: { style: `width: ${row.share}%` } })));
}

function hidden(session) {
  return h('p', { class: 'quiet-text' },
    `Hidden to protect members: what was chosen is shown from ${session.organization.minimumDetail ?? 10} answers on.`);
}
