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
 * @property {string | null} value the normalized value; null for what is shown only with its row: the sentence, the actor
 * @property {readonly string[]} rules those that built it
 * @property {readonly number[]} rows places of its events in their list
 */

/** Kinds with marks of their own, as the legend names them. */
export const KINDS = { event: "Events", quantity: "Quantities", date: "Dates", place: "Places" };

/** Parts of an event that are shown with its row. */
const PARTS = /** @type {const} */ (["actor", "target", "attribution"]);

/**
 * @param {Facts} facts
 * @returns {Span[]}
 */
export function spansOf({ dates, quantities, places, events }) {
  /** @type {Span[]} */
  const spans = [];
  const rowsOf = (
    /** @type {"date" | "quantity" | "place"} */ part,
    /** @type {{ start: number, end: number }} */ { start, end },
  ) => events.flatMap((event, row) => (event[part]?.start === start && event[part]?.end === end ? [row] : []));
  for (const date of dates)
    spans.push({
      kind: "date",
      start: date.start,
      end: date.end,
      value: dateValue(date),
      rules: date.rules ?? [],
      rows: rowsOf("date", date),
    });
  for (const found of quantities)
    spans.push({
      kind: "quantity",
      start: found.start,
      end: found.end,
      value: quantityValue(found),
      rules: found.rules ?? [],
      rows: rowsOf("quantity", found),
    });
  for (const place of places)
    spans.push({
      kind: "place",
      start: place.start,
      end: place.end,
      value: placeValue(place),
      rules: place.rules ?? [],
      rows: rowsOf("place", place),
    });
  events.forEach((event, row) => {
    const { trigger } = event;
    spans.push({
      kind: "event",
      start: trigger.start,
      end: trigger.end,
      value: eventValue(event),
      rules: event.rules,
      rows: [row],
    });
    spans.push({ kind: "sentence", start: event.start, end: event.end, value: null, rules: [], rows: [row] });
    for (const kind of PARTS) {
      const part = event[kind];
      if (part) spans.push({ kind, start: part.start, end: part.end, value: null, rules: [], rows: [row] });
    }
  });
  return spans;
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
