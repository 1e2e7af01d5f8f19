import { describe, expect, test } from "vitest";
import { corpus as ages } from "../../../extractors/numbers/age.corpus.ts";
import { corpus as approximators } from "../../../extractors/numbers/approximator.corpus.ts";
import { corpus as calendar } from "../../../extractors/numbers/calendar.corpus.ts";
import { corpus as currencies } from "../../../extractors/numbers/currency.corpus.ts";
import { corpus as implied } from "../../../extractors/numbers/implied.corpus.ts";
import { findQuantities } from "../../../extractors/numbers/index.ts";
import { corpus as inherited } from "../../../extractors/numbers/inherit.corpus.ts";
import { corpus as labels } from "../../../extractors/numbers/labels.corpus.ts";
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
