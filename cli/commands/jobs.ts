/** `newsfacts jobs`: what failed for good stays visible, and is tried again when somebody says so. */
import type { Command } from "commander";
import type { FeedRecord, Queryable } from "../../store/index.ts";
import { UsageError } from "../problems.ts";
import { withQueues } from "../queues.ts";
import { renderTable, shorten } from "../table.ts";
import { readCount } from "./ingest.ts";

export function registerJobs(program: Command): void {
  const jobs = program.command("jobs").description("pages that failed, and trying them again");
  jobs
    .command("list")
    .description("the pages that have failed for good, latest first, with their reasons")
    .option("--retrying", "also those that failed and will be tried again")
    .option("--feed <feed>", "of this feed only: its address, id or title")
    .option("--limit <number>", "at most so many", readCount, 50)
    .option("--json", "as JSON Lines")
    .action(list);
  jobs
    .command("retry")
    .description("put pages that have failed for good back into the queue, as though they were new")
    .argument("[ids...]", "the pages' ids, as `jobs list` shows them; all of them where none is given")
    .option("--feed <feed>", "those of this feed only")
    .action(retry);
}

interface ListOptions {
  readonly retrying?: boolean;
  readonly feed?: string;
  readonly limit: number;
  readonly json?: boolean;
}

async function list({ retrying = false, feed, limit, json }: ListOptions): Promise<void> {
  const { withDatabase } = await import("../database.ts");
  const { failedEntries } = await import("../../store/index.ts");
  const failed = await withDatabase(async (database) =>
    failedEntries(database, { retrying, limit, ...(await feedNamed(database, feed)) }),
  );
  if (json) {
    for (const entry of failed) console.log(JSON.stringify(entry));
    return;
  }
  if (failed.length === 0) {
    console.log("No page has failed for good.");
    return;
  }
  const rows = failed.map(({ id, url, attempts, error, changedAt }) => [
    id,
    changedAt.slice(0, 16).replace("T", " "),
    String(attempts),
    shorten(url, 50),
    shorten(error, 60),
  ]);
  console.log(renderTable(["id", "when (UTC)", "tried", "page", "because"], rows));
}

async function retry(ids: readonly string[], { feed }: { feed?: string }): Promise<void> {
  const badId = ids.find((id) => !/^[0-9a-f-]{36}$/i.test(id));
  if (badId !== undefined) throw new UsageError(`"${badId}" is no id: \`newsfacts jobs list\` shows them.`);
  const { reviveEntries } = await import("../../store/index.ts");
  await withQueues(async ({ services: { database }, queues }) => {
    const chosen = { ...(ids.length === 0 ? {} : { ids }), ...(await feedNamed(database, feed)) };
    const revived = await reviveEntries(database, chosen);
    await queues.add("fetch", revived);
    console.log(`${revived.length} pages are to be tried again: added to ${queues.description}.`);
  });
}

async function feedNamed(database: Queryable, name: string | undefined): Promise<{ feedId?: string }> {
  if (name === undefined) return {};
  const { listFeeds } = await import("../../store/index.ts");
  const isNamed = ({ id, url, title }: FeedRecord) => [id, url, title].includes(name);
  const feed = (await listFeeds(database, { removed: true })).find(isNamed);
  if (feed === undefined) throw new UsageError(`No feed "${name}": \`newsfacts feeds list\` shows them.`);
  return { feedId: feed.id };
}
