import { h } from '../../dom.js';
import { describedBy, field, idOf, put } from './field.js';

/**
 * The inputs of a form. Each shows `of[key]` of a document, and writes there what a person enters.
 *
 * @typedef {{at: string, label: string, hint?: string|Node, after?: Node, of: Object, key: string, empty?: any}} Bound
 *   `empty` stands in the document where the input is empty: null when not given; undefined takes the key out
 */

function emptyOf(bound) {
  return 'empty' in bound ? bound.empty : null;
}

/** @param {Bound} bound more of it, such as `rows` or `type`, becomes attributes of the input */
export function text(edit, bound) {
  const { at, label, hint, after, of, key, empty, rows, ...attributes } = bound;
  const id = idOf(at);
  return field({ at, label, hint, after }, h(rows ? 'textarea' : 'input', {
    id, rows, type: rows ? null : 'text', autocomplete: 'off', 'aria-describedby': describedBy(id, hint), ...attributes,
    set: { value: of[key] ?? '' },
    on: {
      input(event) {
        put(of, key, event.target.value.trim() === '' ? emptyOf(bound) : event.target.value);
        edit.changed();
      },
    },
  }));
}

/** A whole or decimal number. @param {Bound} bound with `min`, `max`, `step` and `unit`, the word behind it */
export function number(edit, bound) {
  const { at, label, hint, of, key, empty, unit, ...attributes } = bound;
  const id = idOf(at);
  const input = h('input', {
    id, type: 'number', inputmode: 'decimal', 'aria-describedby': describedBy(id, hint), ...attributes,
    set: { value: of[key] ?? '' },
    on: {
      input(event) {
        put(of, key, event.target.value === '' ? emptyOf(bound) : Number(event.target.value));
        edit.changed();
      },
    },
  });
  return field({ at, label, hint }, unit ? h('span', { class: 'with-unit' }, input, h('span', {}, unit)) : input);
}

/** One line, one value. @param {Bound} bound */
export function lines(edit, { at, label, hint, of, key, rows = 3, ...attributes }) {
  const id = idOf(at);
  return field({ at, label, hint }, h('textarea', {
    id, rows, spellcheck: 'false', 'aria-describedby': describedBy(id, hint), ...attributes,
    set: { value: (of[key] ?? []).join('\n') },
    on: {
      input(event) {
        of[key] = event.target.value.split('\n').map((line) => line.trim()).filter(Boolean);
        edit.changed();
      },
    },
  }));
}
