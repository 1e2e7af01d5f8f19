/** Noun phrases without the phrases that follow them: "more than 800 foreign nationals", "hundreds of residents". */
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../../text/index.ts";
import { sensesOf } from "../lexicon.ts";
import type { Cover } from "./cover.ts";
import type { NounPhrase } from "./units.ts";
import { PREPOSITION_LIKE, RELATIVES } from "./words.ts";

export function readNounPhrase(reading: Reading, cover: Cover, first: number, last: number): NounPhrase | null {
  const { tokens, tags } = reading;
  let head = -1;
  let at = first;
  while (at < last) {
    const quantity = cover.quantity[at];
    const age = endOfCompound(tokens, at, last);
    if (age > at && tokens.lower[age - 1] === "old" && nominalFollows(reading, cover, age, last)) {
      // "three 16-year-old schoolgirls": the age is a modifier.
      at = age;
      continue;
    }
    if (quantity >= 0) {
      if (
        head >= 0 &&
        at > first &&
        tags[at - 1] !== Tag.Determiner &&
        tags[at - 1] !== Tag.Adjective &&
        tags[at - 1] !== Tag.Possessive &&
        tags[at - 1] !== Tag.Participle
      )
        break;
      while (at < last && cover.quantity[at] === quantity) at++;
      head = at - 1;
      continue;
    }
    const tag = tags[at];
    if (head >= 0 && cover.date[at] >= 0 && cover.date[head] < 0) break;
    if (head >= 0 && isState(tokens.lower[at]) && !nominalFollows(reading, cover, at + 1, last)) break;
    const compound = endOfCompound(tokens, at, last);
    if (compound > at && nominalFollows(reading, cover, compound, last) && cover.quantity[compound - 1] < 0) {
      at = compound;
      continue;
    }
    if (tokens.lower[at] === "which") break;
    if (tokens.lower[at] === "(" && head >= 0) {
      const closing = endOfBracketedSum(tokens, cover, at, last);
      if (closing < 0 || !nominalFollows(reading, cover, closing, last)) break;
      at = closing;
      continue;
    }
    if (tag === Tag.Determiner) {
      if (at > first && head < 0 && tags[at - 1] !== Tag.Determiner) break;
      if (head >= 0) break;
    } else if (tag === Tag.Pronoun) {
      if (at > first || RELATIVES.has(tokens.lower[at])) break;
      return nounPhrase(at, at + 1, at);
    } else if (tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun) {
      if (PREPOSITION_LIKE.has(tokens.lower[at]) || (head >= 0 && COMPLETE.has(tokens.lower[head]))) break;
      head = at;
    } else if (tag === Tag.Number) {
      if (head >= 0 && tags[head] !== Tag.Number && !isGlued(tokens, at) && tags[head] !== Tag.ProperNoun) break;
      head = at;
    } else if (tag === Tag.Symbol) {
      if (tokens.lower[at] === "&" && head < 0) break;
    } else if (tag === Tag.Possessive) {
      const clitic = tokens.lower[at].startsWith("'");
      if (clitic ? head < 0 : at > first) break;
    } else if (tag === Tag.Adjective) {
      if (head >= 0 && !nominalFollows(reading, cover, at + 1, last)) break;
    } else if (tag === Tag.Adverb) {
      if (
        !nominalFollows(reading, cover, at + 1, last) ||
        tokens.lower[at] === "not" ||
        (head >= 0 && tags[head] !== Tag.Number)
      )
        break;
    } else if (tag === Tag.Participle || tag === Tag.Gerund || tag === Tag.Past) {
      if (!isModifier(reading, cover, at, first, head, last)) {
        if (tag === Tag.Gerund && head < 0 && at > first && tags[at - 1] !== Tag.Adverb) head = at;
        else break;
      }
    } else if (tag === Tag.Punctuation) {
      if (!joinsCompound(tokens, at, last)) break;
    } else if (
      tokens.kind[at] === Kind.Word &&
      (tag === Tag.Infinitive || tag === Tag.Present) &&
      head < 0 &&
      at > first &&
      tags[at - 1] === Tag.Determiner
    ) {
      // A noun that the tagger took for a verb: nothing but a noun phrase follows an article.
      head = at;
    } else break;
    at++;
  }
  if (head < 0) {
    // "the injured", "the dead": an adjective as noun; "those", "some", "most" alone.
    if (
      at > first &&
      (tags[first] === Tag.Determiner || tags[at - 1] === Tag.Adjective) &&
      (at - first > 1 ? tags[first] === Tag.Determiner : tags[first] === Tag.Determiner)
    )
      return nounPhrase(first, at, at - 1);
    return null;
  }
  const end = head + 1 < at && tags[head + 1] === Tag.Symbol ? head + 2 : head + 1;
  const trimmed = endWithPossessive(tokens, tags, end, at);
  return extendPartitive(reading, cover, nounPhrase(first, trimmed, head), last);
}

/** Plurals that modify no other noun: in "three people police arrested" another phrase begins. */
const COMPLETE = new Set(["people", "men", "women", "children", "others"]);

