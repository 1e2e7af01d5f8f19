/**
 * Which of its possible tags a word has here: one pass through a sentence from left to right, reading
 * the settled tags to the left and the likeliest ones to the right. One function for each kind of doubt.
 */
import { verbLemma } from "./lemmas.ts";
import { knownClass } from "./lexicon.ts";
import { allows, isCertain, likeliest, Tag, type TagClass } from "./tag.ts";
import { Kind, type Tokens } from "./tokens.ts";
import * as words from "./word-sets.ts";

interface Sentence {
  readonly lower: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly classes: Int32Array;
  readonly tags: Uint8Array;
  readonly hyphens: boolean;
  /** Whether the clause that is being read has its finite verb already. */
  hasFinite: boolean;
  /** Whether a clause had one that commas part from this one. */
  hadFinite: boolean;
}

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

// ---- where clauses begin ----

function crossMark(sentence: Sentence, index: number): void {
  const mark = sentence.lower[index];
  if (mark === "-" || mark === ".") return;
  sentence.hadFinite = mark === "," && (sentence.hadFinite || sentence.hasFinite);
  sentence.hasFinite = false;
}

function crossWord(sentence: Sentence, index: number): void {
  const tag = sentence.tags[index];
  if (tag === Tag.Past || tag === Tag.Present || tag === Tag.Modal) {
    // "Police said 20 people were …": what is said is a clause of its own.
    sentence.hasFinite = !words.saying.has(sentence.lower[index]);
  } else if (tag === Tag.Conjunction || words.relatives.has(sentence.lower[index])) {
    sentence.hadFinite = false;
    sentence.hasFinite = false;
  }
}

// ---- one word ----

function resolve(sentence: Sentence, index: number): Tag {
  const tagClass = sentence.classes[index];
  const special = specialWord(sentence, index, tagClass);
  if (special !== undefined) return special;
  if (sentence.hyphens && isHyphenated(sentence, index)) return resolveCompound(sentence, index, tagClass);
  if (words.particles.has(sentence.lower[index])) return resolveParticle(sentence, index, tagClass);
  if (allows(tagClass, Tag.Infinitive)) return resolveBase(sentence, index, tagClass);
  if (isCertain(tagClass)) return settleName(likeliest(tagClass));
  if (allows(tagClass, Tag.Gerund)) return resolveGerund(sentence, index, tagClass);
  if (allows(tagClass, Tag.Past) || allows(tagClass, Tag.Participle)) return resolvePast(sentence, index, tagClass);
  if (allows(tagClass, Tag.Present)) return resolvePresent(sentence, index, tagClass);
  return resolveNominal(sentence, index, tagClass);
}

/** Whether the word is part of a compound: "cease-fire", "London-based". */
function isHyphenated(sentence: Sentence, index: number): boolean {
  return wordAt(sentence, index + 1) === "-" || wordAt(sentence, index - 1) === "-";
}

/** A verb's form in a compound is a noun or adjective: "a cease-fire", "London-based", "fast-growing". */
function resolveCompound(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const tag = likeliest(tagClass);
  if (!isVerbTag(tag)) return tag === Tag.Modal ? Tag.Noun : settleName(tag);
  const isFirst = wordAt(sentence, index + 1) === "-";
  if (tag === Tag.Infinitive || tag === Tag.Present) return isFirst || isPlainNoun(tagClass) ? Tag.Noun : Tag.Adjective;
  return isPlainNoun(tagClass) && tag !== Tag.Participle && tag !== Tag.Past ? Tag.Noun : Tag.Adjective;
}

/** A word in lower case is no name. */
function settleName(tag: Tag): Tag {
  return tag === Tag.ProperNoun ? Tag.Noun : tag;
}

