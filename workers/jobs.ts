/** The jobs of one queue: what a job comes to is told to the queue, which may give it out again, and to whoever listens. */
import { DelayedError, type Job, UnrecoverableError } from "bullmq";
import { StoreError } from "../store/index.ts";
import type { BatchOutcome, PageOutcome } from "./extract-batch.ts";
import { type AnyWorker, idsOf, type JobData, type QueueName, type Queues, type WorkerSettings } from "./queues.ts";

/** What became of a feed to poll, a page to fetch or one to extract. A job may be about several, and makes a report of each. */
export interface WorkReport {
  readonly queue: QueueName;
  /** The feed's id, or the entry's. */
  readonly id: string;
  /** The article that was extracted from the entry's page. */
  readonly articleId: string | null;
  /** The feed that led to the page; null where it is not known. */
  readonly feedId: string | null;
  /** The queue's own id of the job; null where the trouble is with none. */
  readonly jobId: string | null;
  /** From the start of the attempt to its end, a batch's divided among its pages; null where it is not known. */
  readonly milliseconds: number | null;
  /** Why this attempt failed; null where it went well. */
  readonly error: Error | null;
}

type AnyJob = Job<JobData, unknown, string>;

/** Of trouble that is with no job. */
export const NO_JOB = { id: "", articleId: null, feedId: null, jobId: null, milliseconds: null };

/** What a worker does with a job. An error is of the whole job. */
export type Run = (job: AnyJob) => Promise<BatchOutcome>;

/** Starts a worker that takes the jobs of a queue. */
export function startJobs(
  queues: Queues,
  name: QueueName,
  run: Run,
  settings: WorkerSettings,
  report: (report: WorkReport) => void,
): AnyWorker {
  const done = new WeakMap<AnyJob, readonly PageOutcome[]>();
  const tell = (job: AnyJob, outcomes: readonly PageOutcome[]) => {
    const milliseconds = shareOf(job, outcomes.length);
    for (const outcome of outcomes) report({ queue: name, jobId: job.id ?? null, milliseconds, ...outcome });
  };
  const process = async (job: AnyJob, token?: string) => {
    if (idsOf(job).length === 0)
      throw new UnrecoverableError('The job names nothing to do: its data is no {"ids": […]}.');
    try {
      const outcome = await run(job);
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
  const worker = queues.work(name, process, settings);
  worker.on("completed", (job) => tell(job, done.get(job)!));
  worker.on("failed", (job, error) => {
    if (job === undefined || idsOf(job).length === 0) report({ ...NO_JOB, queue: name, jobId: job?.id ?? null, error });
    else tell(job, wholly(job, error));
  });
  worker.on("error", (error) => report({ ...NO_JOB, queue: name, error }));
  return worker;
}

/** What became of each id of a job that ended as a whole. */
export function wholly(job: AnyJob, error: Error | null): PageOutcome[] {
  return idsOf(job).map((id) => ({ id, articleId: null, feedId: null, error }));
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
