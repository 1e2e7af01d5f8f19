/** Function words of more than one part of speech: "to", "that", "which", "'s", and the particles of verbs. */
import { verbLemma } from "./lemmas.ts";
import { knownClass } from "./lexicon.ts";
import type { Sentence } from "./surroundings.ts";
import {
  isFiniteTag,
  isLikelyNoun,
  isNominal,
  isPastForm,
  isVerbTag,
  phraseStart,
  startsNominal,
  startsNounPhrase,
  tagAt,
  wordAt,
} from "./surroundings.ts";
import { allows, Tag, type TagClass } from "./tag.ts";
import * as words from "./word-sets.ts";

/** The tag of a word that has a rule of its own, undefined for any other. */
export function specialWord(sentence: Sentence, index: number): Tag | undefined {
  switch (sentence.lower[index]) {
    case "to":
      return resolveTo(sentence, index);
    case "that":
      return resolveThat(sentence, index);
    case "this":
      return startsNominal(sentence, index + 1) || isLikelyNoun(sentence, index + 1) ? Tag.Determiner : Tag.Pronoun;
    case "these":
    case "those":
      return startsNominal(sentence, index + 1) ? Tag.Determiner : Tag.Pronoun;
    case "what":
      return startsNominal(sentence, index + 1) ? Tag.Determiner : Tag.Pronoun;
    case "which":
      return opensClause(sentence, index) || !startsNominal(sentence, index + 1) ? Tag.Pronoun : Tag.Determiner;
    case "first":
    case "last":
      return isBetweenVerbParts(sentence, index) ? Tag.Adverb : Tag.Adjective;
    case "may":
      return isMonth(sentence, index) ? Tag.ProperNoun : Tag.Modal;
    case "us":
      return tagAt(sentence, index - 1) === Tag.Determiner ? Tag.ProperNoun : Tag.Pronoun;
    // "they all voted", "who either refused or left"
    case "all":
    case "both":
    case "either":
    case "neither":
      return isVerbTag(tagAt(sentence, index + 1)) && !startsNominal(sentence, index + 2) ? Tag.Adverb : Tag.Determiner;
    case "past":
      if (tagAt(sentence, index - 1) !== Tag.Determiner && tagAt(sentence, index - 1) !== Tag.Possessive)
        return Tag.Preposition;
      return startsNominal(sentence, index + 1) ? Tag.Adjective : Tag.Noun;
    case "so":
      return isModifiable(tagAt(sentence, index + 1)) || wordAt(sentence, index + 1) === "-"
        ? Tag.Adverb
        : Tag.Conjunction;
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
      return undefined;
  }
}

function isMonth(sentence: Sentence, index: number): boolean {
  const before = tagAt(sentence, index - 1);
  return before === Tag.Preposition || before === Tag.Number || tagAt(sentence, index + 1) === Tag.Number;
}

/** "the couple first visited", "was last seen" */
function isBetweenVerbParts(sentence: Sentence, index: number): boolean {
  const next = index + 1;
  if (next >= sentence.last || !(isPastForm(sentence, next) || allows(sentence.classes[next], Tag.Participle)))
    return false;
  const before = tagAt(sentence, index - 1);
  return isNominal(before) || before === Tag.Pronoun || words.be.has(wordAt(sentence, index - 1));
}

/** "so scared", "so far". */
function isModifiable(tag: Tag): boolean {
  return tag === Tag.Adjective || tag === Tag.Adverb || tag === Tag.Participle;
}

/** Whether a relative pronoun stands here: behind a noun, a comma or a preposition. */
function opensClause(sentence: Sentence, index: number): boolean {
  const previous = tagAt(sentence, index - 1);
  return isNominal(previous) || wordAt(sentence, index - 1) === "," || previous === Tag.Preposition;
}

/** "to raid", "to quickly raid" before a verb; "to Syria", "to police" before a noun. */
export function resolveTo(sentence: Sentence, index: number): Tag {
  let next = index + 1;
  if (tagAt(sentence, next) === Tag.Adverb) next++;
  if (next >= sentence.last || !allows(sentence.classes[next], Tag.Infinitive)) return Tag.Preposition;
  const tag = sentence.tags[next];
  if (tag === Tag.Infinitive || tag === Tag.Present) return Tag.To;
  // "to attack the camp" and "to strike back", but "to work." and "close to home".
  if (words.neverVerbs.has(sentence.lower[next]) || words.toGovernors.has(wordAt(sentence, index - 1)))
    return Tag.Preposition;
  if (words.bareNouns.has(sentence.lower[next])) {
    if (words.particles.has(wordAt(sentence, next + 1))) return Tag.To;
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
  if (isNominal(previous) && (next === Tag.Participle || next === Tag.Past)) return Tag.Pronoun;
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
export function resolveParticle(sentence: Sentence, index: number, tagClass: TagClass): Tag {
  const previous = tagAt(sentence, index - 1);
  const particle = sentence.lower[index];
  if (particle === "up" && isUpToNumber(sentence, index)) return Tag.Preposition;
  const opensObject =
    startsNounPhrase(sentence, index + 1) || isLikelyNoun(sentence, index + 1) || opensComplement(sentence, index + 1);
  const isParticleOnly = words.neverPrepositions.has(particle);
  if (isVerbTag(previous) && !words.be.has(wordAt(sentence, index - 1))) {
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

/** "in | at least two", "in | that house", "on | “abuse”", "on | whether" */
function opensComplement(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index);
  return word === "that" || word === "at" || words.approximators.has(word) || words.phraseOpeners.has(word);
}

/** "up to 20", "up to $5" */
function isUpToNumber(sentence: Sentence, index: number): boolean {
  const tag = tagAt(sentence, index + 2);
  return wordAt(sentence, index + 1) === "to" && (tag === Tag.Number || tag === Tag.Symbol);
}

/** "blew the bridge | up", "turned him | over to the police": the verb stands before its object. */
function isParticleBehindObject(sentence: Sentence, index: number): boolean {
  const start = tagAt(sentence, index - 1) === Tag.Pronoun ? index - 1 : phraseStart(sentence, index);
  if (start >= index || start === sentence.first || !isVerbTag(tagAt(sentence, start - 1))) return false;
  return isPhrasalVerb(sentence.lower[start - 1], sentence.lower[index]);
}

/** "shutting down", "blew up": whether the dictionary has the two as one verb. */
export function isPhrasalVerb(verb: string, particle: string): boolean {
  return knownClass(`${verbLemma(verb)} ${particle}`) !== 0;
}
