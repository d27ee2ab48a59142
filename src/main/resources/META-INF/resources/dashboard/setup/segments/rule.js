import { announce, fill, h } from '../../dom.js';
import { group, idOf } from '../form/field.js';
import { lines, number, text } from '../form/inputs.js';

const KINDS = [
  ['attribute', 'An attribute has one of these values', () => ({ attribute: '', in: [] })],
  ['tenureMonths', 'Months since joining', () => ({ tenureMonths: { lt: 12 } })],
  ['any', 'Any of several conditions', (rule) => ({ any: [rule] })],
  ['all', 'All of several conditions', (rule) => ({ all: [rule] })],
  ['not', 'Not a condition', (rule) => ({ not: rule })],
];

/**
 * A rule, with the rules inside of it.
 *
 * @param edit told of each change
 * @param {Object} rule changed in place
 * @param {string} at its pointer
 * @param {string} legend
 * @param {?function(): void} remove takes it out of the rule around it; null where it must stay
 */
export function ruleField(edit, rule, at, legend, remove) {
  const inside = h('div', { class: 'rule-inside' });
  const kind = () => KINDS.find(([key]) => key in rule)[0];
  const draw = () => fill(inside, parts(edit, rule, at, kind(), draw));
  const choice = h('select', {
    id: idOf(`${at}/kind`), 'aria-label': `${legend}: kind`,
    on: {
      change() {
        const [, , make] = KINDS[choice.selectedIndex];
        const before = { ...rule };
        Object.keys(rule).forEach((key) => delete rule[key]);
        Object.assign(rule, make(before));
        draw();
        edit.changed();
      },
    },
  }, KINDS.map(([key, name]) => h('option', { selected: key === kind() }, name)));
  draw();
  return group({ at, legend },
    h('div', { class: 'with-unit' }, choice,
      remove && h('button', { type: 'button', class: 'quiet icon', 'aria-label': `Remove: ${legend}`, on: { click: remove } }, '✕')),
    inside);
}

function parts(edit, rule, at, kind, draw) {
  switch (kind) {
    case 'attribute':
      return h('div', { class: 'pair' },
        text(edit, { at: `${at}/attribute`, label: 'Attribute', hint: 'Such as grade or region.', of: rule, key: 'attribute', empty: '', spellcheck: 'false' }),
        lines(edit, { at: `${at}/in`, label: 'Values, one a line', of: rule, key: 'in', rows: 2 }));
    case 'tenureMonths':
      return h('div', { class: 'pair' },
        number(edit, { at: `${at}/tenureMonths/gte`, label: 'At least', of: rule.tenureMonths, key: 'gte', empty: undefined, unit: 'months' }),
        number(edit, { at: `${at}/tenureMonths/lt`, label: 'Less than', of: rule.tenureMonths, key: 'lt', empty: undefined, unit: 'months' }));
    case 'not':
      return ruleField(edit, rule.not, `${at}/not`, 'Not', null);
    default:
      return several(edit, rule[kind], `${at}/${kind}`, draw);
  }
}

function several(edit, rules, at, draw) {
  function changed(focused) {
    draw();
    edit.changed();
    document.getElementById(idOf(`${at}/${focused}/kind`)).focus();
  }
  function add() {
    changed(rules.push({ attribute: '', in: [] }) - 1);
    announce(`Condition ${rules.length} was added`);
  }
  function remove(i) {
    rules.splice(i, 1);
    changed(Math.min(i, rules.length - 1));
    announce(`Condition ${i + 1} was removed`);
  }
  return [
    rules.map((each, i) => ruleField(edit, each, `${at}/${i}`, `Condition ${i + 1}`, rules.length > 1 ? () => remove(i) : null)),
    h('button', { type: 'button', class: 'quiet', on: { click: add } }, 'Add a condition'),
  ];
}
