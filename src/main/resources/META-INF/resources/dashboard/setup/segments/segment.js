import { announce, fill, h } from '../../dom.js';
import { count, percent } from '../../format.js';
import { go } from '../../navigation.js';
import { oneOf } from '../form/choices.js';
import { codeOf, requireNew } from '../form/code.js';
import { editing } from '../form/edit.js';
import { form } from '../form/form.js';
import { number, text } from '../form/inputs.js';
import { back, head } from '../table.js';
import { ruleField } from './rule.js';

const PAUSE_MILLIS = 400;
const OTHER = 'other';

/** A segment: its name, its place and its rule, with the sizes that all segments would have. */
export async function page({ api }, code) {
  const { data: segments } = await api.get('/v1/segments');
  const stored = code ? await api.get(`/v1/segments/${code}`) : { name: '', position: null, rule: { attribute: 'grade', in: [] } };
  const edit = editing({ ...structuredClone(stored), code: code ?? '' });
  const segment = edit.document;
  const by = { kind: segment.rule ? 'rule' : 'name' };
  const place = h('div', {});
  function draw() {
    fill(place, segment.rule && ruleField(edit, segment.rule, '/rule', 'Who is in it', null));
  }
  draw();
  async function save() {
    const target = code ?? codeOf(segment.code || segment.name);
    if (!code) {
      requireNew(target, segments.map((each) => each.code));
    }
    const { name, position, rule } = segment;
    await api.send('PUT', `/v1/segments/${encodeURIComponent(target)}`, { name, position, rule });
    edit.saved();
    if (!code) {
      announce('The segment was made');
      go(`/dashboard/setup/segments/${target}`);
    }
  }
  return {
    title: stored.name || 'New segment',
    nodes: [
      back('/dashboard/setup/segments', 'Segments'),
      head(code ? stored.name : 'New segment', code === OTHER ? 'Everybody whom no rule fits. It has no rule of its own.' : null),
      h('div', { class: 'beside' },
        form(edit, { save, fresh: !code, label: code ? 'Save' : 'Make the segment' },
          text(edit, { at: '/name', label: 'Name', of: segment, key: 'name', empty: '', maxlength: 200 }),
          !code && text(edit, { at: '/code', label: 'Code', hint: 'What programs and reports call it. From the name when empty.', of: segment, key: 'code', empty: '', spellcheck: 'false' }),
          number(edit, { at: '/position', label: 'Place in the order', hint: 'The first rule that fits wins, from the lowest number up.', of: segment, key: 'position', min: 0, max: 10000 }),
          code !== OTHER && [
            oneOf(edit, {
              at: '/kind', legend: 'Members come into it', of: by, key: 'kind',
              options: [['rule', 'By a rule'], ['name', 'By name: programs put them into it']],
              then() {
                segment.rule = by.kind === 'rule' ? { attribute: 'grade', in: [] } : null;
                draw();
                edit.changed();
              },
            }),
            place,
          ]),
        sizes(api, edit, code)),
    ],
  };
}

/** How the members would fall into the segments, while the rule is written. */
function sizes(api, edit, code) {
  const list = h('div', {});
  const status = h('p', { class: 'hint', role: 'status' });
  let waiting = null;
  async function refresh() {
    const { name, position, rule } = edit.document;
    const draft = { code: code ?? (codeOf(edit.document.code || name) || 'new'), name, position, rule };
    try {
      const told = await api.send('POST', '/v1/segments/preview', { segments: code === OTHER ? [] : [draft] });
      fill(list, h('table', { class: 'sizes' },
        h('caption', { class: 'unseen' }, 'Members by segment'),
        told.segments.map((size) => h('tr', { class: size.code === draft.code ? 'present' : null },
          h('th', { scope: 'row' }, size.name), h('td', {}, count(size.members)), h('td', {}, percent(size.share))))));
      fill(status, 'Counted with the rule as it is written, before it is saved.');
    } catch {
      fill(status, 'Counted again once the rule is complete.');
    }
  }
  edit.on(() => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE_MILLIS);
  });
  refresh();
  return h('aside', { class: 'preview', 'aria-label': 'Sizes' }, h('h2', {}, 'How your members would be divided'), list, status);
}
