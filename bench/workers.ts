/**
 * How extraction scales over processes, what the queue costs, and which server is the first to be busy: 2,000 stored articles
 * extracted by `replay` in one process and by 1, 2 and 4 workers, with the CPU time that each of them, Postgres and Redis use.
 * What comes before is left out: the start, and 600 articles more for each process, which make its code warm. Starts servers
 * of its own:
 *
 *     npm run bench:workers -- [articles]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";
import { packageRoot } from "../extractors/seeds.ts";
import { type Database, migrate, openDatabase, readEnvironment } from "../store/index.ts";
import { findPostgres, findProgram, startPostgres, startRedis } from "../tests/chaos/servers.ts";
import { openQueues } from "../workers/index.ts";
import { cpuOf, cpuOfFamily } from "./cpu.ts";
import { storePages } from "./stored-pages.ts";

const articles = Number(process.argv[2] ?? 2000);
/** Articles that a process reads before it is measured. */
const WARM_UP = 600;
const WORKERS = [1, 2, 4];
const stored = WARM_UP * Math.max(...WORKERS) + articles;

const redisProgram = findProgram("redis-server", "valkey-server");
const postgresPrograms = findPostgres();
if (redisProgram === null || postgresPrograms === null) {
  console.log(`Not run: this machine has no ${redisProgram === null ? "redis-server" : "PostgreSQL"}.`);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "newsfacts-bench-"));
const redis = await startRedis(redisProgram, folder);
const postgres = await startPostgres(postgresPrograms, folder);
const running: ChildProcess[] = [];

/** Of the measured articles: seconds, and milliseconds of CPU for each. */
interface Figures {
  readonly seconds: number;
  readonly node: number;
  readonly postgres: number;
  readonly redis: number;
}

/** A database with the pages, of which none is read yet. */
interface Pages {
  readonly environment: { readonly DATABASE_URL: string; readonly REDIS_URL: string };
  readonly database: Database;
  /** A connection whose own work is not counted. */
  readonly watcher: pg.Client;
  readonly watcherPid: number;
}

