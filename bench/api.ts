/**
 * What the API's queries and the dashboard's panels cost with a million event rows, on a Postgres server:
 *
 *     DATABASE_URL=postgres://… npm run bench:api
 *
 * It makes a database of its own on that server and drops it afterwards (`--keep` keeps it, and the next run finds its rows there).
 * Each figure is the median of several requests; a query above the limit, or one whose plan reads all events, fails the run.
 */
import Table from "cli-table3";
import pg from "pg";
import { createApi } from "../server/index.ts";
import { type Database, migrate } from "../store/index.ts";
import { openServer } from "../store/server.ts";
import { addresses } from "./api-queries.ts";
import { generateRows } from "./api-rows.ts";
import { panelQueries } from "./panels.ts";
import { scansOf, watch } from "./plans.ts";

const EVENTS = Number(process.env.BENCH_EVENTS ?? 1_000_000);
const ROUNDS = 7;
const MOST_MILLISECONDS = 150;
const NAME = "newsfacts_bench_api";

/** As the dashboard opens, and all time. */
const DAYS_SHOWN = [90, 3 * 365];

interface Candidate {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

async function main(): Promise<number> {
  const server = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
  const keep = process.argv.includes("--keep");
  const url = new URL(server);
  url.pathname = `/${NAME}`;
  await onServer(server, `CREATE DATABASE ${NAME}`).catch((error: pg.DatabaseError) => {
    if (error.code !== "42P04") throw error;
  });
  const database = await openServer(url.href);
  try {
    await migrate(database);
    const [{ events }] = (await database.query<{ events: number }>(
      "SELECT count(*) AS events FROM newsfacts.events",
    )) as [{ events: number }];
    if (events !== EVENTS) {
      console.error(`Generating ${EVENTS} event rows …`);
      await generateRows(database, EVENTS);
    }
    return await measureAll(database);
  } finally {
    await database.close();
    if (!keep) await onServer(server, `DROP DATABASE ${NAME} WITH (FORCE)`);
  }
}

async function measureAll(database: Database): Promise<number> {
  const { watched, asked } = watch(database);
  const api = await createApi(watched, { requestsPerMinute: 1_000_000 });
  const get = async (address: string) => {
    const response = await api.inject(address);
    if (response.statusCode !== 200) throw new Error(`${address}: ${response.body}`);
    return response;
  };
  const candidates: Candidate[] = [
    ...(await addresses(get)).map((address) => ({ name: address, run: () => get(address) })),
    ...DAYS_SHOWN.flatMap((days) =>
      panelQueries(daysAgo(days), daysAgo(0)).map(({ title, sql }) => ({
        name: `panel of ${days} days: ${title}`,
        run: () => watched.query(sql),
      })),
    ),
  ];
  const table = new Table({
    head: ["query", "median ms", "slowest", "events read by"],
    style: { head: [], compact: true },
  });
  const missed: string[] = [];
  let slowest = { name: "", median: 0 };
  for (const { name, run } of candidates) {
    const times: number[] = [];
    const began = performance.now();
    await run();
    // What is far too slow needs no second look.
    const rounds = performance.now() - began > 10 * MOST_MILLISECONDS ? 1 : ROUNDS;
    for (let round = 0; round < rounds; round++) {
      asked.length = 0;
      const start = performance.now();
      await run();
      times.push(performance.now() - start);
    }
    times.sort((one, other) => one - other);
    const median = times[rounds >> 1]!;
    const scans = await scansOf(database, asked.slice());
    const bad = median > MOST_MILLISECONDS || scans.has("Seq Scan");
    if (bad) missed.push(`${name}: ${median.toFixed(1)} ms, ${[...scans].join(", ")}`);
    if (median > slowest.median) slowest = { name, median };
    if (process.env.BENCH_VERBOSE) console.error(bad ? "✗" : "✓", name, median.toFixed(1), [...scans].join(", "));
    table.push([`${bad ? "✗ " : ""}${name}`, median.toFixed(1), times[rounds - 1]!.toFixed(0), [...scans].join(", ")]);
  }
  await api.close();
  console.log(table.toString());
  console.log(
    `${candidates.length} queries, ${missed.length} slower than ${MOST_MILLISECONDS} ms or reading all events one after the other; ` +
      `slowest: ${slowest.name} with ${slowest.median.toFixed(1)} ms.`,
  );
  for (const line of missed) console.log(`✗ ${line}`);
  return missed.length === 0 ? 0 : 1;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

process.exitCode = await main();
