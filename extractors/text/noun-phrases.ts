/**
 * Noun phrases without what follows their head: "some 700 law enforcement officers", "the country's
 * London-based embassy", "more than 2,000 suspects", "them". What is joined by "of" or "and" is a phrase of its own.
 */

import { longestPhrase, phraseTable } from "./phrases.ts";
import { Tag } from "./tag.ts";
import { isGlued, type Tokens } from "./tokens.ts";

export interface NounPhrase {
  /** With determiner, adjectives and what softens a number ("more than", "at least"). */
  readonly first: number;
  /** The last noun; the last number or pronoun where there is no noun ("arrested 20"). */
  readonly head: number;
  readonly last: number;
}

export function findNounPhrases(tokens: Tokens, tags: Uint8Array, first: number, last: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  let at = first;
  while (at < last) {
    const start = pastSoftener(tokens, tags, at, last);
    const phrase = readPhrase(tokens, tags, start, last);
    if (phrase === null) {
      at = start + 1;
      continue;
    }
    found.push(start === at ? phrase : { first: at, head: phrase.head, last: phrase.last });
    at = phrase.last;
  }
  return found;
}

/** The number behind "more than" or "at least"; the token itself where no such words start there. */
function pastSoftener(tokens: Tokens, tags: Uint8Array, at: number, limit: number): number {
  const softener = longestPhrase(softeners, tokens, at, limit);
  if (softener === null || at + softener.length >= limit) return at;
  const tag = tags[at + softener.length];
  return tag === Tag.Number || tag === Tag.Symbol ? at + softener.length : at;
}

/** The phrase that starts at the token, null where none does. */
function readPhrase(tokens: Tokens, tags: Uint8Array, first: number, limit: number): NounPhrase | null {
  if (tags[first] === Tag.Pronoun) return { first, head: first, last: first + 1 };
  let head = -1;
  let number = -1;
  let last = first;
  let at = first;
  while (at < limit) {
    const tag = tags[at] as Tag;
    if (tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun) {
      if (head >= 0 && isNewTime(tokens, at, head)) break;
      head = at;
      last = at + 1;
    } else if (tag === Tag.Number || tag === Tag.Symbol) {
      if (
        head === at - 1 &&
        at > first &&
        tag === Tag.Number &&
        tags[head] !== Tag.ProperNoun &&
        isNominal(tags, at + 1, limit)
      )
        break;
      if (tag === Tag.Symbol && !touchesNumber(tags, at, first, limit) && !isAmpersand(tokens, tags, at, first, limit))
        break;
      if (tag === Tag.Number) number = at;
      last = at + 1;
    } else if (tag === Tag.Possessive && tokens.lower[at][0] === "'") {
      if (head !== at - 1 || at === first) break;
    } else if (tag === Tag.Determiner || tag === Tag.Possessive) {
      if (at > first && tags[at - 1] !== Tag.Determiner) break;
    } else if (tag === Tag.Punctuation) {
      if (!joins(tokens, tags, at, first, limit)) break;
    } else if (!modifies(tokens, tags, at, head, limit)) break;
    at++;
  }
  if (head >= first) return { first, head, last };
  if (number >= first) return { first, head: number, last };
  return null;
}

/** "opposition political parties": an adjective within a compound, behind a noun in the singular. */
function goesOnPast(tokens: Tokens, tags: Uint8Array, at: number, head: number, limit: number): boolean {
  if (tags[head] === Tag.PluralNoun || times.has(tokens.lower[head]) || timeAdjectives.has(tokens.lower[at]))
    return false;
  return isNominal(tags, at + 1, limit);
}

const timeAdjectives = new Set(["last", "next", "early", "late", "earlier", "later", "past", "recent", "dead"]);

/** An adjective before its noun. "20 people last week": one after the noun opens a new phrase. */
function modifies(tokens: Tokens, tags: Uint8Array, at: number, head: number, limit: number): boolean {
  // "an off-duty officer", "the so-called group": within a compound any word modifies.
  if ((isGlued(tokens, at) && tokens.lower[at - 1] === "-") || isHyphen(tokens, at + 1, limit)) return true;
  const tag = tags[at];
  if (at + 1 >= limit) return tag === Tag.Adjective && head < 0;
  if (head === at - 1 && head >= 0) return tag === Tag.Adjective && goesOnPast(tokens, tags, at, head, limit);
  if (tag === Tag.Adjective) return true;
  return tag === Tag.Adverb && isModifier(tags[at + 1]);
}

function isModifier(tag: number): boolean {
  return tag === Tag.Adjective || tag === Tag.Number;
}

function isNominal(tags: Uint8Array, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const tag = tags[at];
  return tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun || tag === Tag.Adjective;
}

function isHyphen(tokens: Tokens, at: number, limit: number): boolean {
  return at + 1 < limit && tokens.lower[at] === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1);
}

/** "London-based", "St. Petersburg": marks within a phrase. */
function joins(tokens: Tokens, tags: Uint8Array, at: number, first: number, limit: number): boolean {
  if (at === first || at + 1 >= limit || !isGlued(tokens, at)) return false;
  const next = tags[at + 1];
  if (tokens.lower[at] === ":") return tags[at - 1] === Tag.Number && next === Tag.Number && isGlued(tokens, at + 1);
  if (tokens.lower[at] === "-") return isGlued(tokens, at + 1);
  if (tokens.lower[at] !== ".") return false;
  if (tokens.lower[at - 1] === "no" || tokens.lower[at - 1] === "nos") return next === Tag.Number;
  return tags[at - 1] === Tag.ProperNoun && (next === Tag.ProperNoun || next === Tag.Number || next === Tag.Noun);
}

/** "killed 20 people | Tuesday": a day or "today" behind another noun is a phrase of its own. */
function isNewTime(tokens: Tokens, at: number, head: number): boolean {
  return times.has(tokens.lower[at]) && head === at - 1 && !times.has(tokens.lower[head]);
}

const times = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october november december jan feb aug sept oct nov dec".split(
    " ",
  ),
);

/** "AT&T", "Standard & Poor's" */
function isAmpersand(tokens: Tokens, tags: Uint8Array, at: number, first: number, limit: number): boolean {
  if (tokens.lower[at] !== "&" || at === first || at + 1 >= limit) return false;
  return tags[at - 1] === Tag.ProperNoun && tags[at + 1] === Tag.ProperNoun;
}

function touchesNumber(tags: Uint8Array, at: number, first: number, limit: number): boolean {
  return (at + 1 < limit && tags[at + 1] === Tag.Number) || (at > first && tags[at - 1] === Tag.Number);
}

const softeners = phraseTable(
  "more than|less than|fewer than|at least|at most|up to|as many as|as few as|as much as|no more than|no fewer than|no less than|about|around|nearly|almost|approximately|roughly|over|under|some|only|just|close to|an estimated|well over|just over"
    .split("|")
    .map((phrase) => [phrase, true] as const),
);
