/** `newsfacts jobs`: what failed for good stays visible, and is tried again when somebody says so. */
import type { Command } from "commander";
import type { FailedEntry, FeedRecord, Queryable } from "../../store/index.ts";
import type { FailedJob } from "../../workers/index.ts";
import { count } from "../count.ts";
import { UsageError } from "../problems.ts";
import { withQueues } from "../queues.ts";
import { renderTable, shorten } from "../table.ts";
import { readCount } from "./ingest.ts";

export function registerJobs(program: Command): void {
  const jobs = program.command("jobs").description("pages and jobs that failed, and trying them again");
  jobs
    .command("list")
    .description(
      "the pages that have failed for good and the jobs that the queues gave up on, latest first, with their reasons",
    )
    .option("--retrying", "also pages that failed and will be tried again")
    .option("--feed <feed>", "of this feed only: its address, id or title")
    .option("--limit <number>", "at most so many of each", readCount, 50)
    .option("--json", "as JSON Lines: pages, then jobs with their `queue`")
    .action(list);
  jobs
    .command("retry")
    .description("put what has failed for good back into its queue, as though it were new")
    .argument("[ids...]", "as `jobs list` shows them: a page's id, or fetch/12; all where none is given")
    .option("--feed <feed>", "what is of this feed only")
    .action(retry);
}

interface ListOptions {
  readonly retrying?: boolean;
  readonly feed?: string;
  readonly limit: number;
  readonly json?: boolean;
}

async function list({ retrying = false, feed, limit, json }: ListOptions): Promise<void> {
  const { failedEntries } = await import("../../store/index.ts");
  const { failedJobs } = await import("../../workers/index.ts");
  await withQueues(async ({ services: { database }, queues }) => {
    const chosen = await feedNamed(database, feed);
    const pages = await failedEntries(database, { retrying, limit, ...chosen });
    const jobs = await failedJobs(database, queues, { limit, ...chosen });
    if (json) for (const each of [...pages, ...jobs]) console.log(JSON.stringify(each));
    else console.log([pageTable(pages), jobTable(jobs)].join("\n"));
  });
}

function pageTable(pages: readonly FailedEntry[]): string {
  if (pages.length === 0) return "No page has failed for good.";
  return renderTable(
    ["id", "when (UTC)", "tried", "page", "because"],
    pages.map(({ id, url, attempts, error, changedAt }) => [
      id,
      minute(changedAt),
      String(attempts),
      shorten(url, 50),
      shorten(error, 60),
    ]),
  );
}

function jobTable(jobs: readonly FailedJob[]): string {
  if (jobs.length === 0) return "The queues have given up on no job.";
  return renderTable(
    ["job", "when (UTC)", "tried", "of", "because"],
    jobs.map((job) => [
      nameOf(job),
      minute(job.failedAt),
      String(job.attempts),
      job.ids.length === 1 ? job.ids[0]! : count(job.ids.length, "page"),
      shorten(job.error, 60),
    ]),
  );
}

/** An id of the queue alone says nothing: each queue counts its own. */
function nameOf({ queue, id }: FailedJob): string {
  return `${queue}/${id}`;
}

function minute(instant: string): string {
  return instant.slice(0, 16).replace("T", " ");
}

async function retry(names: readonly string[], { feed }: { feed?: string }): Promise<void> {
  const unknown = names.find((name) => !PAGE_ID.test(name) && !JOB_NAME.test(name));
  if (unknown !== undefined) throw new UsageError(`"${unknown}" is no id: \`newsfacts jobs list\` shows them.`);
  const { reviveEntries } = await import("../../store/index.ts");
  const { failedJobs, retryJobs } = await import("../../workers/index.ts");
  const ids = names.filter((name) => PAGE_ID.test(name));
  await withQueues(async ({ services: { database }, queues }) => {
    const chosen = await feedNamed(database, feed);
    const all = names.length === 0;
    const jobs = (await failedJobs(database, queues, chosen)).filter((job) => all || names.includes(nameOf(job)));
    await retryJobs(queues, jobs);
    const pages = await reviveEntries(database, { ...(all ? {} : { ids }), ...chosen });
    await queues.add("fetch", pages);
    const found = [pages.length > 0 && count(pages.length, "page"), jobs.length > 0 && count(jobs.length, "job")];
    if (pages.length + jobs.length > 0)
      console.log(`To be tried again: ${found.filter(Boolean).join(" and ")}, added to ${queues.description}.`);
    else console.log("Nothing here has failed for good: `newsfacts jobs list` shows what has.");
  });
}

const PAGE_ID = /^[0-9a-f-]{36}$/i;
const JOB_NAME = /^(poll|fetch|extract)\/\S+$/;

async function feedNamed(database: Queryable, name: string | undefined): Promise<{ feedId?: string }> {
  if (name === undefined) return {};
  const { listFeeds } = await import("../../store/index.ts");
  const isNamed = ({ id, url, title }: FeedRecord) => [id, url, title].includes(name);
  const feed = (await listFeeds(database, { removed: true })).find(isNamed);
  if (feed === undefined) throw new UsageError(`No feed "${name}": \`newsfacts feeds list\` shows them.`);
  return { feedId: feed.id };
}
