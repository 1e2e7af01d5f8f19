/** The text with its mentions marked: each piece of it knows all mentions that cover it. */
import { element } from "../elements.js";
import { counted } from "../values.js";
import { paragraphsOf, segmentsOf } from "./segments.js";

/** @typedef {import("./mentions.js").Span} Span */

/**
 * @typedef {object} Mark
 * @property {HTMLElement} node
 * @property {readonly Span[]} spans all that cover it, the shortest first
 * @property {readonly Span[]} mentions those of them with a value
 */

/** @typedef {import("../../../store/records.ts").Update} Update */

/**
 * @param {string} text
 * @param {readonly Span[]} spans
 * @param {readonly Update[]} updates stretches with a time of their own, which is told where they begin
 * @returns {{ readonly paragraphs: readonly HTMLElement[], readonly marks: readonly Mark[] }}
 */
export function markText(text, spans, updates) {
  /** @type {Mark[]} */
  const marks = [];
  const cut = [
    ...spans,
    ...paragraphsOf(text).map((span) => ({ ...span, kind: "paragraph", value: null, rules: [], rows: [] })),
  ];
  const segments = segmentsOf(text, cut);
  const pieceOf = (/** @type {(typeof segments)[number]} */ segment) => {
    const covering = segment.spans.filter(({ kind }) => kind !== "paragraph");
    const words = text.slice(segment.start, segment.end);
    if (covering.length === 0) return words;
    const mark = markOf(words, segment.start, segment.end, covering);
    marks.push(mark);
    return mark.node;
  };
  let at = 0;
  const paragraphs = paragraphsOf(text).flatMap(({ start, end }) => {
    while (segments[at].start < start) at++;
    const paragraph = element("p");
    while (at < segments.length && segments[at].end <= end) paragraph.append(pieceOf(segments[at++]));
    const posted = updates.find((update) => update.start >= start && update.start < end);
    return posted === undefined ? [paragraph] : [postingOf(posted), paragraph];
  });
  return { paragraphs, marks };
}

/**
 * When the stretch that begins here was posted: its dates are read against that time.
 * @param {Update} update
 */
function postingOf({ kind, published }) {
  const time = published && element("time", { datetime: published }, published.slice(0, 16).replace("T", " "));
  return element("div", { class: "posting" }, element("span", { class: "badge" }, kind), time);
}

/**
 * @param {string} words
 * @param {number} start
 * @param {number} end
 * @param {readonly Span[]} spans
 * @returns {Mark}
 */
function markOf(words, start, end, spans) {
  const mentions = spans.filter(({ value }) => value !== null);
  if (mentions.length === 0) return { node: element("span", {}, words), spans, mentions };
  const [inner, ...outer] = mentions;
  const kinds = new Set(outer.map(({ kind }) => kind).filter((kind) => kind !== inner.kind));
  const isFirst = mentions.some((mention) => mention.start === start);
  const classes = [
    "mark",
    inner.kind,
    ...[...kinds].map((kind) => `in-${kind}`),
    inner.start === start && "first",
    inner.end === end && "last",
  ];
  const node = element(
    "span",
    {
      class: classes.filter(Boolean).join(" "),
      role: "button",
      // A mention in several pieces is one stop of the Tab key.
      tabindex: isFirst ? 0 : -1,
      "aria-label": [words, ...mentions.map(({ kind, value }) => `${kind}: ${value}`), rowsOf(mentions)].join("; "),
    },
    words,
  );
  return { node, spans, mentions };
}

/** @param {readonly Span[]} mentions */
function rowsOf(mentions) {
  const rows = new Set(mentions.flatMap(({ rows }) => rows));
  return rows.size === 0 ? "in no row" : `in ${counted(rows.size, "row")}`;
}
