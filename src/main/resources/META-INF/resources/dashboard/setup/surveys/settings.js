import { fill, h } from '../../dom.js';
import { percent } from '../../format.js';
import { oneOf, select, several } from '../form/choices.js';
import { number } from '../form/inputs.js';
import { namesOf } from '../names.js';

/** Whom a survey asks, and when. */
export function settings({ content, edit }, stages, segments) {
  const sampled = { share: Math.round(content.sampling * 1000) / 10 };
  const sample = {
    ...edit,
    changed() {
      content.sampling = sampled.share === null ? null : sampled.share / 100;
      edit.changed();
    },
  };
  const summary = h('summary', {});
  const name = () => fill(summary, ...inWords(content, stages, segments));
  edit.on(name);
  name();
  return h('details', { class: 'about-it' }, summary, h('div', { class: 'settings' },
    select(edit, {
      at: '/stage', label: 'Asked at', of: content, key: 'stage', options: stages.map(({ code, name }) => [code, name]),
      hint: h('a', { href: '/dashboard/setup/journey' }, 'When is that?'),
    }),
    number(sample, {
      at: '/sampling', label: 'Share of members asked', of: sampled, key: 'share', unit: '%', min: 0.1, max: 100, step: 'any',
      hint: 'The same members each time, by chance.',
    }),
    several(edit, {
      at: '/segments', legend: 'Segments', hint: 'None chosen: everybody without a survey of their own at this stage.',
      of: content, key: 'segments', options: segments.map(({ code, name }) => [code, name]), columns: true, empty: null,
    }),
    oneOf(edit, {
      at: '/confidentiality', legend: 'Names', of: content, key: 'confidentiality',
      options: [
        ['identified', 'Identified', 'Your team may see who answered, and can follow up. The page says so.'],
        ['confidential', 'Confidential', 'Answers are stored without the name. Nobody can look it up later.'],
      ],
    })));
}

/** Whom, when and how, in one line. */
function inWords({ stage, segments, sampling, confidentiality }, stages, all) {
  const whom = segments?.length ? segments.map(namesOf(all)).join(', ') : 'everybody without a survey of their own';
  const share = sampling && sampling < 1 ? `${percent(sampling * 100)} of ` : '';
  return ['Asked at ', h('strong', {}, namesOf(stages)(stage)), ` of ${share}${whom}, ${confidentiality}`];
}
