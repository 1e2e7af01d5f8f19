/**
 * The queues: in Redis (or Valkey) where REDIS_URL names one, else in the Postgres that holds the rows, be it a server or embedded.
 *
 * A queue holds only work in flight, as ids: lose it, and the schedule fills it again from the tables.
 */
import type {
  BackoffStrategy,
  IQueueBackend,
  JobsOptions,
  Processor,
  Queue,
  Telemetry,
  Worker,
  WorkerOptions,
} from "bullmq";
import type { Database } from "../store/database.ts";
import type { Environment } from "../store/index.ts";
import { type Backend, openInPostgres, openInRedis } from "./backends.ts";

/** Feeds to poll, entries to fetch, entries to extract. */
export const QUEUE_NAMES = ["poll", "fetch", "extract"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** What a job carries: the id of a feed (`poll`), of an entry (`fetch`), or those of several entries (`extract`). */
export interface JobData {
  readonly ids: readonly string[];
}

/** The ids of a job. Earlier versions wrote `{id}`, and whoever adds a job by hand, on the board say, may write anything. */
export function idsOf({ data }: { readonly data: unknown }): readonly string[] {
  const { ids, id } = (data ?? {}) as { readonly ids?: unknown; readonly id?: unknown };
  return (Array.isArray(ids) ? ids : [id]).filter((each) => typeof each === "string");
}

/** Ids in a job. Extraction takes milliseconds, and a job of its own for each article would cost a good part of that again. */
export const BATCH: Readonly<Record<QueueName, number>> = { poll: 1, fetch: 1, extract: 20 };

export type AnyQueue = Queue<JobData, unknown, string, JobData, unknown, string, IQueueBackend>;
export type AnyWorker = Worker<JobData, unknown, string, IQueueBackend>;

export interface Queues {
  /** For people: `Redis at localhost:6379`, `embedded Postgres in …`. */
  readonly description: string;
  /**
   * Adds the ids, in jobs of one or of several. A feed or page to ask for that already waits, runs or is to be tried again in
   * that queue is left alone; an entry to extract may come twice, which leaves the same rows.
   */
  add(name: QueueName, ids: readonly string[]): Promise<void>;
  /** When the job that is next in line was added; null where none waits. What was added before has been taken. */
  waitingSince(name: QueueName): Promise<Date | null>;
  queue(name: QueueName): AnyQueue;
  /** A worker that has yet to be closed by the caller, before the queues are. */
  work(name: QueueName, process: Processor<JobData, unknown>, options: WorkerSettings): AnyWorker;
  close(): Promise<void>;
}

export type WorkerSettings = Pick<
  WorkerOptions,
  "concurrency" | "lockDuration" | "stalledInterval" | "maxStalledCount"
>;

export interface QueueSettings {
  /** Tells this installation's queues from others in the same Redis. */
  readonly prefix?: string;
  /** Milliseconds before the second attempt; the time doubles with each. */
  readonly firstRetryAfter?: number;
  /** Makes spans of the jobs that are added and done. */
  readonly telemetry?: Telemetry;
}

const ATTEMPTS = 5;
const FIRST_RETRY_AFTER = 30_000;

/** What is done is kept for a look back, not for ever. */
const KEEP = {
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 14 * 24 * 3600, count: 10_000 },
} as const;

/** Milliseconds between two looks for jobs whose worker gives no sign of life any more. */
const LOOK_FOR_DEAD = 10_000;

/** Opens the queues where the environment says. Throws a `StoreError`: `unreachable` where no Redis answers, `refused` where it does not let us in. */
export async function openQueues(
  environment: Pick<Environment, "redisUrl">,
  database: Database,
  settings: QueueSettings = {},
): Promise<Queues> {
  const { redisUrl } = environment;
  const backend = redisUrl === null ? await openInPostgres(database, settings) : await openInRedis(redisUrl, settings);
  return queuesOver(backend, settings);
}

/**
 * Milliseconds to wait after an attempt that failed: twice as long each time, half of it left to chance, so that what failed
 * together does not come back together; longer where the server asked for it.
 */
function waitBefore(attempts: number, error: RetryableError | undefined, first: number): number {
  const wait = first * 2 ** (attempts - 1) * (1 - Math.random() / 2);
  return Math.max(Math.round(wait), (error?.retryAfter ?? 0) * 1000);
}

/** What a stage may say with its failure: `retryAfter` in seconds. */
type RetryableError = Error & { readonly retryAfter?: number | null };

function queuesOver(backend: Backend, { firstRetryAfter = FIRST_RETRY_AFTER }: QueueSettings): Queues {
  const jobs: JobsOptions = { ...KEEP, attempts: ATTEMPTS, backoff: { type: "custom" } };
  const backoffStrategy: BackoffStrategy = (attempts, _type, error) => waitBefore(attempts, error, firstRetryAfter);
  const queues = new Map(QUEUE_NAMES.map((name) => [name, backend.createQueue(name, jobs)]));
  for (const queue of queues.values()) queue.on("error", () => {});
  return {
    description: backend.description,
    queue: (name) => queues.get(name)!,
    async add(name, ids) {
      if (ids.length === 0) return;
      await queues.get(name)!.addBulk(batchesOf(ids, BATCH[name]).map((batch) => jobOf(name, batch)));
    },
    async waitingSince(name) {
      const queue = queues.get(name)!;
      const count = await queue.getWaitingCount();
      if (count === 0) return null;
      // Who comes first in Redis comes last in Postgres; a few more at that end, since the line moves on meanwhile.
      const ends = [await queue.getWaiting(0, 0), await queue.getWaiting(Math.max(0, count - 5), count - 1)].flat();
      return ends.length === 0 ? null : new Date(Math.min(...ends.map(({ timestamp }) => timestamp)));
    },
    work: (name, process, options) =>
      backend.createWorker(name, process, {
        stalledInterval: LOOK_FOR_DEAD,
        ...options,
        settings: { backoffStrategy },
      }),
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.disconnect();
    },
  };
}

/** The deduplication id of a single id holds until its job is done or has failed for good: at most one is in flight. */
function jobOf(name: QueueName, ids: readonly string[]) {
  return { name, data: { ids }, opts: BATCH[name] === 1 ? { deduplication: { id: ids[0]! } } : {} };
}

function batchesOf(ids: readonly string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, index) =>
    ids.slice(index * most, (index + 1) * most),
  );
}
