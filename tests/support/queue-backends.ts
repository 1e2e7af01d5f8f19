/** The backends on which the queue's tests run: those of the databases, and Redis where REDIS_URL or the default local port answers. */
import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import type { Database } from "../../store/database.ts";
import { openQueues, type QueueSettings, type Queues } from "../../workers/queues.ts";
import { databaseBackends, describeOrSkip, openTestDatabase } from "./databases.ts";

export interface QueueBackend {
  readonly name: string;
  readonly absent: string | null;
  /** Queues of their own, empty, with a database beside them; both vanish when they are closed. */
  open(settings?: QueueSettings): Promise<OpenQueues>;
}

export interface OpenQueues {
  readonly database: Database;
  readonly queues: Queues;
  /** The same queues through other connections, as another process would open them. */
  openAgain(): Promise<Queues>;
  close(): Promise<void>;
}

const REDIS = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";

export const queueBackends: readonly QueueBackend[] = [
  ...databaseBackends.map(({ name, absent, open }) => ({
    name,
    absent,
    async open(settings?: QueueSettings) {
      const database = await open();
      return withQueues(database, null, settings);
    },
  })),
  { name: "Redis", absent: await reasonOfAbsence(), open: openOnRedis },
];

/** Runs the suite once for each backend. */
export function describeOnQueues(title: string, suite: (backend: QueueBackend) => void): void {
  for (const backend of queueBackends)
    describeOrSkip(`${title} (${backend.name})`, backend.absent, () => suite(backend));
}

async function openOnRedis(settings: QueueSettings = {}): Promise<OpenQueues> {
  const prefix = `newsfacts-test-${randomBytes(6).toString("hex")}`;
  const opened = await withQueues(await openTestDatabase(), REDIS, { ...settings, prefix });
  return {
    ...opened,
    async close() {
      await opened.close();
      await removeKeys(`${prefix}:*`);
    },
  };
}

async function withQueues(
  database: Database,
  redisUrl: string | null,
  settings: QueueSettings | undefined,
): Promise<OpenQueues> {
  const open = () => openQueues({ redisUrl }, database, settings);
  const queues = await open();
  return {
    database,
    queues,
    openAgain: open,
    async close() {
      await queues.close();
      await database.close();
    },
  };
}

async function removeKeys(pattern: string): Promise<void> {
  const redis = new Redis(REDIS);
  for await (const keys of redis.scanStream({ match: pattern, count: 1000 })) {
    if (keys.length > 0) await redis.del(...keys);
  }
  redis.disconnect();
}

async function reasonOfAbsence(): Promise<string | null> {
  const redis = new Redis(REDIS, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2000 });
  let last: Error | undefined;
  redis.on("error", (error: Error) => {
    last = error;
  });
  try {
    await redis.connect();
    return null;
  } catch (error) {
    return `no Redis at ${new URL(REDIS).host} (${(last ?? (error as Error)).message})`;
  } finally {
    redis.disconnect();
  }
}
