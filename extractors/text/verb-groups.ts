/** Verb groups: a main verb with the auxiliaries, adverbs and particle that belong to it ("may not have been shut down"). */
import { Tag } from "./tag.ts";
import { isGlued, type Tokens } from "./tokens.ts";
import * as words from "./word-sets.ts";

export interface VerbGroup {
  readonly first: number;
  /** The main verb: "arrested" of "have been arrested". */
  readonly main: number;
  /** With the particle that follows the verb at once. */
  readonly last: number;
  /** "finite", or what it is without a finite verb: "to arrest", "arresting", "(suspects) arrested". */
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  /** Null where the group is not finite. "will" and "shall" make the future. */
  readonly tense: "past" | "present" | "future" | null;
  /** "were arrested"; a participle after its noun ("suspects arrested in") counts too. */
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  /** In lower case as written ("could", "'d"); null where there is none. */
  readonly modal: string | null;
}

export function findVerbGroups(tokens: Tokens, tags: Uint8Array, first: number, last: number): VerbGroup[] {
  const found: VerbGroup[] = [];
  let at = first;
  while (at < last) {
    if (opensGroup(tokens, tags, at)) {
      const group = readGroup(tokens, tags, at, last);
      found.push(group);
      at = group.last;
    } else at++;
  }
  return found;
}

function opensGroup(tokens: Tokens, tags: Uint8Array, at: number): boolean {
  const tag = tags[at];
  if (tag !== Tag.To && tag !== Tag.Modal && !isVerb(tag)) return false;
  // A verb at a hyphen is part of a compound: "London-based", "face-saving".
  return !(isGlued(tokens, at) && at > 0 && tokens.lower[at - 1] === "-") && !isHyphenated(tokens, at);
}

function isHyphenated(tokens: Tokens, at: number): boolean {
  return at + 2 < tokens.count && tokens.lower[at + 1] === "-" && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
}

function readGroup(tokens: Tokens, tags: Uint8Array, first: number, limit: number): VerbGroup {
  let main = first;
  let negated = false;
  let passive = false;
  let perfect = false;
  let progressive = false;
  let at = first + 1;
  for (; at < limit; at++) {
    const word = tokens.lower[at];
    if (tags[at] === Tag.Adverb) {
      if (words.negations.has(word)) negated = true;
      continue;
    }
    if (!continues(tokens, tags, main, at)) break;
    passive = tags[at] === Tag.Participle && isPassiveAuxiliary(tokens.lower[main]);
    progressive ||= tags[at] === Tag.Gerund && words.be.has(tokens.lower[main]);
    perfect ||= tags[at] === Tag.Participle && isPerfectAuxiliary(tokens.lower[main]);
    main = at;
  }
  const opening = tags[first] as Tag;
  const isHad = perfect && tokens.lower[first] === "'d" && tags[first + 1] !== Tag.Infinitive;
  if (opening === Tag.Participle && main === first) passive = true;
  return {
    first,
    main,
    last: tags[main + 1] === Tag.Particle && main + 1 < limit ? main + 2 : lastOf(tokens, main, limit),
    form: formOf(opening),
    tense: isHad ? "past" : tenseOf(opening, tokens.lower[first]),
    passive,
    perfect,
    progressive,
    negated,
    modal: opening === Tag.Modal && !isHad ? tokens.lower[first] : null,
  };
}

/** One past the main verb, and past the "not" that follows it ("is not", "did n't"). */
function lastOf(tokens: Tokens, main: number, limit: number): number {
  return main + 1 < limit && words.negations.has(tokens.lower[main + 1]) ? main + 2 : main + 1;
}

/** Whether the verb goes on from the auxiliary: "will | arrest", "been | arrested", "have | been". */
function continues(tokens: Tokens, tags: Uint8Array, auxiliary: number, at: number): boolean {
  const tag = tags[at];
  // "he'd arrested" is "he had arrested".
  if (tokens.lower[auxiliary] === "'d" && tag === Tag.Participle) return true;
  if (tags[auxiliary] === Tag.Modal || tags[auxiliary] === Tag.To) return tag === Tag.Infinitive || tag === Tag.Present;
  const word = tokens.lower[auxiliary];
  if (words.be.has(word) || word === "'s") return tag === Tag.Gerund || tag === Tag.Participle;
  if (words.have.has(word)) return tag === Tag.Participle;
  if (words.do.has(word)) return tag === Tag.Infinitive;
  return words.get.has(word) && tag === Tag.Participle;
}

function isPassiveAuxiliary(word: string): boolean {
  return words.be.has(word) || words.get.has(word) || word === "'s";
}

function isPerfectAuxiliary(word: string): boolean {
  return words.have.has(word) || word === "'d";
}

function isVerb(tag: number): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

function formOf(opening: Tag): VerbGroup["form"] {
  if (opening === Tag.To || opening === Tag.Infinitive) return "infinitive";
  if (opening === Tag.Gerund) return "gerund";
  return opening === Tag.Participle ? "participle" : "finite";
}

function tenseOf(opening: Tag, word: string): VerbGroup["tense"] {
  if (opening === Tag.Past) return "past";
  if (opening === Tag.Present) return "present";
  if (opening !== Tag.Modal) return null;
  return words.futures.has(word) ? "future" : "present";
}
