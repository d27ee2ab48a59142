import { h } from '../dom.js';
import { go, withParams } from '../navigation.js';
import { ranges } from './asked.js';

const RANGES = {
  '12m': 'Last 12 months', quarter: 'This quarter', 'last-quarter': 'Last quarter',
  year: 'This year', 'last-year': 'Last year', all: 'All time', custom: 'From … to …',
};
const STEPS = { month: 'Months', quarter: 'Quarters', year: 'Years' };
const SCORES = { nps: 'NPS', msat: 'Satisfaction' };

/** On a phone the choices open on demand, and stay open until they are closed. */
let opened = false;

/** What the page is about: each choice is a parameter of the address. */
export function filters(session, asked, catalog) {
  const defaults = asked.range === (session.may('responses') ? '12m' : 'all');
  const form = h('form', { class: 'filters', 'aria-label': 'What is shown', on: { submit: (event) => event.preventDefault() } },
    opener(RANGES[asked.range], () => form.classList.toggle('opened', opened)),
    choice('period', 'Period', ranges(session).map((code) => [code, RANGES[code]]), asked.range, (code) => ranged(code, asked)),
    asked.range === 'custom' && ['from', 'to'].map((name) => date(name, asked[name])),
    choice('step', 'Steps', Object.entries(STEPS), asked.step),
    choice('segment', 'Segment', all('All segments', catalog.segments), asked.segment),
    choice('stage', 'Stage', all('All stages', catalog.stages), asked.stage),
    catalog.surveys.length > 1 && choice('survey', 'Survey', all('All surveys', catalog.surveys), asked.survey),
    catalog.rows.length > 1 && choice('rows', 'Rows', catalog.rows, asked.rows, (code) => ({ rows: code === 'segment' ? null : code, cell: null })),
    (!defaults || asked.segment || asked.stage || asked.survey || asked.rows !== 'segment')
      && h('a', { class: 'reset', href: '/dashboard' }, 'Show everything'),
    switched(asked.metric));
  form.classList.toggle('opened', opened);
  return form;
}

function opener(range, toggled) {
  const button = h('button', {
    type: 'button', id: 'filter-opener', class: 'quiet opener', 'aria-expanded': String(opened),
    on: {
      click: () => {
        opened = !opened;
        button.setAttribute('aria-expanded', String(opened));
        toggled();
      },
    },
  }, 'Filters', h('span', { class: 'unseen' }, `: ${range}`));
  return button;
}

function all(label, labels) {
  return [['', label], ...labels.map(({ code, label: name }) => [code, name])];
}

function choice(name, label, options, chosen, changes = (code) => ({ [name]: code || null })) {
  const listed = options.some(([code]) => code === (chosen ?? ''));
  const select = h('select', { id: `filter-${name}`, on: { change: () => go(withParams(changes(select.value))) } },
    [...options, ...(listed ? [] : [[chosen, chosen]])].map(([code, text]) =>
      h('option', { value: code, selected: code === (chosen ?? '') }, text)));
  return h('div', { class: 'filter' }, h('label', { for: `filter-${name}` }, label), select);
}

/** A range of one's own begins with the one that was shown. */
function ranged(code, { from, to, now }) {
  const custom = code === 'custom';
  return { period: code, from: custom ? from ?? `${now.slice(0, 4)}-01-01` : null, to: custom ? to ?? now : null, step: null };
}

function date(name, value) {
  const field = h('input', {
    id: `filter-${name}`, type: 'date', value, required: true,
    on: { change: () => field.value && go(withParams({ [name]: field.value })) },
  });
  return h('div', { class: 'filter' }, h('label', { for: `filter-${name}` }, name === 'from' ? 'From' : 'To'), field);
}

function switched(metric) {
  return h('fieldset', { class: 'switch' },
    h('legend', { class: 'unseen' }, 'Score'),
    Object.entries(SCORES).map(([code, label]) => h('label', {},
      h('input', {
        type: 'radio', id: `filter-metric-${code}`, name: 'metric', value: code, checked: code === metric,
        on: { change: () => go(withParams({ metric: code === 'nps' ? null : code })) },
      }),
      h('span', {}, label))));
}
