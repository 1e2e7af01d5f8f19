/** Questions that the rules of context ask about the words around a token. To the left tags are settled, to the right they are the likeliest. */
import { allows, isCertain, Tag, type TagClass } from "./tag.ts";
import * as words from "./word-sets.ts";

export interface Sentence {
  readonly lower: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly classes: Int32Array;
  readonly tags: Uint8Array;
  readonly hyphens: boolean;
  /** Whether the clause that is being read has its finite verb already. */
  hasFinite: boolean;
  /** Whether the clause around a relative one still waits for its verb: "the group that attacked the base | fled". */
  pending: boolean;
  /** Whether a clause had one that commas part from this one. */
  hadFinite: boolean;
}

export function tagAt(sentence: Sentence, index: number): Tag {
  return index < sentence.first || index >= sentence.last ? Tag.Punctuation : (sentence.tags[index] as Tag);
}

export function wordAt(sentence: Sentence, index: number): string {
  return index < sentence.first || index >= sentence.last ? "" : sentence.lower[index];
}

/** How far a rule looks, so that a text of one endless sentence takes linear time too. */
const FARTHEST = 60;

function farthestLeft(sentence: Sentence, index: number): number {
  return Math.max(sentence.first, index - FARTHEST);
}

/** The token before, past adverbs: "were later arrested", "did not say". */
export function leftOf(sentence: Sentence, index: number): number {
  let left = index - 1;
  const end = farthestLeft(sentence, index);
  while (left >= end && (sentence.tags[left] === Tag.Adverb || isNoLonger(sentence, left))) left--;
  return left;
}

function isNoLonger(sentence: Sentence, index: number): boolean {
  return sentence.lower[index] === "no" && sentence.lower[index + 1] === "longer";
}

/** Whether a noun phrase must go on after the token: determiner, adjective, number, preposition. */
export function isNominalOpener(tag: Tag): boolean {
  return (
    tag === Tag.Determiner ||
    tag === Tag.Possessive ||
    tag === Tag.Adjective ||
    tag === Tag.Number ||
    tag === Tag.Preposition
  );
}

export function isNominal(tag: Tag): boolean {
  return tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun;
}

export function isPlainNoun(tagClass: TagClass): boolean {
  return allows(tagClass, Tag.Noun) || allows(tagClass, Tag.PluralNoun);
}

export function isVerbTag(tag: Tag): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

export function isFiniteTag(tag: Tag): boolean {
  return tag === Tag.Present || tag === Tag.Past || tag === Tag.Modal;
}

/** Whether the token can go on a noun phrase: "the arrested | men". */
export function startsNominal(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  if (tag === Tag.ProperNoun && words.days.has(wordAt(sentence, index))) return false;
  return isNominal(tag) || tag === Tag.Adjective || tag === Tag.Number;
}

export function startsNounPhrase(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  if (tag === Tag.Possessive) return wordAt(sentence, index)[0] !== "'";
  return (
    isNominal(tag) ||
    startsNominal(sentence, index) ||
    tag === Tag.Determiner ||
    tag === Tag.Pronoun ||
    tag === Tag.Gerund
  );
}

/** Whether the token opens an object: "arrested | the men", "arrested | 20", "arrested | him". */
export function startsObject(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  if (startsTime(sentence, index)) return false;
  if (tag === Tag.Pronoun)
    return !words.subjectPronouns.has(wordAt(sentence, index)) && !words.relatives.has(wordAt(sentence, index));
  if (tag === Tag.Determiner || tag === Tag.Number) return true;
  if (tag === Tag.Symbol) return tagAt(sentence, index + 1) === Tag.Number;
  if (tag === Tag.Possessive) return wordAt(sentence, index)[0] !== "'";
  return (
    tag === Tag.PluralNoun ||
    tag === Tag.ProperNoun ||
    tag === Tag.Adjective ||
    words.approximators.has(wordAt(sentence, index))
  );
}

/** Whether the token opens a time that stands without a preposition: "arrested | Monday", "| last week", "| two days ago". */
function startsTime(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index);
  if (words.days.has(word)) return true;
  const next = wordAt(sentence, index + 1);
  if (words.timeOpeners.has(word)) return words.days.has(next) || words.periods.has(next);
  return words.periods.has(next) && words.timeClosers.has(wordAt(sentence, index + 2));
}

/** Whether an object follows the verb, or the one that it is joined to: "shot and killed | a doctor". */
export function hasObjectAfter(sentence: Sentence, index: number): boolean {
  // "shot dead | three men" against "three men shot dead in Lima".
  if (wordAt(sentence, index + 1) === "dead") return startsObject(sentence, index + 2);
  if (startsObject(sentence, index + 1)) return true;
  const joint = wordAt(sentence, index + 1);
  return (joint === "and" || joint === "or") && isPastForm(sentence, index + 2) && startsObject(sentence, index + 3);
}

export function isPastForm(sentence: Sentence, index: number): boolean {
  return index < sentence.last && allows(sentence.classes[index], Tag.Past);
}

export function isSubjectPronoun(sentence: Sentence, index: number): boolean {
  if (tagAt(sentence, index) !== Tag.Pronoun || words.nonSubjectPronouns.has(wordAt(sentence, index))) return false;
  // "in which | forces would": behind a preposition it is no subject.
  return !words.relatives.has(wordAt(sentence, index)) || tagAt(sentence, index - 1) !== Tag.Preposition;
}

/** Whether the noun phrase that ends here can be a subject: it opens a clause or follows "said". */
export function isSubject(sentence: Sentence, index: number): boolean {
  const before = phraseStart(sentence, index) - 1;
  const tag = tagAt(sentence, before);
  if (tag === Tag.Punctuation || tag === Tag.Conjunction || tag === Tag.Pronoun || tag === Tag.Adverb) return true;
  if (words.clauseOpeners.has(wordAt(sentence, before))) return true;
  return isVerbTag(tag) ? words.saying.has(wordAt(sentence, before)) : tag === Tag.Preposition && !sentence.hasFinite;
}

