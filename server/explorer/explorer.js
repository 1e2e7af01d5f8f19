/** The explorer: shows the view that the address names, and the next one when the address changes. */
import { followAddress, readAddress } from "./address.js";
import { startThemeSwitch } from "./theme-switch.js";
import { openArticle } from "./views/article.js";
import { openEvents } from "./views/events.js";
import { openFeeds } from "./views/feeds.js";
import { openTryIt } from "./views/try-it.js";

/**
 * @typedef {object} View
 * @property {string} title
 * @property {readonly Node[]} content
 * @property {(address: URLSearchParams, signal: AbortSignal) => Promise<string | null | void>} update shows what the address asks
 *   for; may give a title of its own. `signal` is set off once another address is shown.
 */

/** @type {Record<string, () => View>} */
const VIEWS = { events: openEvents, article: openArticle, try: openTryIt, feeds: openFeeds };

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
/**
 * Views that were opened: who comes back finds their text, and the rows while they are asked for again.
 * @type {Record<string, View>}
 */
const opened = {};
/** @type {View | null} */
let shown = null;
let asking = new AbortController();

async function show() {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const address = readAddress();
  const asked = address.get("view") ?? "";
  const name = Object.hasOwn(VIEWS, asked) ? asked : "events";
  markLink(name);
  const view = open(name);
  document.title = `${view.title} · newsfacts`;
  const scrolled = history.state?.scrolled;
  const title = await view.update(address, signal);
  if (signal.aborted) return;
  if (title) document.title = `${title} · newsfacts`;
  if (typeof scrolled === "number") scrollTo(0, scrolled);
}

/** @param {string} name */
function open(name) {
  opened[name] ??= VIEWS[name]();
  const view = opened[name];
  if (view === shown) return view;
  main.replaceChildren(...view.content);
  scrollTo(0, 0);
  // Who follows a link by keyboard goes on reading in what it leads to.
  if (shown !== null) main.focus({ preventScroll: true });
  shown = view;
  return view;
}

/** @param {string} name */
function markLink(name) {
  for (const link of document.querySelectorAll("nav a")) {
    if (/** @type {HTMLElement} */ (link).dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

startThemeSwitch();
followAddress(show);
show();
