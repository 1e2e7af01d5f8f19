/** How long a host's pages take when many wait for it: played through on a clock of its own. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimHost, type Database, releaseHost } from "../../store/index.ts";
import { createChance } from "../chaos/chance.ts";
import { describeOnDatabases } from "../support/databases.ts";

const GAP = 1000;
const LEASE = 12_000;
const START = Date.parse("2026-02-13T12:00:00Z");

interface Step {
  readonly at: number;
  readonly page: number;
  /** The request that ends here; absent where the page asks for its host. */
  readonly request?: { readonly holder: string; readonly took: number };
}

describeOnDatabases("a line before a host", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  afterAll(() => database.close());

  /** Milliseconds until all pages are read, how often the host was asked for, and how often two were inside at once. */
  async function play(host: string, takes: readonly number[], arrivals: readonly number[] = takes.map(() => 0)) {
    const chance = createChance(8);
    const steps: Step[] = arrivals.map((arrival, page) => ({ at: arrival, page }));
    const starts: number[] = [];
    const ends: number[] = [];
    let claims = 0;
    while (steps.length > 0) {
      steps.sort((one, other) => one.at - other.at);
      const { at, page, request } = steps.shift()!;
      const now = new Date(START + at).toISOString();
      if (request !== undefined) {
        await releaseHost(database, host, { ...request, gap: GAP, now });
        ends.push(at);
        continue;
      }
      claims++;
      const holder = randomUUID();
      const { granted, wait } = await claimHost(database, host, { holder, gap: GAP, lease: LEASE, now });
      if (granted) {
        starts.push(at);
        const took = takes[page]!;
        steps.push({ at: at + took, page, request: { holder, took } });
      } else {
        // A queue gives a job out when its time has come, and a little later.
        steps.push({ at: at + Math.ceil(wait) + Math.floor(chance.next() * 30), page });
      }
    }
    for (const [index, start] of starts.slice(1).entries()) expect(start).toBeGreaterThanOrEqual(ends[index]! + GAP);
    const ideal = takes.reduce((sum, took) => sum + took + GAP, -GAP);
    return { total: Math.max(...ends), ideal, claims };
  }

  const pages = (count: number, took: (page: number) => number) =>
    Array.from({ length: count }, (_, page) => took(page));
  const varied = (seed: number) => {
    const chance = createChance(seed);
    return () => 50 + Math.floor(chance.next() ** 3 * 1500);
  };

  test.each([
    ["that answers as fast as is thought", pages(16, () => 200)],
    ["that answers at once", pages(16, () => 20)],
    ["that answers slowly", pages(16, () => 800)],
    ["that answers now fast, now slowly", pages(40, varied(1))],
    ["that hangs once", pages(30, (page) => (page === 5 ? 10_000 : 150))],
    ["of many pages", pages(150, varied(2))],
  ])("moves on without pauses: a host %s", async (name, takes) => {
    const { total, ideal, claims } = await play(name, takes);
    expect(total).toBeLessThan(ideal * 1.15 + GAP);
    expect(claims).toBeLessThan(takes.length * 4);
  });

  test("takes in those who come while others wait", async () => {
    const takes = pages(30, varied(3));
    const { total, ideal, claims } = await play(
      "in waves",
      takes,
      pages(30, (page) => Math.floor(page / 10) * 4000),
    );
    expect(total).toBeLessThan(ideal * 1.15 + GAP);
    expect(claims).toBeLessThan(takes.length * 4);
  });

  test("goes on where one who holds the host has died", async () => {
    const now = new Date(START).toISOString();
    await claimHost(database, "abandoned", { holder: randomUUID(), gap: GAP, lease: LEASE, now });
    const { total, ideal } = await play(
      "abandoned",
      pages(16, () => 200),
    );
    expect(total).toBeLessThan((ideal + LEASE) * 1.15 + GAP);
  });
});
