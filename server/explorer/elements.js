/** Makes elements whose words are always text, never markup. */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [properties] attributes; `onclick` and the like are listeners; null and false are left out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [properties]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[Name]}
 */
export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);
}

/**
 * @template {Element} Made
 * @param {Made} made
 * @param {Record<string, unknown>} properties
 * @param {readonly Child[]} children
 */
function fill(made, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else if (key === "value" && "value" in made) made.value = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...present(children));
  return made;
}

/**
 * Without the children that are not there: `[condition && node]`.
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
export function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter((child) => child || child === ""));
}

/**
 * A link to another site: only where the address is one of the web.
 * @param {string} address
 * @param {string} words
 */
export function outerLink(address, words) {
  return /^https?:\/\//i.test(address)
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, words)
    : element("span", {}, words);
}

/**
 * An instant told from now on, with the instant itself on hover: "3 hours ago".
 * @param {string | null} instant
 * @param {string} words
 */
export function time(instant, words) {
  return instant === null
    ? element("span", {}, "never")
    : element("time", { datetime: instant, title: instant.slice(0, 16).replace("T", " ") }, words);
}

/**
 * Among buttons that belong together one is reached by Tab, the others by the arrow keys, Home and End.
 * @param {readonly (HTMLElement | SVGElement)[]} items
 */
export function roving(items) {
  /** @type {Record<string, (index: number) => number>} */
  const steps = {
    ArrowRight: (index) => index + 1,
    ArrowDown: (index) => index + 1,
    ArrowLeft: (index) => index - 1,
    ArrowUp: (index) => index - 1,
    Home: () => 0,
    End: () => items.length - 1,
  };
  items.forEach((item, index) => {
    item.addEventListener("keydown", (event) => {
      const step = steps[/** @type {KeyboardEvent} */ (event).key];
      if (step === undefined) return;
      event.preventDefault();
      items[Math.max(0, Math.min(items.length - 1, step(index)))].focus();
    });
    item.addEventListener("focus", () => {
      for (const other of items) other.setAttribute("tabindex", other === item ? "0" : "-1");
    });
  });
}