/** The first token of the noun phrase that ends here. */
export function phraseStart(sentence: Sentence, index: number): number {
  let start = index;
  const end = farthestLeft(sentence, index);
  while (start > end) {
    const tag = tagAt(sentence, start - 1);
    if (
      !isNominal(tag) &&
      tag !== Tag.Adjective &&
      tag !== Tag.Number &&
      tag !== Tag.Determiner &&
      tag !== Tag.Possessive
    )
      break;
    start--;
  }
  return start;
}

/** "Asia | reach", "rebels | say": a plural or a name, which may be of many. */
function agreesWithBase(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return tag === Tag.PluralNoun || tag === Tag.ProperNoun;
}

export function isSingular(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return tag === Tag.Noun || (tag === Tag.ProperNoun && !/s$|^police$/.test(sentence.lower[index]));
}

/** Whether the phrase so far, as "two key" or "several bomb", lacks its plural. */
export function needsPlural(sentence: Sentence, index: number): boolean {
  const end = farthestLeft(sentence, index);
  for (let at = index; at >= end; at--) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.PluralNoun) return false;
    if (tag === Tag.Number)
      return (
        sentence.lower[at] !== "one" && sentence.lower[at] !== "1" && at + 1 <= index && !isDateNumber(sentence, at)
      );
    if (words.plurals.has(sentence.lower[at])) return true;
    if (!isNominal(tag) && tag !== Tag.Adjective) return false;
  }
  return false;
}

/** "Aug. 7", "in 1998", "Covid-19": a number that counts nothing. */
export function isDateNumber(sentence: Sentence, index: number): boolean {
  const mark = wordAt(sentence, index - 1);
  const before = mark === "." || mark === "-" ? index - 2 : index - 1;
  return (
    tagAt(sentence, before) === Tag.ProperNoun ||
    (tagAt(sentence, index - 1) === Tag.Preposition && wordAt(sentence, index).length === 4)
  );
}

export function isFollowedLikeVerb(sentence: Sentence, index: number): boolean {
  const next = tagAt(sentence, index + 1);
  return startsObject(sentence, index + 1) || next === Tag.Preposition || next === Tag.To || next === Tag.Adverb;
}

/** The tag of the verb before, within the clause and the one it is joined to. */
export function verbBefore(sentence: Sentence, index: number): Tag {
  const end = farthestLeft(sentence, index);
  for (let at = index - 1; at >= end; at--) {
    const tag = sentence.tags[at] as Tag;
    if (isVerbTag(tag) || tag === Tag.Modal) return tag;
    if (tag === Tag.Conjunction && wordAt(sentence, at) !== "and") return Tag.Other;
  }
  return Tag.Other;
}

/** Whether the participle before is one of "have": "have arrested 20 and seized arms". */
export function isPerfect(sentence: Sentence, index: number): boolean {
  const end = farthestLeft(sentence, index);
  for (let at = index - 1; at >= end; at--) {
    if (words.have.has(sentence.lower[at])) return true;
    if (words.be.has(sentence.lower[at])) return false;
  }
  return false;
}

/** Whether a verb that can only be finite follows in the clause: "suspects arrested in the raid | were". */
export function hasFiniteAfter(sentence: Sentence, index: number): boolean {
  const end = Math.min(sentence.last, index + FARTHEST);
  for (let at = index + 1; at < end; at++) {
    const tag = sentence.tags[at] as Tag;
    if (tag === Tag.Conjunction || words.relatives.has(sentence.lower[at])) return false;
    if (tag === Tag.Pronoun && words.clauseSubjects.has(sentence.lower[at])) return false;
    if (tag === Tag.Punctuation && sentence.lower[at] !== "-") return false;
    if (tag === Tag.Modal) return true;
    if (tag === Tag.To) at++;
    // Not settled yet: "effects from Asia | reach the coast".
    if (tag === Tag.Infinitive && at > index + 1 && agreesWithBase(sentence, at - 1)) return true;
    if (tag === Tag.Past || tag === Tag.Present) {
      if (isCertain(sentence.classes[at]) || tag === Tag.Past || words.finite.has(sentence.lower[at])) return true;
    }
  }
  return false;
}

/** Whether a finite verb follows behind the next comma: "the man, arrested on Friday, | was". */
export function hasFiniteLater(sentence: Sentence, index: number): boolean {
  const end = Math.min(sentence.last, index + FARTHEST);
  for (let at = index + 1; at < end; at++) {
    if (wordAt(sentence, at) === "," && hasFiniteAfter(sentence, at)) return true;
  }
  return false;
}

/** Whether the sentence is a full one without another verb, so that this word must be it: "Mesa flies to 42 cities." */
export function isOnlyVerb(sentence: Sentence, index: number): boolean {
  return wordAt(sentence, sentence.last - 1) === "." && lacksOtherVerb(sentence, index);
}

/** Whether no other word of the sentence can be its verb: "Court jails | ex-minister". */
export function lacksOtherVerb(sentence: Sentence, index: number): boolean {
  if (sentence.last - sentence.first > FARTHEST) return false;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (at !== index && (isFiniteTag(tagAt(sentence, at)) || tagAt(sentence, at) === Tag.Participle)) return false;
  }
  return true;
}

/** "strike over | pay": a base form behind a preposition or a past is a noun. */
export function isLikelyNoun(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return (tag === Tag.Infinitive || tag === Tag.Present) && isPlainNoun(sentence.classes[index]);
}
