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
import { type Database, migrate, type Queryable } from "../store/index.ts";
import { openServer } from "../store/server.ts";
import { generateRows } from "./api-rows.ts";
import { panelQueries } from "./panels.ts";

const EVENTS = Number(process.env.BENCH_EVENTS ?? 1_000_000);
const ROUNDS = 7;
const MOST_MILLISECONDS = 150;
const NAME = "newsfacts_bench_api";

/** As the dashboard opens. */
const DAYS_SHOWN = 90;

interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
}

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
  const asked: Asked[] = [];
  const watch = (queryable: Queryable): Queryable => ({
    query(sql, values) {
      asked.push({ sql, values: values ?? [] });
      return queryable.query(sql, values);
    },
  });
  const watched: Database = {
    ...database,
    ...watch(database),
    transaction: (work) => database.transaction((transaction) => work(watch(transaction))),
  };
  const api = await createApi(watched, { requestsPerMinute: 1_000_000 });
  const get = async (address: string) => {
    const response = await api.inject(address);
    if (response.statusCode !== 200) throw new Error(`${address}: ${response.body}`);
    return response;
  };
  const candidates: Candidate[] = [
    ...(await addresses(get)).map((address) => ({ name: address, run: () => get(address) })),
    ...panelQueries(daysAgo(DAYS_SHOWN), daysAgo(0)).map(({ title, sql }) => ({
      name: `panel: ${title}`,
      run: () => watched.query(sql),
    })),
  ];
  const table = new Table({
    head: ["query", "median ms", "slowest", "events read by"],
    style: { head: [], compact: true },
  });
  let failed = 0;
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
    if (bad) failed++;
    if (process.env.BENCH_VERBOSE) console.error(bad ? "✗" : "✓", name, median.toFixed(1), [...scans].join(", "));
    table.push([`${bad ? "✗ " : ""}${name}`, median.toFixed(1), times[rounds - 1]!.toFixed(0), [...scans].join(", ")]);
  }
  await api.close();
  console.log(table.toString());
  console.log(
    failed === 0
      ? `All ${candidates.length} answer within ${MOST_MILLISECONDS} ms at the median, none by reading all events one after the other.`
      : `${failed} of ${candidates.length} are slower than ${MOST_MILLISECONDS} ms or read all events one after the other.`,
  );
  return failed === 0 ? 0 : 1;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

/** The parts of answers from which further addresses are made. */
interface Answers {
  readonly next: string;
  readonly points: readonly { readonly key: string | null }[];
  readonly places: readonly { readonly geonameId: number }[];
  readonly articles: readonly { readonly id: string }[];
  readonly feeds: readonly { readonly id: string; readonly articles: number }[];
}

