/** Pasts, participles and "-ing" forms: which of them a verb's form is, or whether it is an adjective or noun here. */
import { isPhrasalVerb } from "./function-words.ts";
import { nominalOf, nounOrAdjective, resolveNominal, settleName } from "./nominals.ts";
import type { Sentence } from "./surroundings.ts";
import {
  hasFiniteAfter,
  hasFiniteLater,
  hasObjectAfter,
  isDateNumber,
  isFiniteTag,
  isLikelyNoun,
  isNominal,
  isNominalOpener,
  isPerfect,
  isPlainNoun,
  isSubjectPronoun,
  isVerbTag,
  leftOf,
  phraseStart,
  startsNominal,
  startsObject,
  tagAt,
  verbBefore,
  wordAt,
} from "./surroundings.ts";
import { allows, likeliest, Tag, type TagClass } from "./tag.ts";
import * as words from "./word-sets.ts";

/**
 * "arrested": the past of the clause's verb, or a participle after "be" and "have" ("were arrested"),
 * before a noun ("the arrested men") or after one ("suspects arrested in the raid").
 */
export function resolvePast(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  const word = wordAt(sentence, left);
  if (words.be.has(word) || words.have.has(word) || words.get.has(word)) return participleOf(tagClass);
  if (before === Tag.Present && word === "'s") return participleOf(tagClass);
  if (before === Tag.To || before === Tag.Modal)
    return allows(tagClass, Tag.Infinitive) ? Tag.Infinitive : participleOf(tagClass);
  const isCounted = startsNominal(sentence, index + 1) && tagAt(sentence, index + 1) !== Tag.Number;
  const counted = before === Tag.Number && !isDateNumber(sentence, left) && isCounted;
  if (before === Tag.Number && !counted) {
    return allows(tagClass, Tag.Past) && takesObject(sentence, index)
      ? Tag.Past
      : pastAfterNoun(sentence, index, tagClass);
  }
  if (isNominalOpener(before)) {
    if (isPlainNoun(tagClass) && !startsNominal(sentence, index + 1)) return resolveNominal(sentence, index, tagClass);
    if (startsNominal(sentence, index + 1) || isVerbalNoun(sentence, index + 1)) return Tag.Adjective;
    // "the wounded were flown out": people by what befell them.
    if (word === "the" && left === index - 1 && endsPhrase(sentence, index + 1)) return Tag.PluralNoun;
    return before === Tag.Preposition && isPlainNoun(tagClass) ? nominalOf(tagClass) : participleOf(tagClass);
  }
  // "the 20 killed included four children": the clause still wants its verb.
  const isDue = before === Tag.Participle && !sentence.hasFinite && tagAt(sentence, index + 1) === Tag.Number;
  if (isDue && allows(tagClass, Tag.Past)) return Tag.Past;
  if ((isVerbTag(before) || before === Tag.Particle) && startsNominal(sentence, index + 1)) return Tag.Adjective;
  if (!allows(tagClass, Tag.Past)) return participleOf(tagClass);
  if (!allows(tagClass, Tag.Participle)) return Tag.Past;
  if (isControl(sentence, index) && before !== Tag.Preposition) return Tag.Past;
  if (isSubjectPronoun(sentence, left)) return Tag.Past;
  // "will close two plants and cut 3,000 jobs"
  const isBase = before === Tag.Conjunction && allows(tagClass, Tag.Infinitive);
  if (isBase && verbBefore(sentence, left) === Tag.Infinitive) return Tag.Infinitive;
  if (before === Tag.Conjunction) return joinedPast(sentence, index, left);
  if (words.objectPronouns.has(word)) return Tag.Participle;
  if (before === Tag.Particle) return pastAfterNoun(sentence, index, tagClass);
  if (isNominal(before) || before === Tag.Pronoun) return pastAfterNoun(sentence, index, tagClass);
  if (before === Tag.Punctuation) return pastAfterMark(sentence, index, left, tagClass);
  return takesObject(sentence, index) ? Tag.Past : Tag.Participle;
}

/** "vowed to fight": verbs whose subject is that of the infinitive have no passive before it. */
function isControl(sentence: Sentence, index: number): boolean {
  return wordAt(sentence, index + 1) === "to" && words.controllers.has(sentence.lower[index]);
}

/** "the attempted | crossing" */
function isVerbalNoun(sentence: Sentence, index: number): boolean {
  return tagAt(sentence, index) === Tag.Gerund && isPlainNoun(sentence.classes[index]);
}

function endsPhrase(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return (
    isFiniteTag(tag) || tag === Tag.Punctuation || tag === Tag.Preposition || tag === Tag.Conjunction || tag === Tag.To
  );
}

/** "used | force", "fired | tear gas": a noun without a determiner. */
function isBareObject(sentence: Sentence, index: number): boolean {
  return tagAt(sentence, index) === Tag.Noun || isLikelyNoun(sentence, index);
}

/** Whether an object follows, past a particle too: "blew up | a bridge", "found out | that". */
function takesObject(sentence: Sentence, index: number): boolean {
  const next = wordAt(sentence, index + 1);
  if (next === "that" || hasObjectAfter(sentence, index)) return true;
  if (!words.particles.has(next) || !isPhrasalVerb(sentence.lower[index], next)) return false;
  return wordAt(sentence, index + 2) === "that" || startsObject(sentence, index + 2);
}

