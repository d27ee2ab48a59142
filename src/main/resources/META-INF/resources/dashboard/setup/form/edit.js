/**
 * A document that a form changes in place. What is in it when it was read or saved last is remembered, so that typing
 * something and taking it back is no change.
 *
 * @template T
 * @param {T} document
 * @returns {{document: T, changed: function(): void, dirty: function(): boolean, saved: function(): void,
 *   on: function(function(): void): void}}
 */
export function editing(document) {
  const listeners = [];
  let stored = JSON.stringify(document);
  const tell = () => listeners.forEach((listener) => listener());
  return {
    document,
    /** To be called after each change of the document. */
    changed: tell,
    dirty: () => JSON.stringify(document) !== stored,
    saved() {
      stored = JSON.stringify(document);
      tell();
    },
    on: (listener) => listeners.push(listener),
  };
}
