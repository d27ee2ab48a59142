import { bar } from './bar.js';
import { fill, h } from './dom.js';
import { navigations } from './navigation.js';
import { open, storedKey } from './session.js';
import { signIn } from './sign-in.js';

/** The views by the beginning of their address; the first that fits is shown. */
const VIEWS = [
  { path: '/dashboard/setup', load: () => import('./setup/main.js') },
  { path: '/dashboard', load: () => import('./overview/main.js') },
];

const main = document.getElementById('main');

/** Shows the view of the present address: its module exports show(main, session, url). */
async function show(session) {
  const url = new URL(location.href);
  const view = VIEWS.find((candidate) => url.pathname.startsWith(candidate.path));
  fill(document.getElementById('bar'), bar(session, url));
  try {
    await (await view.load()).show(main, session, url);
  } catch (refused) {
    console.error(refused);
    fill(main, h('section', { class: 'notice', role: 'alert' },
      h('h1', {}, 'This could not be shown'),
      h('p', {}, refused.message),
      h('button', { type: 'button', on: { click: () => show(session) } }, 'Try again')));
  }
}

async function opened() {
  const key = storedKey();
  try {
    return key ? await open(key) : await signIn(main);
  } catch (refused) {
    return signIn(main, refused.status === 401 ? 'Your key has expired or was revoked.' : refused.message);
  }
}

const session = await opened();
navigations(() => show(session));
await show(session);
