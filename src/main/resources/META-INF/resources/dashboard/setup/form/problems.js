import { fill } from '../../dom.js';

/**
 * Says what the service refused at the fields that it is about, goes to the first of them, and answers with a sentence
 * about the whole.
 *
 * @param {HTMLElement} form whose fields carry their JSON pointer in `data-pointer`
 * @param {import('../../api.js').Problem|Error} refused
 * @returns {string}
 */
export function tell(form, refused) {
  forget(form);
  const places = new Set();
  const elsewhere = [];
  for (const { pointer, detail } of refused.errors ?? []) {
    const place = placeOf(form, pointer.startsWith('/') ? pointer : `/${pointer}`);
    if (place) {
      say(place, sentence(detail));
      places.add(place);
    } else {
      elsewhere.push(sentence(`${pointer} ${detail}`));
    }
  }
  const first = form.querySelector('.is-wrong');
  if (!first) {
    return `Not saved. ${elsewhere.join(' ') || refused.message}`;
  }
  reveal(first);
  (first.querySelector('input, select, textarea') ?? first.querySelector('button')).focus();
  const fields = places.size === 1 ? 'One field needs' : `${places.size} fields need`;
  return `Not saved. ${fields} another look. ${elsewhere.join(' ')}`.trim();
}

/** Takes back what was said about the fields. */
export function forget(form) {
  form.querySelectorAll('.is-wrong').forEach((place) => {
    place.classList.remove('is-wrong');
    fill(own(place));
  });
  form.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
}

/** The field of a pointer, or the smallest group around it. */
function placeOf(form, pointer) {
  for (let part = pointer; part; part = part.slice(0, part.lastIndexOf('/'))) {
    const place = form.querySelector(`[data-pointer="${CSS.escape(part)}"]`);
    if (place && own(place)) {
      return place;
    }
  }
  return null;
}

function say(place, detail) {
  const told = own(place);
  fill(told, told.textContent ? `${told.textContent} ${detail}` : detail);
  place.classList.add('is-wrong');
  if (place.classList.contains('field')) {
    place.querySelector('input, select, textarea').setAttribute('aria-invalid', 'true');
  }
}

function own(place) {
  return place.querySelector(':scope > .wrong');
}

/** Opens what the field is hidden in. */
function reveal(place) {
  const folded = place.closest('details');
  if (folded) {
    folded.open = true;
  }
  for (let around = place.closest('[hidden]'); around; around = around.parentElement.closest('[hidden]')) {
    around.dispatchEvent(new Event('reveal'));
    if (around.hidden) {
      return;
    }
  }
}

function sentence(detail) {
  const text = detail.charAt(0).toUpperCase() + detail.slice(1);
  return /[.?]$/.test(text) ? text : `${text}.`;
}
