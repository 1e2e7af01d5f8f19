/** `newsfacts ingest`: one pass from feeds to rows. */
import { type Command, InvalidArgumentError } from "commander";
import pc from "picocolors";
import type { IngestProgress, IngestReport } from "../../pipeline/index.ts";
import type { Database, EventFact, FeedRecord } from "../../store/index.ts";
import { count } from "../count.ts";
import { UsageError } from "../problems.ts";
import { createProgress, type Progress } from "../progress.ts";

/** Rows that the table shows; `newsfacts events` shows all. */
const ROWS_SHOWN = 40;

export function registerIngest(program: Command): void {
  program
    .command("ingest")
    .description("poll feeds, read their new pages, store the event rows and print them")
    .argument("[feed...]", "addresses, ids or titles of feeds on the list; all where none is named")
    .option("--pages <number>", "pages read of one feed in this pass", readCount, 20)
    .addHelpText(
      "after",
      `
A list without feeds is filled from seeds/feeds.yaml first. A feed that cannot be reached is a warning, and the others go on.

  newsfacts ingest
  newsfacts ingest --pages 5 https://www.ecns.cn/rss/rss.xml`,
    )
    .action(async (names: string[], { pages }: { pages: number }) => {
      const { withServices } = await import("../database.ts");
      const { ingest } = await import("../../pipeline/index.ts");
      await withServices(async (services) => {
        const feeds = await chooseFeeds(services.database, names);
        const progress = createProgress();
        const report = await ingest(services, {
          feeds,
          pagesPerFeed: pages,
          onProgress: (step) => showProgress(progress, step),
        });
        progress.end();
        await printReport(services.database, report);
      });
    });
}

export function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Give a whole number from 1 up.");
  return count;
}

async function chooseFeeds(database: Database, names: readonly string[]): Promise<FeedRecord[]> {
  const { listFeeds, saveFeeds } = await import("../../store/index.ts");
  if ((await listFeeds(database, { removed: true })).length === 0) {
    const { loadFeedList } = await import("../../pipeline/poll/feed-list.ts");
    await saveFeeds(database, loadFeedList());
  }
  const feeds = await listFeeds(database);
  if (names.length === 0) return feeds;
  return names.map((name) => {
    const feed = feeds.find(({ id, url, title }) => [id, url, title].includes(name));
    if (feed === undefined)
      throw new UsageError(
        `No feed "${name}" is on the list: \`newsfacts feeds list\` shows them, \`newsfacts feeds add\` adds one.`,
      );
    return feed;
  });
}

function showProgress(progress: Progress, step: IngestProgress): void {
  if (step.step === "poll") {
    const { feed, outcome } = step;
    if (outcome.error !== null) progress.note(`${pc.yellow("warning")} ${feed.title}: ${outcome.error}`);
    progress.update(
      `Polling feeds ${step.done}/${step.of}: ${feed.title}, ${outcome.newEntryIds.length} new of ${outcome.listed}`,
    );
  } else {
    const { entry } = step;
    if (step.error !== null) progress.note(`${pc.yellow("warning")} ${entry.url}: ${step.error}`);
    progress.update(`Reading pages ${step.done}/${step.of}: ${entry.title ?? entry.url}`);
  }
}

async function printReport(database: Database, report: IngestReport): Promise<void> {
  const { countEvents, findEvents } = await import("../../store/index.ts");
  const { eventTable } = await import("../event-table.ts");
  const counted = await findEvents(database, { quantified: true, limit: ROWS_SHOWN });
  const total = await countEvents(database, {});
  if (counted.length > 0) console.log(eventTable(counted));
  console.log(summaryOf(report, counted, total));
  console.log(`Data: ${database.description}\n`);
  console.log(nextSteps(counted));
}

function summaryOf(report: IngestReport, shown: readonly EventFact[], total: number): string {
  const { feeds, failedFeeds, newEntries, articles, otherPages, failedPages, rows } = report;
  const pages = [
    articles > 0 && `${count(articles, "article")} read`,
    otherPages > 0 && `${count(otherPages, "page")} without an article`,
    failedPages > 0 && `${count(failedPages, "page")} not fetched`,
  ].filter(Boolean);
  const found = newEntries === 0 && pages.length === 0 ? "nothing new" : count(newEntries, "new entry", "new entries");
  return [
    `${feeds - failedFeeds} of ${count(feeds, "feed")} read, ${[found, pages.join(", ")].filter(Boolean).join(": ")}.`,
    `${count(rows.added, "event row")} added, ${rows.changed} changed, ${rows.removed} removed; ${total} in all, of which ${shown.length} with a quantity are shown.`,
  ].join("\n");
}

function nextSteps(shown: readonly EventFact[]): string {
  const country = shown.find((event) => event.country !== null)?.country ?? "KH";
  const article = shown[0]?.articleId.slice(0, 8) ?? "<article>";
  return [
    "Try next:",
    `  npx newsfacts events --country ${country} --type COERCE   the rows, filtered; --csv and --json too`,
    `  npx newsfacts show ${article}   an article with its facts marked`,
    "  npx newsfacts feeds list   the feeds and how their last poll went",
    "  npx newsfacts --help   everything else",
  ].join("\n");
}
