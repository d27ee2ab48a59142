import { h } from '../../dom.js';
import { oneOf, select, several } from '../form/choices.js';
import { number } from '../form/inputs.js';

/** Whom a survey asks, and when. */
export function settings({ content, edit }, stages, segments) {
  const percent = { share: Math.round(content.sampling * 1000) / 10 };
  const sample = {
    ...edit,
    changed() {
      content.sampling = percent.share === null ? null : percent.share / 100;
      edit.changed();
    },
  };
  return h('div', { class: 'settings' },
    select(edit, {
      at: '/stage', label: 'Asked at', of: content, key: 'stage', options: stages.map(({ code, name }) => [code, name]),
      hint: h('a', { href: '/dashboard/setup/journey' }, 'When is that?'),
    }),
    number(sample, {
      at: '/sampling', label: 'Share of members asked', of: percent, key: 'share', unit: '%', min: 0.1, max: 100, step: 'any',
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
    }));
}
