const LONGEST = 300_000;

/**
 * Tries again after a while, then after twice as long and so on, at most 5 minutes apart, and at once when the device is
 * online again or the page is looked at again.
 *
 * @param {function(): Promise<boolean>} attempt says whether it is done
 * @param {number} wait milliseconds before the first
 * @returns {{now: function(), stop: function()}}
 */
export function untilDone(attempt, wait) {
  let timer;
  let busy = false;
  const wake = () => document.visibilityState === 'visible' && now();

  function later() {
    // Spread, so that the devices of all members do not come back at once.
    timer = setTimeout(now, wait * (0.8 + Math.random() * 0.4));
    wait = Math.min(wait * 2, LONGEST);
  }

  async function now() {
    if (!busy) {
      busy = true;
      clearTimeout(timer);
      if (await attempt()) {
        stop();
      } else if (timer !== null) {
        later();
      }
      busy = false;
    }
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  }

  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  later();
  return {now, stop};
}
