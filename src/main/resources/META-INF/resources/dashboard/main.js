import { Problem } from './api.js';
import { bar } from './bar.js';
import { fill, h } from './dom.js';
import { navigations } from './navigation.js';
import { keyBrought, open, storedKey } from './session.js';
import { signIn } from './sign-in.js';

/** The views by the beginning of their address; the first that fits is shown. */
const VIEWS = [
  { path: '/dashboard/setup', load: () => import('./setup/main.js') },
  { path: '/dashboard', load: () => import('./overview/main.js') },
];

const main = document.getElementById('main');
const failed = document.getElementById('failed');

/** The path of the view that was shown last; null at first, when the page has the focus of a new page. */
let last = null;

/** Shows the view of the present address: its module exports show(main, session, url). */
async function show(session) {
  const url = new URL(location.href);
  const view = VIEWS.find((candidate) => url.pathname.startsWith(candidate.path));
  showBar(session);
  fill(failed);
  try {
    await (await view.load()).show(main, session, url);
  } catch (refused) {
    console.error(refused);
    document.title = `Problem – ${session.organization.name}`;
    fill(main, h('section', { class: 'notice', role: 'alert' },
      h('h1', {}, 'This could not be shown'),
      h('p', {}, `${refused.message.replace(/\.$/, '')}.`),
      h('button', { type: 'button', on: { click: () => show(session) } }, 'Try again'),
      h('a', { href: view.path }, 'Back to where you can choose')));
  }
  if (last !== null && document.activeElement === document.body) {
    fromHeading(last === url.pathname);
  }
  last = url.pathname;
}

function showBar(session) {
  fill(document.getElementById('bar'), bar(session, new URL(location.href)));
}

/** What had the focus is gone: the keyboard goes on from the heading, and a screen reader says where one is. */
function fromHeading(preventScroll) {
  const heading = main.querySelector('h1') ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll });
}

async function opened() {
  const key = storedKey();
  try {
    return key ? await open(key) : await asked();
  } catch (refused) {
    return asked(refused.status === 401 ? 'Your key has expired or was revoked.' : refused.message);
  }
}

function asked(told) {
  last = '';
  return signIn(main, told);
}

// What a button wanted and the service refused, where nothing nearer says so
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Problem) {
    event.preventDefault();
    fill(failed, `Not done. ${event.reason.message}`);
  }
});
// A link with a key that is pasted over the present address changes its fragment only
addEventListener('hashchange', () => keyBrought() && location.reload());
const session = await opened();
navigations(() => show(session));
addEventListener('renewed', () => showBar(session));
await show(session);
