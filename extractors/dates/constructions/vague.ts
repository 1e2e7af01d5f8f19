/** Vague references: "now", "currently", "recently", "the future", "these days". */
import type { Tokens } from "../../text/index.ts";
import { tokenize } from "../../text/tokens.ts";
import { type Construction, draft, type Vague } from "../draft.ts";

const PHRASES: Readonly<Record<Vague["value"], readonly string[]>> = {
  PRESENT_REF: [
    "now",
    "right now",
    "currently",
    "current",
    "at the moment",
    "nowadays",
    "these days",
    "presently",
    "at present",
    "at this time",
    "this time",
  ],
  PAST_REF: ["recently", "recent", "the past", "in the past", "lately", "the recent past", "once upon a time"],
  FUTURE_REF: ["the future", "future", "the near future", "the foreseeable future", "soon", "the coming future"],
};

interface Phrase {
  readonly words: readonly string[];
  readonly value: Vague["value"];
}

/** By first word, the longest first. */
const BY_FIRST = new Map<string, Phrase[]>();
for (const [value, list] of Object.entries(PHRASES) as [Vague["value"], string[]][]) {
  for (const text of list) {
    const words = tokenize(text).lower;
    const known = BY_FIRST.get(words[0]) ?? [];
    known.push({ words, value });
    known.sort((a, b) => b.words.length - a.words.length);
    BY_FIRST.set(words[0], known);
  }
}

export const vague: Construction = {
  id: "vague",
  triggers: BY_FIRST.keys(),
  read({ tokens }, at) {
    for (const { words, value } of BY_FIRST.get(tokens.lower[at])!) {
      if (!words.every((word, index) => tokens.lower[at + index] === word)) continue;
      // A preposition opens some of the phrases so that "past" is told from the verb; it stays outside.
      const first = words[0] === "in" || words[0] === "at" ? at + 1 : at;
      const last = at + words.length;
      if (isOtherwise(tokens, at, last, words)) continue;
      return draft("vague", first, last, { kind: "vague", value });
    }
    return null;
  },
};

/** "now" as a conjunction ("now that"), "the past" before a unit, "soon after", "as soon as". */
function isOtherwise(tokens: Tokens, at: number, last: number, words: readonly string[]): boolean {
  const next = tokens.lower[last] ?? "";
  const lastWord = words[words.length - 1];
  if (lastWord === "now") return next === "that" || next === ",";
  if (lastWord === "soon") return next === "after" || next === "as" || tokens.lower[at - 1] === "as" || next === "to";
  if (lastWord === "past") return !ENDS.has(next);
  return false;
}

const ENDS = new Set([
  ".",
  ",",
  ";",
  ":",
  "''",
  '"',
  "”",
  "and",
  "when",
  "to",
  "has",
  "have",
  "had",
  "he",
  "she",
  "they",
  "it",
  "the",
  ")",
  "-",
  "--",
]);
