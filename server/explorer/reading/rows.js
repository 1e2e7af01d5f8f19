/** The events of a text as rows: what each says, and the rules that built it. */
import { element } from "../elements.js";
import { amount } from "../values.js";
import { dateValue, eventPlace, quantityValue } from "./mentions.js";

/** @typedef {import("./mentions.js").Event} Event */
/** @typedef {import("./mentions.js").Span} Span */

/**
 * @param {Event} event
 * @param {number} index
 * @param {{ readonly spans: readonly Span[], readonly text: string, readonly onJump: () => void }} of
 */
export function rowOf(event, index, { spans, text, onJump }) {
  const fields = fieldsOf(event);
  return element(
    "li",
    { class: "row", id: `row-${index}`, tabindex: -1 },
    element(
      "button",
      { type: "button", class: "jump", onclick: onJump },
      element("span", { class: "position" }, String(index + 1)),
      element("b", {}, event.mode ?? event.type.toLowerCase()),
      element("span", { class: "code soft" }, event.type),
      event.modality !== "asserted" && element("span", { class: `badge ${event.modality}` }, event.modality),
      element("q", {}, event.trigger.text),
    ),
    fields.length > 0 &&
      element(
        "dl",
        { class: "facts" },
        ...fields.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      ),
    whyOf(event, () => partsOf(index, spans), text),
  );
}

/**
 * @param {Event} event
 * @returns {[string, string][]}
 */
function fieldsOf(event) {
  /** @type {[string, string | undefined | null][]} */
  const fields = [
    ["How many", event.quantity && (quantityValue(event.quantity) || amount(event.quantity))],
    ["When", event.date && dateValue(event.date)],
    ["Where", eventPlace(event)],
    ["Who", event.actor?.text],
    ["To whom", event.target?.text],
    ["Says", event.attribution?.text],
  ];
  return fields.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/**
 * The mentions that the row is made of, but for the event itself.
 * @param {number} index
 * @param {readonly Span[]} spans
 */
function partsOf(index, spans) {
  return spans.filter(({ kind, rows, rules }) => kind !== "event" && rules.length > 0 && rows.includes(index));
}

/**
 * The rules behind the row, and behind each value in it; looked up once somebody asks.
 * @param {Event} event
 * @param {() => readonly Span[]} findParts
 * @param {string} text
 */
function whyOf({ rules, confidence, trigger }, findParts, text) {
  const chain = (/** @type {string} */ kind, /** @type {string} */ words, /** @type {readonly string[]} */ rules) => [
    element("dt", {}, kind, " ", element("q", {}, words)),
    element("dd", { class: "code" }, rules.join(" → ")),
  ];
  const list = element("dl");
  const fill = () => {
    const parts = findParts().flatMap(({ kind, start, end, rules }) => chain(kind, text.slice(start, end), rules));
    list.replaceChildren(...chain("event", trigger.text, rules), ...parts);
  };
  return element(
    "details",
    { class: "why", ontoggle: fill },
    element("summary", {}, "Why", element("span", { class: "soft" }, ` · confidence ${confidence.toFixed(2)}`)),
    list,
  );
}
