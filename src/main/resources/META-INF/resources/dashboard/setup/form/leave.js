import { beforeLeaving, go, here } from '../../navigation.js';
import { ask } from './ask.js';

/** The document whose changes would be lost. */
let guarded = null;
let guardedAt = '';

/** From now on, whoever leaves this address while the document has changes is asked first. */
export function guard(edit) {
  guarded = edit;
  guardedAt = here();
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

beforeLeaving((wanted) => {
  if (!wouldLose()) {
    return true;
  }
  if (here() !== guardedAt) {
    history.pushState(null, '', guardedAt); // the browser has gone back already
  }
  if (wanted !== guardedAt) {
    leave(wanted);
  }
  return false;
});
