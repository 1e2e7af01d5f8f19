/**
 * Jobs that the queues gave up on: after their attempts, or since a bug or a server stood in their way. The pages that could not
 * be had are told of by the table of entries; these are the ones that the tables know nothing of.
 */
import { type Database, listFeeds, loadEntries } from "../store/index.ts";
import { idsOf, QUEUE_NAMES, type QueueName, type Queues } from "./queues.ts";

export interface FailedJob {
  readonly queue: QueueName;
  /** The queue's own id of it. */
  readonly id: string;
  /** What is still undone of it: a feed, or entries. */
  readonly ids: readonly string[];
  readonly attempts: number;
  readonly error: string;
  /** ISO 8601. */
  readonly failedAt: string;
}

/** The failed jobs, latest first. Those whose feed was polled since, or whose pages have come further, are left out. */
export async function failedJobs(
  database: Database,
  queues: Queues,
  { feedId, limit }: { readonly feedId?: string; readonly limit?: number } = {},
): Promise<FailedJob[]> {
  const jobs = (await Promise.all(QUEUE_NAMES.map((name) => failedIn(queues, name)))).flat();
  const entryIds = jobs.flatMap(({ queue, ids }) => (queue === "poll" ? [] : ids.filter((id) => UUID.test(id))));
  const entries = new Map((await loadEntries(database, [...new Set(entryIds)])).map((entry) => [entry.id, entry]));
  const feeds = new Map((await listFeeds(database)).map((feed) => [feed.id, feed]));
  const isUndone = ({ queue, failedAt }: FailedJob, id: string) => {
    if (queue === "poll") {
      const feed = feeds.get(id);
      return feed !== undefined && (feed.polledAt ?? "") < failedAt && id === (feedId ?? id);
    }
    const entry = entries.get(id);
    return ["found", "fetched"].includes(entry?.state ?? "") && entry!.feedId === (feedId ?? entry!.feedId);
  };
  return jobs
    .map((job) => ({ ...job, ids: job.ids.filter((id) => isUndone(job, id)) }))
    .filter(({ ids }) => ids.length > 0)
    .sort((one, other) => (one.failedAt < other.failedAt ? 1 : -1))
    .slice(0, limit);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Puts what is undone of the jobs back into their queues, as though it were new. */
export async function retryJobs(queues: Queues, jobs: readonly FailedJob[]): Promise<void> {
  for (const { queue, id, ids } of jobs) {
    // Should the process end between the two, the schedule finds in the tables what is undone.
    await queues.queue(queue).remove(id);
    await queues.add(queue, ids);
  }
}

async function failedIn(queues: Queues, queue: QueueName): Promise<FailedJob[]> {
  const jobs = await queues.queue(queue).getFailed();
  return jobs.map((job) => ({
    queue,
    id: job.id!,
    ids: idsOf(job),
    attempts: job.attemptsMade,
    error: job.failedReason ?? "",
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  }));
}
