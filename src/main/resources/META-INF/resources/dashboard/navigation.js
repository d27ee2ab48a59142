let mayLeave = () => true;

/**
 * From now on asked before another view is shown, with its address. The way back has changed the address already when it
 * is asked. Where it says no, it may go() later.
 */
export function beforeLeaving(check) {
  mayLeave = check;
}

/**
 * Goes to another view, or to the same one with other parameters, with an entry in the history of the browser; to what is
 * shown already without one.
 */
export function go(address) {
  history[address === here() ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new Event('navigated'));
}

/** The present address, which a fragment is no part of. */
export function here() {
  return location.pathname + location.search;
}

/** The present address with some of its parameters changed; null removes one. */
export function withParams(changes) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') {
      url.searchParams.delete(name);
    } else {
      url.searchParams.set(name, value);
    }
  }
  return url.pathname + url.search;
}

/** Calls back for each way to another view: links, the back button, go(). Links work as such, in new tabs too. */
export function navigations(changed) {
  let shown = here();
  const moved = () => {
    shown = here();
    changed();
  };
  // Links within the page, such as the one to the content, go back and forth too
  addEventListener('popstate', () => here() !== shown && mayLeave(here()) && moved());
  addEventListener('navigated', moved);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/dashboard"]');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && plain && !link.target && !link.hasAttribute('download') && !event.defaultPrevented) {
      event.preventDefault();
      if (mayLeave(link.getAttribute('href'))) {
        go(link.getAttribute('href'));
      }
    }
  });
}
