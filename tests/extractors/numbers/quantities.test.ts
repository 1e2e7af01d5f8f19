import { expect, test } from "vitest";
import type { Timex, TimexType } from "../../../extractors/facts.ts";
import { findQuantities } from "../../../extractors/numbers/index.ts";
import { readText } from "../../../extractors/text/index.ts";
import { write } from "./notation.ts";

test("numbers within the dates given are no quantities, durations are", () => {
  const text = "In the 12 months to March 3 about 40 ships sank.";
  const timex = (words: string, type: TimexType) =>
    ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, type }) as Timex;
  const dates = [timex("12 months", "DURATION"), timex("March 3", "DATE")];
  const found = findQuantities(readText(text), dates);
  expect(write(found)).toBe("= 12 month; ~ 40 ship");
});

test("the span is the number with its approximator, and the unit's text what is written", () => {
  const text = "Police said more than 800 foreign suspects paid about $5 million, or 10 per cent, to 15-year-old boys.";
  const found = findQuantities(readText(text), []);
  expect(found.map(({ text: span, unitText }) => [span, unitText])).toEqual([
    ["more than 800", "foreign suspects"],
    ["about $5 million", "$"],
    ["10", "per cent"],
    ["15", "year-old"],
  ]);
});

test("each quantity names the rules that built it, in order", () => {
  expect(findQuantities(readText("Some 700 officers came."), [])[0].rules).toEqual(["digits", "approximator", "noun"]);
});
