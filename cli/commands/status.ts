/** `newsfacts status`: feeds, queues, lag and failures at a glance. */
import type { Command } from "commander";
import pc from "picocolors";
import type { Database, FeedReport } from "../../store/index.ts";
import type { Queues } from "../../workers/index.ts";
import { count } from "../count.ts";
import { withQueues } from "../queues.ts";
import { renderTable, shorten } from "../table.ts";

/** The lag is told of the last day. */
const LAG_MILLISECONDS = 24 * 3_600_000;
const JOB_STATES = ["waiting", "active", "delayed", "failed"] as const;

export function registerStatus(program: Command): void {
  program
    .command("status")
    .description("how feeds, queues and pages fare, and how far the rows lag behind the news")
    .option("--json", "as one JSON object")
    .action(async ({ json = false }: { json?: boolean }) => {
      await withQueues(async ({ services: { database }, queues }) => {
        const status = await readStatus(database, queues, new Date());
        console.log(json ? JSON.stringify(status, null, 2) : tablesOf(status));
      });
    });
}

type Status = Awaited<ReturnType<typeof readStatus>>;

async function readStatus(database: Database, queues: Queues, now: Date) {
  const { deadFeeds, failureReasons, publicationLag, reportFeeds } = await import("../../store/index.ts");
  const { failedJobs, QUEUE_NAMES } = await import("../../workers/index.ts");
  const feeds = await reportFeeds(database, now.toISOString());
  const dead = new Set(await deadFeeds(database));
  return {
    rows: database.description,
    queue: queues.description,
    queues: await Promise.all(
      QUEUE_NAMES.map(async (name) => ({ name, ...(await queues.queue(name).getJobCounts(...JOB_STATES)) })),
    ),
    lagSeconds: await publicationLag(database, new Date(now.getTime() - LAG_MILLISECONDS).toISOString()),
    failures: await failureReasons(database),
    failedJobs: (await failedJobs(database, queues)).length,
    feeds: feeds.filter(({ active }) => active).map((feed) => ({ ...feed, dead: dead.has(feed.id) })),
  };
}

function tablesOf({ rows, queue, queues, lagSeconds, failures, failedJobs, feeds }: Status): string {
  const { articles, median, slowest } = lagSeconds;
  const lag =
    median === null
      ? "No article of the last day came within a day of its publication."
      : `From publication to rows, ${articles} articles of the last day: ${duration(median)} for half of them, ${duration(slowest!)} for 95 in 100.`;
  return [
    renderTable(
      ["feed", "state", "last poll (UTC)", "late", "open", "failed", "articles"],
      feeds.map((feed) => [
        shorten(feed.title, 36),
        stateOf(feed),
        feed.polledAt?.slice(0, 16).replace("T", " ") ?? "never",
        feed.lagSeconds > 0 ? duration(feed.lagSeconds) : "",
        String(feed.entries.found + feed.entries.fetched),
        String(feed.entries.failed),
        String(feed.articles),
      ]),
    ),
    renderTable(
      ["queue", ...JOB_STATES],
      queues.map((counts) => [
        counts.name,
        ...JOB_STATES.map((state) => String((counts as Partial<Record<string, number | string>>)[state] ?? 0)),
      ]),
    ),
    failures.length === 0
      ? "No page has failed for good."
      : renderTable(
          ["pages", "failed for good because"],
          failures.map(({ reason, entries }) => [String(entries), shorten(reason, 90)]),
        ),
    ...(failures.length + failedJobs === 0 ? [] : [pointer(failedJobs)]),
    lag,
    `Rows: ${rows}. Queues: ${queue}.`,
  ].join("\n");
}

function pointer(failedJobs: number): string {
  const jobs = failedJobs === 0 ? "" : `The queues have given up on ${count(failedJobs, "job")}. `;
  return `${jobs}newsfacts jobs list tells which and why, newsfacts jobs retry tries them again.`;
}

function stateOf({ status, dead, failures, error }: FeedReport & { readonly dead: boolean }): string {
  if (dead) return pc.red(`dead: ${shorten(error ?? "", 50)}`);
  if (status === "failing") return pc.yellow(`failed ${count(failures, "time")}: ${shorten(error ?? "", 40)}`);
  return status === "well" ? pc.green(status) : status;
}

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