try {
  const ids = await inDatabase("pages", "template1", async ({ database }) => {
    await migrate(database);
    return storePages(database, stored);
  });
  console.log(`${articles} articles, ${WARM_UP} before them to warm up each process; CPU in milliseconds an article:`);
  console.log(row("", "a second", "times", "Node", "Postgres", "Redis"));
  const alone = await inDatabase("replayed", "pages", replayAll);
  console.log(shown("replay", alone));
  let first: Figures | undefined;
  for (const workers of WORKERS) {
    const figures = await inDatabase(`worked_${workers}`, "pages", async (pages) => {
      const done = await workThrough(pages, ids, workers);
      if (workers === 1) await tellSizes(pages);
      return done;
    });
    first ??= figures;
    console.log(shown(`${workers} extract worker${workers === 1 ? "" : "s"}`, figures, first));
  }
  const { node, postgres: ofPostgres, redis: ofRedis } = first!;
  console.log(`The queue costs ${(node - alone.node).toFixed(2)} ms of CPU an article in the worker.`);
  console.log(
    `A core of Postgres keeps ${(node / ofPostgres).toFixed(1)} extract workers busy, one of Redis ${(node / ofRedis).toFixed(0)}.`,
  );
} finally {
  for (const child of running) child.kill("SIGKILL");
  postgres.stop();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function inDatabase<Result>(
  name: string,
  template: string,
  work: (pages: Pages) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client(postgres.url);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.end();
  const DATABASE_URL = new URL(`/${name}`, postgres.url).href;
  const environment = { DATABASE_URL, REDIS_URL: redis.url, NEWSFACTS_CONTACT: "" };
  const database = await openDatabase(readEnvironment(environment));
  const watcher = new pg.Client(DATABASE_URL);
  try {
    await watcher.connect();
    const watcherPid: number = (await watcher.query("SELECT pg_backend_pid() AS pid")).rows[0].pid;
    return await work({ environment, database, watcher, watcherPid });
  } finally {
    for (const child of running.splice(0)) await ended(child);
    await watcher.end();
    await database.close();
  }
}

async function replayAll(pages: Pages): Promise<Figures> {
  start(["replay", "--stored", "--write"], pages);
  return measure(pages, WARM_UP, async () => {});
}

async function workThrough(pages: Pages, ids: readonly string[], workers: number): Promise<Figures> {
  const queues = await openQueues(readEnvironment(pages.environment), pages.database);
  const warmUp = WARM_UP * workers;
  try {
    for (let number = 0; number < workers; number++) start(["worker", "--queues", "extract"], pages);
    await until(async () => (await queues.queue("extract").getWorkersCount()) === workers);
    await queues.add("extract", ids.slice(0, warmUp));
    return await measure(pages, warmUp, () => queues.add("extract", ids.slice(warmUp, warmUp + articles)));
  } finally {
    await queues.close();
  }
}

/** From the moment when the first articles are read, and `begin` has set off the others, until those are read. */
async function measure(pages: Pages, warmUp: number, begin: () => Promise<void>): Promise<Figures> {
  await until(async () => (await pagesRead(pages)) >= warmUp);
  const before = readClocks(pages);
  const skipped = await pagesRead(pages);
  await begin();
  await until(async () => (await pagesRead(pages)) >= warmUp + articles);
  const after = readClocks(pages);
  const count = (await pagesRead(pages)) - skipped;
  return {
    seconds: ((after.time - before.time) / 1000 / count) * articles,
    node: (after.node - before.node) / count,
    postgres: (after.postgres - before.postgres) / count,
    redis: (after.redis - before.redis) / count,
  };
}

function readClocks({ watcherPid }: Pages) {
  return {
    time: performance.now(),
    node: running.reduce((sum, { pid }) => sum + cpuOf(pid!), 0),
    postgres: cpuOfFamily(postgres.pid, watcherPid),
    redis: cpuOfFamily(redis.pid),
  };
}

async function pagesRead({ watcher }: Pages): Promise<number> {
  const { rows } = await watcher.query(
    "SELECT count(*)::integer AS read FROM newsfacts.entries WHERE state <> 'fetched'",
  );
  return rows[0].read;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    if (running.some(({ exitCode }) => exitCode))
      throw new Error("A process failed: run its command by hand to see why.");
    await sleep(100);
  }
}

function start(words: readonly string[], { environment }: Pages): void {
  const program = join(packageRoot, "dist", "cli", "main.js");
  const env = { ...process.env, ...environment };
  running.push(spawn(process.execPath, [program, ...words], { stdio: "ignore", env }));
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
}

async function tellSizes({ database }: Pages): Promise<void> {
  const read = WARM_UP + articles;
  for (const [table, rows] of Object.entries({ snapshots: stored, entries: stored, articles: read, events: read })) {
    const [size] = await database.query<{ bytes: number }>("SELECT pg_total_relation_size($1::regclass) AS bytes", [
      `newsfacts.${table}`,
    ]);
    console.log(`  ${table.padEnd(9)} ${Math.round(size!.bytes / rows)} bytes an article`);
  }
  const client = new Redis(redis.url);
  const peak = /used_memory_peak:(\d+)/.exec(await client.info("memory"))?.[1];
  client.disconnect();
  console.log(`  Redis at its peak: ${(Number(peak) / 1e6).toFixed(1)} MB`);
}

function shown(what: string, { seconds, node, postgres: ofPostgres, redis: ofRedis }: Figures, first?: Figures) {
  const times = first === undefined ? "" : `${(first.seconds / seconds).toFixed(2)}`;
  const figures = [node, ofPostgres, ofRedis].map((each) => each.toFixed(2));
  return row(what, (articles / seconds).toFixed(0), times, ...figures);
}

function row(what: string, ...cells: readonly string[]): string {
  return what.padEnd(18) + cells.map((cell) => cell.padStart(10)).join("");
}
