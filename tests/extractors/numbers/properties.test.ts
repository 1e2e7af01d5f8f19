import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWorded, findQuantities } from "../../../extractors/numbers/index.ts";
import { pluralPhrase } from "../../../extractors/numbers/phrases.ts";
import { readTable, splitList } from "../../../extractors/numbers/tables.ts";
import { readText } from "../../../extractors/text/index.ts";

const find = (text: string) => findQuantities(readText(text), []);

describe("every number up to a million reads back from its words", () => {
  const numbers = [...Array(2001).keys()];
  for (let number = 2001; number <= 1_000_000; number += 941) numbers.push(number);
  numbers.push(999_999, 1_000_000, 100_000, 100_001, 110_011);

  test.each(["plain", "and", "comma", "hyphen"] as const)("style %s", (style) => {
    const wrong = numbers.filter((number) => {
      const [first, ...more] = find(`${inWords(number, style)} tickets were sold.`);
      return first?.value !== number || more.length > 0;
    });
    expect(wrong).toEqual([]);
  });
});

describe("every currency of the table", () => {
  for (const { unit, symbols, words } of readTable("currencies.tsv", ["code", "unit", "symbols", "words"])) {
    for (const symbol of splitList(symbols)) {
      const written = symbol.replace(/=\d+$/, "");
      const cases = [`It cost 250${written} then.`, `It cost 250 ${written} then.`, `It cost ${written}250 then.`];
      if (written.length > 1 || !/\p{L}/u.test(written)) cases.push(`It cost ${written} 250 then.`);
      test(`${unit} as ${written}`, () => {
        const found = cases.map((text) =>
          find(text)
            .map((quantity) => quantity.unit)
            .join(),
        );
        expect(found).toContain(unit);
      });
    }
    for (const word of splitList(words)) {
      test(`${unit} as ${word}`, () => {
        expect(find(`They spent 25 million ${pluralPhrase(word)} on it.`)[0]).toMatchObject({ value: 25e6, unit });
      });
    }
  }
});

describe("every unit of the table", () => {
  for (const { unit, symbols, words } of readTable("units.tsv", ["unit", "kind", "symbols", "words"])) {
    for (const symbol of splitList(symbols)) {
      test(`${unit} as ${symbol}`, () => {
        const texts = [`Its temperature is 25${symbol} now.`, `Its size is 25 ${symbol} now.`];
        expect(texts.map((text) => find(text)[0]?.unit ?? null)).toContain(unit);
      });
    }
    for (const word of splitList(words)) {
      test(`${unit} as ${word}`, () => {
        for (const form of [word, pluralPhrase(word)])
          expect(find(`It is 25 ${form} now.`)[0]).toMatchObject({ value: 25, unit });
      });
    }
  }
});

describe("any text", () => {
  const pieces = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom(
      ..."a an one two twenty hundred thousand million and or to from between - , . ( ) % $ £ 5 12 1,000 2.5 1990 half third dozen of the people several few no both more than about up 1/2 ½ per year m bn kg 's : / + rose".split(
        " ",
      ),
      "\n\n",
    ),
  );

  test("never throws, and its spans are what they say, in order", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(" ", ""), (words, joint) => {
        const text = words.join(joint);
        const found = find(text);
        let last = 0;
        for (const quantity of found) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.text).not.toBe("");
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          last = quantity.end;
          for (const number of [quantity.value, quantity.low, quantity.high])
            expect(number === null || Number.isFinite(number)).toBe(true);
          expect(quantity.value !== null || (quantity.low !== null && quantity.high !== null)).toBe(true);
          if (quantity.low !== null && quantity.high !== null) expect(quantity.low).toBeLessThanOrEqual(quantity.high);
        }
        expect(asWorded(found).length).toBeLessThanOrEqual(found.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("time grows with the length alone", () => {
  test.each([
    ["digits", "7", 1_000_000],
    ["grouped digits", "1,000", 150_000],
    ["numbers", "12 ", 150_000],
    ["number words", "one hundred and ", 150_000],
    ["modifiers", "2 small, ", 150_000],
    ["conjunctions", "1 and ", 150_000],
    ["scales", "million ", 150_000],
    ["hyphens", "5-", 150_000],
    ["verbs", "said 5 ", 150_000],
  ])("a long run of %s", (_name, piece, length) => {
    const reading = readText(piece.repeat(Math.ceil(length / piece.length)));
    const before = process.cpuUsage();
    findQuantities(reading, []);
    const { user, system } = process.cpuUsage(before);
    // In the square of the tokens it would take minutes.
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});

type Style = "plain" | "and" | "comma" | "hyphen";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inWords(number: number, style: Style): string {
  if (number === 1_000_000) return "one million";
  if (number < 1000) return belowThousand(number, style);
  const rest = number % 1000;
  const head = `${belowThousand(Math.floor(number / 1000), style)} thousand`;
  if (rest === 0) return head;
  const tail = belowThousand(rest, style);
  if (rest < 100 && style !== "plain" && style !== "hyphen") return `${head} and ${tail}`;
  return style === "comma" ? `${head}, ${tail}` : `${head} ${tail}`;
}

function belowThousand(number: number, style: Style): string {
  if (number < 100) return belowHundred(number, style);
  const rest = number % 100;
  const head = `${UNITS[Math.floor(number / 100)]} hundred`;
  if (rest === 0) return head;
  return style === "plain" || style === "hyphen"
    ? `${head} ${belowHundred(rest, style)}`
    : `${head} and ${belowHundred(rest, style)}`;
}

function belowHundred(number: number, style: Style): string {
  if (number < 20) return UNITS[number];
  const unit = number % 10;
  const tens = TENS[Math.floor(number / 10)];
  return unit === 0 ? tens : `${tens}${style === "plain" ? " " : "-"}${UNITS[unit]}`;
}
