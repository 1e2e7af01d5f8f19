/** Where the queues lie: in Redis, or in the schema `bullmq` of the Postgres that holds the rows. */
import {
  createPostgresBackend,
  type JobsOptions,
  type PostgresConnectionOptions,
  type Processor,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
} from "bullmq";
import { Redis } from "ioredis";
import type { Database, SqlPool } from "../store/database.ts";
import { isAway, StoreError } from "../store/index.ts";
import type { AnyQueue, AnyWorker, JobData, QueueName, QueueSettings, WorkerSettings } from "./queues.ts";

/** What both can make of BullMQ's own. */
export interface Backend {
  readonly description: string;
  createQueue(name: QueueName, jobs: JobsOptions): AnyQueue;
  createWorker(
    name: QueueName,
    process: Processor<JobData, unknown>,
    options: WorkerSettings & Pick<WorkerOptions, "settings">,
  ): AnyWorker;
  disconnect(): Promise<void>;
}

/** Each of the three workers holds one connection to be woken by; the rest is shared. */
const CONNECTIONS = 8;

const PREFIX = "newsfacts";

/** Makes or updates the queue's tables in the schema `bullmq`; needed where the queue lies in Postgres. */
export async function migrateQueues(database: Database): Promise<void> {
  const pool = await database.openPool("bullmq", 1);
  try {
    await migrateIn(pool);
  } finally {
    await pool.end();
  }
}

async function migrateIn(pool: SqlPool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client as Parameters<typeof runMigrations>[0]);
  } finally {
    client.release();
  }
}

export async function openInPostgres(database: Database, settings: QueueSettings): Promise<Backend> {
  const pool = await database.openPool("bullmq", CONNECTIONS);
  await migrateIn(pool);
  const shared = { connection: pool as unknown as PostgresConnectionOptions, ...telemetryIn(settings) };
  return {
    description: database.description,
    createQueue: (name, jobs) =>
      new Queue(name, { ...shared, defaultJobOptions: jobs }, createPostgresBackend) as unknown as AnyQueue,
    createWorker: (name, process, options) =>
      new Worker(name, process, { ...shared, ...options }, createPostgresBackend) as unknown as AnyWorker,
    disconnect: () => pool.end(),
  };
}

export async function openInRedis(url: string, settings: QueueSettings): Promise<Backend> {
  const description = `Redis at ${new URL(url).host}`;
  // Who adds a job must hear at once that Redis is away; who waits for one may wait until it is back.
  const producer = await connectRedis(url, description);
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  consumer.on("error", () => {});
  const shared = { prefix: settings.prefix ?? PREFIX, ...telemetryIn(settings) };
  return {
    description,
    createQueue: (name, jobs) =>
      new Queue(name, { connection: producer, ...shared, defaultJobOptions: jobs }) as unknown as AnyQueue,
    createWorker: (name, process, options) =>
      new Worker(name, process, { connection: consumer, ...shared, ...options }) as unknown as AnyWorker,
    disconnect: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

function telemetryIn({ telemetry }: QueueSettings): Pick<WorkerOptions, "telemetry"> {
  return telemetry === undefined ? {} : { telemetry };
}

async function connectRedis(url: string, description: string): Promise<Redis> {
  const connection = new Redis(url, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  let last: Error | undefined;
  connection.on("error", (error: Error) => {
    last = error;
  });
  try {
    await connection.connect();
    // A wrong password or number of a database is answered, and the connection is made all the same.
    if (last?.name === "ReplyError") throw last;
    return connection;
  } catch (error) {
    connection.disconnect();
    const reason: NodeJS.ErrnoException = last ?? (error as Error);
    const away = isAway(reason);
    const mending = away
      ? "Check REDIS_URL and that it runs."
      : "Correct the password or the number of the database in REDIS_URL.";
    throw new StoreError(
      away ? "unreachable" : "refused",
      `Cannot use ${description}: ${reason.message || reason.code}. ${mending}`,
      error,
    );
  }
}
