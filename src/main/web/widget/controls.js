import {el} from './dom.js';

const hidden = text => el('span', {class: 'hidden'}, text);

/** A row of native radios, one for each score. The words at the ends are part of the names of their radios. */
export function scale({id, min, max, minLabel, maxLabel}, given) {
  const labels = {[min]: minLabel, [max]: maxLabel};
  const cells = Array.from({length: max - min + 1}, (none, i) => min + i).map(score =>
    el('label', {class: 'cell', part: 'cell'},
      el('input', {type: 'radio', name: id, value: score, checked: score === given}),
      el('span', {class: 'face'}, String(score), labels[score] && hidden(', ' + labels[score]))));
  const end = (score, label) => el('span', null, el('span', {class: 'number'}, score + ' – '), label);
  return [
    el('div', {class: 'scale of-' + cells.length, part: 'scale'}, cells),
    (minLabel || maxLabel)
      && el('p', {class: 'ends', 'aria-hidden': 'true'}, end(min, minLabel), end(max, maxLabel)),
  ];
}

/** Native radios or checkboxes with their texts; yes and no where the question has no options. */
export function choices({id, type, options}, words, given) {
  const choice = (value, text) => el('label', {class: 'choice'},
    el('input', {
      type: type === 'multi-choice' ? 'checkbox' : 'radio',
      name: id,
      value,
      checked: [given].flat().map(String).includes(value),
    }),
    el('span', null, text));
  return el('div', {class: options ? 'choices' : 'choices two'}, options
    ? options.map(option => choice(option.id, option.text))
    : [choice('true', words.say('yes')), choice('false', words.say('no'))]);
}

/** The answer that the controls of a question hold; undefined for none. */
export function held(node, {type}) {
  if (type === 'text') {
    const text = node.querySelector('textarea').value;
    return text.trim() ? text : undefined;
  }
  const values = Array.from(node.querySelectorAll(':checked'), control => control.value);
  if (type === 'multi-choice') {
    return values.length ? values : undefined;
  }
  const [value] = values;
  return type === 'single-choice' || !value ? value : JSON.parse(value);
}
