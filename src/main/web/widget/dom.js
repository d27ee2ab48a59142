/**
 * Makes an element. A function among the attributes listens to the event of its name; null and false leave an attribute
 * out. Children are nodes, texts and lists of them; what is null, false or empty is left out. Nothing is ever parsed as
 * markup.
 */
export function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') {
      node.addEventListener(key, value);
    } else if (value != null && value !== false) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.flat(9).filter(Boolean));
  return node;
}
