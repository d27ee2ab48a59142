import { announce, h } from '../../dom.js';
import { group, idOf } from '../form/field.js';
import { lines, number } from '../form/inputs.js';
import { days, moment } from '../names.js';
import { tag } from '../table.js';

/** The stages of a journey in their order, each with its targets and touchpoints, and what adds one. */
export function stageCards(edit, stages, redraw) {
  const planned = edit.document.stages;
  const left = stages.filter(({ code }) => !planned.some(({ stage }) => stage === code));
  function changed(place, focused) {
    redraw();
    edit.changed();
    document.getElementById(idOf(`/stages/${place}`))?.querySelector(focused)?.focus();
  }
  function move(place, by) {
    planned.splice(place + by, 0, ...planned.splice(place, 1));
    changed(place + by, by < 0 ? '.up:enabled, .down' : '.down:enabled, .up');
    announce(`Now stage ${place + by + 1} of ${planned.length}`);
  }
  function remove(place) {
    planned.splice(place, 1);
    changed(Math.min(place, planned.length - 1), 'input');
    announce('The stage was taken out of this journey');
  }
  return [
    planned.length === 0 && h('p', { class: 'notice' }, 'There is no stage in this journey yet. Add one below.'),
    planned.map((plan, place) => card(edit, plan, place, stages.find(({ code }) => code === plan.stage), [
      icon('up', '↑', 'Move up', place > 0, () => move(place, -1)),
      icon('down', '↓', 'Move down', place < planned.length - 1, () => move(place, 1)),
      icon('remove', '✕', 'Take out', true, () => remove(place)),
    ])),
    left.length > 0 && adding(left, (code) => {
      planned.push({ stage: code, targets: {}, touchpoints: [] });
      changed(planned.length - 1, 'input');
    }),
  ];
}

function card(edit, plan, place, stage, moves) {
  const at = `/stages/${place}`;
  const name = stage?.name ?? plan.stage;
  return group({ at, legend: name, quiet: true },
    h('p', { class: 'stage-line' },
      stage && h('span', {}, `Reached ${moment(stage.trigger)}, asked within ${days(stage.trigger.windowDays)}. `),
      stage && !stage.enabled ? tag('Switched off') : stage?.automatic ? tag('Asks by itself', 'good') : tag('Programs say who'),
      ' ', h('a', { href: `/dashboard/setup/stages/${plan.stage}` }, 'Change when', h('span', { class: 'unseen' }, ` ${name} asks`))),
    h('div', { class: 'moves' }, moves.map((button) => {
      button.setAttribute('aria-label', `${button.title}: ${name}`);
      return button;
    })),
    h('div', { class: 'targets' },
      number(edit, { at: `${at}/targets/nps`, label: 'NPS above', of: plan.targets, key: 'nps', empty: undefined, min: -100, max: 100, step: 'any' }),
      number(edit, { at: `${at}/targets/msat`, label: 'MSAT above', of: plan.targets, key: 'msat', empty: undefined, min: 1, max: 5, step: 'any' }),
      lines(edit, { at: `${at}/touchpoints`, label: 'Touchpoints, one a line', of: plan, key: 'touchpoints', rows: 2 })));
}

function icon(kind, sign, title, enabled, act) {
  return h('button', { type: 'button', class: `quiet icon ${kind}`, title, disabled: !enabled, on: { click: act } }, sign);
}

function adding(stages, add) {
  const choice = h('select', { id: 'add-stage' }, stages.map(({ code, name }) => h('option', { value: code }, name)));
  return h('div', { class: 'add' },
    h('label', { for: 'add-stage' }, 'Another stage'),
    h('span', { class: 'with-unit' }, choice,
      h('button', { type: 'button', class: 'quiet', on: { click: () => add(choice.value) } }, 'Add')));
}
