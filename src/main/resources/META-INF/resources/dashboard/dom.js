/**
 * Makes an element. Strings become text, never markup, so that nothing a member wrote can run.
 *
 * @param {string} tag
 * @param {Object} attributes `class`, `href`, ...; false, null and undefined are left out, true is an empty value;
 *   `on: {click: f}` listens; `set: {value: 3}` sets properties
 * @param {...(Node|string|number|null|false|Array)} children null and false are left out
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  decorate(element, attributes);
  element.append(...nodes(children));
  return element;
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  decorate(element, attributes);
  element.append(...nodes(children));
  return element;
}

/** Shows these children instead of those that are there. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Tells a screen reader, without moving anything on the page. */
export function announce(text) {
  const place = document.getElementById('status') ?? document.body.appendChild(
    h('div', { id: 'status', role: 'status', class: 'unseen' }));
  place.textContent = '';
  // A change in a later task is announced also when the text is the same as before.
  setTimeout(() => { place.textContent = text; }, 50);
}

/**
 * Does the work of a button, which does nothing else until it is done. The button keeps the focus meanwhile; a disabled
 * one would lose it.
 *
 * @param {function(): Promise<void>} work
 */
export async function busily(button, work) {
  if (button.ariaDisabled === 'true') {
    return;
  }
  button.ariaDisabled = 'true';
  try {
    await work();
  } finally {
    button.ariaDisabled = null;
  }
}

function decorate(element, { on = {}, set = {}, ...attributes }) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const [event, listener] of Object.entries(on)) {
    element.addEventListener(event, listener);
  }
  Object.assign(element, set);
}

function nodes(children) {
  return children.flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}
