import { go } from '../../navigation.js';
import { ask } from './ask.js';

/** The document whose changes would be lost. */
let guarded = null;
let here = '';

/** From now on, whoever leaves this address while the document has changes is asked first. */
export function guard(edit) {
  guarded = edit;
  here = location.pathname + location.search;
}

/** Nothing is lost by leaving. */
export function release() {
  guarded = null;
}

function wouldLose() {
  return guarded !== null && guarded.dirty();
}

async function leave(address) {
  if (await ask({
    title: 'Leave without saving?',
    text: 'What you changed on this page is not saved yet.',
    yes: 'Leave',
    no: 'Stay here',
  })) {
    release();
    go(address);
  }
}

addEventListener('beforeunload', (event) => {
  if (wouldLose()) {
    event.preventDefault();
  }
});

// Before the shell follows the link
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/dashboard"]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain && !link.target && wouldLose()) {
    event.preventDefault();
    event.stopPropagation();
    leave(link.getAttribute('href'));
  }
}, true);

// The browser has gone back already: we return to the form and then ask
addEventListener('popstate', (event) => {
  const wanted = location.pathname + location.search;
  if (!wouldLose()) {
    return;
  }
  event.stopImmediatePropagation();
  if (wanted !== here) {
    history.pushState(null, '', here);
    leave(wanted);
  }
}, true);
