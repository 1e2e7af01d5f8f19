/**
 * What the stages cost, in CPU milliseconds (user and system, all threads), beside yardsticks of the same run.
 *
 *     npm run bench:speed
 *
 * Machines are noisy: compare rows of one run, not runs. Each figure is the median of interleaved rounds after a warm-up.
 * Texts are the news articles of the events and dates benchmarks, pages those of the articles benchmark, under
 * ../shared/bench or where BENCH_DATA says.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import { extract } from "../extractors/index.ts";
import { packageRoot } from "../extractors/seeds.ts";
import { readText } from "../extractors/text/index.ts";
import { parsePage } from "../pipeline/parse/index.ts";
import { readPage } from "../pipeline/read-page.ts";
import { openInMemory } from "../store/embedded.ts";
import { countEvents, type ExtractedArticle, migrate, saveArticles } from "../store/index.ts";
import { htmlTokens, segmentWords } from "./yardsticks.ts";

const ROUNDS = 7;

const dataFolder = process.env.BENCH_DATA ?? join(packageRoot, "..", "shared", "bench");

interface Candidate {
  readonly name: string;
  /** How much one pass works through, in the unit of the table. */
  readonly amount: number;
  readonly pass: () => unknown;
  /** Undoes the last pass; not measured. */
  readonly prepare?: () => Promise<unknown>;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly html: string;
  readonly url: string | null;
}

async function main(): Promise<number> {
  if (!existsSync(dataFolder)) {
    console.error(`No benchmark data in ${dataFolder}: set BENCH_DATA to the folder that holds them.`);
    return 1;
  }
  const documents = [...readLines("events/dev.in.jsonl"), ...readLines("dates/dev.in.jsonl")];
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  await printTable(`text to facts: ${documents.length} articles, ${words} words`, "CPU ms / 1,000 words", [
    {
      name: "Intl.Segmenter, word pass (yardstick)",
      amount: words / 1000,
      pass: () => documents.map(({ text }) => segmentWords(text)),
    },
    {
      name: "tokens, sentences and tags",
      amount: words / 1000,
      pass: () => documents.map(({ text }) => readText(text)),
    },
    { name: "extract", amount: words / 1000, pass: () => documents.map(extract) },
  ]);

  const pages = parseLines(
    execFileSync(process.execPath, ["make-input.mjs"], {
      cwd: join(dataFolder, "articles"),
      maxBuffer: 1 << 28,
      encoding: "utf8",
    }),
  );
  const megabytes = pages.reduce((sum, { html }) => sum + html.length, 0) / 1e6;
  await printTable(`page to article: ${pages.length} pages, ${megabytes.toFixed(1)} MB`, "CPU ms / page", [
    {
      name: "htmlparser2, tokens alone (yardstick)",
      amount: pages.length,
      pass: () => pages.map(({ html }) => htmlTokens(html)),
    },
    { name: "parse", amount: pages.length, pass: () => pages.map((page) => parsePage(page)) },
    {
      name: "parse and extract",
      amount: pages.length,
      pass: () =>
        pages.map((page) => {
          const { text, title, published } = parsePage(page);
          return extract({ text, title, published, url: page.url });
        }),
    },
  ]);

  await measureStore(pages);
  return 0;
}

/** Articles that are stored in one transaction. */
const BATCH = 50;

/** Writing the rows, and the whole way from a page's bytes to its rows, on an embedded Postgres in memory. */
async function measureStore(pages: readonly Line[]): Promise<void> {
  const database = await openInMemory();
  await migrate(database);
  const sources = pages.map(({ html, url }) => ({
    body: Buffer.from(html),
    contentType: "text/html",
    url: url ?? "",
    fetchedAt: null,
  }));
  const articles = sources.map(readPage).flatMap((reading) => (reading.kind === "article" ? [reading.article] : []));
  const storeAll = async (all: readonly ExtractedArticle[]) => {
    for (let at = 0; at < all.length; at += BATCH) await saveArticles(database, all.slice(at, at + BATCH));
  };
  const empty = () => database.query("TRUNCATE newsfacts.articles CASCADE");
  await storeAll(articles);
  const rows = await countEvents(database);
  // The rows as they come: the words of their sentences are what the database makes of them.
  await database.query("CREATE TEMPORARY TABLE copied (LIKE newsfacts.events); ALTER TABLE copied DROP COLUMN words");
  const [{ columns }] = (await database.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
     FROM pg_attribute WHERE attrelid = 'copied'::regclass AND attnum > 0 AND NOT attisdropped`,
  )) as [{ columns: string }];
  const { blob = new Blob([]) } = await database.pglite.query(`COPY newsfacts.events (${columns}) TO '/dev/blob'`);

  await printTable(`facts to rows: ${articles.length} articles, ${rows} rows`, "CPU microseconds / row", [
    {
      name: "COPY of the same rows (yardstick)",
      amount: rows / 1000,
      prepare: () => database.query("TRUNCATE copied"),
      pass: () => database.pglite.query("COPY copied FROM '/dev/blob'", [], { blob }),
    },
    { name: "store new articles", amount: rows / 1000, prepare: empty, pass: () => storeAll(articles) },
    { name: "store them again, unchanged", amount: rows / 1000, pass: () => storeAll(articles) },
  ]);

  let perSecond = 0;
  await printTable(`page to rows: ${pages.length} pages`, "CPU ms / page", [
    {
      name: "htmlparser2, tokens alone (yardstick)",
      amount: pages.length,
      pass: () => pages.map(({ html }) => htmlTokens(html)),
    },
    {
      name: "decode, parse, extract and store",
      amount: pages.length,
      prepare: empty,
      pass: async () => {
        const before = process.cpuUsage();
        await storeAll(
          sources.map(readPage).flatMap((reading) => (reading.kind === "article" ? [reading.article] : [])),
        );
        const { user, system } = process.cpuUsage(before);
        perSecond = (pages.length * 1e6) / (user + system);
      },
    },
  ]);
  console.log(`${perSecond.toFixed(0)} pages per CPU second in the last round.`);
  await database.close();
}

async function printTable(title: string, unit: string, candidates: readonly Candidate[]): Promise<void> {
  const rounds = candidates.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++)
    for (const [index, { pass, prepare }] of candidates.entries()) {
      await prepare?.();
      const spent = await cpuMilliseconds(pass);
      if (round >= 0) rounds[index]?.push(spent);
    }
  const costs = candidates.map(({ amount }, index) => median(rounds[index] ?? []) / amount);
  const table = new Table({ head: [title, unit, "x yardstick"], style: { head: [], border: [], compact: true } });
  for (const [index, { name }] of candidates.entries()) {
    const cost = costs[index] ?? Number.NaN;
    table.push([name, cost.toFixed(3), (cost / (costs[0] ?? Number.NaN)).toFixed(2)]);
  }
  console.log(table.toString());
}

async function cpuMilliseconds(pass: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await pass();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function readLines(file: string): Line[] {
  return parseLines(readFileSync(join(dataFolder, file), "utf8"));
}

function parseLines(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

process.exitCode = await main();
