import { fill, h } from '../../dom.js';

/** The id of the control whose value stands at a JSON pointer. */
export function idOf(at) {
  return `at${at.replaceAll('/', '-')}`;
}

/** The ids that describe a control. */
export function describedBy(id, hint) {
  return hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`;
}

/**
 * A control with its label, its hint and the place for what is wrong with it.
 *
 * @param {{at: string, label: string, hint?: string|Node, after?: Node}} told `at` is the pointer that problems name
 * @param {HTMLElement} control with the id and the description of this pointer
 */
export function field({ at, label, hint, after }, control) {
  const id = idOf(at);
  return h('div', { class: 'field', 'data-pointer': at, on: { input: forgive } },
    h('label', { for: id }, label),
    hint && h('p', { id: `${id}-hint`, class: 'hint' }, hint),
    control,
    after,
    wrongPlace(id));
}

/** Controls that belong together, under one legend. */
export function group({ at, legend, hint, quiet = false }, ...controls) {
  const id = idOf(at);
  return h('fieldset', { class: quiet ? 'group unboxed' : 'group', id, 'data-pointer': at, 'aria-describedby': describedBy(id, hint) },
    h('legend', {}, legend),
    hint && h('p', { id: `${id}-hint`, class: 'hint' }, hint),
    controls,
    wrongPlace(id));
}

/** Where it is said what is wrong. */
export function wrongPlace(id) {
  return h('p', { id: `${id}-wrong`, class: 'wrong' });
}

/** Sets a value or, when it is undefined, takes it out of the document. */
export function put(of, key, value) {
  if (value === undefined) {
    delete of[key];
  } else {
    of[key] = value;
  }
}

// What was wrong is not wrong any more, as far as we know.
function forgive(event) {
  event.target.removeAttribute('aria-invalid');
  fill(event.currentTarget.querySelector(':scope > .wrong'));
}
