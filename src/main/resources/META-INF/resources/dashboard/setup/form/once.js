import { announce, h } from '../../dom.js';

/**
 * Something secret that is shown this once, with a button that copies it.
 *
 * @param {{id: string, label: string, value: string, about: string}} secret
 */
export function once({ id, label, value, about }) {
  const input = h('input', { id, readonly: true, spellcheck: 'false', 'aria-describedby': `${id}-about`, set: { value }, on: { focus: () => input.select() } });
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      announce(`${label}: copied`);
      button.textContent = 'Copied';
    } catch {
      input.focus(); // it is selected: the person can copy it
      announce('Press Ctrl+C to copy');
    }
  }
  const button = h('button', { type: 'button', on: { click: copy } }, 'Copy');
  return h('div', { class: 'once' },
    h('label', { for: id }, label),
    h('div', { class: 'copy' }, input, button),
    h('p', { id: `${id}-about`, class: 'hint' }, about));
}
