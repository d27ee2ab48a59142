import { h } from '../dom.js';
import { count, figure } from '../format.js';
import { withParams } from '../navigation.js';
import { MARKS, SCORES } from './words.js';

const STEPS = ['low3', 'low2', 'low1', 'mid', 'high1', 'high2', 'high3'];

/** What the colours, marks and patterns of the map mean, and a way to compare with the other thing. */
export function legend(asked, against, average) {
  const steps = SCORES[asked.metric].colours.map((step) => (asked.metric === 'nps' ? count(step) : figure(step)));
  const middle = against === 'target' ? 'target' : average == null ? 'average' : `average, ${figure(average)}`;
  const other = against === 'target' ? 'average' : 'target';
  return h('div', { class: 'legend' },
    h('p', { class: 'scale' },
      h('span', {}, `more than ${steps[2]} below`),
      h('span', { class: 'swatches', 'aria-hidden': 'true' }, STEPS.map((step) => h('span', { class: step }))),
      h('span', {}, `more than ${steps[2]} above the ${middle}`),
      h('a', { href: withParams({ against: other }) }, `compare with the ${other}`)),
    h('ul', {},
      MARKS.map(({ mark, words }) => h('li', {}, h('span', { class: 'mark', 'aria-hidden': 'true' }, mark), ` ${words.replace('its', 'the')}`)),
      h('li', {}, h('span', { class: 'swatch hatched', 'aria-hidden': 'true' }), ' hidden to protect members'),
      h('li', {}, h('span', { class: 'swatch blank', 'aria-hidden': 'true' }), ' nobody answered')));
}
