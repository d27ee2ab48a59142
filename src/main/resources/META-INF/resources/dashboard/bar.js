import { h } from './dom.js';
import { close } from './session.js';

/** The top of every view: whose figures these are, the ways to the others, and who is looking. */
export function bar(session, url) {
  const setup = url.pathname.startsWith('/dashboard/setup');
  return h('header', { class: 'bar' },
    h('p', { class: 'organization' }, session.organization.name),
    h('nav', { 'aria-label': 'Views' },
      link('/dashboard', 'Overview', !setup),
      session.may('manage') && link('/dashboard/setup', 'Set-up', setup)),
    h('p', { class: 'owner' }, session.owner),
    h('button', { type: 'button', class: 'quiet', on: { click: leave } }, 'Sign out'));
}

function link(href, text, current) {
  return h('a', { href, 'aria-current': current ? 'page' : null }, text);
}

function leave() {
  close();
  location.assign('/dashboard');
}
