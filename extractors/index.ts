/** Text in, facts out. Pure and synchronous: no network, database, clock or randomness. */
import { findDates } from "./dates/index.ts";
import { findEvents } from "./events/index.ts";
import type { Document, Facts } from "./facts.ts";
import { findPlaces } from "./locations/index.ts";
import { asWorded, findQuantities } from "./numbers/index.ts";
import { readText } from "./text/index.ts";

/**
 * Finds the dates, quantities, places and events of a document.
 *
 *     extract({ text: "Police arrested more than 800 suspects on Feb. 11.", published: "2026-02-13" })
 */
export function extract(document: Document): Facts {
  const reading = readText(document.text);
  const dates = findDates(reading, document.published, document.updates);
  const quantities = findQuantities(reading, dates, document.language);
  const places = findPlaces(reading, document);
  const events = findEvents(reading, document, { dates, quantities, places });
  return { dates, quantities: asWorded(quantities), places, events };
}
