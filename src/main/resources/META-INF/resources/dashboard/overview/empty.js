import { h } from '../dom.js';
import { count } from '../format.js';
import { withParams } from '../navigation.js';

/**
 * What to do where no figure can be shown: wait, when members were asked; else the next step, ready to paste.
 *
 * @param {{issued: ?number, suppressed: boolean}} rate of all who were asked
 */
export function nothingYet(session, { issued, suppressed }) {
  const waits = issued > 0 || suppressed;
  return h('section', { class: 'start' },
    h('h1', {}, 'Nobody has answered yet'),
    waits && h('p', {}, suppressed ? 'First members were asked. ' : `${issued === 1 ? '1 member was' : `${count(issued)} members were`} asked. `,
      'Most answers come within a few days.'),
    h('p', {}, 'Figures appear here with the first answers; a score is shown as soon as '
      + `${session.organization.minimumCell} members of a group have given one.`),
    !waits && firstCall(),
    h('p', {}, 'Answers that you collected before can be imported: ', h('code', {}, 'POST /v1/responses/batch'), ' takes them as CSV.'),
    session.may('manage') && h('a', { class: 'button', href: '/dashboard/setup' }, 'See what members will be asked'));
}

function firstCall() {
  const call = `curl -sS ${location.origin}/v1/stage-events \\
  -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
  -d '{"memberId": "m-1", "stage": "post-onboarding",
       "member": {"attributes": {"grade": "student"}}}'`;
  return [
    h('p', {}, 'To ask a first member, let your email tool or portal say that a stage was reached:'),
    h('pre', { tabindex: 0, role: 'group', 'aria-label': 'The call' }, h('code', {}, call)),
    h('p', {}, 'The answer holds the links for your email.'),
  ];
}

/** When there are answers, but not in what is asked for. */
export function nothingHere() {
  return h('section', { class: 'start' },
    h('h1', {}, 'No answers in this time'),
    h('p', {}, 'There are answers in another period, segment or stage.'),
    h('a', { class: 'button', href: withParams({ period: 'all', from: null, to: null, segment: null, stage: null, survey: null, cell: null }) }, 'Show all time'));
}

/** A key that may not read reports. */
export function noReports() {
  return h('section', { class: 'start' },
    h('h1', {}, 'Your key cannot read figures'),
    h('p', {}, 'The overview needs a key with the scope “report”. Whoever manages keys in your organization can make you one.'));
}
