/** Vague references: "now", "currently", "recently", "the future", "these days". */
import { Tag, type Tokens } from "../../text/index.ts";
import { tokenize } from "../../text/tokens.ts";
import { type Construction, draft, type Vague } from "../draft.ts";
import { UNITS } from "../words.ts";

const PHRASES = {
  PRESENT_REF: [
    "now",
    "right now",
    "currently",
    "current",
    "at the moment",
    "nowadays",
    "these days",
    "at present",
    "at this time",
  ],
  PAST_REF: ["recently", "recent", "the past", "in the past", "lately", "the recent past", "once upon a time"],
  FUTURE_REF: ["the future", "future", "the near future", "the foreseeable future", "the coming future"],
};

interface Phrase {
  readonly words: readonly string[];
  readonly value: Vague["value"];
}

/** By first word, the longest first. */
const BY_FIRST = new Map<string, Phrase[]>();
for (const [value, list] of Object.entries(PHRASES) as [keyof typeof PHRASES, string[]][]) {
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
  read({ tokens, tags }, at) {
    for (const { words, value } of BY_FIRST.get(tokens.lower[at])!) {
      if (!words.every((word, index) => tokens.lower[at + index] === word)) continue;
      // A preposition opens some of the phrases so that "past" is told from the verb; it stays outside.
      const first = words[0] === "in" || words[0] === "at" ? at + 1 : at;
      const last = at + words.length;
      if (isOtherwise(tokens, tags, last, words)) continue;
      return draft("vague", first, last, { kind: "vague", value });
    }
    return null;
  },
};

/** "the past two weeks", "future payments": part of another phrase. */
function isOtherwise(tokens: Tokens, tags: Uint8Array, last: number, words: readonly string[]): boolean {
  const next = tokens.lower[last] ?? "";
  const lastWord = words[words.length - 1];
  // "recent weeks" and "the current fiscal year" are read with their unit.
  if (lastWord === "recently" && tokens.lower[last - 2] === "most") return true;
  // "as recently as July 8" dates by what follows.
  if (lastWord === "recently" && next === "as" && tokens.lower[last - 2] === "as") return true;
  if (lastWord === "recent" || lastWord === "current")
    return UNITS.has(next) || UNITS.has(tokens.lower[last + 1] ?? "");
  if (lastWord !== "past" && lastWord !== "future") return false;
  if (words.length === 1) return !ENDS.has(next);
  return last < tokens.count && NOMINAL.has(tags[last]);
}

/** What a phrase goes on with when "past" or "future" only describes it: "the past two weeks", "the future king". */
const NOMINAL = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.ProperNoun, Tag.Adjective, Tag.Number]);
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
