import { announce, fill, h } from '../../dom.js';
import { forecastOf } from '../forecast.js';
import { tag } from '../table.js';

/**
 * Whether the service asks at this stage by itself each day. It can be switched on only after one has seen whom that
 * would ask.
 *
 * @param session
 * @param {{code: string, edit: Object, save: function(): Promise<void>}} stage saved together with the switch
 */
export function automatic({ api }, { code, edit, save }) {
  const place = h('section', { class: 'group automatic', 'aria-labelledby': 'automatic' });
  const stage = edit.document;
  async function turn(on) {
    stage.automatic = on;
    try {
      await save();
      announce(on ? 'This stage asks by itself now' : 'This stage asks nobody by itself any more');
      show();
    } catch (refused) {
      stage.automatic = !on;
      show(refused.errors?.find(({ pointer }) => pointer === '/automatic')?.detail ?? refused.message);
    }
    place.querySelector('button').focus();
  }
  async function foresee() {
    const told = h('div', { class: 'who', role: 'status' }, 'Looking who would be asked …');
    const on = h('button', { type: 'button', disabled: true, on: { click: () => turn(true) } }, 'Switch on');
    fill(place, title(), told, h('div', { class: 'buttons' }, on));
    place.querySelector('h2').focus();
    try {
      if (edit.dirty()) {
        await save();
      }
      fill(told, await forecastOf(api, { ...stage, code }));
      on.disabled = !stage.trigger.anchor || !stage.enabled;
    } catch (refused) {
      fill(told, h('p', { class: 'wrong' }, refused.message));
    }
  }
  function show(wrong) {
    fill(place, title(),
      h('p', {}, stage.automatic ? tag('On', 'good') : tag('Off'), ' ', stage.automatic
        ? 'Every day the service asks the members who have reached this stage.'
        : 'Programs say who has reached this stage. Switched on, the service looks every day by itself.'),
      wrong && h('p', { class: 'wrong', role: 'alert' }, wrong, ' ', h('a', { href: '/dashboard/setup/organization' }, 'Organization')),
      h('div', { class: 'buttons' }, stage.automatic
        ? h('button', { type: 'button', class: 'quiet', on: { click: () => turn(false) } }, 'Switch off')
        : h('button', { type: 'button', class: 'second', on: { click: foresee } }, 'Save and see who would be asked')));
  }
  show();
  return place;
}

function title() {
  return h('h2', { id: 'automatic', tabindex: -1 }, 'Asking by itself');
}
