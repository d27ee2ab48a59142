import { h } from '../../dom.js';
import { describedBy, field, group, idOf, put } from './field.js';

/**
 * One of a list that is opened.
 *
 * @param bound of, key, at, label, hint; `options` are pairs of value and text, where null stands for none; `then` is
 *   called after a change
 */
export function select(edit, { at, label, hint, after, of, key, options, then = () => {} }) {
  const id = idOf(at);
  const values = options.map(([value]) => value);
  return field({ at, label, hint, after }, h('select', {
    id, 'aria-describedby': describedBy(id, hint),
    on: {
      change(event) {
        put(of, key, values[event.target.selectedIndex]);
        edit.changed();
        then();
      },
    },
  }, options.map(([value, text], i) => h('option', { value: i, selected: (of[key] ?? null) === value }, text))));
}

/** Yes or no. */
export function check(edit, { at, label, hint, of, key, then = () => {} }) {
  const id = idOf(at);
  return h('div', { class: 'field check', 'data-pointer': at },
    h('input', {
      id, type: 'checkbox', 'aria-describedby': describedBy(id, hint), set: { checked: Boolean(of[key]) },
      on: {
        change(event) {
          of[key] = event.target.checked;
          edit.changed();
          then();
        },
      },
    }),
    h('label', { for: id }, label),
    hint && h('p', { id: `${id}-hint`, class: 'hint' }, hint),
    h('p', { id: `${id}-wrong`, class: 'wrong' }));
}

/** Any of some: `of[key]` is the list of the values, in the order of the options, which are [value, text, hint?]. */
export function several(edit, { at, legend, hint, of, key, options, columns = false, empty = [] }) {
  const chosen = new Set(of[key] ?? []);
  function changed(value, on) {
    chosen[on ? 'add' : 'delete'](value);
    const values = options.map(([each]) => each).filter((each) => chosen.has(each));
    put(of, key, values.length ? values : empty);
    edit.changed();
  }
  return group({ at, legend, hint, quiet: true }, h('div', { class: columns ? 'ticks columns' : 'ticks' },
    options.map(([value, label, about], i) => tick('checkbox', `${idOf(at)}-${i}`, at, label, about, chosen.has(value),
      (on) => changed(value, on)))));
}

/** Exactly one of a few that are all seen. */
export function oneOf(edit, { at, legend, hint, of, key, options, then = () => {} }) {
  return group({ at, legend, hint, quiet: true }, h('div', { class: 'ticks' },
    options.map(([value, label, about], i) => tick('radio', `${idOf(at)}-${i}`, at, label, about, of[key] === value, () => {
      put(of, key, value);
      edit.changed();
      then();
    }))));
}

function tick(type, id, at, label, about, checked, changed) {
  return h('div', { class: 'tick' },
    h('input', {
      type, id, name: idOf(at), set: { checked }, 'aria-describedby': about ? `${id}-about` : null,
      on: { change: (event) => changed(event.target.checked) },
    }),
    h('label', { for: id }, label),
    about && h('p', { id: `${id}-about`, class: 'hint' }, about));
}
