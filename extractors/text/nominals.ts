/** Which words are nouns, adjectives or adverbs. */

import type { Sentence } from "./surroundings.ts";
import {
  isNominal,
  isNominalOpener,
  isPlainNoun,
  isVerbTag,
  leftOf,
  startsNominal,
  tagAt,
  wordAt,
} from "./surroundings.ts";
import { allows, likeliest, Tag, type TagClass } from "./tag.ts";
import * as words from "./word-sets.ts";

/** A noun or adjective, whatever else the word can be. */
export function resolveNominal(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const noun = isPlainNoun(tagClass) || allows(tagClass, Tag.ProperNoun);
  const adjective = allows(tagClass, Tag.Adjective);
  const before = tagAt(sentence, leftOf(sentence, index));
  // "as well", "once more": an adverb that can be a noun is one behind a determiner alone.
  if (likeliest(tagClass) === Tag.Adverb && before !== Tag.Determiner && before !== Tag.Possessive) {
    return adjective && startsNominal(sentence, index + 1) ? Tag.Adjective : Tag.Adverb;
  }
  if (adjective && noun) {
    if (isJoinedAdjective(sentence, index)) return Tag.Adjective;
    if (startsNominal(sentence, index + 1)) return likeliest(tagClass) === Tag.Noun ? Tag.Noun : Tag.Adjective;
    if (isNominalOpener(before) || isNominal(before)) return nominalOf(tagClass);
    return likeliest(tagClass) === Tag.Adjective || likeliest(tagClass) === Tag.Adverb
      ? Tag.Adjective
      : nominalOf(tagClass);
  }
  if (adjective && allows(tagClass, Tag.Adverb)) return adjectiveOrAdverb(sentence, index, tagClass);
  if (noun) return nominalOf(tagClass);
  if (adjective) return Tag.Adjective;
  return settleName(likeliest(tagClass));
}

/** "the Kenyan and Tanzanian capitals" */
function isJoinedAdjective(sentence: Sentence, index: number): boolean {
  const joint = wordAt(sentence, index + 1);
  return (
    (joint === "and" || joint === "or") &&
    tagAt(sentence, index + 2) === Tag.Adjective &&
    startsNominal(sentence, index + 3)
  );
}

/** "more suspects", "more dangerous", "a day earlier". */
function adjectiveOrAdverb(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const next = tagAt(sentence, index + 1);
  if (words.degrees.has(sentence.lower[index]))
    return next === Tag.Adjective || next === Tag.Adverb ? Tag.Adverb : Tag.Adjective;
  return startsNominal(sentence, index + 1) ? Tag.Adjective : likeliest(tagClass);
}

/** The noun among the tags, the likeliest first. */
export function nominalOf(tagClass: TagClass): Tag {
  const tag = likeliest(tagClass);
  if (tag === Tag.Noun || tag === Tag.PluralNoun) return tag;
  if (allows(tagClass, Tag.Noun)) return Tag.Noun;
  if (allows(tagClass, Tag.PluralNoun)) return Tag.PluralNoun;
  return settleName(tag);
}

/** What a verb's "-ing" is before a noun: "the shooting victims", "the ruling party". */
export function nounOrAdjective(tagClass: TagClass): Tag {
  return isPlainNoun(tagClass) ? Tag.Noun : Tag.Adjective;
}

/** A word in lower case is no name. */
export function settleName(tag: Tag): Tag {
  return tag === Tag.ProperNoun ? Tag.Noun : tag;
}

/** Whether the word is part of a compound: "cease-fire", "London-based". */
export function isHyphenated(sentence: Sentence, index: number): boolean {
  return wordAt(sentence, index + 1) === "-" || wordAt(sentence, index - 1) === "-";
}

/** A verb's form in a compound is a noun or adjective: "a cease-fire", "London-based", "fast-growing". */
export function resolveCompound(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const tag = likeliest(tagClass);
  if (tag === Tag.Adverb && allows(tagClass, Tag.Adjective) && startsNominal(sentence, index + 2)) return Tag.Adjective;
  if (!isVerbTag(tag)) return tag === Tag.Modal ? Tag.Noun : settleName(tag);
  const isFirst = wordAt(sentence, index + 1) === "-";
  if (tag === Tag.Infinitive || tag === Tag.Present) return isFirst || isPlainNoun(tagClass) ? Tag.Noun : Tag.Adjective;
  return isPlainNoun(tagClass) && tag !== Tag.Participle && tag !== Tag.Past ? Tag.Noun : Tag.Adjective;
}
