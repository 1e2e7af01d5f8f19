import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayNumber,
  intervalOfPeriod,
  isoDay,
  isRealDay,
  periodOf,
  stepPeriod,
  valueOfPeriod,
  weekdayOf,
} from "../../../extractors/dates/calendar.ts";

const day = (iso: string) => dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
const anyDay = fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(2100, 12, 31) });

describe("the calendar", () => {
  it("counts days as the platform does", () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(isoDay(number)).toBe(iso);
        expect(day(iso)).toBe(number);
        expect(weekdayOf(number) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });

  it("keeps a period around each of its days, next to its neighbours", () => {
    const grain = fc.constantFrom(
      ...(["day", "week", "month", "season", "quarter", "half", "year", "decade", "century"] as const),
    );
    fc.assert(
      fc.property(grain, anyDay, (kind, number) => {
        const { from, to } = intervalOfPeriod(periodOf(kind, number));
        expect(from <= number && number < to).toBe(true);
        if (kind !== "season") expect(stepPeriod(periodOf(kind, number), 1).first).toBe(to);
        expect(valueOfPeriod(periodOf(kind, to - 1))).toBe(valueOfPeriod(periodOf(kind, number)));
      }),
    );
  });

  it("names periods as TIMEX3 does", () => {
    const values = (
      ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"] as const
    ).map((grain) => valueOfPeriod(periodOf(grain, day("2026-02-11"))));
    expect(values).toEqual([
      "2026-02-11",
      "2026-W07",
      "2026-W07-WE",
      "2026-02",
      "2026-Q1",
      "2026-H1",
      "2025-WI",
      "2026",
      "202",
      "20",
    ]);
    expect(valueOfPeriod(periodOf("week", day("2021-01-03")))).toBe("2020-W53");
  });

  it("ends months where they end", () => {
    expect(isoDay(addMonths(day("2024-01-31"), 1))).toBe("2024-02-29");
    expect(isoDay(addMonths(day("2026-03-31"), -1))).toBe("2026-02-28");
    expect(isRealDay(2024, 2, 29)).toBe(true);
    expect(isRealDay(2026, 2, 29)).toBe(false);
  });
});
