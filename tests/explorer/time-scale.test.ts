import { expect, test } from "vitest";
import { levels, ticks } from "../../server/explorer/selection/axis.js";
import { bucketOf, bulk, edges, fill, filled } from "../../server/explorer/selection/time-scale.js";

test.each([
  ["2026-01-31", "2026-02-01", "day", 1],
  ["2026-01-01", "2026-03-01", "day", 59],
  ["2026-01-01", "2026-09-10", "week", 37],
  ["2024-01-15", "2026-09-10", "month", 33],
  ["2010-02-15", "2026-09-10", "quarter", 67],
  ["1863-11-19", "2026-09-10", "year", 164],
] as const)("cuts %s to %s into each %s of the time", (from, to, bucket, bars) => {
  expect(bucketOf(from, to)).toBe(bucket);
  const all = edges(bucket, from, to);
  expect(all).toHaveLength(bars + 1);
  expect(all[0]! <= from && to <= all.at(-1)!).toBe(true);
});

test("weeks begin on Monday, quarters with January, April, July and October", () => {
  expect(edges("week", "2026-01-01", "2026-01-06")).toEqual(["2025-12-29", "2026-01-05", "2026-01-12"]);
  expect(edges("quarter", "2025-12-31", "2026-05-01")).toEqual([
    "2025-10-01",
    "2026-01-01",
    "2026-04-01",
    "2026-07-01",
  ]);
  expect(edges("month", "2024-01-31", "2024-03-01")).toEqual(["2024-01-01", "2024-02-01", "2024-03-01"]);
});

const bars = (...events: number[]) =>
  fill(
    events.map((count, index) => ({ day: `${2000 + index}-01-01`, events: count })).filter(({ events }) => events > 0),
    edges("year", "2000-01-01", `${2000 + events.length}-01-01`),
  );

test("buckets without events are there, with none", () => {
  expect(bars(3, 0, 0, 2).map(({ from, events }) => [from, events])).toEqual([
    ["2000-01-01", 3],
    ["2001-01-01", 0],
    ["2002-01-01", 0],
    ["2003-01-01", 2],
  ]);
});

test("a few events far off are left outside, and counted", () => {
  expect(bulk(bars(1, 0, 0, 0, 0, 0, 50, 60, 0, 1))).toEqual({
    from: "2006-01-01",
    to: "2008-01-01",
    before: 1,
    after: 1,
  });
  // Spread over all of the time, or too many to be strays.
  expect(bulk(bars(5, 4, 6, 5, 7))).toBeNull();
  expect(bulk(bars(10, 0, 0, 0, 0, 0, 50, 60))).toBeNull();
  expect(bulk([])).toBeNull();
  expect(filled(bars(0, 0, 3, 0, 1, 0))).toEqual({ from: "2002-01-01", to: "2005-01-01" });
  expect(filled(bars(1, 0, 1))).toBeNull();
});

test("labels stand on the calendar, the year where it begins", () => {
  const months = edges("month", "2024-11-01", "2026-03-01").slice(0, -1);
  expect(ticks("month", months, 6)).toEqual([
    { index: 2, label: "Jan", year: "2025" },
    { index: 5, label: "Apr", year: "" },
    { index: 8, label: "Jul", year: "" },
    { index: 11, label: "Oct", year: "" },
    { index: 14, label: "Jan", year: "2026" },
  ]);
  const years = edges("year", "1990-01-01", "2026-01-01").slice(0, -1);
  expect(ticks("year", years, 4).map(({ label }) => label)).toEqual(["1990", "2000", "2010", "2020"]);
});

test("lines across the chart are round numbers, whole ones for few", () => {
  expect(levels(0)).toEqual([0, 1]);
  expect(levels(3)).toEqual([0, 1, 2, 3]);
  expect(levels(17)).toEqual([0, 5, 10, 15, 20]);
  expect(levels(1_300_000)).toEqual([0, 500_000, 1_000_000, 1_500_000]);
});
