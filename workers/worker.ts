/** The workers: each takes jobs from one queue, runs its stage and hands the ids on to the next queue. */
import { setTimeout as sleep } from "node:timers/promises";
import { DelayedError, type Job, UnrecoverableError } from "bullmq";
import { StoreError } from "../store/index.ts";
import { QUEUE_NAMES, type QueueName, type Queues, type WorkerSettings } from "./queues.ts";
import type { Stages } from "./stages.ts";

export interface WorkReport {
  readonly queue: QueueName;
  /** The feed's id, or the entry's. */
  readonly id: string;
  /** The queue's own id of the job; null where there is none to the trouble. */
  readonly jobId: string | null;
  /** From the start of the attempt to its end; null where it is not known. */
  readonly milliseconds: number | null;
  /** Why this attempt failed; null where it went well. */
  readonly error: Error | null;
}

export interface WorkersOptions {
  /** Hears of every attempt, and of trouble with the queue itself as an error without an id. */
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

/** Fetches wait for the network, so many run at once; extraction keeps a core busy, so one does. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { poll: 4, fetch: 8, extract: 1 };
const CLOSE_MILLISECONDS = 20_000;

/** Starts a worker for each queue in this process. */
export function startWorkers(queues: Queues, stages: Stages, options: WorkersOptions = {}): Workers {
  const report = options.report ?? (() => {});
  const start = (name: QueueName, run: (id: string) => Promise<void>) => {
    const settings = { concurrency: CONCURRENCY[name], ...options.settings?.[name] };
    const worker = queues.work(
      name,
      async (job, token) => {
        try {
          await run(job.data.id);
        } catch (error) {
          await comeBackLater(job, token, error as StageError);
          giveUpIfFinal(error as StageError);
        }
      },
      settings,
    );
    worker.on("completed", (job) => report({ ...nameOf(name, job), error: null }));
    worker.on("failed", (job, error) => report({ ...nameOf(name, job), error }));
    worker.on("error", (error) => report({ ...nameOf(name), error }));
    return worker;
  };
  const run: Readonly<Record<QueueName, (id: string) => Promise<void>>> = {
    poll: async (feedId) => queues.add("fetch", await stages.poll(feedId)),
    async fetch(entryId) {
      if (await stages.fetch(entryId)) await queues.add("extract", [entryId]);
    },
    async extract(entryId) {
      await stages.extract([entryId]);
    },
  };
  const workers = (options.queues ?? QUEUE_NAMES).map((name) => start(name, run[name]));
  return {
    async close(milliseconds = CLOSE_MILLISECONDS) {
      const deadline = new AbortController();
      const closed = Promise.all(workers.map((worker) => worker.close())).then(() => true);
      const late = sleep(milliseconds, false, { signal: deadline.signal }).catch(() => false);
      const inTime = await Promise.race([closed, late]);
      deadline.abort();
      if (inTime) return;
      // What hangs keeps its connection, and the pool would wait for that for ever.
      await Promise.all(workers.map((worker) => worker.disconnect()));
    },
  };
}

function nameOf(queue: QueueName, job?: Job): Omit<WorkReport, "error"> {
  const { finishedOn, processedOn } = job ?? {};
  const milliseconds = finishedOn === undefined || processedOn === undefined ? null : finishedOn - processedOn;
  return { queue, id: job?.data.id ?? "", jobId: job?.id ?? null, milliseconds };
}

/** What a stage may say with its failure. */
interface StageError extends Error {
  readonly retry?: boolean;
  /** False where nothing was asked yet: the host's turn has yet to come. */
  readonly sent?: boolean;
  /** Seconds. */
  readonly retryAfter?: number | null;
}

/** A job whose host is not to be asked now waits without spending an attempt, and leaves its place to others. */
async function comeBackLater(job: Job, token: string | undefined, error: StageError): Promise<void> {
  if (error.sent !== false) return;
  await job.moveToDelayed(Date.now() + Math.ceil((error.retryAfter ?? 1) * 1000), token);
  throw new DelayedError();
}

/** A page that is gone stays gone: trying again would only take the place of others. */
function giveUpIfFinal(error: StageError): never {
  const final = error.retry === false || (error instanceof StoreError && error.code === "not-found");
  throw final ? new UnrecoverableError(error.message) : error;
}
