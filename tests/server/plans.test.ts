/**
 * No query of the API and no panel reads all events one after the other. What a million rows cost is measured by
 * `npm run bench:api`; here a few rows stand for them, and reading them all is made as dear as that.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addresses } from "../../bench/api-queries.ts";
import { generateRows } from "../../bench/api-rows.ts";
import { panelQueries } from "../../bench/panels.ts";
import { scansOf, watch } from "../../bench/plans.ts";
import { createApi } from "../../server/index.ts";
import type { Database } from "../../store/index.ts";
import { databaseBackends, describeOrSkip } from "../support/databases.ts";

const EVENTS = 20_000;
const AS_IF = 1_000_000;
const SETTINGS = [`SET LOCAL seq_page_cost = ${AS_IF / EVENTS}`];

type Get = Parameters<typeof addresses>[0];

const server = databaseBackends.find(({ name }) => name === "Postgres server")!;

describeOrSkip("plans", server.absent, () => {
  let database: Database;
  beforeAll(async () => {
    database = await server.open();
    await generateRows(database, EVENTS);
  });
  afterAll(() => database.close());

  /** How the events are read for each of the addresses that the function chooses with a way to ask the API. */
  async function readersOf(choose: (get: Get) => Promise<readonly string[]>): Promise<Record<string, string[]>> {
    const { watched, asked } = watch(database);
    const api = await createApi(watched, { requestsPerMinute: 1_000_000 });
    const get = (address: string) => api.inject(address);
    const readers: Record<string, string[]> = {};
    for (const address of await choose(get)) {
      asked.length = 0;
      expect((await get(address)).statusCode, address).toBe(200);
      readers[address] = [...(await scansOf(database, asked.slice(), SETTINGS))];
    }
    await api.close();
    return readers;
  }

  test("of the API enter the events by an index", async () => {
    const readers = await readersOf(addresses);
    expect(Object.keys(readers).length).toBeGreaterThan(60);
    expect(Object.values(readers).filter((scans) => scans.length > 0).length).toBeGreaterThan(60);
    expect(Object.entries(readers).filter(([, scans]) => readsAll(scans))).toEqual([]);
  });

  test("of lists follow the index of their order, and counts the one that holds what is counted", async () => {
    const expected = {
      "/api/events": ["Index Scan events_occurred"],
      "/api/events?order=oldest": ["Index Scan events_occurred"],
      "/api/events?order=published": ["Index Scan events_article"],
      "/api/events?order=amount": ["Index Scan events_amount"],
      "/api/series?by=type&confidence=0.5": ["Index Only Scan events_occurred"],
    };
    expect(await readersOf(async () => Object.keys(expected))).toEqual(expected);
  });

  test("of the panels enter the events by an index, over a quarter of a year and over all time", async () => {
    const now = Date.now();
    for (const days of [90, 3 * 365]) {
      const from = new Date(now - days * 86_400_000).toISOString();
      for (const { title, sql } of panelQueries(from, new Date(now).toISOString()))
        expect({ title, readsAll: readsAll([...(await scansOf(database, [{ sql, values: [] }], SETTINGS))]) }).toEqual({
          title,
          readsAll: false,
        });
    }
  });

  test("that have no index to enter by are told from those that do", async () => {
    const scans = await scansOf(
      database,
      [{ sql: "SELECT count(*) FROM newsfacts.events WHERE actor LIKE $1", values: ["%x%"] }],
      SETTINGS,
    );
    expect(readsAll([...scans])).toBe(true);
  });
});

function readsAll(scans: readonly string[]): boolean {
  return scans.some((scan) => scan === "Seq Scan" || scan.startsWith("Function Scan"));
}
