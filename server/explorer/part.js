/** A part of the page that asks for itself: where its request fails or finds nothing, the other parts stand. */
import { element } from "./elements.js";

/**
 * @template Found
 * @typedef {object} Loading
 * @property {() => Promise<Found>} load
 * @property {(found: Found) => readonly (Node | string)[]} draw
 * @property {(found: Found) => string | null} [empty] says that there is nothing to draw, and why
 * @property {AbortSignal} signal set off once the answer is no longer wanted
 */

/**
 * Shows in `body` that it is loading, and then what was found, that nothing was, or what went wrong.
 * @template Found
 * @param {HTMLElement} body
 * @param {Loading<Found>} loading
 * @returns {Promise<Found | null>} null where nothing is shown of it
 */
export async function loadInto(body, { load, draw, empty = () => null, signal }) {
  body.setAttribute("aria-busy", "true");
  if (body.childElementCount === 0) body.replaceChildren(element("p", { class: "loading" }, "Loading…"));
  try {
    const found = await load();
    if (signal.aborted) return null;
    const reason = empty(found);
    replace(body, reason === null ? draw(found) : [element("p", { class: "empty" }, reason)]);
    return reason === null ? found : null;
  } catch (error) {
    if (signal.aborted) return null;
    const again = () => loadInto(body, { load, draw, empty, signal });
    replace(body, [alertOf(error, again)]);
    return null;
  } finally {
    if (!signal.aborted) body.removeAttribute("aria-busy");
  }
}

/**
 * @param {unknown} error
 * @param {() => void} [again]
 */
export function alertOf(error, again) {
  const retry = again && element("button", { type: "button", class: "quiet", onclick: again }, "Try again");
  return element(
    "div",
    { class: "alert", role: "alert" },
    element("p", {}, error instanceof Error ? error.message : String(error)),
    retry,
  );
}

/**
 * Who works the page by keyboard stays where they were: the focus returns to what bears the same `data-key`.
 * @param {HTMLElement} body
 * @param {readonly (Node | string)[]} content
 */
function replace(body, content) {
  const focused = document.activeElement;
  const key = focused && body.contains(focused) ? focused.getAttribute("data-key") : null;
  body.replaceChildren(...content);
  if (key === null) return;
  /** @type {HTMLElement | null} */ (body.querySelector(`[data-key="${CSS.escape(key)}"]`))?.focus();
}

/**
 * A framed section: its heading, what stands beside it, and a body to load into.
 * @param {string} title
 * @param {{ readonly class?: string, readonly aside?: Node | null }} [options]
 */
export function section(title, { class: name = "", aside = null } = {}) {
  const heading = element("h2", {}, title);
  const body = element("div", { class: "body" });
  const frame = element(
    "section",
    { class: `panel ${name}`, "aria-label": title },
    element("div", { class: "heading" }, heading, aside),
    body,
  );
  return { frame, heading, body };
}
