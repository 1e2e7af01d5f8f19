/** `newsfacts prune`: removes the bytes of old pages; articles and rows stay. */
import type { Command } from "commander";
import { readCount } from "./ingest.ts";

interface PruneOptions {
  readonly days: number;
  readonly write?: boolean;
}

export function registerPrune(program: Command): void {
  program
    .command("prune")
    .description("remove the stored bytes of old pages that have been read; articles and rows stay")
    .requiredOption("--days <number>", "pages fetched more than so many days ago", readCount)
    .option("--write", "remove them; otherwise it is only told how much there is")
    .addHelpText(
      "after",
      `
Pages that are removed cannot be read anew by \`newsfacts replay\`. To keep them elsewhere first:

  newsfacts export --format warc --output pages.warc.gz
  newsfacts prune --days 90 --write`,
    )
    .action(async ({ days, write = false }: PruneOptions) => {
      const { withDatabase } = await import("../database.ts");
      const { prunablePages, prunePages } = await import("../../store/index.ts");
      const before = new Date(Date.now() - days * 86_400_000).toISOString();
      const { pages, bytes } = await withDatabase((database) =>
        write ? prunePages(database, before) : prunablePages(database, before),
      );
      const size = `${pages} pages of ${(bytes / 1e6).toFixed(1)} MB`;
      console.log(write ? `Removed ${size}.` : `${size} could be removed: add --write.`);
    });
}
