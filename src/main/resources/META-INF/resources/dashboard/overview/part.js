import { fill, h } from '../dom.js';

/**
 * A place on the page that shows what requests answer: grey at first and as tall as what will come, the figures of before
 * while others are on their way, and words when they cannot be had.
 *
 * @param {string} className says how tall it is while it is empty
 */
export function part(className) {
  const element = h('div', { class: `part ${className}`, 'aria-busy': 'true' }, h('div', { class: 'skeleton' }));
  let wanted = null;

  /**
   * @param {*} key of what is shown; the same again changes nothing
   * @param {function(): Promise} load
   * @param {function(*): (Node|Node[])} render
   */
  async function show(key, load, render) {
    const name = JSON.stringify(key);
    if (name === wanted) {
      return;
    }
    wanted = name;
    element.setAttribute('aria-busy', 'true');
    try {
      const loaded = await load();
      if (name === wanted) {
        keepingFocus(() => fill(element, render(loaded)));
      }
    } catch (refused) {
      if (name === wanted) {
        wanted = null;
        fill(element, failure(refused, () => show(key, load, render)));
      }
    }
    if (name === wanted || wanted === null) {
      element.setAttribute('aria-busy', 'false');
    }
  }

  return { element, show };
}

/** What had the focus has it again when it is shown again, by its id. */
function keepingFocus(change) {
  const id = document.activeElement?.id;
  change();
  if (id && document.activeElement?.id !== id) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}

function failure(refused, again) {
  return h('div', { class: 'notice', role: 'alert' },
    h('p', {}, refused.message),
    h('button', { type: 'button', class: 'quiet', on: { click: again } }, 'Try again'));
}
