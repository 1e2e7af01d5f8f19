/** Makes elements whose words are always text, never markup. */

/**
 * @param {string} name
 * @param {Record<string, unknown>} [properties] attributes; `onclick` and the like are listeners; null and false are left out
 * @param {...(Node | string | null)} children
 */
export function element(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);
}

function fill(made, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value") made.value = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A link to another site: only where the address is one of the web. */
export function outerLink(address, words) {
  return /^https?:\/\//i.test(address)
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, words)
    : element("span", {}, words);
}