function specialWord(sentence: Sentence, index: number, tagClass: TagClass): Tag | undefined {
  switch (sentence.lower[index]) {
    case "to":
      return resolveTo(sentence, index);
    case "that":
      return resolveThat(sentence, index);
    case "this":
    case "these":
    case "those":
      return startsNominal(sentence, index + 1) ? Tag.Determiner : Tag.Pronoun;
    case "which":
    case "what":
      return opensClause(sentence, index) || !startsNominal(sentence, index + 1) ? Tag.Pronoun : Tag.Determiner;
    case "'s":
      return resolveClitic(sentence, index);
    case "her":
      return startsNominal(sentence, index + 1) && !isVerbTag(tagAt(sentence, index + 1))
        ? Tag.Possessive
        : Tag.Pronoun;
    case "there":
      return words.be.has(wordAt(sentence, index + 1)) || tagAt(sentence, index + 1) === Tag.Modal
        ? Tag.Pronoun
        : Tag.Adverb;
    case "had":
      return Tag.Past;
    case "no":
      return wordAt(sentence, index + 1) === "." && tagAt(sentence, index + 2) === Tag.Number
        ? Tag.Noun
        : Tag.Determiner;
    default:
      return tagClass === 0 ? Tag.Other : undefined;
  }
}

/** Whether a relative pronoun stands here: behind a noun, a comma or a preposition. */
function opensClause(sentence: Sentence, index: number): boolean {
  const previous = tagAt(sentence, index - 1);
  return isNominal(previous) || wordAt(sentence, index - 1) === "," || previous === Tag.Preposition;
}

/** "to raid", "to quickly raid" before a verb; "to Syria", "to police" before a noun. */
function resolveTo(sentence: Sentence, index: number): Tag {
  let next = index + 1;
  if (tagAt(sentence, next) === Tag.Adverb) next++;
  if (next >= sentence.last || !allows(sentence.classes[next], Tag.Infinitive)) return Tag.Preposition;
  const tag = sentence.tags[next];
  if (tag === Tag.Infinitive || tag === Tag.Present) return Tag.To;
  // "to attack the camp" and "to strike back", but "to work." and "close to home".
  if (words.bareNouns.has(sentence.lower[next])) {
    const after = tagAt(sentence, next + 1);
    const ends =
      after === Tag.Punctuation || after === Tag.Preposition || after === Tag.Conjunction || isFiniteTag(after);
    return ends ? Tag.Preposition : Tag.To;
  }
  return Tag.To;
}

/** "that" opens a clause after a verb or noun ("said that", "group that"), else it points ("that group"). */
function resolveThat(sentence: Sentence, index: number): Tag {
  const next = tagAt(sentence, index + 1);
  const previous = tagAt(sentence, index - 1);
  if (isFiniteTag(next) || next === Tag.Adverb)
    return isNominal(previous) ? Tag.Pronoun : isFiniteTag(next) ? Tag.Pronoun : Tag.Conjunction;
  if (previous === Tag.Preposition) return startsNominal(sentence, index + 1) ? Tag.Determiner : Tag.Pronoun;
  if (next === Tag.Noun && !isVerbTag(previous) && !isNominal(previous) && previous !== Tag.Adjective)
    return Tag.Determiner;
  return Tag.Conjunction;
}

/** "'s" is "is" or "has" after a pronoun ("it's", "that's") and before "a", "not" or a participle, else a possessive. */
function resolveClitic(sentence: Sentence, index: number): Tag {
  const previous = tagAt(sentence, index - 1);
  if (previous === Tag.Pronoun || words.cliticHosts.has(wordAt(sentence, index - 1))) return Tag.Present;
  const next = wordAt(sentence, index + 1);
  return next === "a" || next === "an" || next === "the" || next === "not" || next === "been"
    ? Tag.Present
    : Tag.Possessive;
}

