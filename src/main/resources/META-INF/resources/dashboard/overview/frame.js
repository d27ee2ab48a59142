import { fill, h } from '../dom.js';
import { part } from './part.js';

/** The places of the overview, empty; they take as much room as what will be in them. */
export async function frame() {
  await styled();
  const parts = {
    filters: part('filters-part'),
    headline: part('headline-part'),
    differences: part('differences-part'),
    map: part('map-part'),
    cell: part('cell-part'),
    trend: part('chart-part'),
    rates: part('chart-part'),
    distribution: part('chart-part'),
    loyalty: part('chart-part'),
    times: part('chart-part'),
  };
  const section = (name, id = name) => h('section', { class: `${name}-section`, 'aria-labelledby': id }, parts[name].element);
  const opened = section('cell');
  opened.hidden = true;
  const journey = h('div', { class: 'journey' }, section('map'), opened,
    h('div', { class: 'charts' }, ['trend', 'rates', 'distribution', 'times', 'loyalty'].map((name) => section(name))));
  const figures = h('div', { class: 'figures-of-all' },
    h('div', { class: 'first' }, section('headline'), section('differences')),
    journey);
  const instead = h('div', { hidden: true });
  return {
    ...parts,
    element: h('div', { class: 'overview' }, parts.filters.element, figures, instead),
    /** Shows the figures, and a cell beside the map or none. */
    full(isOpen) {
      figures.hidden = false;
      parts.filters.element.hidden = false;
      instead.hidden = true;
      opened.hidden = !isOpen;
      journey.classList.toggle('open', isOpen);
    },
    /** Shows something instead of figures; where another choice could help, the filters stay. */
    empty(told, filtered) {
      fill(instead, told);
      instead.hidden = false;
      figures.hidden = true;
      parts.filters.element.hidden = !filtered;
    },
  };
}

let styles;
function styled() {
  styles ??= Promise.all(['map', 'overview', 'print'].map((name) => new Promise((loaded) => {
    document.head.append(h('link', { rel: 'stylesheet', href: `/dashboard/overview/${name}.css`, on: { load: loaded, error: loaded } }));
  })));
  return styles;
}
