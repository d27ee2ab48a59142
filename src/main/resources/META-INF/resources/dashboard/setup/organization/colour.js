import { fill, h } from '../../dom.js';
import { figure } from '../../format.js';
import { describedBy, field, idOf } from '../form/field.js';
import { contrast, READABLE } from './contrast.js';

const HEX = /^#[0-9a-f]{6}$/i;
const AT = '/accentColor';

/** The colour of the organization, with how well it can be read. */
export function colour(edit) {
  const id = idOf(AT);
  const { document } = edit;
  const said = h('p', { class: 'hint', role: 'status' });
  const swatch = h('input', { type: 'color', 'aria-label': 'Choose the colour', set: { value: document.accentColor }, on: { input: () => take(swatch.value, code) } });
  const code = h('input', {
    id, type: 'text', size: 9, maxlength: 7, spellcheck: 'false', autocomplete: 'off', 'aria-describedby': describedBy(id, 'x'),
    set: { value: document.accentColor }, on: { input: () => take(code.value, swatch) },
  });
  function take(value, other) {
    document.accentColor = value;
    if (HEX.test(value)) {
      other.value = value;
      fill(said, judge(value));
    }
    edit.changed();
  }
  fill(said, judge(document.accentColor));
  return field({ at: AT, label: 'Colour', hint: 'Of buttons and chosen answers in your surveys.', after: said }, h('span', { class: 'with-unit' }, swatch, code));
}

function judge(value) {
  const white = contrast(value, '#ffffff');
  const onIt = white >= READABLE ? ['White', white] : ['Black', contrast(value, '#000000')];
  return `${onIt[0]} text on it has a contrast of ${figure(onIt[1])} : 1. ${white >= READABLE
    ? 'Links in this colour are easy to read on white.'
    : `As a link on white it has ${figure(white)} : 1, so it is darkened there until it has ${figure(READABLE)} : 1.`}`;
}