/** "up", "out", "over": after a verb a particle where the two make one verb, before a noun a preposition. */
function resolveParticle(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const previous = tagAt(sentence, index - 1);
  const particle = sentence.lower[index];
  const opensObject = startsNounPhrase(sentence, index + 1);
  const isParticleOnly = words.neverPrepositions.has(particle);
  if (isVerbTag(previous)) {
    if (!opensObject || isParticleOnly) return Tag.Particle;
    if (words.prepositionOrParticle.has(particle)) return Tag.Preposition;
    return isPhrasalVerb(sentence.lower[index - 1], particle) ? Tag.Particle : Tag.Preposition;
  }
  if (opensObject && !isParticleOnly) return Tag.Preposition;
  if (isParticleBehindObject(sentence, index)) return Tag.Particle;
  if (isParticleOnly) return Tag.Adverb;
  const next = tagAt(sentence, index + 1);
  if (next === Tag.Punctuation || isFiniteTag(next) || next === Tag.Conjunction) return Tag.Adverb;
  return allows(tagClass, Tag.Preposition) ? Tag.Preposition : Tag.Adverb;
}

/** "blew the bridge | up", "turned him | over to the police": the verb stands before its object. */
function isParticleBehindObject(sentence: Sentence, index: number): boolean {
  const start = tagAt(sentence, index - 1) === Tag.Pronoun ? index - 1 : phraseStart(sentence, index);
  if (start >= index || start === sentence.first || !isVerbTag(tagAt(sentence, start - 1))) return false;
  return isPhrasalVerb(sentence.lower[start - 1], sentence.lower[index]);
}

/** "shutting down", "blew up": whether the dictionary has the two as one verb. */
function isPhrasalVerb(verb: string, particle: string): boolean {
  return knownClass(`${verbLemma(verb)} ${particle}`) !== 0;
}

// ---- verbs ----

/** "raid", "attack", "arrive": the base form of a verb, often a noun or adjective too. */
function resolveBase(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const tag = settleName(likeliest(tagClass));
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  if (before === Tag.To || before === Tag.Modal) return Tag.Infinitive;
  if (words.do.has(wordAt(sentence, left))) {
    return left < index - 1 || isVerbTag(tag) || startsObject(sentence, index + 1) ? Tag.Infinitive : tag;
  }
  // "Did he say": the question turns the order.
  if (before === Tag.Pronoun && words.do.has(wordAt(sentence, left - 1))) return Tag.Infinitive;
  // "hit", "put", "cut", "set" are their own past.
  if (allows(tagClass, Tag.Past) && !isNominalOpener(before)) return resolvePast(sentence, index, tagClass);
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
    if (words.causatives.has(wordAt(sentence, left)) || causedBefore(sentence, left)) return Tag.Infinitive;
    // A verb in the base form agrees with no singular: "a telephone call".
    if (isSingular(sentence, left) && isPlainNoun(tagClass)) return nominalOf(tagClass);
    return isNominal(before) || before === Tag.Number ? Tag.Present : Tag.Infinitive;
  }
  if (isNominal(before) && tagAt(sentence, index + 1) === Tag.Pronoun && startsObject(sentence, index + 1))
    return Tag.Present;
  if (before === Tag.PluralNoun && isSubject(sentence, left) && isFollowedLikeVerb(sentence, index)) {
    if (left < index - 1 || !hasFiniteAfter(sentence, index)) return Tag.Present;
  }
  return resolveNominal(sentence, index, tagClass);
}

/** "raids", "claims", "talks": a verb of the third person or a plural. */
function resolvePresent(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const tag = settleName(likeliest(tagClass));
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  // "no one wants" has a number for its subject.
  if (isNominalOpener(before) && wordAt(sentence, left) !== "one") return nominalOf(tagClass);
  if (isSubjectPronoun(sentence, left) || wordAt(sentence, left) === "one") return Tag.Present;
  // "the West just wants": an adverb goes with a verb.
  if (left < index - 1 && (isNominal(before) || before === Tag.Punctuation)) return Tag.Present;
  if (isNominal(before)) return isVerbAfterNoun(sentence, index, left, tag) ? Tag.Present : nominalOf(tagClass);
  if (before === Tag.Conjunction && !isVerbTag(tag)) {
    return verbBefore(sentence, left) === Tag.Present && startsObject(sentence, index + 1)
      ? Tag.Present
      : nominalOf(tagClass);
  }
  return tag;
}

