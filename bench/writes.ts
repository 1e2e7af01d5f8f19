/**
 * What a row costs to write: CPU of a Postgres server on this machine and of the process that writes, and the room that it takes.
 *
 *     DATABASE_URL=postgres://… npm run bench:writes
 *
 * The articles of the saved pages (`fixtures/`), again and again under other addresses, go into a database of its own, which is
 * dropped afterwards. Machines are noisy: compare versions by runs in turns.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import pg from "pg";
import { packageRoot } from "../extractors/seeds.ts";
import { readPage } from "../pipeline/read-page.ts";
import { articleId, type Database, type ExtractedArticle, migrate, saveArticles } from "../store/index.ts";
import { openServer } from "../store/server.ts";
import { cpuOf } from "./cpu.ts";

const ARTICLES = 4000;
/** Articles that are stored in one transaction. */
const BATCH = 50;
const NAME = "newsfacts_bench_writes";

async function main(): Promise<void> {
  const url = new URL(process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres");
  const server = new pg.Client({ connectionString: url.href });
  await server.connect();
  await server.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${NAME}`);
  url.pathname = `/${NAME}`;
  const database = await openServer(url.href);
  try {
    await migrate(database);
    console.log((await measure(database, server)).toString());
    for (const line of await sizes(database)) console.log(line);
  } finally {
    await database.close();
    await server.query(`DROP DATABASE ${NAME} WITH (FORCE)`);
    await server.end();
  }
}

async function measure(database: Database, server: pg.Client): Promise<Table.Table> {
  const table = new Table({
    head: ["", "rows", "server µs a row", "client µs a row"],
    style: { head: [], compact: true },
  });
  const pass = async (name: string, articles: readonly ExtractedArticle[]) => {
    const before = { server: await cpuOfServer(server), client: process.cpuUsage() };
    let rows = 0;
    for (let at = 0; at < articles.length; at += BATCH) {
      const { added, changed, removed, unchanged } = await saveArticles(database, articles.slice(at, at + BATCH));
      rows += added + changed + removed + unchanged;
    }
    const { user, system } = process.cpuUsage(before.client);
    const spent = [((await cpuOfServer(server)) - before.server) * 1000, user + system];
    table.push([name, rows, ...spent.map((microseconds) => (microseconds / rows).toFixed(1))]);
  };
  const articles = copies(ARTICLES);
  await saveArticles(database, copies(BATCH, "warm-up"));
  await pass("new articles", articles);
  await pass("the same again", articles);
  const lessSure = (every: number, share: number) =>
    articles.map((article) => withEvents(article, (event, index) => (index % every === 0 ? share : 1) * event));
  await pass("read anew, one row in five changed", lessSure(5, 0.9));
  await pass("read anew, every row changed", lessSure(1, 0.8));
  return table;
}

/** The articles of the saved pages, as often as it takes to make so many. */
function copies(count: number, name = "copy"): ExtractedArticle[] {
  const folder = join(packageRoot, "fixtures");
  const articles = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /^(ecns|pages)\/.*\.s?html$/.test(path))
    .map((path) =>
      readPage({
        body: readFileSync(join(folder, path)),
        contentType: "text/html",
        url: `https://bench.example/${path}`,
        fetchedAt: null,
      }),
    )
    .flatMap((reading) =>
      reading.kind === "article" && reading.article.facts.events.length > 0 ? [reading.article] : [],
    );
  return Array.from({ length: count }, (_, number) => {
    const url = `https://bench.example/${name}/${number}`;
    return { ...articles[number % articles.length]!, id: articleId(url), url };
  });
}

function withEvents(
  article: ExtractedArticle,
  confidence: (confidence: number, index: number) => number,
): ExtractedArticle {
  const events = article.facts.events.map((event, index) => ({
    ...event,
    confidence: confidence(event.confidence, index),
  }));
  return { ...article, facts: { ...article.facts, events } };
}

/** Milliseconds of all its processes that serve the database. */
async function cpuOfServer(server: pg.Client): Promise<number> {
  const { rows } = await server.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = $1", [NAME]);
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}

async function sizes(database: Database): Promise<string[]> {
  await database.query("VACUUM FULL newsfacts.articles, newsfacts.events");
  const tables = await database.query<{ name: string; rows: number; table: number; indexes: number }>(
    `SELECT name, rows, pg_table_size(name::regclass) / rows AS "table", pg_indexes_size(name::regclass) / rows AS indexes
     FROM (VALUES ('newsfacts.articles'), ('newsfacts.events')) AS measured (name),
       (SELECT count(*) AS rows FROM newsfacts.events) AS counted`,
  );
  return tables.map(({ name, table, indexes }) => `${name}: ${table} bytes a row, and ${indexes} of indexes`);
}

await main();