/** "the mayor's" without a noun after keeps its clitic. */
function endWithPossessive(tokens: Tokens, tags: Uint8Array, end: number, at: number): number {
  return end < at && tags[end] === Tag.Possessive && tokens.lower[end].startsWith("'") ? end + 1 : end;
}

/** "dead", "missing", "homeless": words that say what became of the noun before them. */
export function isState(word: string): boolean {
  const senses = sensesOf(word);
  if (senses === undefined) return false;
  for (const sense of senses) if (sense.part === "state") return true;
  return false;
}

function nounPhrase(first: number, last: number, head: number): NounPhrase {
  return { kind: "noun", first, last, head, at: -1, preposition: -1, of: null, before: null, verb: null, role: "none" };
}

/** "hundreds of residents", "four of the injured", "a group of students": the noun after "of" is the head. */
function extendPartitive(reading: Reading, cover: Cover, phrase: NounPhrase, last: number): NounPhrase {
  const { tokens } = reading;
  if (phrase.last >= last || tokens.lower[phrase.last] !== "of") return phrase;
  const counted = cover.quantity[phrase.head] >= 0 || PARTITIVES.has(tokens.lower[phrase.head]);
  if (!counted || isMoney(tokens, phrase)) return phrase;
  // "14 of whom": the number stands for them.
  if (phrase.last + 1 < last && WHOLES.has(tokens.lower[phrase.last + 1]))
    return nounPhrase(phrase.first, phrase.last + 2, phrase.head);
  const whole = readNounPhrase(reading, cover, phrase.last + 1, last);
  return whole === null ? phrase : nounPhrase(phrase.first, whole.last, whole.head);
}

const WHOLES = new Set(["whom", "which"]);

function isMoney(tokens: Tokens, phrase: NounPhrase): boolean {
  for (let at = phrase.first; at < phrase.last; at++)
    if (tokens.lower[at] === "$" || tokens.lower[at] === "£" || tokens.lower[at] === "€") return true;
  return false;
}

const PARTITIVES = new Set(
  "team delegation crew panel squad band fleet convoy number series group total couple handful string spate crowd majority rest some most many several one all none part half each any both few dozens hundreds thousands scores millions score pair mob gang wave dozen hundred thousand million remainder".split(
    " ",
  ),
);

function nominalFollows(reading: Reading, cover: Cover, at: number, last: number): boolean {
  const { tokens, tags } = reading;
  for (let next = at; next < last && next < at + 6; next++) {
    if (cover.quantity[next] >= 0) return true;
    const tag = tags[next];
    if (tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun || tag === Tag.Number) return true;
    if (tag === Tag.Adjective || tag === Tag.Participle || tag === Tag.Gerund || tag === Tag.Adverb) continue;
    if (tag === Tag.Punctuation && joinsCompound(tokens, next, last)) continue;
    return false;
  }
  return false;
}

/** A participle before its noun: "the stolen cars", "two wanted men", "newly hired recruits". */
function isModifier(reading: Reading, cover: Cover, at: number, first: number, head: number, last: number): boolean {
  const { tags, tokens } = reading;
  if (at + 1 >= last || cover.quantity[at + 1] >= 0) return false;
  const next = tags[at + 1];
  const nounNext =
    next === Tag.Noun ||
    next === Tag.PluralNoun ||
    (next === Tag.Adjective && nominalFollows(reading, cover, at + 2, last));
  const compound = isGlued(tokens, at) && tokens.lower[at - 1] === "-";
  if (compound) return nominalFollows(reading, cover, at + 1, last);
  if (!nounNext || at === first) return false;
  if (head >= 0 && cover.quantity[at - 1] < 0 && tags[at - 1] !== Tag.Number) return false;
  return true;
}

/** "so-called", "two-car", "government-backed": words joined by hyphens, taken whole before a noun. */
function endOfCompound(tokens: Tokens, at: number, last: number): number {
  let end = at;
  while (end + 2 < last && tokens.lower[end + 1] === "-" && isGlued(tokens, end + 1) && isGlued(tokens, end + 2))
    end += 2;
  return end > at ? end + 1 : at;
}

/** "a $50,000 (£40,200) reward": one past the bracket that holds nothing but a quantity; -1 for any other. */
function endOfBracketedSum(tokens: Tokens, cover: Cover, at: number, last: number): number {
  let end = at + 1;
  while (end < last && cover.quantity[end] >= 0) end++;
  return end > at + 1 && end < last && tokens.lower[end] === ")" ? end + 1 : -1;
}

/** A hyphen or dash with a word glued on both sides, a slash, or a quote that opens within the phrase. */
function joinsCompound(tokens: Tokens, at: number, last: number): boolean {
  const word = tokens.lower[at];
  if (word === "-" || word === "–") return isGlued(tokens, at) && at + 1 < last && isGlued(tokens, at + 1);
  if (word === ".") return isGlued(tokens, at) && at + 1 < last && tokens.kind[at + 1] === Kind.Word;
  return word === "/" || word === "'" || word === "’";
}
