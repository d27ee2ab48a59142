import { h } from '../dom.js';

const PLACES = [
  ['Surveys', 'surveys', /^$|survey/],
  ['Journey and targets', 'journey', /journey|stage/],
  ['Segments', 'segments', /segment/],
  ['Organization', 'organization', /organization/],
  ['Keys', 'keys', /key/],
  ['Who read comments', 'readings', /readings/],
  ['Webhooks', 'webhooks', /webhook/],
];

/** The ways to all pages of the set-up. */
export function menu(place) {
  const first = place.split('/')[1] ?? '';
  return h('nav', { class: 'setup-menu', 'aria-label': 'Set-up' },
    h('ul', {}, PLACES.map(([text, path, fits]) => h('li', {},
      h('a', { href: `/dashboard/setup/${path}`, 'aria-current': fits.test(first) ? 'page' : null }, text)))));
}
