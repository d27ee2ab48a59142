const GLANCE = 500;

/** Calls back once when at least half of the node was in view for half a second; returns what ends the waiting. */
export function whenSeen(node, seen) {
  let timer;
  const observer = new IntersectionObserver(entries => {
    clearTimeout(timer);
    if (entries.at(-1).isIntersecting) {
      timer = setTimeout(() => {
        observer.disconnect();
        seen();
      }, GLANCE);
    }
  }, {threshold: 0.5});
  observer.observe(node);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