/** "the group claims it" against "two key suspects" and "police raids were". */
function isVerbAfterNoun(sentence: Sentence, index: number, left: number, tag: Tag): boolean {
  if (tagAt(sentence, left) === Tag.PluralNoun || needsPlural(sentence, left)) return false;
  // "the team which Ritter heads"
  if (tagAt(sentence, left) === Tag.ProperNoun && words.relatives.has(wordAt(sentence, left - 1))) return true;
  const next = tagAt(sentence, index + 1);
  if (isFiniteTag(next) && !isVerbTag(tag)) return false;
  if (!isSubject(sentence, left)) return false;
  if (hasFiniteAfter(sentence, index)) return isVerbTag(tag);
  if (next === Tag.To) return resolveTo(sentence, index + 1) === Tag.To;
  if (wordAt(sentence, index + 1) === "that") return isVerbTag(tag) || words.saying.has(sentence.lower[index]);
  return isVerbTag(tag) || startsObject(sentence, index + 1);
}

/**
 * "arrested": the past of the clause's verb, or a participle after "be" and "have" ("were arrested"),
 * before a noun ("the arrested men") or after one ("suspects arrested in the raid").
 */
function resolvePast(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  const word = wordAt(sentence, left);
  if (words.be.has(word) || words.have.has(word) || words.get.has(word)) return participleOf(tagClass);
  if (before === Tag.Present && word === "'s") return participleOf(tagClass);
  if (before === Tag.To || before === Tag.Modal)
    return allows(tagClass, Tag.Infinitive) ? Tag.Infinitive : participleOf(tagClass);
  if (before === Tag.Number && (isDateNumber(sentence, left) || opensNewPhrase(sentence, index + 1))) {
    return allows(tagClass, Tag.Past) && hasObjectAfter(sentence, index)
      ? Tag.Past
      : pastAfterNoun(sentence, index, tagClass);
  }
  if (isNominalOpener(before)) {
    if (isPlainNoun(tagClass) && !startsNominal(sentence, index + 1)) return resolveNominal(sentence, index, tagClass);
    if (startsNominal(sentence, index + 1)) return Tag.Adjective;
    return before === Tag.Preposition && isPlainNoun(tagClass) ? nominalOf(tagClass) : participleOf(tagClass);
  }
  if (!allows(tagClass, Tag.Past)) return participleOf(tagClass);
  if (!allows(tagClass, Tag.Participle)) return Tag.Past;
  if (isSubjectPronoun(sentence, left)) return Tag.Past;
  if (before === Tag.Conjunction) return joinedPast(sentence, index, left);
  if (isNominal(before) || before === Tag.Pronoun) return pastAfterNoun(sentence, index, tagClass);
  if (before === Tag.Punctuation) return pastAfterMark(sentence, index, left, tagClass);
  return hasObjectAfter(sentence, index) ? Tag.Past : Tag.Participle;
}

/** "suspects arrested in the raid were" against "police arrested 20". */
function pastAfterNoun(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  if (!allows(tagClass, Tag.Past)) return participleOf(tagClass);
  if (!allows(tagClass, Tag.Participle)) return Tag.Past;
  if (hasObjectAfter(sentence, index) || tagAt(sentence, index + 1) === Tag.Noun) return Tag.Past;
  if (sentence.hasFinite || hasFiniteAfter(sentence, index)) return Tag.Participle;
  return wordAt(sentence, index + 1) === "by" ? Tag.Participle : Tag.Past;
}

/** "were arrested and charged", "raided homes and seized arms", "when asked". */
function joinedPast(sentence: Sentence, index: number, left: number): Tag {
  if (words.subordinators.has(wordAt(sentence, left))) return Tag.Participle;
  const hasObject = hasObjectAfter(sentence, index);
  const other = verbBefore(sentence, left);
  if (other === Tag.Participle) return hasObject && !isPerfect(sentence, left) ? Tag.Past : Tag.Participle;
  return hasObject || other === Tag.Past || other === Tag.Present ? Tag.Past : Tag.Participle;
}

