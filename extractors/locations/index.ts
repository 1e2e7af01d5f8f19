import type { Document, Place } from "../facts.ts";
import type { Reading } from "../text/index.ts";

/** Finds the places of a text; the document's title and url tell the newspaper's home. */
export function findPlaces(_reading: Reading, _document: Document): Place[] {
  return [];
}