/** What readers ask: each filter by a frequent and a rare value, their combinations, far pages, counts over short and long times. */
async function addresses(get: (address: string) => Promise<{ json<T>(): T }>): Promise<string[]> {
  const year = new Date().getUTCFullYear();
  const [from, to] = [`${year - 1}-03-01`, `${year - 1}-06-01`];
  const key = async (by: string, place: number) => {
    const { points } = (await get(`/api/series?bucket=all&by=${by}`)).json<Answers>();
    const keys = points.map((point) => point.key).filter((name) => name !== null);
    return encodeURIComponent(keys.at(place)!);
  };
  const page = (await get("/api/events?limit=1000")).json<Answers>();
  const { places } = (await get("/api/places?limit=5000")).json<Answers>();
  const { articles } = (await get("/api/articles?limit=1")).json<Answers>();
  const { feeds } = (await get("/api/feeds")).json<Answers>();
  const sizes = [...feeds].sort((one, other) => other.articles - one.articles);
  const frequent = { type: await key("type", 0), country: await key("country", 0), unit: await key("unit", 0) };
  const rare = {
    type: await key("type", -1),
    country: await key("country", -1),
    unit: await key("unit", -1),
    mode: await key("mode", -1),
  };
  return [
    ...["", "?limit=1000", "?order=oldest", "?order=published", "?order=amount", `?cursor=${page.next}`].map(
      (query) => `/api/events${query}`,
    ),
    ...[
      `from=${from}&to=${to}`,
      `publishedFrom=${from}&publishedTo=${to}`,
      `publishedFrom=${from}&publishedTo=${from.slice(0, 8)}02`,
      `publishedFrom=${from}&order=published`,
      ...[frequent, rare].flatMap((values) => Object.entries(values).map(([name, value]) => `${name}=${value}`)),
      `type=${frequent.type}&country=${rare.country}`,
      `type=${rare.type}&country=${rare.country}&unit=${frequent.unit}`,
      `type=${frequent.type},${rare.type}&from=${from}`,
      `country=${frequent.country}&order=amount`,
      `unit=${rare.unit}&order=amount`,
      `minimum=100`,
      `minimum=1000000&maximum=2000000`,
      `maximum=2`,
      `modality=denied`,
      `modality=planned&country=${rare.country}`,
      `confidence=0.9`,
      `confidence=0.999`,
      `quantified=true&unit=${frequent.unit}&minimum=50&from=${from}`,
      `place=${places[0]!.geonameId}`,
      `place=${places.at(-1)!.geonameId}`,
      `feed=${sizes[0]!.id}`,
      `feed=${sizes.at(-1)!.id}`,
      `feed=${sizes.at(-1)!.id}&type=${rare.type}`,
      `text=police`,
      `text=police+arrested`,
      `text=zebra`,
      `text=case+12345`,
      `text=police&country=${rare.country}`,
      `text=officers&order=published`,
      `article=${articles[0]!.id}`,
    ].map((query) => `/api/events?${query}`),
    `/api/articles`,
    `/api/articles?publishedTo=${from}`,
    `/api/articles?feed=${sizes.at(-1)!.id}`,
    `/api/articles/${articles[0]!.id}`,
    `/api/feeds`,
    `/api/runs`,
    ...[
      `bucket=day&from=${from}&to=${to}`,
      `bucket=day&by=type&from=${from}&to=${to}`,
      `bucket=week&by=country&from=${year - 1}-01-01&to=${year}-01-01`,
      `bucket=month&by=unit&from=${year - 1}-01-01&to=${year}-01-01`,
      `bucket=month`,
      `bucket=month&by=type`,
      `bucket=week&by=unit`,
      `bucket=year&by=mode`,
      `bucket=all&by=country`,
      `bucket=all&by=unit`,
      `bucket=day&country=${frequent.country}`,
      `bucket=day&text=police`,
      `bucket=month&unit=${frequent.unit}&by=country`,
      `bucket=month&feed=${sizes[0]!.id}`,
      `bucket=all&by=type&confidence=0.5`,
    ].map((query) => `/api/series?${query}`),
    ...["", `?from=${from}&to=${to}`, `?type=${frequent.type}`, `?country=${frequent.country}`, "?text=police"].map(
      (query) => `/api/places${query}`,
    ),
  ];
}

/** In which ways the plans of the queries read the table `events`. */
async function scansOf(database: Database, queries: readonly Asked[]): Promise<Set<string>> {
  const scans = new Set<string>();
  let setting = "SELECT 1";
  for (const { sql, values } of queries) {
    if (sql.startsWith("SET LOCAL")) setting = sql;
    if (!/^\s*SELECT/i.test(sql)) continue;
    const [row] = await database.transaction(async (transaction) => {
      await transaction.query(setting);
      setting = "SELECT 1";
      return transaction.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
    });
    visit(row!["QUERY PLAN"][0]!.Plan, (node) => {
      if (node["Relation Name"] === "events")
        scans.add(node["Index Name"] ? `${node["Node Type"]} ${node["Index Name"]}` : node["Node Type"]);
    });
  }
  return scans;
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

function visit(node: PlanNode, look: (node: PlanNode) => void): void {
  look(node);
  for (const below of node.Plans ?? []) visit(below, look);
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
