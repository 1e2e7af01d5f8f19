/** `newsfacts export`: all rows that match, or the pages they were read from, as a file; in constant memory. */
import { createWriteStream } from "node:fs";
import { finished, pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { type EventOptions, eventFilterOf, eventOptions } from "../event-options.ts";
import { UsageError } from "../problems.ts";

const FORMATS = ["csv", "jsonl", "geojson", "parquet", "warc"] as const;

interface ExportOptions extends EventOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
}

export function registerExport(program: Command): void {
  const command = program
    .command("export")
    .description("write all event rows that match, or the saved pages, to a file or to standard output")
    .addOption(new Option("--format <format>", "form of the file").choices(FORMATS).default("csv"))
    .option("--output <file>", "file to write; standard output where absent");
  eventOptions(command)
    .addHelpText(
      "after",
      `
parquet has a typed column for each field of a row. warc holds the pages as they were fetched (WARC 1.1, each record
compressed by itself), which newsfacts replay reads; of the filters it takes --feed alone.

  newsfacts export --format parquet --country KH --output khmer.parquet
  newsfacts export --format warc --output pages.warc.gz`,
    )
    .action(async (options: ExportOptions) => {
      const { withDatabase } = await import("../database.ts");
      const { exportEvents, exportPages } = await import("../../pipeline/export/index.ts");
      const { format } = options;
      const filter = eventFilterOf(options);
      if (format === "warc" && Object.keys(filter).some((name) => name !== "feed"))
        throw new UsageError("Pages are not events: with --format warc the one filter is --feed.");
      await withDatabase(async (database) => {
        const pieces =
          format === "warc"
            ? exportPages(database, filter.feed === undefined ? {} : { feed: filter.feed })
            : exportEvents(database, filter, format);
        if (options.output === undefined) {
          await pipeline(pieces, process.stdout, { end: false });
          return;
        }
        const file = createWriteStream(options.output);
        await pipeline(pieces, file);
        await finished(file);
      });
    });
}
