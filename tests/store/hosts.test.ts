/** A host's turn, as several processes take it through one database. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { claimHost, keepHost, noteSilence, releaseHost, restHost, saveHostGap } from "../../store/index.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";

const HOST = "news.example";

describeOnDatabases("hosts", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  beforeEach(() => emptyTables(database));
  afterAll(() => database.close());

  const claim = (holder: string = randomUUID(), { gap = 1000, lease = 60_000 } = {}) =>
    claimHost(database, HOST, { holder, gap, lease });

  test("are held by one at a time, and those who come meanwhile stand in a line", async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => claim()));
    expect(all.filter(({ granted }) => granted)).toHaveLength(1);
    const waits = all.flatMap(({ granted, wait }) => (granted ? [] : [wait])).toSorted((a, b) => a - b);
    // A request is thought to take 200 ms until one has been seen.
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThan(index * 1200 + 900);
      expect(wait).toBeLessThan(index * 1200 + 1300);
    }
    expect(all.every(({ rests }) => !rests)).toBe(true);
  });

  test("are free again after the gap, their own where that is longer", async () => {
    const holder = randomUUID();
    await claim(holder);
    await releaseHost(database, HOST, { holder: holder, gap: 200, took: 100 });
    const early = await claim(undefined, { gap: 200 });
    expect(early.granted).toBe(false);
    expect(early.wait).toBeLessThanOrEqual(200);
    await sleep(210);
    expect((await claim(holder)).granted).toBe(true);
    await saveHostGap(database, HOST, 5000);
    await releaseHost(database, HOST, { holder: holder, gap: 200, took: 100 });
    expect((await claim()).wait).toBeGreaterThan(4000);
  });

  test("are taken over from a holder that gives no sign of life, who then cannot free them", async () => {
    const [dead, heir] = [randomUUID(), randomUUID()];
    await claim(dead, { lease: 100 });
    await keepHost(database, HOST, dead, 300);
    await sleep(150);
    expect((await claim(heir)).granted).toBe(false);
    await sleep(200);
    expect((await claim(heir)).granted).toBe(true);
    await releaseHost(database, HOST, { holder: dead, gap: 0, took: 100 });
    expect((await claim()).granted).toBe(false);
  });

  test("rest as long as they ask, and count their silences", async () => {
    const holder = randomUUID();
    await claim(holder);
    await restHost(database, HOST, 60_000);
    await releaseHost(database, HOST, { holder: holder, gap: 0, took: 100 });
    const refused = await claim(undefined, { gap: 0 });
    expect(refused).toMatchObject({ granted: false, rests: true });
    expect(refused.wait).toBeGreaterThan(50_000);
    expect(await noteSilence(database, HOST, true)).toBe(1);
    expect(await noteSilence(database, HOST, true)).toBe(2);
    expect(await noteSilence(database, HOST, false)).toBe(0);
  });
});
