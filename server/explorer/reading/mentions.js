/** What is marked in a text: its mentions, and the parts of its events, each with the rows that it belongs to. */
import { amount, countryName, days, placeName, what } from "../values.js";

/**
 * @typedef {object} Facts the lists of `newsfacts extract`
 * @property {readonly Rules<import("../../../extractors/facts.ts").Timex>[]} dates
 * @property {readonly Rules<import("../../../extractors/facts.ts").Quantity>[]} quantities
 * @property {readonly Rules<import("../../../extractors/facts.ts").Place>[]} places
 * @property {readonly Event[]} events
 */

/** @typedef {import("../../../extractors/facts.ts").Event & { readonly id?: string }} Event */

/**
 * @template Mention
 * @typedef {Omit<Mention, "rules"> & { readonly rules?: readonly string[] }} Rules
 */

/**
 * @typedef {object} Span
 * @property {string} kind
 * @property {number} start
 * @property {number} end
 * @property {string | null} value the normalized value; null for what is shown only with its row: the sentence, its actor
 * @property {readonly string[]} rules those that built it
 * @property {readonly number[]} rows places of its events in their list
 */

/** Kinds with marks of their own, as the legend names them. */
export const KINDS = { event: "Events", quantity: "Quantities", date: "Dates", place: "Places" };

/** Parts of an event that are shown with its row, whether or not they are mentions of their own. */
const PARTS = /** @type {const} */ (["quantity", "date", "place", "actor", "target", "attribution"]);

/**
 * @param {Facts} facts
 * @returns {Span[]}
 */
export function spansOf({ dates, quantities, places, events }) {
  const parts = events.flatMap(partsOf);
  /** @type {Map<string, number[]>} */
  const rowsOf = new Map();
  for (const part of parts) rowsOf.set(keyOf(part), [...(rowsOf.get(keyOf(part)) ?? []), ...part.rows]);
  const mentionOf = (
    /** @type {string} */ kind,
    /** @type {{ readonly start: number, readonly end: number, readonly rules?: readonly string[] }} */ mention,
    /** @type {string} */ value,
  ) => {
    const { start, end, rules = [] } = mention;
    return { kind, start, end, value, rules, rows: rowsOf.get(keyOf({ kind, start, end })) ?? [] };
  };
  return [
    ...dates.map((date) => mentionOf("date", date, dateValue(date))),
    ...quantities.map((quantity) => mentionOf("quantity", quantity, quantityValue(quantity))),
    ...places.map((place) => mentionOf("place", place, placeValue(place))),
    ...parts,
  ];
}

/** @param {Pick<Span, "kind" | "start" | "end">} span */
const keyOf = ({ kind, start, end }) => `${kind} ${start} ${end}`;

/**
 * @param {Event} event
 * @param {number} row
 * @returns {Span[]}
 */
function partsOf(event, row) {
  const { start, end } = event.trigger;
  const part = (/** @type {string} */ kind, /** @type {{ start: number | null, end: number | null } | null} */ span) =>
    span === null || span.start === null || span.end === null
      ? []
      : [{ kind, start: span.start, end: span.end, value: null, rules: [], rows: [row] }];
  return [
    { kind: "event", start, end, value: eventValue(event), rules: event.rules, rows: [row] },
    ...part("sentence", event),
    ...PARTS.flatMap((kind) => part(kind, event[kind])),
  ];
}

/** @param {Pick<import("../../../extractors/facts.ts").Timex, "from" | "to" | "value">} date */
export const dateValue = ({ from, to, value }) => days(from, to) || value || "a time without a day";

/** @param {Pick<import("../../../extractors/facts.ts").Quantity, "value" | "low" | "high" | "comparator" | "unit">} quantity */
export const quantityValue = (quantity) => [amount(quantity), quantity.unit].filter(Boolean).join(" ");

/** @param {Pick<import("../../../extractors/facts.ts").Place, "name" | "country" | "geonameId">} place */
function placeValue({ name, country, geonameId }) {
  return [placeName(name, country), geonameId === null ? "not in the gazetteer" : `GeoNames ${geonameId}`].join(", ");
}

/** @param {Event} event */
const eventValue = (event) =>
  [what(event), event.modality === "asserted" ? null : event.modality].filter(Boolean).join(", ");

/** @param {Event} event */
export function eventPlace({ place }) {
  if (place === null) return "";
  return place.name === null ? countryName(place.country ?? "") : placeName(place.name, place.country);
}
