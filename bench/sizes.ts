/**
 * What an average article takes, for docs/operations.md: the pages of the articles benchmark (under ../shared/bench or where
 * BENCH_DATA says), fetched from a local site, stored and extracted in a Postgres of its own; what a job that waits takes in Redis;
 * and how fast old pages are pruned.
 *
 *     npm run bench:sizes
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { packageRoot } from "../extractors/seeds.ts";
import { createFetcher, createSharedHosts } from "../pipeline/fetch/index.ts";
import { extractStage, fetchStage } from "../pipeline/index.ts";
import {
  type Database,
  entryId,
  feedId,
  migrate,
  openDatabase,
  prunePages,
  readEnvironment,
  saveEntries,
  saveFeeds,
} from "../store/index.ts";
import { findPostgres, findProgram, startPostgres, startRedis } from "../tests/chaos/servers.ts";
import { startSite } from "../tests/support/site.ts";
import { openQueues, type QueueName } from "../workers/index.ts";

const dataFolder = join(process.env.BENCH_DATA ?? join(packageRoot, "..", "shared", "bench"), "articles", "dev");
const DAY = 1_000_000;
const WAITING = 20_000;
/** Each page so often, under other digests: enough to time their removal. */
const COPIES = 100;
const OLD = "2026-01-01T00:00:00.000Z";

async function main(): Promise<void> {
  const postgresPrograms = findPostgres();
  const redisProgram = findProgram("redis-server", "valkey-server");
  if (!existsSync(dataFolder)) return console.log(`Not run: no pages in ${dataFolder}: set BENCH_DATA.`);
  if (postgresPrograms === null || redisProgram === null)
    return console.log("Not run: this machine has no PostgreSQL or no Redis.");
  const folder = mkdtempSync(join(tmpdir(), "newsfacts-bench-"));
  const postgres = await startPostgres(postgresPrograms, folder);
  const redis = await startRedis(redisProgram, folder);
  const database = await openDatabase(readEnvironment({ DATABASE_URL: postgres.url }));
  try {
    await migrate(database);
    await tellArticles(database);
    await tellJobs(redis.url);
    await tellPruning(database);
  } finally {
    await database.close();
    await redis.stop();
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tellArticles(database: Database): Promise<void> {
  const ids = await fetchPages(database);
  await extractStage({ database }, ids);
  await database.query("VACUUM ANALYZE");
  const [{ articles, events, words } = { articles: 0, events: 0, words: 0 }] = await database.query<
    Record<"articles" | "events" | "words", number>
  >(
    `SELECT count(*)::integer AS articles, (SELECT count(*)::integer FROM newsfacts.events) AS events,
       avg(array_length(regexp_split_to_array(text, '\\s+'), 1))::integer AS words FROM newsfacts.articles`,
  );
  console.log(
    `${ids.length} pages, ${articles} articles of ${words} words, ${(events / articles).toFixed(1)} rows each`,
  );
  const tables = await database.query<{ table: string; bytes: number; indexes: number }>(
    `SELECT relname AS table, pg_total_relation_size(relid) AS bytes, pg_indexes_size(relid) AS indexes
     FROM pg_stat_user_tables WHERE schemaname = 'newsfacts' AND relname IN ('snapshots', 'articles', 'events') ORDER BY 1`,
  );
  for (const { table, bytes, indexes } of tables) {
    const each = bytes / (table === "snapshots" ? ids.length : articles);
    const ofIndexes = Math.round((100 * indexes) / bytes);
    console.log(
      `  ${table.padEnd(9)} ${kilobytes(each)} an article, ${ofIndexes} % of it indexes; ${((each * DAY) / 1e9).toFixed(0)} GB a million`,
    );
  }
  const indexes = await database.query<{ name: string; bytes: number }>(
    `SELECT indexrelname AS name, pg_relation_size(indexrelid) AS bytes FROM pg_stat_user_indexes
     WHERE schemaname = 'newsfacts' AND relname = 'events' ORDER BY bytes DESC LIMIT 3`,
  );
  for (const { name, bytes } of indexes) console.log(`  index ${name}: ${Math.round(bytes / events)} bytes a row`);
}

/** From a site in this process, packed as sites send them; the CPU time holds the site's own. */
async function fetchPages(database: Database): Promise<string[]> {
  const feed = { url: "https://bench.example/rss", title: "Bench", language: "en", timeZone: "UTC", everyMinutes: 60 };
  await saveFeeds(database, [{ ...feed, id: feedId(feed.url), skip: [] }]);
  const site = await startSite();
  const headers = { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" };
  const urls = readdirSync(join(dataFolder, "html")).map((file) => {
    site.set(`/${file}`, { headers, body: readFileSync(join(dataFolder, "html", file)) });
    return site.url(`/${file}`);
  });
  const entries = urls.map((url) => ({
    id: entryId(url),
    feedId: feedId(feed.url),
    url,
    title: null,
    published: null,
  }));
  await saveEntries(database, entries);
  const hosts = createSharedHosts(database, { gap: 0 });
  const fetcher = createFetcher({ allowPrivate: true, contact: null }, hosts);
  const before = process.cpuUsage();
  for (const { id } of entries) await fetchStage({ database, fetcher, now: () => new Date(OLD) }, id);
  const { user, system } = process.cpuUsage(before);
  console.log(`  fetching and packing: ${((user + system) / 1000 / entries.length).toFixed(1)} ms of CPU a page`);
  await fetcher.close();
  await site.close();
  return entries.map(({ id }) => id);
}

async function tellJobs(url: string): Promise<void> {
  const queues = await openQueues({ redisUrl: url }, undefined as never);
  const redis = new Redis(url);
  const used = async () => Number(/used_memory:(\d+)/.exec(await redis.info("memory"))![1]);
  for (const queue of ["fetch", "extract"] satisfies QueueName[]) {
    const before = await used();
    const ids = Array.from({ length: WAITING }, () => randomUUID());
    for (let start = 0; start < WAITING; start += 1000) await queues.add(queue, ids.slice(start, start + 1000));
    console.log(`  a page that waits in ${queue}: ${kilobytes(((await used()) - before) / WAITING)} of Redis`);
  }
  redis.disconnect();
  await queues.close();
}

async function tellPruning(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO newsfacts.snapshots (id, url, fetched_at, content_type, bytes, body)
     SELECT encode(sha256((page.id || copy)::bytea), 'hex'), page.url, page.fetched_at, content_type, bytes, body
     FROM newsfacts.snapshots AS page, generate_series(1, ${COPIES}) AS copy`,
  );
  const start = performance.now();
  const { pages, bytes } = await prunePages(database, "2026-01-02T00:00:00.000Z");
  const seconds = (performance.now() - start) / 1000;
  console.log(`  pruning: ${pages} pages of ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

await main();
