/**
 * How extraction scales over processes, and what the queue costs: 2,000 stored articles extracted by 1, 2 and 4 workers, and by
 * `replay` in one process. Needs servers of its own to make and drop a database in:
 *
 *     DATABASE_URL=postgres://… REDIS_URL=redis://… npx tsx bench/workers.ts [articles]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { packageRoot } from "../extractors/seeds.ts";
import {
  type Database,
  entryId,
  feedId,
  migrate,
  openDatabase,
  readEnvironment,
  saveEntries,
  saveFeeds,
  saveSnapshot,
  snapshotId,
} from "../store/index.ts";
import { openQueues } from "../workers/index.ts";

const articles = Number(process.argv[2] ?? 2000);
const base = readEnvironment({
  DATABASE_URL: process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres",
  REDIS_URL: process.env.REDIS_URL ?? "redis://127.0.0.1:6379",
});
const name = `newsfacts_bench_${process.pid}`;
const admin = await openDatabase(base);
await admin.query(`CREATE DATABASE ${name}`);
const url = new URL(base.databaseUrl!);
url.pathname = `/${name}`;
const environment = { DATABASE_URL: url.href, REDIS_URL: `${base.redisUrl}/15`, NEWSFACTS_CONTACT: "" };
const database = await openDatabase(readEnvironment(environment));
const redis = new Redis(environment.REDIS_URL);
try {
  await migrate(database);
  const ids = await storePages(database, articles);
  const replayed = await timed("replay", async () => {
    const child = start(["replay", "--stored", "--write"]);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    return cpuOf([child], async () => {
      if ((await ended) !== 0) throw new Error("newsfacts replay failed: run it by hand to see why.");
    });
  });
  const alone = replayed.cpu / articles;
  let first = 0;
  for (const workers of [1, 2, 4]) {
    await redis.flushdb();
    await database.query("UPDATE newsfacts.entries SET state = 'fetched', article_id = NULL");
    await database.query("DELETE FROM newsfacts.articles");
    // What the runs before left behind would count as room that the rows need.
    for (const table of ["entries", "articles", "events"])
      await database.query(`VACUUM FULL ANALYZE newsfacts.${table}`);
    const queues = await openQueues(readEnvironment(environment), database);
    const running = Array.from({ length: workers }, () => start(["worker", "--queues", "extract"]));
    await sleep(6000);
    const done = await timed(`${workers} extract worker${workers === 1 ? "" : "s"}`, () =>
      cpuOf(running, async () => {
        await queues.add("extract", ids);
        while ((await openEntries()) > 0) await sleep(50);
      }),
    );
    if (workers === 1) {
      first = done.seconds;
      for (const { table, bytes, rows } of await sizes())
        console.log(`  ${table.padEnd(9)} ${rows} rows, ${Math.round(bytes / articles)} bytes an article`);
      const memory = /used_memory_peak:(\d+)/.exec(await redis.info("memory"))?.[1];
      console.log(`  Redis at its peak: ${(Number(memory) / 1e6).toFixed(1)} MB`);
    }
    console.log(
      `  ${(first / done.seconds).toFixed(2)} times one worker; ${(done.cpu / articles).toFixed(2)} ms of CPU an article in the workers`,
    );
    console.log(`  (replay in one process, start included: ${alone.toFixed(2)} ms)`);
    for (const child of running) child.kill("SIGKILL");
    await queues.close();
  }
} finally {
  await redis.flushdb();
  redis.disconnect();
  await database.close();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.close();
}

function start(words: readonly string[]): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, [join(packageRoot, "dist", "cli", "main.js"), ...words], { stdio: "ignore", env });
}

/** The fixture's page of 430 words, again and again under other addresses, each a page and an article of its own. */
async function storePages(target: Database, count: number): Promise<string[]> {
  const folder = join(packageRoot, "fixtures", "ecns");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.s?html?$/.test(file));
  const feed = { url: "https://bench.example/rss", title: "Bench", language: "en", timeZone: "UTC", everyMinutes: 60 };
  await saveFeeds(target, [{ ...feed, id: feedId(feed.url), skip: [] }]);
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const address = `https://bench.example/news/${number}`;
    const page = readFileSync(join(folder, pages[number % pages.length]!), "utf8");
    const body = Buffer.from(
      page.replace(/<link[^>]*rel="canonical"[^>]*>/gi, "").replace("</body>", `<!-- ${number} --></body>`),
    );
    const id = entryId(address);
    await saveEntries(target, [{ id, feedId: feedId(feed.url), url: address, title: null, published: null }]);
    const fetchedAt = "2026-02-13T12:00:00.000Z";
    await saveSnapshot(
      target,
      { id: snapshotId(body), url: address, fetchedAt, contentType: "text/html; charset=utf-8", body },
      id,
    );
    ids.push(id);
  }
  return ids;
}

async function openEntries(): Promise<number> {
  const [row] = await database.query<{ open: number }>(
    "SELECT count(*) AS open FROM newsfacts.entries WHERE state = 'fetched'",
  );
  return row!.open;
}

function sizes(): Promise<{ table: string; bytes: number; rows: number }[]> {
  return database.query(
    `SELECT relname AS table, pg_total_relation_size(relid) AS bytes, n_live_tup AS rows
     FROM pg_stat_user_tables WHERE schemaname = 'newsfacts' AND relname IN ('events', 'articles', 'entries', 'snapshots')`,
  );
}

/** Milliseconds of CPU that the processes use while `work` runs. */
async function cpuOf(children: readonly ChildProcess[], work: () => Promise<void>): Promise<number> {
  const before = children.map(ticksOf);
  let last = before;
  const watch = setInterval(() => {
    last = children.map((child, index) => Math.max(ticksOf(child), last[index]!));
  }, 100);
  await work();
  clearInterval(watch);
  return last.reduce((sum, ticks, index) => sum + (ticks - before[index]!) * 10, 0);
}

/** User and system time of a process, in hundredths of a second; 0 where it is gone. */
function ticksOf(child: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

async function timed(what: string, work: () => Promise<number>): Promise<{ seconds: number; cpu: number }> {
  const began = performance.now();
  const cpu = await work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`${what}: ${articles} articles in ${seconds.toFixed(1)} s, ${(articles / seconds).toFixed(0)} a second`);
  return { seconds, cpu };
}
