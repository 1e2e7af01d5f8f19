/**
 * Parts of speech of the tokens, one byte each. The lexicon says which tags a word can have, how it is
 * written whether it is a name, and the words around it which of the tags it has here.
 */
import { resolveSentence } from "./context.ts";
import { classOf } from "./lexicon.ts";
import type { Sentences } from "./sentences.ts";
import { allows, isCapitalOnly, likeliest, Tag, type TagClass } from "./tag.ts";
import { isGlued, Kind, Shape, type Tokens } from "./tokens.ts";

export { Tag } from "./tag.ts";

/** Without `sentences` the whole text is read as one sentence. */
export function tagTokens(tokens: Tokens, sentences?: Sentences): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  const classes = new Int32Array(tokens.count);
  const count = sentences === undefined ? 1 : sentences.count;
  const isShouted = hasOnlyCapitals(tokens);
  for (let sentence = 0; sentence < count; sentence++) {
    const first = sentences === undefined ? 0 : sentences.first[sentence];
    const last = sentences === undefined ? tokens.count : sentences.last[sentence];
    readClasses(tokens, first, last, classes, tags);
    settleNames(tokens, first, last, classes, tags, isShouted);
    resolveSentence(tokens, first, last, classes, tags);
  }
  return tags;
}

/** Fills each token's class and its likeliest tag. A class of 0 is settled: marks, numbers and names. */
function readClasses(tokens: Tokens, first: number, last: number, classes: Int32Array, tags: Uint8Array): void {
  for (let index = first; index < last; index++) {
    const kind = tokens.kind[index];
    if (kind === Kind.Word) {
      classes[index] = classOf(tokens.lower[index]);
      tags[index] = likeliest(classes[index]);
    } else if (kind === Kind.Number) tags[index] = Tag.Number;
    else if (kind === Kind.Symbol) tags[index] = Tag.Symbol;
    else tags[index] = isPluralPossessive(tokens, index, last) ? Tag.Possessive : Tag.Punctuation;
  }
}

/** The apostrophe of "the suspects' cars": behind an "s", before a word, and no quotation that it could close. */
function isPluralPossessive(tokens: Tokens, index: number, last: number): boolean {
  if (tokens.lower[index] !== "'" || index + 1 >= last || !isGlued(tokens, index) || isGlued(tokens, index + 1))
    return false;
  if (tokens.kind[index + 1] !== Kind.Word || !tokens.lower[index - 1].endsWith("s")) return false;
  for (let at = index - 1; at >= 0 && at > index - 40; at--) {
    const mark = tokens.lower[at];
    if (mark === "‘" || (mark === "'" && !isGlued(tokens, at))) return false;
  }
  return true;
}

/** Settles the words that their capital makes names. */
function settleNames(
  tokens: Tokens,
  first: number,
  last: number,
  classes: Int32Array,
  tags: Uint8Array,
  isShouted: boolean,
): void {
  const tells = !isShouted && tellsNames(tokens, first, last, classes);
  let opens = true;
  for (let index = first; index < last; index++) {
    if (tokens.kind[index] === Kind.Word) {
      const isCapital = tokens.shape[index] !== Shape.Lower;
      if (isCapital && (tells ? isName(tokens, index, last, classes[index], opens) : isNameAlone(classes[index]))) {
        tags[index] = Tag.ProperNoun;
        classes[index] = 0;
      }
      opens = false;
    } else if (openers.has(tokens.lower[index])) opens = true;
    else if (tokens.kind[index] === Kind.Number) opens = false;
  }
}

/** Whether the text is in capitals throughout, as wire copy once was. */
function hasOnlyCapitals(tokens: Tokens): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = 0; index < tokens.count && words < 200; index++) {
    if (tokens.kind[index] !== Kind.Word) continue;
    words++;
    if (tokens.shape[index] === Shape.Upper) capitals++;
  }
  return words >= 4 && capitals > words * 0.8;
}

/** Behind these a word has its capital as the first of a sentence may: "MOSCOW (AP) _ Police said". */
const openers = new Set(['"', "“", "‘", "``", "--", "—", "–", "_", ":", "•"]);

/** Whether capitals mean anything here: not in "POLICE ARREST 20 IN RAID", nor in "Police Arrest 20 in Raid". */
function tellsNames(tokens: Tokens, first: number, last: number, classes: Int32Array): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = first; index < last; index++) {
    // Only nouns, verbs and the like that elsewhere stand in lower case tell how this sentence is written.
    if (tokens.end[index] - tokens.start[index] < 3 || !isOpenInLowerCase(classes[index])) continue;
    words++;
    if (tokens.shape[index] !== Shape.Lower) capitals++;
  }
  return capitals < 3 || capitals < words * 0.9;
}

function isOpenInLowerCase(tagClass: TagClass): boolean {
  if (tagClass === 0 || isCapitalOnly(tagClass) || isNameAlone(tagClass)) return false;
  const tag = likeliest(tagClass);
  return (
    tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.Adjective || tag === Tag.Adverb || tag >= Tag.Infinitive
  );
}

function isNameAlone(tagClass: TagClass): boolean {
  return likeliest(tagClass) === Tag.ProperNoun;
}

/** Whether a capital makes the word a name; `opens` where it is the sentence's first. */
function isName(tokens: Tokens, index: number, last: number, tagClass: TagClass, opens: boolean): boolean {
  const tag = likeliest(tagClass);
  if (isCapitalOnly(tagClass)) return tag === Tag.ProperNoun || tag === Tag.Noun;
  if (tag === Tag.Number || tokens.lower[index] === "i") return false;
  // "AT&T"
  if (tokens.lower[index + 1] === "&" && isGlued(tokens, index + 1)) return true;
  // "US", "WHO" and "IT" are no pronouns, "AND" within a shouted phrase is no name.
  if (tokens.shape[index] === Shape.Upper && tokens.end[index] - tokens.start[index] > 1) {
    return tag !== Tag.Determiner && tag !== Tag.Conjunction && tag !== Tag.Preposition;
  }
  if (isFunctionTag(tag)) return allows(tagClass, Tag.ProperNoun) && !opens;
  if (!opens) return true;
  if (!allows(tagClass, Tag.ProperNoun)) return false;
  // "Hope Hicks said": a word that can be a name opens one when a capital follows.
  if (tag === Tag.Gerund || tag === Tag.Participle || tag === Tag.Adverb) return false;
  return tag === Tag.ProperNoun || (index + 1 < last && tokens.shape[index + 1] > Shape.Lower);
}

function isFunctionTag(tag: Tag): boolean {
  return tag >= Tag.Pronoun && tag <= Tag.To && tag !== Tag.Adjective && tag !== Tag.Adverb;
}
