import { beforeLeaving, go } from '../../navigation.js';
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

beforeLeaving((wanted) => {
  if (!wouldLose()) {
    return true;
  }
  if (location.pathname + location.search !== here) {
    history.pushState(null, '', here); // the browser has gone back already
  }
  if (wanted !== here) {
    leave(wanted);
  }
  return false;
});
