/** Tokens and tags to noun phrases, verb groups and marks, from left to right. */
import { isGlued, type Reading, Tag, type Tokens } from "../../text/index.ts";
import { endOfAges, endOfBracket } from "./asides.ts";
import type { Cover } from "./cover.ts";
import { isState, readNounPhrase } from "./noun-phrases.ts";
import type { Mark, Unit } from "./units.ts";
import { readVerbGroup, startsVerbGroup } from "./verb-groups.ts";
import { PREPOSITION_LIKE, RELATIVES } from "./words.ts";

export function chunk(reading: Reading, cover: Cover, first: number, last: number): Unit[] {
  const { tokens, tags } = reading;
  const units: Unit[] = [];
  let at = first;
  let preposition = -1;
  while (at < last) {
    const tag = tags[at];
    if (cover.date[at] >= 0) {
      const end = endOfMention(cover.date, at, last);
      // "30 years ago" is a date as a whole, "two days" of "two days after the quake" a length.
      const isCounted = cover.quantity[at] >= 0 && endOfMention(cover.quantity, at, last) >= end;
      if (!isCounted && !modifiesNoun(tags, tokens, end, last)) {
        units.push(mark("time", at, end, units.length));
        at = end;
        preposition = -1;
        continue;
      }
    }
    const bracket = endOfBracket(tokens, cover, at, last);
    if (bracket > at) {
      units.push(mark("adverb", at, bracket, units.length));
      at = bracket;
      continue;
    }
    const aside = endOfAges(reading, cover, at, last);
    if (aside > at) {
      units.push(mark("adverb", at, aside, units.length));
      at = aside;
      continue;
    }
    const verb = startsVerbGroup(reading, at, last) && cover.quantity[at] < 0 ? readVerbGroup(reading, at, last) : null;
    if (verb !== null) {
      verb.preposition = preposition;
      verb.at = units.length;
      units.push(verb);
      at = verb.last;
      preposition = -1;
      continue;
    }
    const noun = readNounPhrase(reading, cover, at, last);
    if (noun !== null) {
      noun.preposition = preposition;
      noun.at = units.length;
      units.push(noun);
      at = noun.last;
      preposition = -1;
      continue;
    }
    if (isPreposition(tokens, tag, at)) {
      preposition = at;
      at++;
      continue;
    }
    const kind = markKind(tokens, tag, at);
    if (kind !== "adverb") preposition = -1;
    units.push(mark(kind, at, at + 1, units.length));
    at++;
  }
  return units;
}

function mark(kind: Mark["kind"], first: number, last: number, at: number): Mark {
  return { kind, first, last, at };
}

function isPreposition(tokens: Tokens, tag: number, at: number): boolean {
  return tag === Tag.Preposition || tag === Tag.To || PREPOSITION_LIKE.has(tokens.lower[at]);
}

function markKind(tokens: Tokens, tag: number, at: number): Mark["kind"] {
  const word = tokens.lower[at];
  if (word === ",") return "comma";
  if (word === "and" || word === "or" || word === "&" || word === "plus" || word === "nor") return "and";
  if (word === "but") return "and";
  if (RELATIVES.has(word)) return "relative";
  if (SUBORDINATORS.has(word)) return "subordinator";
  if (tag === Tag.Adverb || tag === Tag.Particle || word === "more") return "adverb";
  if (tag === Tag.Adjective || tag === Tag.Participle || isState(word)) return "state";
  if (tag === Tag.Punctuation) return word === "-" || word === "." ? "adverb" : "stop";
  return "adverb";
}

const SUBORDINATORS = new Set(
  "when while because if although though unless whereas where whether since until once as so lest how why what".split(
    " ",
  ),
);
// ---- dates ----

function endOfMention(cover: Int32Array, at: number, last: number): number {
  let end = at + 1;
  while (end < last && cover[end] === cover[at]) end++;
  return end;
}

/** "Sunday's attacks", "the March check": the date is part of the noun phrase. */
function modifiesNoun(tags: Uint8Array, tokens: Tokens, end: number, last: number): boolean {
  if (end >= last) return false;
  if (tags[end] === Tag.Possessive && isGlued(tokens, end)) return true;
  return tags[end] === Tag.Noun && !isGlued(tokens, end);
}
