/** `newsfacts events`: the rows, by date, type, country, unit and feed. */
import type { Command } from "commander";
import type { EventFact, EventQuery } from "../../store/index.ts";
import { UsageError } from "../problems.ts";
import { readCount } from "./ingest.ts";

interface EventOptions {
  readonly from?: string;
  readonly to?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly country?: string;
  readonly unit?: string;
  readonly modality?: string;
  readonly feed?: string;
  readonly quantified?: boolean;
  readonly limit: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export function registerEvents(program: Command): void {
  program
    .command("events")
    .description("print event rows, latest first")
    .option("--from <day>", "events that may have happened on or after this day (2026-02-01)")
    .option("--to <day>", "events that may have happened before this day")
    .option("--type <type>", "PLOVER type: COERCE, ASSAULT, CASUALTY …")
    .option("--mode <mode>", "mode of the type: arrest, kill, die …")
    .option("--country <code>", "ISO 3166-1 alpha-2: KH")
    .option("--unit <noun>", "what is counted, singular: suspect")
    .option("--modality <modality>", "asserted, planned, possible or denied")
    .option("--feed <feed>", "a feed's address or id")
    .option("--quantified", "only rows with a quantity")
    .option("--limit <number>", "rows at the most", readCount, 50)
    .option("--json", "as JSON Lines")
    .option("--csv", "as CSV with a header")
    .addHelpText("after", "\n  newsfacts events --country KH --type COERCE --from 2026-02-01 --csv > arrests.csv")
    .action(async (options: EventOptions) => {
      const { withDatabase } = await import("../database.ts");
      const { findEvents } = await import("../../store/index.ts");
      const events = await withDatabase((database) => findEvents(database, filterOf(options)));
      await print(events, options);
    });
}

function filterOf(options: EventOptions): EventQuery {
  const { from, to, type, mode, country, unit, modality, feed, quantified, limit } = options;
  const given = {
    from: from && readDay("--from", from),
    to: to && readDay("--to", to),
    type: type?.toUpperCase(),
    mode: mode?.toLowerCase(),
    country: country?.toUpperCase(),
    unit: unit?.toLowerCase(),
    modality,
    feed,
    quantified,
  };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), limit };
}

function readDay(option: string, text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10) return text;
  throw new UsageError(`${option} "${text}" is no day of the form 2026-02-13.`);
}

async function print(events: readonly EventFact[], { json, csv }: EventOptions): Promise<void> {
  if (json) {
    for (const event of events) console.log(JSON.stringify(event));
  } else if (csv) {
    const { stringify } = await import("csv-stringify/sync");
    process.stdout.write(stringify(events.map(csvRow), { header: true, columns: [...CSV_COLUMNS] }));
  } else if (events.length === 0) {
    console.log("No event rows match. `newsfacts ingest` reads the feeds; fewer conditions find more.");
  } else {
    const { eventTable } = await import("../event-table.ts");
    console.log(eventTable(events));
  }
}

const CSV_COLUMNS = [
  ...["type", "mode", "quantity", "value", "low", "high", "comparator", "unit"],
  ...[
    "occurredFrom",
    "occurredTo",
    "datePrecision",
    "placeName",
    "geonameId",
    "country",
    "admin1",
    "latitude",
    "longitude",
  ],
  ...["actor", "target", "modality", "attribution", "trigger", "sentence", "confidence"],
  ...["articleUrl", "articleTitle", "articlePublished", "siteName", "feedTitle", "id", "articleId"],
] as const;

/** A text that a spreadsheet would take for a formula is quoted with an apostrophe: news texts are untrusted. */
function csvRow(event: EventFact): Record<string, unknown> {
  const entries = Object.entries(event).map(([key, value]) => [
    key,
    typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value,
  ]);
  return Object.fromEntries(entries);
}
