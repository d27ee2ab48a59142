/**
 * Where this script came from, which is where its service is: `https://pulse.example`, with the path that a proxy puts in
 * front. A module has no current script, but every engine writes the address of a script into the stack of an error.
 * Empty when the script became part of a bundle; then `base-url` says it.
 */
export const origin = /https?:\/\/[^\s()]+?(?=\/widget\/v1\/member-pulse\.js)/.exec(
  document.currentScript?.src || String(new Error().stack))?.[0] ?? '';
