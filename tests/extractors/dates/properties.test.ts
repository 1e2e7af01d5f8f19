import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../../extractors/dates/index.ts";
import { readText } from "../../../extractors/text/index.ts";

const WORDS =
  "the a last next this past early late mid of in on by since until from to and or - , . ( ) ' : / Monday Feb. 3 12 30 1998 2026 1990s '80s two half day days week weeks month year years quarter third ago earlier later a.m. p.m. 9 10:30 EST morning night now May March Easter every each daily Q3 summer fall ended will was".split(
    " ",
  );

describe("findDates", () => {
  it("gives mentions in order, apart from each other, at their place, with intervals that run forward", () => {
    const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(sentence, fc.constantFrom("2026-02-11", "2024-02-29T23:59:00+08:00", null), (text, published) => {
        let end = 0;
        for (const mention of findDates(readText(text), published)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
          if (mention.from !== null && mention.to !== null) expect(mention.from < mention.to).toBe(true);
          const { extent } = mention;
          if (extent?.from && extent.to) expect(extent.from < extent.to).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("reads hostile texts to their end", () => {
    const hostile = [
      "1",
      "1 2 ",
      "next ",
      ",",
      "the end of ",
      "two weeks ",
      "2001-02-",
      "10:10:",
      "one and ",
      "hundred ",
      "Monday, ",
    ];
    for (const part of hostile) {
      const reading = readText(part.repeat(Math.ceil(50_000 / part.length)));
      expect(() => findDates(reading, "2026-02-11")).not.toThrow();
    }
  }, 60_000);

  it("dates nothing relative without a reference time", () => {
    const found = findDates(readText("Last week, on Friday, and in June; a year ago; on May 3, 2020."), null);
    expect(found.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual(["2020-05-03"]);
  });
});