/** "Wounded soldiers", "the man, arrested on Friday, was", "the minister, a former judge, told reporters". */
function pastAfterMark(sentence: Sentence, index: number, left: number, tagClass: TagClass): Tag {
  const opens = left < sentence.first;
  if (!opens && hasObjectAfter(sentence, index)) return Tag.Past;
  if (!opens && words.quotes.has(wordAt(sentence, left))) return Tag.Past;
  if (!opens && wordAt(sentence, left) === "," && !sentence.hadFinite) {
    return hasFiniteLater(sentence, index) ? Tag.Participle : Tag.Past;
  }
  if (!startsNominal(sentence, index + 1)) return Tag.Participle;
  return opens || allows(tagClass, Tag.Adjective) ? Tag.Adjective : Tag.Participle;
}

/** "bombing": a verb's "-ing", a noun ("the bombing of") or an adjective ("the ruling party"). */
function resolveGerund(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const left = leftOf(sentence, index);
  const before = tagAt(sentence, left);
  const tag = settleName(likeliest(tagClass));
  if (words.be.has(wordAt(sentence, left))) return Tag.Gerund;
  if (before === Tag.Determiner || before === Tag.Possessive || before === Tag.Adjective || before === Tag.Number) {
    if (startsNominal(sentence, index + 1))
      return tag === Tag.Gerund && allows(tagClass, Tag.Adjective) ? Tag.Adjective : nounOrAdjective(tagClass);
    return before === Tag.Adjective && !isPlainNoun(tagClass) ? Tag.Gerund : Tag.Noun;
  }
  if (startsObject(sentence, index + 1) && !(tag === Tag.Noun && before === Tag.Noun)) return Tag.Gerund;
  const next = tagAt(sentence, index + 1);
  const goesOn = next === Tag.Preposition || next === Tag.Adverb || next === Tag.To || next === Tag.Particle;
  const hasOf = wordAt(sentence, index + 1) === "of";
  if (before === Tag.Punctuation && left === index - 1 && goesOn && !hasOf) return Tag.Gerund;
  // "information leading to" against "the car bombing in".
  if (before === Tag.PluralNoun && tag === Tag.Gerund) return Tag.Gerund;
  if (isNominal(before) && isPlainNoun(tagClass)) return tag === Tag.Noun || !goesOn || hasOf ? Tag.Noun : Tag.Gerund;
  if (isPlainNoun(tagClass) && (hasOf || isFiniteTag(next))) return Tag.Noun;
  return tag;
}

/** What a verb's "-ing" is before a noun: "the shooting victims", "the ruling party". */
function nounOrAdjective(tagClass: TagClass): Tag {
  return isPlainNoun(tagClass) ? Tag.Noun : Tag.Adjective;
}

// ---- nouns, adjectives, adverbs ----

