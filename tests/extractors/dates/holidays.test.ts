import { describe, expect, it } from "vitest";
import { isoDay, yearOf } from "../../../extractors/dates/calendar.ts";
import { holidayIn, holidayNames } from "../../../extractors/dates/holidays.ts";

const inYear = (name: string, year: number) => {
  const day = holidayIn(name, year);
  return day === null ? null : isoDay(day);
};

describe("holidays", () => {
  it.each([
    ["Easter", 2000, "2000-04-23"],
    ["Easter", 2026, "2026-04-05"],
    ["Good Friday", 2015, "2015-04-03"],
    ["Thanksgiving", 1998, "1998-11-26"],
    ["Memorial Day", 2025, "2025-05-26"],
    ["Labor Day", 2026, "2026-09-07"],
    ["Election Day", 1998, "1998-11-03"],
    ["Black Friday", 2024, "2024-11-29"],
    ["Eid al-Fitr", 2022, "2022-05-02"],
    ["Lunar New Year", 2026, "2026-02-17"],
    ["Passover", 1900, null],
  ])("%s of %i", (name, year, day) => {
    expect(inYear(name, year)).toBe(day);
  });

  it("has a day of the same year for every name, in every year that the tables reach", () => {
    const names = new Set([...holidayNames.values()].flat().map(({ id }) => id));
    expect(names.size).toBeGreaterThan(45);
    for (const name of names) {
      for (let year = 1980; year <= 2050; year++) {
        const day = holidayIn(name, year);
        expect(day, `${name} ${year}`).not.toBeNull();
        expect(yearOf(day!)).toBe(year);
      }
    }
  });
});
