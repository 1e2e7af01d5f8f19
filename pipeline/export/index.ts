/** Event rows and saved pages as files, written in constant memory. */
import {
  type Database,
  type EventFact,
  type EventFilter,
  listFeeds,
  readEvents,
  readSnapshots,
  StoreError,
} from "../../store/index.ts";
import { csvHeader, csvLine } from "./csv.ts";
import { GEOJSON_END, GEOJSON_START, geojsonFeature } from "./geojson.ts";

/** The pieces of a file with all events that match, in the order of `newsfacts events`. */
export async function* exportEvents(
  database: Database,
  filter: EventFilter,
  format: TextFormat | "parquet",
): AsyncGenerator<string | Uint8Array> {
  const events = readEvents(database, filter);
  if (format !== "parquet") yield* writeEvents(events, format);
  else {
    const { writeParquet } = await import("./parquet.ts");
    yield* writeParquet(events);
  }
}

/**
 * The pieces of a WARC file with all saved pages, those of one feed (its address or id), or those fetched before an instant.
 * Throws a `StoreError` where there is no such feed.
 */
export async function* exportPages(
  database: Database,
  { feed, fetchedBefore }: { readonly feed?: string; readonly fetchedBefore?: string } = {},
): AsyncGenerator<Uint8Array> {
  const { writeWarc } = await import("./warc.ts");
  const ofFeed = feed === undefined ? {} : { feedId: await idOf(database, feed) };
  const before = fetchedBefore === undefined ? {} : { fetchedBefore };
  yield* writeWarc(readSnapshots(database, { ...ofFeed, ...before }));
}

async function idOf(database: Database, feed: string): Promise<string> {
  const found = (await listFeeds(database, { removed: true })).find(({ id, url }) => id === feed || url === feed);
  if (found === undefined) throw new StoreError("not-found", `No feed ${feed}: \`newsfacts feeds list\` shows them.`);
  return found.id;
}

export type TextFormat = "csv" | "jsonl" | "geojson";

/** The pieces of the file, each of many rows. */
export async function* writeEvents(
  events: AsyncIterable<EventFact> | Iterable<EventFact>,
  format: TextFormat,
): AsyncGenerator<string> {
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
  jsonl: { start: "", row: (event) => `${JSON.stringify(event)}\n`, end: "" },
  geojson: {
    start: GEOJSON_START,
    row: (event, first) => `${first ? "" : ","}\n${geojsonFeature(event)}`,
    end: GEOJSON_END,
  },
};
