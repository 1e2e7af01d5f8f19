/**
 * Which of its possible tags a word has here: one pass through a sentence from left to right, reading
 * the settled tags to the left and the likeliest ones to the right.
 */
import { resolveParticle, specialWord } from "./function-words.ts";
import { isHyphenated, resolveCompound, resolveNominal, settleName } from "./nominals.ts";
import { resolveGerund, resolvePast } from "./participles.ts";
import type { Sentence } from "./surroundings.ts";
import { allows, isCertain, isClosed, likeliest, Tag } from "./tag.ts";
import { Kind, type Tokens } from "./tokens.ts";
import { resolveBase, resolvePresent } from "./verbs.ts";
import * as words from "./word-sets.ts";

/** Settles the tags of the tokens `[first, last)`. A class of 0 is settled already. */
export function resolveSentence(
  tokens: Tokens,
  first: number,
  last: number,
  classes: Int32Array,
  tags: Uint8Array,
): void {
  const sentence: Sentence = {
    lower: tokens.lower,
    first,
    last,
    classes,
    tags,
    hyphens: hasHyphen(tokens, first, last),
    hasFinite: false,
    pending: false,
    hadFinite: false,
  };
  for (let index = first; index < last; index++) {
    if (classes[index] !== 0) tags[index] = resolve(sentence, index);
    else if (tokens.kind[index] === Kind.Punctuation) crossMark(sentence, index);
    crossWord(sentence, index);
  }
}

function hasHyphen(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (tokens.lower[index] === "-") return true;
  return false;
}

function crossMark(sentence: Sentence, index: number): void {
  const mark = sentence.lower[index];
  if (mark === "-" || mark === ".") return;
  sentence.hadFinite = mark === "," && (sentence.hadFinite || sentence.hasFinite);
  sentence.hasFinite = false;
}

function crossWord(sentence: Sentence, index: number): void {
  const tag = sentence.tags[index];
  if (tag === Tag.Past || tag === Tag.Present || tag === Tag.Modal) {
    if (sentence.hasFinite) sentence.pending = false;
    // "Police said 20 people were …": what is said is a clause of its own.
    sentence.hasFinite = !words.saying.has(sentence.lower[index]);
    return;
  }
  if (!isClosed(sentence.classes[index])) return;
  if (tag === Tag.Pronoun && words.relatives.has(sentence.lower[index])) {
    sentence.pending = !sentence.hasFinite;
    sentence.hadFinite = false;
    sentence.hasFinite = false;
  } else if (tag === Tag.Conjunction || words.clauseOpeners.has(sentence.lower[index])) {
    sentence.pending = false;
    sentence.hadFinite = false;
    sentence.hasFinite = false;
  }
}

function isVerbalForm(tag: Tag): boolean {
  return tag === Tag.Gerund || tag === Tag.Participle;
}

function resolve(sentence: Sentence, index: number): Tag {
  const tagClass = sentence.classes[index];
  if (isClosed(tagClass)) {
    const special = specialWord(sentence, index);
    if (special !== undefined) return special;
  }
  if (sentence.hyphens && isHyphenated(sentence, index)) return resolveCompound(sentence, index, tagClass);
  if (isClosed(tagClass) && words.particles.has(sentence.lower[index]))
    return resolveParticle(sentence, index, tagClass);
  if (allows(tagClass, Tag.Infinitive)) return resolveBase(sentence, index, tagClass);
  // A participle or "-ing" form may still be an adjective or noun: "a slain dealer", "the killing of".
  if (isCertain(tagClass) && !isVerbalForm(likeliest(tagClass))) return settleName(likeliest(tagClass));
  if (allows(tagClass, Tag.Gerund)) return resolveGerund(sentence, index, tagClass);
  if (allows(tagClass, Tag.Past) || allows(tagClass, Tag.Participle)) return resolvePast(sentence, index, tagClass);
  if (allows(tagClass, Tag.Present)) return resolvePresent(sentence, index, tagClass);
  return resolveNominal(sentence, index, tagClass);
}