/** A noun or adjective, whatever else the word can be. */
function resolveNominal(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const noun = isPlainNoun(tagClass) || allows(tagClass, Tag.ProperNoun);
  const adjective = allows(tagClass, Tag.Adjective);
  const before = tagAt(sentence, leftOf(sentence, index));
  // "as well", "once more": an adverb that can be a noun is one behind a determiner alone.
  if (likeliest(tagClass) === Tag.Adverb && before !== Tag.Determiner && before !== Tag.Possessive) {
    return adjective && startsNominal(sentence, index + 1) ? Tag.Adjective : Tag.Adverb;
  }
  if (adjective && noun) {
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

/** "more suspects", "more dangerous", "a day earlier". */
function adjectiveOrAdverb(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const next = tagAt(sentence, index + 1);
  if (words.degrees.has(sentence.lower[index]))
    return next === Tag.Adjective || next === Tag.Adverb ? Tag.Adverb : Tag.Adjective;
  return startsNominal(sentence, index + 1) ? Tag.Adjective : likeliest(tagClass);
}

/** The noun among the tags, the likeliest first. */
function nominalOf(tagClass: TagClass): Tag {
  const tag = likeliest(tagClass);
  if (tag === Tag.Noun || tag === Tag.PluralNoun) return tag;
  if (allows(tagClass, Tag.Noun)) return Tag.Noun;
  if (allows(tagClass, Tag.PluralNoun)) return Tag.PluralNoun;
  return settleName(tag);
}

function participleOf(tagClass: TagClass): Tag {
  return allows(tagClass, Tag.Participle) ? Tag.Participle : likeliest(tagClass);
}

// ---- questions about the words around ----

function tagAt(sentence: Sentence, index: number): Tag {
  return index < sentence.first || index >= sentence.last ? Tag.Punctuation : (sentence.tags[index] as Tag);
}

function wordAt(sentence: Sentence, index: number): string {
  return index < sentence.first || index >= sentence.last ? "" : sentence.lower[index];
}

/** The token before, past adverbs: "were later arrested", "did not say". */
function leftOf(sentence: Sentence, index: number): number {
  let left = index - 1;
  while (left >= sentence.first && (sentence.tags[left] === Tag.Adverb || isNoLonger(sentence, left))) left--;
  return left;
}

function isNoLonger(sentence: Sentence, index: number): boolean {
  return sentence.lower[index] === "no" && sentence.lower[index + 1] === "longer";
}

/** Whether a noun phrase must go on after the token: determiner, adjective, number, preposition. */
function isNominalOpener(tag: Tag): boolean {
  return (
    tag === Tag.Determiner ||
    tag === Tag.Possessive ||
    tag === Tag.Adjective ||
    tag === Tag.Number ||
    tag === Tag.Preposition
  );
}

function isNominal(tag: Tag): boolean {
  return tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun;
}

function isPlainNoun(tagClass: TagClass): boolean {
  return allows(tagClass, Tag.Noun) || allows(tagClass, Tag.PluralNoun);
}

function isVerbTag(tag: Tag): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

function isFiniteTag(tag: Tag): boolean {
  return tag === Tag.Present || tag === Tag.Past || tag === Tag.Modal;
}

/** Whether the token can go on a noun phrase: "the arrested | men". */
function startsNominal(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return isNominal(tag) || tag === Tag.Adjective || tag === Tag.Number;
}

function startsNounPhrase(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  if (tag === Tag.Possessive) return wordAt(sentence, index)[0] !== "'";
  return startsNominal(sentence, index) || tag === Tag.Determiner || tag === Tag.Pronoun || tag === Tag.Gerund;
}

/** Whether the token opens an object: "arrested | the men", "arrested | 20", "arrested | him". */
function startsObject(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  if (tag === Tag.Pronoun)
    return !words.subjectPronouns.has(wordAt(sentence, index)) && !words.relatives.has(wordAt(sentence, index));
  if (tag === Tag.Determiner || tag === Tag.Number) return true;
  if (tag === Tag.Possessive) return wordAt(sentence, index)[0] !== "'";
  return (
    tag === Tag.PluralNoun ||
    tag === Tag.ProperNoun ||
    tag === Tag.Adjective ||
    words.approximators.has(wordAt(sentence, index))
  );
}

/** Whether an object follows the verb, or the one that it is joined to: "shot and killed | a doctor". */
function hasObjectAfter(sentence: Sentence, index: number): boolean {
  if (startsObject(sentence, index + 1)) return true;
  const joint = wordAt(sentence, index + 1);
  return (joint === "and" || joint === "or") && isPastForm(sentence, index + 2) && startsObject(sentence, index + 3);
}

function isPastForm(sentence: Sentence, index: number): boolean {
  return index < sentence.last && allows(sentence.classes[index], Tag.Past);
}

/** Whether the token opens a noun phrase that cannot go on the one before. */
function opensNewPhrase(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return (
    tag === Tag.Determiner ||
    tag === Tag.Number ||
    tag === Tag.Pronoun ||
    tag === Tag.Preposition ||
    tag === Tag.Punctuation
  );
}

/** "Aug. 7", "in 1998": a number that counts nothing. */
function isDateNumber(sentence: Sentence, index: number): boolean {
  const before = wordAt(sentence, index - 1) === "." ? index - 2 : index - 1;
  return (
    tagAt(sentence, before) === Tag.ProperNoun ||
    (tagAt(sentence, index - 1) === Tag.Preposition && wordAt(sentence, index).length === 4)
  );
}

/** The first token of the noun phrase that ends here. */
function phraseStart(sentence: Sentence, index: number): number {
  let start = index;
  while (start > sentence.first) {
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

/** Whether the noun phrase that ends here can be a subject: it opens a clause or follows "said". */
function isSubject(sentence: Sentence, index: number): boolean {
  const before = phraseStart(sentence, index) - 1;
  const tag = tagAt(sentence, before);
  if (tag === Tag.Punctuation || tag === Tag.Conjunction || tag === Tag.Pronoun || tag === Tag.Adverb) return true;
  return isVerbTag(tag) ? words.saying.has(wordAt(sentence, before)) : tag === Tag.Preposition && !sentence.hasFinite;
}

function isSingular(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index);
  return tag === Tag.Noun || (tag === Tag.ProperNoun && !/s$|^police$/.test(sentence.lower[index]));
}

/** Whether the phrase so far, as "two key" or "several bomb", lacks its plural. */
function needsPlural(sentence: Sentence, index: number): boolean {
  for (let at = index; at >= sentence.first; at--) {
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

/** Whether a finite verb follows behind the next comma: "the man, arrested on Friday, | was". */
function hasFiniteLater(sentence: Sentence, index: number): boolean {
  for (let at = index + 1; at < sentence.last; at++) {
    if (wordAt(sentence, at) === "," && hasFiniteAfter(sentence, at)) return true;
  }
  return false;
}

function isFollowedLikeVerb(sentence: Sentence, index: number): boolean {
  const next = tagAt(sentence, index + 1);
  return startsObject(sentence, index + 1) || next === Tag.Preposition || next === Tag.To || next === Tag.Adverb;
}

function isSubjectPronoun(sentence: Sentence, index: number): boolean {
  return tagAt(sentence, index) === Tag.Pronoun && !words.nonSubjectPronouns.has(wordAt(sentence, index));
}

/** The tag of the verb before, within the clause and the one it is joined to. */
function verbBefore(sentence: Sentence, index: number): Tag {
  for (let at = index - 1; at >= sentence.first; at--) {
    const tag = sentence.tags[at] as Tag;
    if (isVerbTag(tag) || tag === Tag.Modal) return tag;
    if (tag === Tag.Conjunction && wordAt(sentence, at) !== "and") return Tag.Other;
  }
  return Tag.Other;
}

/** Whether the participle before is one of "have": "have arrested 20 and seized arms". */
function isPerfect(sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at >= sentence.first; at--) {
    if (words.have.has(sentence.lower[at])) return true;
    if (words.be.has(sentence.lower[at])) return false;
  }
  return false;
}

/** "made them | leave", "let the men | go". */
function causedBefore(sentence: Sentence, index: number): boolean {
  for (let at = index; at >= sentence.first && at > index - 4; at--) {
    if (words.causatives.has(sentence.lower[at])) return true;
    const tag = sentence.tags[at] as Tag;
    if (isVerbTag(tag) || tag === Tag.Punctuation) return false;
  }
  return false;
}

/** Whether a verb that can only be finite follows in the clause: "suspects arrested in the raid | were". */
function hasFiniteAfter(sentence: Sentence, index: number): boolean {
  for (let at = index + 1; at < sentence.last; at++) {
    const tag = sentence.tags[at] as Tag;
    if (tag === Tag.Conjunction || words.relatives.has(sentence.lower[at])) return false;
    if (tag === Tag.Punctuation && sentence.lower[at] !== "-") return false;
    if (tag === Tag.Modal) return true;
    if (tag === Tag.To) at++;
    if (tag === Tag.Past || tag === Tag.Present) {
      if (isCertain(sentence.classes[at]) || tag === Tag.Past || words.finite.has(sentence.lower[at])) return true;
    }
  }
  return false;
}
