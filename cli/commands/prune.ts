/** `newsfacts prune`: removes the bytes of old pages, or moves them out; articles and rows stay. */
import { createWriteStream, existsSync, renameSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import type { Database } from "../../store/index.ts";
import { count } from "../count.ts";
import { UsageError } from "../problems.ts";
import { readCount } from "./ingest.ts";

interface PruneOptions {
  readonly days: number;
  readonly to?: string;
  readonly write?: boolean;
}

export function registerPrune(program: Command): void {
  program
    .command("prune")
    .description(
      "remove the stored bytes of old pages that have been read, or move them to a file; articles and rows stay",
    )
    .requiredOption("--days <number>", "pages fetched more than so many days ago (required)", readCount)
    .option("--to <file>", "write them to this file first, as WARC that newsfacts replay reads")
    .option("--write", "remove them; otherwise it is only told how much there is")
    .addHelpText(
      "after",
      `
Pages that are removed can be read anew from the file alone:

  newsfacts prune --days 90 --to pages-2026-02.warc.gz --write
  newsfacts replay pages-2026-02.warc.gz`,
    )
    .action(prune);
}

async function prune({ days, to, write = false }: PruneOptions): Promise<void> {
  const { withDatabase } = await import("../database.ts");
  const { prunablePages, prunePages } = await import("../../store/index.ts");
  if (to !== undefined && existsSync(to)) throw new UsageError(`${to} is there already: name a file that is not.`);
  const before = new Date(Date.now() - days * 86_400_000).toISOString();
  await withDatabase(async (database) => {
    if (write && to !== undefined) await writePages(database, before, to);
    const { pages, bytes } = await (write ? prunePages(database, before) : prunablePages(database, before));
    const size = `${count(pages, "page")} of ${(bytes / 1e6).toFixed(1)} MB`;
    if (!write) console.log(`${size} could be removed: add --write.`);
    else console.log(to === undefined ? `Removed ${size}.` : `Moved ${size} to ${to}.`);
  });
}

/** The file has its name only once it is whole and on the disk: nothing is removed before. */
async function writePages(database: Database, fetchedBefore: string, file: string): Promise<void> {
  const { exportPages } = await import("../../pipeline/export/index.ts");
  const part = `${file}.part`;
  await pipeline(exportPages(database, { fetchedBefore }), createWriteStream(part, { flush: true }));
  renameSync(part, file);
}
