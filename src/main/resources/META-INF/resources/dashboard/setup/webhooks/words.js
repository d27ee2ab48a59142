import { tag } from '../table.js';

export const EVENTS = [
  ['invitation.issued', 'Somebody is asked', 'With the links for the email.'],
  ['invitation.reminder_due', 'A reminder should be sent', 'With the same links.'],
  ['invitation.expired', 'Nobody answered in time'],
  ['response.completed', 'An answer is complete', 'With the scores, never with text.'],
  ['response.low_score', 'A score is low', 'NPS of 6 or less; without NPS, MSAT of 2 or less.'],
  ['member.opted_out', 'A member wants no surveys'],
];

/** How a webhook does. */
export function stateOf({ enabled, disabledReason, failingSince }) {
  if (enabled) {
    return failingSince ? tag('Failing', 'bad') : tag('On', 'good');
  }
  return { switched_off: () => tag('Off'), gone: () => tag('Disabled: it said it is gone', 'bad'), failing: () => tag('Disabled: it failed too long', 'bad') }[disabledReason]();
}

export const DELIVERIES = { pending: 'On its way', delivered: 'Arrived', failed: 'Failed', dropped: 'Not needed any more' };

export const ERRORS = {
  timeout: 'no answer in time', unknown_host: 'the name is not known', refused_address: 'the address is inside of a network',
  connection_refused: 'nobody listens there', connection_failed: 'the connection broke', tls: 'the certificate is not trusted',
  redirect: 'it answered with a redirect', status: 'it refused', invalid_answer: 'it did not answer in HTTP',
  no_secret: 'it needs a new secret', obsolete: 'nobody should be told any more',
};
