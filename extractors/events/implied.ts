/** Quantities that an article states: "no injuries" (0), "both passengers" (2), "six officers and a civilian" (1). */
import type { Quantity } from "../facts.ts";
import { type Reading, singular, Tag } from "../text/index.ts";
import type { NounPhrase } from "./grammar/units.ts";

const VALUES: Readonly<Record<string, number>> = { no: 0, both: 2, a: 1, an: 1 };

/** The quantity of the phrase's article; null where it states none. */
export function impliedQuantity({ text, tokens, tags }: Reading, noun: NounPhrase): Quantity | null {
  const word = tokens.lower[noun.first];
  const value = VALUES[word];
  if (value === undefined || tags[noun.first] !== Tag.Determiner || noun.head === noun.first) return null;
  if (word === "both" && tags[noun.head] !== Tag.PluralNoun) return null;
  const start = tokens.start[noun.first];
  const end = tokens.end[noun.first];
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    low: null,
    high: null,
    comparator: "=",
    trend: null,
    unit: singular(tokens.lower[noun.head]),
    unitText: text.slice(tokens.start[noun.head], tokens.end[noun.head]),
    concepts: [],
    rules: [`events/implied-${word}`],
  };
}
