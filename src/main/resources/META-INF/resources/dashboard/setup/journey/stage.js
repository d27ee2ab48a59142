import { announce, fill, h } from '../../dom.js';
import { go } from '../../navigation.js';
import { check, oneOf, select } from '../form/choices.js';
import { codeOf, requireNew } from '../form/code.js';
import { editing } from '../form/edit.js';
import { group } from '../form/field.js';
import { form } from '../form/form.js';
import { number, text } from '../form/inputs.js';
import { ANCHORS } from '../names.js';
import { back, head } from '../table.js';
import { automatic } from './automatic.js';

const NEW = {
  name: '', trigger: { anchor: 'joinedOn', offsetDays: 30, windowDays: 30 }, enabled: true, automatic: false, spreadDays: 0,
  quietPeriodDays: 180, quietPeriodOverrideDays: null, priority: 100, exempt: false,
};

/** A stage: when it is reached, and how often a member may be asked there. */
export async function page(session, code) {
  const { api } = session;
  const { data: stages } = await api.get('/v1/stages');
  const { code: known, ...stored } = code ? await api.get(`/v1/stages/${code}`) : NEW;
  const edit = editing({ ...(code ? {} : { code: '' }), ...structuredClone(stored) });
  const stage = edit.document;
  const when = h('div', { class: 'fields' });
  const redraw = () => fill(when, reached(edit, redraw));
  redraw();
  async function save() {
    const { code: wanted, ...body } = stage;
    const target = known ?? codeOf(wanted || body.name);
    if (!known) {
      requireNew(target, stages.map((each) => each.code));
    }
    await api.send('PUT', `/v1/stages/${encodeURIComponent(target)}`, body);
    edit.saved();
    if (!known) {
      announce('The stage was made');
      go(`/dashboard/setup/stages/${target}`);
    }
  }
  return {
    title: stored.name || 'New stage',
    nodes: [
      back('/dashboard/setup/journey', 'Journey and targets'),
      head(known ? stored.name : 'New stage', known ? null : 'When it is made, add it to a journey and give it a survey.'),
      form(edit, { save, fresh: !known, label: known ? 'Save' : 'Make the stage' },
        text(edit, { at: '/name', label: 'Name', of: stage, key: 'name', empty: '', maxlength: 200 }),
        !known && text(edit, { at: '/code', label: 'Code', hint: 'What programs call it. From the name when empty.', of: stage, key: 'code', empty: '', spellcheck: 'false' }),
        when,
        check(edit, { at: '/enabled', label: 'Switched on', hint: 'Nobody is asked at a stage that is off.', of: stage, key: 'enabled' }),
        restraint(edit)),
      known && automatic(session, { code: known, edit, save }),
    ],
  };
}

function reached(edit, redraw) {
  const { trigger } = edit.document;
  const shown = {
    by: trigger.anchor ? 'date' : 'event',
    days: Math.abs(trigger.offsetDays ?? 0),
    side: (trigger.offsetDays ?? 0) < 0 ? -1 : 1,
  };
  const moved = {
    ...edit,
    changed() {
      trigger.offsetDays = shown.days === null ? null : shown.days * shown.side;
      edit.changed();
    },
  };
  function choose() {
    edit.document.trigger = shown.by === 'date'
      ? { anchor: 'joinedOn', offsetDays: 30, windowDays: trigger.windowDays }
      : { event: true, windowDays: trigger.windowDays };
    redraw();
    edit.changed();
    document.querySelector('[data-pointer="/trigger"] :checked').focus();
  }
  return [
    oneOf(edit, {
      at: '/trigger', legend: 'Reached', of: shown, key: 'by', then: choose,
      options: [['date', 'On a date of the member'], ['event', 'When a program says so']],
    }),
    h('div', { class: 'sentence' },
      trigger.anchor && [
        number(moved, { at: '/trigger/offsetDays', label: 'Days', of: shown, key: 'days', min: 0, max: 3650 }),
        select(moved, { at: '/trigger/side', label: 'Before or after', of: shown, key: 'side', options: [[-1, 'before'], [1, 'after']] }),
        select(edit, { at: '/trigger/anchor', label: 'Which date', of: trigger, key: 'anchor', options: ANCHORS }),
      ],
      number(edit, { at: '/trigger/windowDays', label: 'Worth asking for', of: trigger, key: 'windowDays', unit: 'days', min: 1, max: 3650 })),
  ];
}

function restraint(edit) {
  const { document: stage } = edit;
  return group({ at: '/restraint', legend: 'How often' },
    h('div', { class: 'targets' },
      number(edit, { at: '/quietPeriodDays', label: 'Again at this stage after', of: stage, key: 'quietPeriodDays', unit: 'days', min: 0, max: 730 }),
      number(edit, {
        at: '/quietPeriodOverrideDays', label: 'After another survey, already', hint: 'Empty: the quiet period of your organization.',
        of: stage, key: 'quietPeriodOverrideDays', unit: 'days', min: 0, max: 730,
      }),
      number(edit, { at: '/spreadDays', label: 'Spread over', hint: 'So that members with one date are not all asked at once.', of: stage, key: 'spreadDays', unit: 'days', min: 0, max: 365 }),
      number(edit, { at: '/priority', label: 'Priority', hint: 'Of stages due on one day the lowest goes first.', of: stage, key: 'priority', min: 0, max: 10000 })),
    check(edit, { at: '/exempt', label: 'Outside of quiet period and yearly limit', hint: 'Such as a short welcome. It neither waits for other surveys nor makes them wait.', of: stage, key: 'exempt' }));
}
