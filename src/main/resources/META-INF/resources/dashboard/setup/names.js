/** What the service's codes are called on the pages of the set-up. */

/** @param {{code: string, name: string}[]} things @returns {function(?string): string} the name of a code */
export function namesOf(things) {
  const names = new Map(things.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

export const SCOPES = [
  ['manage', 'Manage', 'Set up surveys, journeys, members and keys. Whoever has it can give itself everything else.'],
  ['trigger', 'Trigger', 'Say that members reached a stage, and get their survey links.'],
  ['report', 'Report', 'Read figures. Small groups stay hidden.'],
  ['responses', 'Responses', 'Read single answers and comments. Each reading is recorded.'],
];

export const REASONS = {
  no_survey_for_stage: 'no survey is published for them',
  outside_stage_window: 'the moment has passed',
  not_contactable: 'you may not write to them',
  opted_out: 'they want no surveys',
  bounced: 'their address does not work',
  lapsed: 'their membership has ended',
  already_invited: 'they were asked at this stage already',
  quiet_period: 'they were asked something else lately',
  yearly_cap: 'they were asked often enough this year',
  sampled_out: 'they are not in the sample',
};

export const ANCHORS = [
  ['joinedOn', 'the day of joining'],
  ['renewsOn', 'the renewal date'],
  ['lapsedOn', 'the day the membership lapsed'],
  ['anniversary', 'each anniversary of joining'],
];

/** @param {?{anchor: string, offsetDays: number, windowDays: number}} trigger @returns {string} when a stage is reached */
export function moment({ anchor, offsetDays = 0 }) {
  if (!anchor) {
    return 'when a program says so';
  }
  const [, date] = ANCHORS.find(([code]) => code === anchor);
  if (!offsetDays) {
    return `on ${date}`;
  }
  return `${days(Math.abs(offsetDays))} ${offsetDays < 0 ? 'before' : 'after'} ${date}`;
}

export function days(n) {
  return n === 1 ? '1 day' : `${n} days`;
}

/** @param {string} tag such as fr-CA @returns {string} French (Canada), as the reader's language calls it */
export function language(tag) {
  try {
    return new Intl.DisplayNames([navigator.language], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}
