/** Phrases around a number, by the tags of their words. */
import { isGlued, Kind, type Reading, Tag } from "../text/index.ts";

/** How many tokens before the number are looked at, so that a text without full stops costs no more than its length. */
export const REACH = 60;

export interface Range {
  readonly first: number;
  readonly last: number;
}

export function isNominal(tag: number): boolean {
  return (
    tag === Tag.Noun ||
    tag === Tag.PluralNoun ||
    tag === Tag.ProperNoun ||
    tag === Tag.Adjective ||
    tag === Tag.Participle ||
    tag === Tag.Gerund
  );
}

export function isIntroduction({ tags }: Reading, at: number): boolean {
  return tags[at] === Tag.Determiner || tags[at] === Tag.Possessive;
}

/** The phrase that begins at the token; null where no noun is in it ("35% contained"). */
export function phraseFrom(reading: Reading, first: number, limit: number): Range | null {
  const { tokens, tags } = reading;
  let last = first;
  let noun = false;
  while (last < limit && last < first + REACH) {
    const tag = tags[last];
    const isNoun = tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun;
    const joined =
      tokens.lower[last] === "-" ||
      (last > first && tokens.lower[last - 1] === "-") ||
      tag === Tag.Number ||
      tag === Tag.Possessive ||
      tokens.lower[last] === "&";
    if (!isNoun && !joined && (noun || !isNominal(tag))) break;
    if (isNoun) noun = true;
    last++;
  }
  return noun ? { first, last } : null;
}

/** The phrase that ends before the token, with what "of", "in" and "for" join to it; null where none does. */
export function phraseUpTo(reading: Reading, limit: number, start: number): Range | null {
  const { tokens, tags } = reading;
  // The full stop of "Acme Inc." is part of its name.
  const isCut = limit - 2 >= start && tokens.lower[limit - 1] === "." && tags[limit - 2] === Tag.ProperNoun;
  const end = isCut ? limit - 1 : limit;
  let first = end;
  let nouns = 0;
  while (first > start) {
    const at = first - 1;
    const tag = tags[at];
    if (tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun) nouns++;
    else if (tag === Tag.Preposition && nouns > 0) {
      if (at === start || (!isNominal(tags[at - 1]) && tags[at - 1] !== Tag.Number)) break;
    } else if (nouns === 0 && tag !== Tag.Number && tokens.lower[at] !== ")") break;
    else if (!isPartOfPhrase(reading, at)) break;
    first--;
  }
  while (first < end && (tags[first] === Tag.Preposition || isIntroduction(reading, first))) first++;
  return nouns === 0 ? null : { first, last: end };
}

function isPartOfPhrase({ tokens, tags }: Reading, at: number): boolean {
  const tag = tags[at];
  return (
    tag === Tag.Adjective ||
    tag === Tag.Determiner ||
    tag === Tag.Possessive ||
    tag === Tag.Number ||
    tag === Tag.Participle ||
    PHRASE_MARKS.has(tokens.lower[at])
  );
}

const PHRASE_MARKS: ReadonlySet<string> = new Set(["-", "&", "/", "(", ")"]);

/** The content words of a stretch of text, compounds in one piece ("e-commerce"). */
export function wordsOf({ tokens, tags }: Reading, first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) {
    if (tokens.kind[at] !== Kind.Word && tokens.kind[at] !== Kind.Number) continue;
    const tag = tags[at];
    if (tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Preposition || tag === Tag.Conjunction)
      continue;
    let end = at + 1;
    while (end + 1 < last && tokens.lower[end] === "-" && isGlued(tokens, end) && isGlued(tokens, end + 1)) end += 2;
    words.push(tokens.text.slice(tokens.start[at], tokens.end[end - 1]));
    at = end - 1;
  }
  return words;
}
