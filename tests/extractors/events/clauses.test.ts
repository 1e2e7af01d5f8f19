import { expect, it } from "vitest";
import { clauses } from "../../../extractors/events/grammar/clauses.corpus.ts";
import { readClauses } from "../../../extractors/events/grammar/clauses.ts";
import type { NounPhrase } from "../../../extractors/events/grammar/units.ts";
import { readText } from "../../../extractors/text/index.ts";

it.each(clauses)("%s", (sentence, expected) => {
  const reading = readText(sentence);
  const { tokens, sentences } = reading;
  const none = new Int32Array(tokens.count).fill(-1);
  const textOf = ({ first, last }: { first: number; last: number }) =>
    sentence.slice(tokens.start[first], tokens.end[last - 1]);
  const found = readClauses(reading, { quantity: none, date: none }, 0, sentences.last[0]).verbs.map((verb) => {
    const objects = verb.objects.map((noun: NounPhrase) => textOf(noun)).join(" + ");
    return `${verb.subject === null ? "-" : textOf(verb.subject)} | ${textOf(verb)} | ${objects || "-"}`;
  });
  expect(found).toEqual(expected);
});
