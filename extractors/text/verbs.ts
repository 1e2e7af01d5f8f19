/** Base forms and "-s" forms: whether they are verbs or nouns here. */
import { resolveTo } from "./function-words.ts";
import { nominalOf, resolveNominal, settleName } from "./nominals.ts";
import { resolvePast } from "./participles.ts";
import type { Sentence } from "./surroundings.ts";
import {
  hasFiniteAfter,
  isDateNumber,
  isFiniteTag,
  isFollowedLikeVerb,
  isNominal,
  isNominalOpener,
  isOnlyVerb,
  isPastForm,
  isPlainNoun,
  isSingular,
  isSubject,
  isSubjectPronoun,
  isVerbTag,
  lacksOtherVerb,
  leftOf,
  needsPlural,
  phraseStart,
  startsObject,
  tagAt,
  verbBefore,
  wordAt,
} from "./surroundings.ts";
import { allows, likeliest, Tag, type TagClass } from "./tag.ts";
import * as words from "./word-sets.ts";

/** "raid", "attack", "arrive": the base form of a verb, often a noun or adjective too. */
export function resolveBase(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const tag = settleName(likeliest(tagClass));
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  if (before === Tag.To || before === Tag.Modal) return Tag.Infinitive;
  if (words.do.has(wordAt(sentence, left))) {
    return left < index - 1 || isVerbTag(tag) || startsObject(sentence, index + 1) ? Tag.Infinitive : tag;
  }
  // "Did he say": the question turns the order.
  if (before === Tag.Pronoun && words.do.has(wordAt(sentence, left - 1))) return Tag.Infinitive;
  // "let's go"
  if (wordAt(sentence, index + 1) === "'s" && sentence.lower[index] === "let") return Tag.Infinitive;
  // "had come", "has become"
  if (allows(tagClass, Tag.Participle) && words.have.has(wordAt(sentence, left))) return Tag.Participle;
  // "hit", "put", "cut", "set" are their own past.
  if (allows(tagClass, Tag.Past) && !isNominalOpener(before)) return resolvePast(sentence, index, tagClass);
  if (left === index - 1 && countsPeople(sentence, left) && endsHeadlineVerb(sentence, index + 1))
    return allows(tagClass, Tag.Past) ? resolvePast(sentence, index, tagClass) : Tag.Present;
  if (isNominalOpener(before)) return resolveNominal(sentence, index, tagClass);
  if (isSubjectPronoun(sentence, left)) return Tag.Present;
  if (before === Tag.Conjunction && wordAt(sentence, left) !== "that") {
    const joined = tagAt(sentence, left - 1);
    const other = verbBefore(sentence, left);
    if (isVerbTag(tag)) return other === Tag.Infinitive || other === Tag.Modal ? Tag.Infinitive : Tag.Present;
    if (joined === Tag.Infinitive) return Tag.Infinitive;
    return other === Tag.Infinitive && startsObject(sentence, index + 1)
      ? Tag.Infinitive
      : resolveNominal(sentence, index, tagClass);
  }
  if (isVerbTag(tag)) {
    // A verb in the base form agrees with no singular: "a telephone call".
    if (isSingular(sentence, left) && isPlainNoun(tagClass)) return nominalOf(tagClass);
    // "Suspect in Lima shooting held", "Border guards search": the news gives few orders.
    if (left < sentence.first && isPlainNoun(tagClass) && !opensPhrase(sentence, index + 1)) return nominalOf(tagClass);
    if (words.causatives.has(wordAt(sentence, left)) || causedBefore(sentence, left)) return Tag.Infinitive;
    // "he needs help"
    if (isVerbTag(before) && isPlainNoun(tagClass) && !startsObject(sentence, index + 1)) return nominalOf(tagClass);
    return isNominal(before) || before === Tag.Number ? Tag.Present : listedBase(sentence, index, left);
  }
  if (isNominal(before) && tagAt(sentence, index + 1) === Tag.Pronoun && startsObject(sentence, index + 1))
    return Tag.Present;
  if (before === Tag.PluralNoun && isSubject(sentence, left) && goesOnLikeVerb(sentence, index)) {
    if (left < index - 1 || !hasFiniteAfter(sentence, index)) return Tag.Present;
  }
  return resolveNominal(sentence, index, tagClass);
}

/** "33 | die in crash", "three dead, five | hurt": a number above one that opens its clause counts no singular noun. */
function countsPeople(sentence: Sentence, index: number): boolean {
  if (tagAt(sentence, index) !== Tag.Number || sentence.hasFinite) return false;
  const word = wordAt(sentence, index);
  if (word === "one" || word === "1" || isDateNumber(sentence, index)) return false;
  let before = index - 1;
  while (before >= sentence.first && OPENING.has(sentence.lower[before])) before--;
  return before < sentence.first || CLAUSE_MARKS.has(sentence.lower[before]);
}
const CLAUSE_MARKS = new Set([",", ":", ";", "—", "–"]);

/** What follows a verb without an object: "die | in crash", "die | as", "hurt | .". */
function endsHeadlineVerb(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return tag === Tag.Preposition || tag === Tag.Conjunction || wordAt(sentence, index) === ".";
}
const OPENING = new Set(["at", "least", "more", "than", "about", "some", "nearly", "over", "almost", "around"]);

/** "made them | leave", "let the men | go". */
function causedBefore(sentence: Sentence, index: number): boolean {
  for (let at = index; at >= sentence.first && at > index - 4; at--) {
    if (words.causatives.has(sentence.lower[at])) return true;
    const tag = sentence.tags[at] as Tag;
    if (isVerbTag(tag) || tag === Tag.Punctuation) return false;
  }
  return false;
}

