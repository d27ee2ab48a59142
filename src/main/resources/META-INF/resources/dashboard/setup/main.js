import { fill, h } from '../dom.js';
import { release } from './form/leave.js';
import { menu } from './menu.js';
import { styled } from './styled.js';

/** The pages by their address; what the address names is handed to the page. */
const PAGES = [
  { path: /^(?:\/surveys)?$/, load: () => import('./surveys/list.js') },
  { path: /^\/new-survey$/, load: () => import('./surveys/new.js') },
  { path: /^\/surveys\/([a-z0-9_-]+)$/, load: () => import('./surveys/editor.js') },
  { path: /^\/journey(?:\/([a-z0-9_-]+))?$/, load: () => import('./journey/journey.js') },
  { path: /^\/(?:stages\/([a-z0-9_-]+)|new-stage)$/, load: () => import('./journey/stage.js') },
  { path: /^\/segments$/, load: () => import('./segments/list.js') },
  { path: /^\/(?:segments\/([a-z0-9_-]+)|new-segment)$/, load: () => import('./segments/segment.js') },
  { path: /^\/keys$/, load: () => import('./keys/list.js') },
  { path: /^\/new-key$/, load: () => import('./keys/new.js') },
  { path: /^\/readings$/, load: () => import('./keys/readings.js') },
  { path: /^\/webhooks$/, load: () => import('./webhooks/list.js') },
  { path: /^\/(?:webhooks\/([a-z0-9_-]+)|new-webhook)$/, load: () => import('./webhooks/webhook.js') },
  { path: /^\/organization$/, load: () => import('./organization/organization.js') },
];

let visits = 0;

/**
 * Shows a page of the set-up. A page module exports `page(session, named, url)`, which answers with its title and its
 * nodes, the first of which holds the heading.
 *
 * @param {HTMLElement} main
 * @param {import('../session.js').Session} session
 * @param {URL} url
 */
export async function show(main, session, url) {
  release();
  visits += 1;
  const visit = visits;
  await styled();
  if (!session.may('manage')) {
    document.title = `Set-up – ${session.organization.name}`;
    fill(main, withoutManage(session));
    return;
  }
  const place = url.pathname.replace(/^\/dashboard\/setup/, '').replace(/\/$/, '');
  main.setAttribute('aria-busy', 'true');
  const { title, nodes } = await page(session, place, url).finally(() => main.removeAttribute('aria-busy'));
  if (visit !== visits) {
    return; // somebody has gone on meanwhile
  }
  document.title = `${title} – ${session.organization.name}`;
  fill(main, h('div', { class: 'setup' }, menu(place), h('div', { class: 'setup-page' }, nodes)));
  main.querySelector('.setup-menu [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

async function page(session, place, url) {
  for (const candidate of PAGES) {
    const found = candidate.path.exec(place);
    if (found) {
      return (await candidate.load()).page(session, found[1], url);
    }
  }
  return { title: 'Set-up', nodes: [h('h1', {}, 'There is no such page'), h('p', {}, 'Choose one from the list.')] };
}

function withoutManage(session) {
  return h('section', { class: 'notice' },
    h('h1', {}, 'Your key does not open the set-up'),
    h('p', {}, `Its scopes: ${session.scopes.join(', ')}. Setting up needs the scope manage: `,
      'whoever manages keys in your organization can make you a key that has it.'),
    h('p', {}, h('a', { href: '/dashboard' }, 'Back to the overview')));
}
