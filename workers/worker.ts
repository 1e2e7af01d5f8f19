/** The workers: each takes jobs from one queue, runs its stage and hands the ids on to the next queue. */
import { setTimeout as sleep } from "node:timers/promises";
import { DelayedError, type Job, UnrecoverableError } from "bullmq";
import { StoreError } from "../store/index.ts";
import { type BatchOutcome, extractBatch, type PageOutcome } from "./extract-batch.ts";
import { gather } from "./gather.ts";
import { BATCH, type JobData, QUEUE_NAMES, type QueueName, type Queues, type WorkerSettings } from "./queues.ts";
import type { Stages } from "./stages.ts";

/** What became of a feed to poll, a page to fetch or one to extract. A job may be about several, and makes a report of each. */
export interface WorkReport {
  readonly queue: QueueName;
  /** The feed's id, or the entry's. */
  readonly id: string;
  /** The article that was extracted from the entry's page. */
  readonly articleId: string | null;
  /** The feed that led to the page; null where it is not known. */
  readonly feedId: string | null;
  /** The queue's own id of the job; null where there is none to the trouble. */
  readonly jobId: string | null;
  /** From the start of the attempt to its end, a batch's divided among its pages; null where it is not known. */
  readonly milliseconds: number | null;
  /** Why this attempt failed; null where it went well. */
  readonly error: Error | null;
}

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

type AnyJob = Job<JobData, unknown, string>;

const NO_JOB = { id: "", articleId: null, feedId: null, jobId: null, milliseconds: null };

/** Starts a worker for each queue in this process. */
export function startWorkers(queues: Queues, stages: Stages, options: WorkersOptions = {}): Workers {
  const report = options.report ?? (() => {});
  const closing = new AbortController();
  const fetched = gather(
    { most: BATCH.extract, milliseconds: GATHER_MILLISECONDS },
    (ids) => queues.add("extract", ids),
    (error) => report({ ...NO_JOB, queue: "extract", error }),
  );
  const run: Readonly<Record<QueueName, (job: AnyJob) => Promise<BatchOutcome>>> = {
    async poll(job) {
      const [feedId] = job.data.ids;
      await queues.add("fetch", await stages.poll(feedId!));
      return { done: wholly(job, null), left: [], error: null };
    },
    async fetch(job) {
      const [entryId] = job.data.ids;
      // Should the process die before these are handed on, the schedule finds them in the tables.
      if (await stages.fetch(entryId!)) fetched.add(entryId!);
      return { done: wholly(job, null), left: [], error: null };
    },
    extract: (job) =>
      extractBatch(stages, job.data.ids, job.attemptsMade > 0 || job.stalledCounter > 0, closing.signal),
  };
  const start = (name: QueueName) => {
    const done = new WeakMap<AnyJob, readonly PageOutcome[]>();
    const tell = (job: AnyJob, outcomes: readonly PageOutcome[]) => {
      const milliseconds = shareOf(job, outcomes.length);
      for (const outcome of outcomes) report({ queue: name, jobId: job.id ?? null, milliseconds, ...outcome });
    };
    const process = async (job: AnyJob, token?: string) => {
      try {
        const outcome = await run[name](job);
        if (outcome.left.length === 0) done.set(job, outcome.done);
        else {
          tell(job, outcome.done);
          await keepLeft(job, token, outcome);
        }
      } catch (error) {
        await comeBackLater(job, token, error as StageError);
        giveUpIfFinal(error as StageError);
      }
    };
    const worker = queues.work(name, process, { ...SETTINGS[name], ...options.settings?.[name] });
    worker.on("completed", (job) => tell(job, done.get(job)!));
    worker.on("failed", (job, error) => {
      if (job === undefined) report({ ...NO_JOB, queue: name, error });
      else tell(job, wholly(job, error));
    });
    worker.on("error", (error) => report({ ...NO_JOB, queue: name, error }));
    return worker;
  };
  const workers = (options.queues ?? QUEUE_NAMES).map(start);
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
/** What became of each id of a job that ended as a whole. */
function wholly({ data }: AnyJob, error: Error | null): PageOutcome[] {
  return data.ids.map((id) => ({ id, articleId: null, feedId: null, error }));
}

/** The milliseconds of the attempt, divided among what it was about. */
function shareOf({ processedOn, finishedOn }: AnyJob, parts: number): number | null {
  return processedOn === undefined ? null : ((finishedOn ?? Date.now()) - processedOn) / parts;
}

/** What is left of a batch stays in its job. */
async function keepLeft(job: AnyJob, token: string | undefined, { left, error }: BatchOutcome): Promise<never> {
  await job.updateData({ ids: left });
  if (error !== null) throw error;
  await job.moveToDelayed(Date.now(), token);
  throw new DelayedError();
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
async function comeBackLater(job: AnyJob, token: string | undefined, error: StageError): Promise<void> {
  if (error.sent !== false) return;
  await job.moveToDelayed(Date.now() + Math.ceil((error.retryAfter ?? 1) * 1000), token);
  throw new DelayedError();
}

/** A page that is gone stays gone: trying again would only take the place of others. */
function giveUpIfFinal(error: StageError): never {
  const final = error.retry === false || (error instanceof StoreError && error.code === "not-found");
  throw final ? new UnrecoverableError(error.message) : error;
}
