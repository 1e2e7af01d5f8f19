/** Event rows as files: CSV, JSON Lines and GeoJSON, one row after the other in constant memory. */
import type { EventFact } from "../../store/index.ts";
import { csvHeader, csvLine } from "./csv.ts";
import { GEOJSON_END, GEOJSON_START, geojsonFeature } from "./geojson.ts";

export type TextFormat = "csv" | "ndjson" | "geojson";

/** The pieces of the file, each of many rows. */
export async function* writeEvents(events: AsyncIterable<EventFact>, format: TextFormat): AsyncGenerator<string> {
  const { start, row, end } = WRITERS[format];
  let piece = start;
  let first = true;
  for await (const event of events) {
    piece += row(event, first);
    first = false;
    if (piece.length >= PIECE) {
      yield piece;
      piece = "";
    }
  }
  if (piece + end !== "") yield piece + end;
}

/** Characters that are gathered before they are handed on: a piece for each row would cost more than the row. */
const PIECE = 64 * 1024;

interface Writer {
  readonly start: string;
  readonly row: (event: EventFact, first: boolean) => string;
  readonly end: string;
}

const WRITERS: Readonly<Record<TextFormat, Writer>> = {
  csv: { start: csvHeader(), row: csvLine, end: "" },
  ndjson: { start: "", row: (event) => `${JSON.stringify(event)}\n`, end: "" },
  geojson: {
    start: GEOJSON_START,
    row: (event, first) => `${first ? "" : ","}\n${geojsonFeature(event)}`,
    end: GEOJSON_END,
  },
};
