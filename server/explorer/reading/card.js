/** The card beside the words that are pointed at: what they mean, and the rules that say so. */
import { element } from "../elements.js";
import { counted } from "../values.js";

/** @typedef {import("./marked-text.js").Mark} Mark */

const GAP = 6;
const EDGE = 8;
/** Milliseconds in which the pointer may go from the words to the card. */
const GRACE = 160;

/**
 * @param {string} text
 */
export function valueCard(text) {
  const node = element("div", { class: "card", role: "tooltip", id: "value-card", hidden: true });
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  /** @type {Mark | null} */
  let shown = null;
  const hide = () => {
    clearTimeout(timer);
    node.hidden = true;
    shown?.node.removeAttribute("aria-describedby");
    shown = null;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, GRACE);
  };
  const show = (/** @type {Mark} */ mark) => {
    clearTimeout(timer);
    if (shown === mark) return;
    hide();
    node.replaceChildren(...mark.mentions.map((mention) => entryOf(mention, text)), footOf(mark));
    node.hidden = false;
    shown = mark;
    mark.node.setAttribute("aria-describedby", node.id);
    place(node, mark.node);
  };
  node.addEventListener("pointerenter", () => clearTimeout(timer));
  node.addEventListener("pointerleave", hideSoon);
  const isFor = (/** @type {Mark} */ mark) => shown === mark;
  return { node, show, hide, hideSoon, isFor };
}

/**
 * @param {import("./mentions.js").Span} mention
 * @param {string} text
 */
function entryOf({ kind, start, end, value, rules }, text) {
  return element(
    "div",
    { class: "entry" },
    element("span", { class: `kind ${kind}` }, kind),
    element("b", {}, value),
    element("q", {}, text.slice(start, end)),
    rules.length > 0 && element("small", { class: "code" }, rules.join(" → ")),
  );
}

/** @param {Mark} mark */
function footOf({ mentions }) {
  const rows = new Set(mentions.flatMap(({ rows }) => rows));
  const words =
    rows.size === 0
      ? "In no row"
      : rows.size === 1
        ? "Leads to its row"
        : `Leads to its ${counted(rows.size, "row")} in turn`;
  return element("small", { class: "foot" }, words);
}

/**
 * Below the words, or above where there is no room; never past an edge of the window.
 * @param {HTMLElement} card
 * @param {HTMLElement} beside
 */
function place(card, beside) {
  const words = beside.getClientRects()[0] ?? beside.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const right = document.documentElement.clientWidth - width - EDGE;
  const below = words.bottom + GAP;
  const fits = below + height <= innerHeight - EDGE;
  card.style.left = `${Math.max(EDGE, Math.min(words.left, right))}px`;
  card.style.top = `${fits ? below : Math.max(EDGE, words.top - GAP - height)}px`;
}
