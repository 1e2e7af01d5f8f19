/** The workers: each takes jobs from one queue, runs its stage and hands the ids on to the next queue. */
import { setTimeout as sleep } from "node:timers/promises";
import { extractBatch } from "./extract-batch.ts";
import { gather } from "./gather.ts";
import { NO_JOB, type Run, startJobs, type WorkReport, wholly } from "./jobs.ts";
import { BATCH, idsOf, QUEUE_NAMES, type QueueName, type Queues, type WorkerSettings } from "./queues.ts";
import type { Stages } from "./stages.ts";

export interface WorkersOptions {
  /** Hears of every attempt at a feed or page, and of trouble with the queue itself as an error without an id. */
  readonly report?: (report: WorkReport) => void;
  /** The queues to take jobs from (all). */
  readonly queues?: readonly QueueName[];
  /** Jobs at once, in each queue. */
  readonly settings?: Partial<Record<QueueName, WorkerSettings>>;
}

export interface Workers {
  /** Takes no more jobs and waits for those at hand, at most `milliseconds`; what is not done by then is done again later. */
  close(milliseconds?: number): Promise<void>;
}

/** Fetches wait for the network, so many run at once. Extraction keeps a core busy: one batch is read while another is stored. */
const SETTINGS: Readonly<Record<QueueName, WorkerSettings>> = {
  poll: { concurrency: 4 },
  fetch: { concurrency: 16 },
  // A page that ends the process is known by its third time; a batch of such pages is survived too.
  extract: { concurrency: 2, maxStalledCount: 100 },
};
const CLOSE_MILLISECONDS = 20_000;

/** A page waits so long for others to be extracted with it: less than anybody minds, and long enough for a batch of them. */
const GATHER_MILLISECONDS = 1000;

/** Starts a worker for each queue in this process. */
export function startWorkers(queues: Queues, stages: Stages, options: WorkersOptions = {}): Workers {
  const report = options.report ?? (() => {});
  const closing = new AbortController();
  const fetched = gather(
    { most: BATCH.extract, milliseconds: GATHER_MILLISECONDS },
    (ids) => queues.add("extract", ids),
    (error) => report({ ...NO_JOB, queue: "extract", error }),
  );
  const run: Readonly<Record<QueueName, Run>> = {
    async poll(job) {
      const [feedId] = idsOf(job);
      await queues.add("fetch", await stages.poll(feedId!));
      return { done: wholly(job, null), left: [], error: null };
    },
    async fetch(job) {
      const [entryId] = idsOf(job);
      // Should the process end before these are handed on, the schedule finds them in the tables.
      if (await stages.fetch(entryId!)) fetched.add(entryId!);
      return { done: wholly(job, null), left: [], error: null };
    },
    extract: (job) => extractBatch(stages, idsOf(job), job.attemptsMade > 0 || job.stalledCounter > 0, closing.signal),
  };
  const workers = (options.queues ?? QUEUE_NAMES).map((name) =>
    startJobs(queues, name, run[name], { ...SETTINGS[name], ...options.settings?.[name] }, report),
  );
  return {
    async close(milliseconds = CLOSE_MILLISECONDS) {
      closing.abort();
      const deadline = new AbortController();
      const closed = Promise.all(workers.map((worker) => worker.close())).then(() => true);
      const late = sleep(milliseconds, false, { signal: deadline.signal }).catch(() => false);
      const inTime = await Promise.race([closed, late]);
      deadline.abort();
      await fetched.close();
      if (inTime) return;
      // What hangs keeps its connection, and the pool would wait for that for ever.
      await Promise.all(workers.map((worker) => worker.disconnect()));
    },
  };
}
