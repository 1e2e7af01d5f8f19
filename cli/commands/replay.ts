/** `newsfacts replay`: parse and extract saved pages again, and see which rows change. */
import type { Command } from "commander";
import pc from "picocolors";
import type { ArticleChanges, EventRow, ExtractedArticle } from "../../store/index.ts";
import { count } from "../count.ts";
import { UsageError } from "../problems.ts";

interface ReplayCommandOptions {
  readonly stored?: boolean;
  readonly feed?: string;
  readonly write?: boolean;
}

export function registerReplay(program: Command): void {
  program
    .command("replay")
    .description("parse and extract saved pages again, print the rows added, removed and changed")
    .argument("[file...]", "saved pages (HTML), or archives of pages (WARC, as Common Crawl has them)")
    .option("--stored", "every page in the database instead of files")
    .option("--feed <feed>", "with --stored: the pages of this feed alone (address, id or title)")
    .option("--write", "store what changes; otherwise nothing is written")
    .addHelpText(
      "after",
      "\n  newsfacts replay --stored\n  newsfacts replay --write saved/*.html\n  newsfacts replay CC-NEWS-20260213.warc.gz",
    )
    .action(async (files: string[], { stored, feed, write = false }: ReplayCommandOptions) => {
      if (files.length === 0 && !stored)
        throw new UsageError("Name saved pages, or use --stored for the pages in the database.");
      if (files.length > 0 && stored) throw new UsageError("Name saved pages or use --stored, not both.");
      await checkReadable(files);
      const { withDatabase } = await import("../database.ts");
      const { replay } = await import("../../pipeline/index.ts");
      const { listFeeds } = await import("../../store/index.ts");
      await withDatabase(async (database) => {
        const chosen =
          feed === undefined
            ? undefined
            : (await listFeeds(database, { removed: true })).find(({ id, url, title }) =>
                [id, url, title].includes(feed),
              );
        if (feed !== undefined && chosen === undefined)
          throw new UsageError(`No feed "${feed}": \`newsfacts feeds list\` shows them.`);
        const report = await replay(
          { database, now: () => new Date() },
          {
            write,
            ...(stored ? {} : { files }),
            ...(chosen ? { feedId: chosen.id } : {}),
            onArticle: printChanges,
            onOther: (name, reason) => console.log(`${pc.yellow("no article")} ${name}: ${reason}`),
          },
        );
        const { added, changed, removed, unchanged } = report.rows;
        console.log(
          `${count(report.pages, "page")}, ${count(report.articles, "article")}: ${count(added, "row")} added, ${changed} changed, ${removed} removed, ${unchanged} as they were.`,
        );
        if (!write && added + changed + removed > 0) console.log("Nothing is stored yet: --write stores it.");
      });
    });
}

async function checkReadable(files: readonly string[]): Promise<void> {
  const { stat } = await import("node:fs/promises");
  for (const file of files) {
    const found = await stat(file).catch((error: Error) => error);
    if (found instanceof Error) throw new UsageError(`Cannot read ${file}: ${found.message}`);
    if (!found.isFile()) throw new UsageError(`Cannot read ${file}: it is no file.`);
  }
}

function printChanges(article: ExtractedArticle, { added, removed, changed }: ArticleChanges): void {
  if (added.length + removed.length + changed.length === 0) return;
  console.log(pc.bold(article.title ?? article.url));
  for (const row of added) console.log(`  ${pc.green("+")} ${rowLine(row)}`);
  for (const row of removed) console.log(`  ${pc.red("-")} ${rowLine(row)}`);
  for (const { before, after } of changed)
    console.log(`  ${pc.yellow("~")} ${rowLine(after)}\n    ${differences(before, after)}`);
}

function rowLine({
  type,
  mode,
  quantity,
  unit,
  trigger,
  occurredFrom,
  occurredTo,
  placeName,
  country,
  modality,
}: EventRow): string {
  const when = occurredFrom === null && occurredTo === null ? null : `${occurredFrom ?? ""}..${occurredTo ?? ""}`;
  const where = [placeName, country].filter(Boolean).join(", ") || null;
  return [type, mode, quantity, unit, `"${trigger}"`, when, where, modality === "asserted" ? null : modality]
    .filter(Boolean)
    .join(" ");
}

function differences(before: EventRow, after: EventRow): string {
  const fields = Object.keys(after) as (keyof EventRow)[];
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field}: ${JSON.stringify(before[field])} → ${JSON.stringify(after[field])}`)
    .join("; ");
}
