import { describe, expect, test } from "vitest";
import { findDates } from "../../../extractors/dates/index.ts";
import { corpus as ages } from "../../../extractors/numbers/age.corpus.ts";
import { corpus as approximators } from "../../../extractors/numbers/approximator.corpus.ts";
import { corpus as calendar } from "../../../extractors/numbers/calendar.corpus.ts";
import { corpus as concepts } from "../../../extractors/numbers/concept.corpus.ts";
import { corpus as currencies } from "../../../extractors/numbers/currency.corpus.ts";
import { corpus as implied } from "../../../extractors/numbers/implied.corpus.ts";
import { asWorded, findQuantities } from "../../../extractors/numbers/index.ts";
import { corpus as inherited } from "../../../extractors/numbers/inherit.corpus.ts";
import { corpus as labels } from "../../../extractors/numbers/labels.corpus.ts";
import { corpus as marks } from "../../../extractors/numbers/marks.corpus.ts";
import { corpus as news } from "../../../extractors/numbers/news.corpus.ts";
import { corpus as nouns } from "../../../extractors/numbers/noun.corpus.ts";
import { corpus as numerals } from "../../../extractors/numbers/numeral.corpus.ts";
import { corpus as ones } from "../../../extractors/numbers/one.corpus.ts";
import { corpus as parts } from "../../../extractors/numbers/parts.corpus.ts";
import { corpus as ranges } from "../../../extractors/numbers/range.corpus.ts";
import { corpus as rates } from "../../../extractors/numbers/rate.corpus.ts";
import { corpus as scores } from "../../../extractors/numbers/scores.corpus.ts";
import { corpus as tolls } from "../../../extractors/numbers/toll.corpus.ts";
import { corpus as trends } from "../../../extractors/numbers/trend.corpus.ts";
import { corpus as units } from "../../../extractors/numbers/unit.corpus.ts";
import { corpus as vague } from "../../../extractors/numbers/vague.corpus.ts";
import { readText } from "../../../extractors/text/index.ts";
import { write } from "./notation.ts";

const corpora = {
  ages,
  approximators,
  calendar,
  currencies,
  implied,
  inherited,
  labels,
  nouns,
  numerals,
  ones,
  parts,
  ranges,
  rates,
  scores,
  tolls,
  trends,
  units,
  vague,
};

describe.each(Object.entries(corpora))("%s", (_name, corpus) => {
  test.each(corpus)("%s", (text, expected) => {
    expect(write(findQuantities(readText(text), []))).toBe(expected);
  });
});

describe("sentences of the news", () => {
  test.each(news)("%s", (text, expected) => {
    const reading = readText(text);
    expect(write(asWorded(findQuantities(reading, findDates(reading, "2026-02-13"))))).toBe(expected);
  });
});

describe("marks of a language", () => {
  test.each(marks)("%s: %s", (language, text, expected) => {
    expect(write(findQuantities(readText(text), [], language))).toBe(expected);
  });
});

describe("concepts", () => {
  test.each(concepts)("%s", (text, expected) => {
    const quantity = findQuantities(readText(text), [])[0];
    expect(quantity.concepts.join(" ")).toBe(expected);
  });
});

describe("the two readings of vague words", () => {
  const words = (text: string) => write(asWorded(findQuantities(readText(text), [])));

  test.each([
    ["Thousands of pilgrims waited.", "= 1000..10000 pilgrim"],
    ["Tens of thousands of refugees crossed.", "= 10000..100000 refugee"],
    ["Dozens of houses burned.", "= 12..120 house"],
    ["Several thousand miners struck.", "= 3000..9000 miner"],
    ["More than 20 ships sank.", "> 20 ship"],
    ["Several ships sank, both tugs and a few boats burned; no one died.", ""],
    ["The bombs killed six officers and a civilian.", "= 6 officer"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});
