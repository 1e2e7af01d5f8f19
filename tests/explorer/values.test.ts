import { expect, test } from "vitest";
import { ago, amount, countryName, days, duration, placeName, sum } from "../../server/explorer/values.js";

const open = { value: null, low: null, high: null, comparator: "=" };

test.each([
  [{ ...open, value: 800, comparator: ">" }, ">800"],
  [{ ...open, value: 1200.5, comparator: "~" }, "≈1,200.5"],
  [{ ...open, value: 50, comparator: "<=" }, "≤50"],
  [{ ...open, low: 24, high: 99 }, "24–99"],
  [{ ...open, low: 3 }, "≥3"],
  [{ ...open, high: 9 }, "≤9"],
  [open, ""],
])("%o is shown with its bounds: %s", (quantity, words) => {
  expect(amount(quantity)).toBe(words);
});

test("sums are shown from low to high, and open above", () => {
  expect(sum({ low: 810, high: 930, openAbove: 1 })).toBe("810–930 or more");
  expect(sum({ low: 12, high: 12, openAbove: 0 })).toBe("12");
  expect(sum({ low: null, high: null, openAbove: null })).toBe("");
});

test("half-open intervals are shown by their first and last day", () => {
  expect(days("2026-02-11", "2026-02-12")).toBe("2026-02-11");
  expect(days("2026-01-01", "2026-02-01")).toBe("2026-01-01 to 2026-01-31");
  expect(days("2026-02-11T09:00", "2026-02-11T10:00")).toBe("2026-02-11 09:00 to 2026-02-11 10:00");
  expect(days("2026-02-11", null)).toBe("since 2026-02-11");
  expect(days(null, "2026-02-11")).toBe("before 2026-02-11");
  expect(days(null, null)).toBe("");
});

test("places are named with their country, a country once", () => {
  expect(placeName("Svay Rieng", "KH")).toBe("Svay Rieng, Cambodia");
  expect(placeName("Cambodia", "KH")).toBe("Cambodia");
  expect(placeName(null, null)).toBe("");
  expect(countryName("no country")).toBe("no country");
});

test("times are told from now on", () => {
  const now = Date.parse("2026-02-13T12:00:00Z");
  expect(ago("2026-02-13T09:00:00Z", now)).toBe("3 hours ago");
  expect(ago("2026-02-13T11:59:40Z", now)).toBe("just now");
  expect(ago(null, now)).toBe("never");
  expect([0.4, 42, 240, 7200, 260_000].map(duration)).toEqual(["under 1 s", "42 s", "4 min", "2 h", "3 days"]);
});
