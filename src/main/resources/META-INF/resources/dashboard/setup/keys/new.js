import { fill, h } from '../../dom.js';
import { oneOf, select, several } from '../form/choices.js';
import { editing } from '../form/edit.js';
import { form } from '../form/form.js';
import { text } from '../form/inputs.js';
import { once } from '../form/once.js';
import { SCOPES } from '../names.js';
import { back, head } from '../table.js';

/** Makes a key for a person or a program, and shows it once. */
export async function page({ api }) {
  const edit = editing({ kind: 'person', name: '', owner: null, scopes: ['report'], months: 12 });
  const wanted = edit.document;
  const content = h('div', { class: 'fields' });
  const made = h('div', {});
  function draw() {
    const person = wanted.kind === 'person';
    fill(content,
      person && text(edit, { at: '/owner', label: 'Name of the person', of: wanted, key: 'owner', empty: '', maxlength: 200 }),
      text(edit, {
        at: '/name', label: 'What the key is for', hint: person ? 'Such as dashboard.' : 'Such as Power BI or the email tool.', of: wanted, key: 'name', empty: '', maxlength: 200,
      }),
      several(edit, { at: '/scopes', legend: 'It may', of: wanted, key: 'scopes', options: SCOPES, empty: [] }),
      select(edit, {
        at: '/expiresAt', label: 'It ends', of: wanted, key: 'months',
        hint: person ? 'A personal key works for twelve months at most.' : null,
        options: [[1, 'In one month'], [3, 'In three months'], [6, 'In six months'], [12, 'In twelve months'], ...(person ? [] : [[null, 'Never']])],
      }));
  }
  draw();
  async function save() {
    const key = await api.send('POST', '/v1/api-keys', {
      name: wanted.name,
      scopes: wanted.scopes,
      owner: wanted.kind === 'person' ? wanted.owner ?? '' : null,
      expiresAt: end(wanted),
    });
    edit.saved();
    fill(made, shown(key));
    made.querySelector('input').focus();
  }
  const kind = oneOf(edit, {
    at: '/kind', legend: 'The key is for', of: wanted, key: 'kind',
    options: [['person', 'A person', 'Opens this dashboard. Says whose it is, and ends.'], ['program', 'A program', 'A BI tool, an email tool, a portal.']],
    then() {
      wanted.months = wanted.kind === 'person' ? 12 : null;
      draw();
    },
  });
  fill(made, form(edit, { label: 'Make the key', save, fresh: true }, kind, content));
  return {
    title: 'New key',
    nodes: [back('/dashboard/setup/keys', 'Keys'), head('New key', null), made],
  };
}

/** The service knows best when twelve months of a person are over. */
function end({ kind, months }) {
  if (months === null || (kind === 'person' && months === 12)) {
    return null;
  }
  const date = new Date();
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) {
    date.setUTCDate(0); // the month is too short: its last day
  }
  return date.toISOString();
}

function shown({ name, owner, key }) {
  return h('section', { class: 'group' },
    h('h2', {}, owner ? `The key of ${owner}` : `The key “${name}”`),
    once({
      id: 'made-key', label: 'Key', value: key,
      about: `Copy it now: it is not shown again. ${owner ? 'Hand it over in a way that only they can read.' : 'Keep it where the program keeps its secrets.'}`,
    }),
    owner && once({
      id: 'made-link', label: 'Or a link that opens the dashboard with it', value: `${location.origin}/dashboard#key=${key}`,
      about: 'Whoever has the link has the key.',
    }),
    h('p', {}, h('a', { href: '/dashboard/setup/keys' }, 'All keys')));
}
