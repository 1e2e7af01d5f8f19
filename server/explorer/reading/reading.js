/** A text and its rows side by side: a row leads to its words, and words lead through all the rows that use them. */
import { element } from "../elements.js";
import { counted } from "../values.js";
import { valueCard } from "./card.js";
import { legendOf } from "./legend.js";
import { markText } from "./marked-text.js";
import { spansOf } from "./mentions.js";
import { rowOf } from "./rows.js";
import { stepper } from "./stepper.js";

/** @typedef {import("./marked-text.js").Mark} Mark */

/** Pixels at the top of the window that the title covers, and above a row those that show what came before it. */
const TOP = 120;
const ABOVE_ROW = 100;

/**
 * @param {string} text
 * @param {import("./mentions.js").Facts} facts
 * @param {{ onRow?: (row: number) => void, updates?: readonly import("./marked-text.js").Update[] }} [options] `onRow` is told
 *   which row was chosen
 */
export function reading(text, facts, { onRow = () => {}, updates = [] } = {}) {
  const spans = spansOf(facts);
  const { paragraphs, marks } = markText(text, spans, updates);
  const card = valueCard(text);
  const steps = stepper();
  const rows = facts.events.map((event, index) => rowOf(event, index, { spans, text, onJump: () => toWords(index) }));
  const words = element("div", { class: "words" }, ...paragraphs);
  const side = sideOf(steps.node, rows);

  /** @type {number | null} */
  let chosen = null;
  const choose = (/** @type {number} */ row) => {
    chosen = row;
    light(row, marks, rows);
    onRow(row);
    // Where the list is scrolled by itself the row comes into sight.
    side.scrollTop = rows[row].offsetTop - ABOVE_ROW;
  };
  const toWords = (/** @type {number} */ row) => {
    choose(row);
    const mark = marks.find(({ mentions }) => mentions.some(({ kind, rows }) => kind === "event" && rows[0] === row));
    if (mark !== undefined) reach(mark.node);
  };
  /** The rows of the words, one after the other: `step` of them on from the one that is chosen. */
  const toRow = (/** @type {Mark} */ mark, /** @type {number} */ step) => {
    const own = rowsOf(mark);
    if (own.length === 0) return;
    const before = chosen === null ? -1 : own.indexOf(chosen);
    const at = before < 0 ? 0 : (before + step + own.length) % own.length;
    const { start, end } = mark.mentions[0];
    const onStep = (/** @type {number} */ further) => toRow(mark, further);
    steps.show({ words: text.slice(start, end), at, count: own.length, onStep, onBack: () => reach(mark.node) });
    choose(own[at]);
    for (const [row, node] of rows.entries()) node.classList.toggle("shares", own.length > 1 && own.includes(row));
    reach(rows[own[at]]);
  };

  for (const mark of marks) if (mark.mentions.length > 0) listen(mark, { marks, card, toRow });
  for (const [row, node] of rows.entries()) {
    node.addEventListener("pointerenter", () => light(row, marks, rows));
    node.addEventListener("pointerleave", () => light(chosen, marks, rows));
  }
  const node = element(
    "div",
    { class: "reading" },
    element("div", { class: "text" }, legendOf(facts, words), words),
    side,
    card.node,
  );
  return { node, toWords };
}

/**
 * @param {Node} steps
 * @param {readonly HTMLElement[]} rows
 */
function sideOf(steps, rows) {
  const list =
    rows.length === 0
      ? element("p", { class: "empty" }, "No event was found in this text.")
      : element("ol", { class: "row-list" }, ...rows);
  const heading = element("h2", {}, counted(rows.length, "event"));
  return element("aside", { class: "side", "aria-label": "Events" }, heading, steps, list);
}

/**
 * Shows which words a row is made of.
 * @param {number | null} row
 * @param {readonly Mark[]} marks
 * @param {readonly HTMLElement[]} rows
 */
function light(row, marks, rows) {
  for (const { node, spans } of marks) {
    const own = row === null ? [] : spans.filter((span) => span.rows.includes(row));
    const isPart = own.some(({ kind }) => kind !== "sentence");
    node.classList.toggle("of-row", isPart);
    node.classList.toggle("of-sentence", own.length > 0);
  }
  for (const [index, node] of rows.entries()) node.classList.toggle("lit", index === row);
}

/** @param {Mark} mark */
function rowsOf({ mentions }) {
  return [...new Set(mentions.flatMap(({ rows }) => rows))].sort((one, other) => one - other);
}

/**
 * @param {Mark} mark
 * @param {{ marks: readonly Mark[], card: ReturnType<typeof valueCard>, toRow: (mark: Mark, step: number) => void }} of
 */
function listen(mark, { marks, card, toRow }) {
  const { node, mentions } = mark;
  /** @type {readonly Mark[]} */
  let same = [];
  const enter = () => {
    card.show(mark);
    if (same.length === 0) same = marks.filter((other) => other.mentions.some((mention) => mentions.includes(mention)));
    for (const { node } of same) node.classList.add("same");
  };
  const leave = () => {
    card.hideSoon();
    for (const { node } of same) node.classList.remove("same");
  };
  // Words that were scrolled below a pointer at rest are not pointed at.
  node.addEventListener("pointermove", ({ pointerType, movementX, movementY }) => {
    if (pointerType !== "touch" && (movementX !== 0 || movementY !== 0)) enter();
  });
  node.addEventListener("pointerleave", leave);
  node.addEventListener("focus", () => node.matches(":focus-visible") && enter());
  node.addEventListener("blur", leave);
  // A finger does not hover: the first tap tells the value, the next one leads to the row.
  node.addEventListener("click", (event) => {
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    if (isTouch && !card.isFor(mark)) enter();
    else toRow(mark, 1);
  });
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape") card.hide();
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toRow(mark, 1);
  });
}

/**
 * Moves the focus there, and the window where it is not in sight already.
 * @param {HTMLElement} node
 */
function reach(node) {
  node.focus({ preventScroll: true });
  const { top, bottom } = node.getBoundingClientRect();
  const isSeen = top > TOP && bottom < innerHeight;
  if (!isSeen) node.scrollIntoView({ block: "center" });
}