/** "suspects arrested in the raid were" against "police arrested 20". */
function pastAfterNoun(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  if (!allows(tagClass, Tag.Past)) return participleOf(tagClass);
  if (!allows(tagClass, Tag.Participle)) return Tag.Past;
  if (takesObject(sentence, index) || isBareObject(sentence, index + 1)) return Tag.Past;
  const word = sentence.lower[index];
  // "agreed to a pay cut": one that can be a noun is one behind another noun where the clause has its verb.
  if (
    words.nounLikePasts.has(word) &&
    tagAt(sentence, index - 1) === Tag.Noun &&
    sentence.hasFinite &&
    !sentence.pending
  ) {
    return nominalOf(tagClass);
  }
  if (words.intransitives.has(word) || (words.speaking.has(word) && wordAt(sentence, index + 1) !== "to"))
    return Tag.Past;
  // "20 arrested in a raid": without its object a transitive verb is passive.
  if (words.transitives.has(word) || wordAt(sentence, index + 1) === "dead") return Tag.Participle;
  if (sentence.hasFinite && sentence.pending) return Tag.Past;
  if (sentence.hasFinite || hasFiniteAfter(sentence, index)) return Tag.Participle;
  return wordAt(sentence, index + 1) === "by" || sharesPassive(sentence, index - 1) ? Tag.Participle : Tag.Past;
}

/** "Six were killed and 20 wounded", "leaving six dead and 20 wounded": the second verb goes without its "were". */
function sharesPassive(sentence: Sentence, subject: number): boolean {
  const before = phraseStart(sentence, subject) - 1;
  const word = wordAt(sentence, before);
  if (word !== "and" && word !== "but") return false;
  const other = verbBefore(sentence, before);
  return other === Tag.Participle || (other === Tag.Gerund && tagAt(sentence, before - 1) === Tag.Adjective);
}

/** "were arrested and charged", "raided homes and seized arms", "when asked". */
function joinedPast(sentence: Sentence, index: number, left: number): Tag {
  if (words.subordinators.has(wordAt(sentence, left))) return Tag.Participle;
  const word = sentence.lower[index];
  if (words.intransitives.has(word) || (words.speaking.has(word) && wordAt(sentence, index + 1) !== "to"))
    return Tag.Past;
  const hasObject = takesObject(sentence, index) || isBareObject(sentence, index + 1);
  const other = verbBefore(sentence, left);
  if (other === Tag.Participle) return hasObject && !isPerfect(sentence, left) ? Tag.Past : Tag.Participle;
  return hasObject || other === Tag.Past || other === Tag.Present ? Tag.Past : Tag.Participle;
}

/** "Wounded soldiers", "the man, arrested on Friday, was", "the minister, a former judge, told reporters". */
function pastAfterMark(sentence: Sentence, index: number, left: number, tagClass: TagClass): Tag {
  const opens = left < sentence.first;
  if (!opens && (words.speaking.has(sentence.lower[index]) || words.intransitives.has(sentence.lower[index])))
    return Tag.Past;
  if (!opens && takesObject(sentence, index)) return Tag.Past;
  if (!opens && words.quotes.has(wordAt(sentence, left))) return Tag.Past;
  if (!opens && wordAt(sentence, left) === "," && (!sentence.hadFinite || sentence.pending)) {
    return hasFiniteLater(sentence, index) ? Tag.Participle : Tag.Past;
  }
  if (!startsNominal(sentence, index + 1)) return Tag.Participle;
  return opens || allows(tagClass, Tag.Adjective) ? Tag.Adjective : Tag.Participle;
}

/** "bombing": a verb's "-ing", a noun ("the bombing of") or an adjective ("the ruling party"). */
export function resolveGerund(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  const tag = settleName(likeliest(tagClass));
  if (words.be.has(wordAt(sentence, left))) return Tag.Gerund;
  if (
    before === Tag.Determiner ||
    before === Tag.Possessive ||
    before === Tag.Adjective ||
    (before === Tag.Number && wordAt(sentence, left) !== "one")
  ) {
    if (startsNominal(sentence, index + 1))
      return tag === Tag.Gerund && allows(tagClass, Tag.Adjective) ? Tag.Adjective : nounOrAdjective(tagClass);
    // "Two vying for the post": a number above one counts no singular.
    if (before === Tag.Number && !sentence.hasFinite && tagAt(sentence, index + 1) === Tag.Preposition)
      return Tag.Gerund;
    return before === Tag.Adjective && !isPlainNoun(tagClass) ? Tag.Gerund : Tag.Noun;
  }
  if (startsObject(sentence, index + 1) && !(tag === Tag.Noun && before === Tag.Noun)) return Tag.Gerund;
  const next = tagAt(sentence, index + 1);
  const goesOn = next === Tag.Preposition || next === Tag.Adverb || next === Tag.To || next === Tag.Particle;
  const hasOf = wordAt(sentence, index + 1) === "of";
  if (before === Tag.Conjunction && tag !== Tag.Noun && verbBefore(sentence, left) === Tag.Gerund) return Tag.Gerund;
  if (words.aspects.has(wordAt(sentence, left))) return Tag.Gerund;
  if ((before === Tag.Punctuation || isVerbTag(before)) && left === index - 1 && goesOn && !hasOf) return Tag.Gerund;
  // "information leading to" against "the car bombing in".
  if (before === Tag.PluralNoun && tag === Tag.Gerund) return Tag.Gerund;
  if (isNominal(before) && isPlainNoun(tagClass)) return tag === Tag.Noun || !goesOn || hasOf ? Tag.Noun : Tag.Gerund;
  if (isPlainNoun(tagClass) && (hasOf || isFiniteTag(next))) return Tag.Noun;
  return tag;
}

function participleOf(tagClass: TagClass): Tag {
  return allows(tagClass, Tag.Participle) ? Tag.Participle : likeliest(tagClass);
}
