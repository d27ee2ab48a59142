import { h } from '../../dom.js';
import { check, select } from '../form/choices.js';
import { editing } from '../form/edit.js';
import { group } from '../form/field.js';
import { form } from '../form/form.js';
import { lines, number, text } from '../form/inputs.js';
import { head } from '../table.js';
import { asking } from './asking.js';
import { colour } from './colour.js';
import { portal } from './portal.js';

/** The organization: how it shows itself to members, how often it asks, and what it keeps. */
export async function page(session) {
  const { api } = session;
  const [stored, { data: stages }] = await Promise.all([api.get('/v1/organization'), api.get('/v1/stages')]);
  const edit = editing(structuredClone(stored));
  let before = stored;
  async function save() {
    before = await api.send('PATCH', '/v1/organization', changesSince(before, edit.document));
    session.renew(before);
  }
  return {
    title: 'Organization',
    nodes: [
      head('Organization', 'How your surveys look, how often members are asked, and how long answers are kept.'),
      form(edit, { save }, appearance(edit), figures(edit, stages), asking(edit), keeping(edit)),
      portal(session),
    ],
  };
}

/** Only what was changed: another person may be changing something else. */
function changesSince(before, now) {
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}

function appearance(edit) {
  const { document: of } = edit;
  return group({ at: '/appearance', legend: 'What members see' },
    text(edit, { at: '/name', label: 'Name', of, key: 'name', empty: '', maxlength: 200 }),
    colour(edit),
    text(edit, { at: '/logoUrl', label: 'Logo', hint: 'An https address of a picture. Without one, your name is shown.', type: 'url', of, key: 'logoUrl', maxlength: 2000 }),
    text(edit, { at: '/privacyNoticeUrl', label: 'Privacy notice', hint: 'Stands on every survey. Needed before a stage asks by itself.', type: 'url', of, key: 'privacyNoticeUrl', maxlength: 2000 }),
    text(edit, { at: '/contactEmail', label: 'Contact address', hint: 'Stands on every survey. Needed before a stage asks by itself.', type: 'email', of, key: 'contactEmail', maxlength: 320 }),
    text(edit, { at: '/locale', label: 'Language', hint: 'A tag such as en or fr-CA, for members of whom no other is known.', of, key: 'locale', empty: '', spellcheck: 'false', maxlength: 20 }),
    lines(edit, { at: '/allowedOrigins', label: 'Portals that may show the survey page in a frame, one a line', hint: 'Origins such as https://portal.example.org. The widget works everywhere.', of, key: 'allowedOrigins', rows: 2 }));
}

function figures(edit, stages) {
  const { document: of } = edit;
  return group({ at: '/figures', legend: 'Figures' },
    select(edit, { at: '/headlineStage', label: 'Headline stage', hint: 'Whose scores stand at the top of the dashboard.', of, key: 'headlineStage', options: stages.map(({ code, name }) => [code, name]) }),
    h('div', { class: 'targets' },
      number(edit, { at: '/minimumCell', label: 'Smallest group whose score is shown', hint: 'At least 5 answers.', of, key: 'minimumCell', min: 5, max: 1000 }),
      number(edit, { at: '/minimumDetail', label: 'Smallest group whose details are shown', hint: 'Distributions, choices, dimensions.', of, key: 'minimumDetail', min: 5, max: 1000 })),
    select(edit, { at: '/yearStartsMonth', label: 'Your year begins in', of, key: 'yearStartsMonth', options: months() }),
    check(edit, { at: '/publishToDatabase', label: 'Publish reports as rows of the database', hint: 'In the schema bi, for BI tools that read over a database connection.', of, key: 'publishToDatabase' }),
    text(edit, { at: '/timeZone', label: 'Time zone', hint: 'Such as Europe/London. Another one moves the days of all earlier answers.', of, key: 'timeZone', empty: '', spellcheck: 'false' }));
}

function months() {
  const name = new Intl.DateTimeFormat(navigator.language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => [i + 1, name.format(new Date(Date.UTC(2026, i, 1)))]);
}

function keeping(edit) {
  const { retention: of } = edit.document;
  const term = (key, label, max, min = 1) => number(edit, { at: `/retention/${key}`, label, of, key, unit: 'months', min, max });
  return group({ at: '/retention', legend: 'What is kept', hint: 'The longest times are the usual ones; each can be shortened. What is forgotten cannot be brought back.' },
    h('div', { class: 'targets' },
      term('textMonths', 'What members wrote', 12),
      term('identityMonths', 'Who answered', 24),
      term('invitationMonths', 'Who was asked', 24, 14),
      term('leaverMonths', 'Profiles of those who left', 12)));
}
