import { h } from '../dom.js';
import { NONE } from '../format.js';

/** The figures of a chart as a table, for who would rather read them, or hears the page. */
export function twin(columns, lines) {
  return h('details', { class: 'twin' },
    h('summary', {}, 'Show as a table'),
    h('div', { class: 'twin-frame', role: 'group', 'aria-label': 'The figures as a table', tabindex: 0 }, h('table', {},
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column)))),
      h('tbody', {}, lines.map(([first, ...cells]) => h('tr', {},
        h('th', { scope: 'row' }, first),
        cells.map((cell) => h('td', {}, cell || NONE))))))));
}
