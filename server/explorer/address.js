/** What is shown stands in the address, so that a view can be shared. */

/** @type {() => void} */
let onChange = () => {};

export const readAddress = () => new URLSearchParams(location.search);

/**
 * The address of this page with some of its parameters changed; null and "" take one away.
 * @param {Record<string, string | number | null | undefined>} changes
 * @param {URLSearchParams} [from]
 */
export function changed(changes, from = readAddress()) {
  const next = new URLSearchParams(from);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}

/** @param {URLSearchParams | Record<string, string>} parameters */
export function hrefOf(parameters) {
  const query = String(new URLSearchParams(parameters));
  return query === "" ? "/" : `/?${query}`;
}

/**
 * Shows another address; the one that is left keeps where it was scrolled to.
 * @param {URLSearchParams} parameters
 */
export function go(parameters) {
  history.replaceState({ scrolled: scrollY }, "");
  history.pushState(null, "", hrefOf(parameters));
  onChange();
}

/**
 * Notes in the address what is chosen within the view, without a step in the history.
 * @param {Record<string, string | null>} changes
 */
export function note(changes) {
  history.replaceState(history.state, "", hrefOf(changed(changes)));
}

/**
 * Calls back whenever the address changes: by a link of this page, by `go`, by the browser's own buttons.
 * @param {() => void} listener
 */
export function followAddress(listener) {
  onChange = listener;
  history.scrollRestoration = "manual";
  addEventListener("popstate", listener);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || link.target || link.origin !== location.origin || link.pathname !== "/") return;
    if (link.hash) return;
    event.preventDefault();
    go(new URL(link.href).searchParams);
  });
}
