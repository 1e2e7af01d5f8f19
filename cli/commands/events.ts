/** `newsfacts events`: the rows that match, as a table, JSON Lines or CSV. */
import type { Command } from "commander";
import type { EventFact } from "../../store/index.ts";
import { type EventOptions, eventFilterOf, eventOptions } from "../event-options.ts";
import { readCount } from "./ingest.ts";

interface PrintOptions extends EventOptions {
  readonly limit: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export function registerEvents(program: Command): void {
  eventOptions(program.command("events").description("print event rows, latest first"))
    .option("--limit <number>", "rows at the most", readCount, 50)
    .option("--json", "as JSON Lines")
    .option("--csv", "as CSV with a header")
    .addHelpText("after", "\n  newsfacts events --country KH --type COERCE --from 2026-02-01 --csv > arrests.csv")
    .action(async (options: PrintOptions) => {
      const { withDatabase } = await import("../database.ts");
      const { findEvents } = await import("../../store/index.ts");
      const query = { ...eventFilterOf(options), limit: options.limit };
      await print(await withDatabase((database) => findEvents(database, query)), options);
    });
}

async function print(events: readonly EventFact[], { json, csv }: PrintOptions): Promise<void> {
  if (json || csv) {
    const { writeEvents } = await import("../../pipeline/export/index.ts");
    for await (const piece of writeEvents(events, json ? "jsonl" : "csv")) process.stdout.write(piece);
  } else if (events.length === 0) {
    console.log("No event rows match. `newsfacts ingest` reads the feeds; fewer conditions find more.");
  } else {
    const { eventTable } = await import("../event-table.ts");
    console.log(eventTable(events));
  }
}