/** "raids", "claims", "talks": a verb of the third person or a plural. */
export function resolvePresent(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const tag = settleName(likeliest(tagClass));
  if (words.attributivePlurals.has(sentence.lower[index])) return pluralOf(tagClass);
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  // "no one wants" has a number for its subject.
  if (isNominalOpener(before) && wordAt(sentence, left) !== "one") return pluralOf(tagClass);
  if (before === Tag.Pronoun && !words.objectPronouns.has(wordAt(sentence, left))) {
    if (isSubjectPronoun(sentence, left) || words.indefinites.has(wordAt(sentence, left))) return Tag.Present;
  }
  if (wordAt(sentence, left) === "one") return Tag.Present;
  // "Blast kills 20, wounds 45": headlines join verbs by a comma.
  if (
    wordAt(sentence, left) === "," &&
    tagAt(sentence, index + 1) === Tag.Number &&
    verbBefore(sentence, left) === Tag.Present
  )
    return Tag.Present;
  // "the West just wants": an adverb goes with a verb.
  const hasAdverb = left < index - 1 && left >= sentence.first && !isFiniteTag(tagAt(sentence, index + 1));
  if (hasAdverb && (isNominal(before) || before === Tag.Punctuation)) return Tag.Present;
  if (isNominal(before)) return isVerbAfterNoun(sentence, index, left, tag) ? Tag.Present : pluralOf(tagClass);
  // "to repatriate suspects": no verb of the third person follows a base form.
  if (before === Tag.Infinitive && left === index - 1 && isPlainNoun(tagClass)) return pluralOf(tagClass);
  if (before === Tag.Conjunction && !isVerbTag(tag)) {
    // "has opened two and plans to open three"
    if (
      words.intending.has(sentence.lower[index]) &&
      isVerbTag(verbBefore(sentence, left)) &&
      isInfinitiveAhead(sentence, index)
    )
      return Tag.Present;
    return isBaseOrPresent(verbBefore(sentence, left)) && startsObject(sentence, index + 1)
      ? Tag.Present
      : pluralOf(tagClass);
  }
  return tag;
}

/** "calls", "builds": what as a verb is of the third person is as a noun a plural. */
function pluralOf(tagClass: TagClass): Tag {
  const tag = nominalOf(tagClass);
  return tag === Tag.Noun ? Tag.PluralNoun : tag;
}

function isInfinitiveAhead(sentence: Sentence, index: number): boolean {
  return wordAt(sentence, index + 1) === "to" && resolveTo(sentence, index + 1) === Tag.To;
}

/** "to find, catch and try them" against "the reports, which …, | say so"; a sentence that opens with one gives an order. */
function listedBase(sentence: Sentence, index: number, left: number): Tag {
  if (words.auxiliaries.has(sentence.lower[index])) return Tag.Present;
  if (left < sentence.first || wordAt(sentence, left) !== ",") return Tag.Infinitive;
  const other = verbBefore(sentence, left);
  return sentence.pending || other === Tag.Present ? Tag.Present : Tag.Infinitive;
}

/** "protesters march on", "rebels claim victory". */
function goesOnLikeVerb(sentence: Sentence, index: number): boolean {
  // "local sales tax cuts"
  if (words.attributivePlurals.has(wordAt(sentence, index - 1))) return false;
  return (
    isFollowedLikeVerb(sentence, index) || (tagAt(sentence, index + 1) === Tag.Noun && lacksOtherVerb(sentence, index))
  );
}

/** Whether a determiner or the like opens an object for certain: "Hold | the line". */
function opensPhrase(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Pronoun || tag === Tag.Number;
}

function isBaseOrPresent(tag: Tag): boolean {
  return tag === Tag.Present || tag === Tag.Infinitive;
}

/** "the group claims it" against "two key suspects" and "police raids were". */
function isVerbAfterNoun(sentence: Sentence, index: number, left: number, tag: Tag): boolean {
  if (tagAt(sentence, left) === Tag.PluralNoun || needsPlural(sentence, left)) return false;
  // "the team which Ritter heads"
  if (tagAt(sentence, left) === Tag.ProperNoun && words.relatives.has(wordAt(sentence, left - 1))) return true;
  const after = tagAt(sentence, index + 1);
  const next = after === Tag.To ? resolveTo(sentence, index + 1) : after;
  // "security fears swept": another verb follows.
  if ((isFiniteTag(next) || isPastForm(sentence, index + 1)) && !isVerbTag(tag)) return false;
  if (!isSubject(sentence, left)) return false;
  const isClauseOfName =
    tagAt(sentence, left) === Tag.ProperNoun && !sentence.hasFinite && !hasFiniteAfter(sentence, index);
  if (next === Tag.Preposition && isOnlyVerb(sentence, index)) return true;
  // "Ana Diaz lives in Lima and …."
  if (next === Tag.Preposition && isClauseOfName && wordAt(sentence, sentence.last - 1) === ".") return true;
  // "border guards search for"
  const isBase = isNominal(next) && allows(sentence.classes[index + 1], Tag.Infinitive);
  if (isBase && !isVerbTag(tag) && tagAt(sentence, index + 2) === Tag.Preposition) return false;
  if ((isNominal(next) || next === Tag.Adjective) && (isClauseOfName || lacksOtherVerb(sentence, index))) return true;
  // "as a bus plunges into a river": a conjunction wants a verb.
  if (words.conjunctions.has(wordAt(sentence, phraseStart(sentence, left) - 1)) && !hasFiniteAfter(sentence, index))
    return true;
  if (hasFiniteAfter(sentence, index)) return isVerbTag(tag);
  if (next === Tag.To) return true;
  if (wordAt(sentence, index + 1) === "that") return isVerbTag(tag) || words.saying.has(sentence.lower[index]);
  return isVerbTag(tag) || startsObject(sentence, index + 1);
}
