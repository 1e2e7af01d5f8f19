import type { Document, Event, Place, Quantity, Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";

/** What the other extractors found, which events join. */
export interface Mentions {
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
}

/** Finds the events of a text and gives each its quantity, date, place, actor and target. */
export function findEvents(_reading: Reading, _document: Document, _mentions: Mentions): Event[] {
  return [];
}
