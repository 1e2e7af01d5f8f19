/** Tokens and tags to noun phrases, verb groups and marks, from left to right. */
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../../text/index.ts";
import { sensesOf } from "../lexicon.ts";
import type { Mark, NounPhrase, Unit, VerbForm, VerbGroup } from "./units.ts";

/** For each token the quantity or date that covers it, as its place in its list; -1 for none. */
export interface Cover {
  readonly quantity: Int32Array;
  readonly date: Int32Array;
}

export function chunk(reading: Reading, cover: Cover, first: number, last: number): Unit[] {
  const { tokens, tags } = reading;
  const units: Unit[] = [];
  let at = first;
  let preposition = -1;
  while (at < last) {
    const tag = tags[at];
    if (cover.date[at] >= 0 && cover.quantity[at] < 0) {
      const end = endOfDate(cover, at, last);
      if (!modifiesNoun(tags, tokens, end, last)) {
        units.push(mark("time", at, end, units.length));
        at = end;
        preposition = -1;
        continue;
      }
    }
    const bracket = endOfBracket(tokens, cover, at, last);
    if (bracket > at) {
      units.push(mark("adverb", at, bracket, units.length));
      at = bracket;
      continue;
    }
    const aside = endOfAges(reading, cover, at, last);
    if (aside > at) {
      units.push(mark("adverb", at, aside, units.length));
      at = aside;
      continue;
    }
    const verb = startsVerbGroup(reading, at, last) && cover.quantity[at] < 0 ? readVerbGroup(reading, at, last) : null;
    if (verb !== null) {
      verb.preposition = preposition;
      verb.at = units.length;
      units.push(verb);
      at = verb.last;
      preposition = -1;
      continue;
    }
    const noun = readNounPhrase(reading, cover, at, last);
    if (noun !== null) {
      noun.preposition = preposition;
      noun.at = units.length;
      units.push(noun);
      at = noun.last;
      preposition = -1;
      continue;
    }
    if (isPreposition(tokens, tag, at)) {
      preposition = at;
      at++;
      continue;
    }
    const kind = markKind(tokens, tag, at);
    if (kind !== "adverb") preposition = -1;
    units.push(mark(kind, at, at + 1, units.length));
    at++;
  }
  return units;
}

function mark(kind: Mark["kind"], first: number, last: number, at: number): Mark {
  return { kind, first, last, at };
}

function isPreposition(tokens: Tokens, tag: number, at: number): boolean {
  return tag === Tag.Preposition || tag === Tag.To || PREPOSITION_LIKE.has(tokens.lower[at]);
}

function markKind(tokens: Tokens, tag: number, at: number): Mark["kind"] {
  const word = tokens.lower[at];
  if (word === ",") return "comma";
  if (word === "and" || word === "or" || word === "&" || word === "plus" || word === "nor") return "and";
  if (word === "but") return "and";
  if (RELATIVES.has(word)) return "relative";
  if (SUBORDINATORS.has(word)) return "subordinator";
  if (tag === Tag.Adverb || tag === Tag.Particle) return "adverb";
  if (tag === Tag.Adjective || tag === Tag.Participle || isState(word)) return "state";
  if (tag === Tag.Punctuation) return word === "-" || word === "." ? "adverb" : "stop";
  return "adverb";
}

const RELATIVES = new Set(["who", "which", "that", "whom", "whose"]);
const SUBORDINATORS = new Set(
  "when while because if although though unless whereas where whether since until once as so lest how why what".split(
    " ",
  ),
);
/** Words that the tagger may call verbs and that govern a phrase here: "including two children". */
const PREPOSITION_LIKE = new Set([
  "including",
  "following",
  "involving",
  "according",
  "excluding",
  "amid",
  "regarding",
  "pending",
  "worth",
  "totaling",
  "totalling",
]);

// ---- brackets ----

const CLOSING = new Map([
  ["(", ")"],
  ["[", "]"],
]);
const LONGEST_BRACKET = 14;

/** "the Liberation Front [FMLN]", "a member of the party (PSD)": an aside, unless it holds a sum. */
function endOfBracket(tokens: Tokens, cover: Cover, at: number, last: number): number {
  if (tokens.kind[at] !== Kind.Punctuation) return at;
  const closing = CLOSING.get(tokens.lower[at]);
  if (closing === undefined) return at;
  for (let end = at + 1; end < last && end < at + LONGEST_BRACKET; end++) {
    if (tokens.lower[end] === closing) return end + 1;
    if (cover.quantity[end] >= 0) return at;
  }
  return at;
}

// ---- ages ----

const AGED = new Set(["aged", "ages", "age"]);

/** "aged 15 and 17", or the age between commas after a name ("Ann Lee, 43, of Ayr"): no part of the clause. */
function endOfAges({ tokens, tags }: Reading, cover: Cover, at: number, last: number): number {
  if (AGED.has(tokens.lower[at]) && at + 1 < last && isBareNumber(tokens, tags, at + 1)) {
    let end = at + 1;
    while (end < last && (isBareNumber(tokens, tags, end) || AGE_JOINTS.has(tokens.lower[end]))) end++;
    while (AGE_JOINTS.has(tokens.lower[end - 1])) end--;
    return end;
  }
  const named =
    at >= 2 && tokens.lower[at - 1] === "," && (tags[at - 2] === Tag.ProperNoun || tags[at - 2] === Tag.Noun);
  if (
    !named ||
    !isBareNumber(tokens, tags, at) ||
    (cover.quantity[at] >= 0 && cover.quantity[at + 1] === cover.quantity[at])
  )
    return at;
  return at + 1 === last || AGE_ENDS.has(tokens.lower[at + 1]) ? at + 1 : at;
}

const AGE_JOINTS = new Set(["and", ",", "to", "or"]);
const AGE_ENDS = new Set([",", ".", ";", ")", "and", "of"]);

function isBareNumber(tokens: Tokens, tags: Uint8Array, at: number): boolean {
  return tags[at] === Tag.Number && tokens.end[at] - tokens.start[at] <= 3 && tokens.kind[at] === Kind.Number;
}

// ---- dates ----

function endOfDate(cover: Cover, at: number, last: number): number {
  let end = at + 1;
  while (end < last && cover.date[end] === cover.date[at]) end++;
  return end;
}

/** "Sunday's attacks", "the March check": the date is part of the noun phrase. */
function modifiesNoun(tags: Uint8Array, tokens: Tokens, end: number, last: number): boolean {
  if (end >= last) return false;
  if (tags[end] === Tag.Possessive && isGlued(tokens, end)) return true;
  return tags[end] === Tag.Noun && !isGlued(tokens, end);
}

// ---- noun phrases ----

function readNounPhrase(reading: Reading, cover: Cover, first: number, last: number): NounPhrase | null {
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
      if (PREPOSITION_LIKE.has(tokens.lower[at])) break;
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

/** "the mayor's" without a noun after keeps its clitic. */
function endWithPossessive(tokens: Tokens, tags: Uint8Array, end: number, at: number): number {
  return end < at && tags[end] === Tag.Possessive && tokens.lower[end].startsWith("'") ? end + 1 : end;
}

/** "dead", "missing", "homeless": words that say what became of the noun before them. */
function isState(word: string): boolean {
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
  "number series group total couple handful string spate crowd majority rest some most many several one all none part half each any both few dozens hundreds thousands scores millions score pair mob gang wave dozen hundred thousand million remainder".split(
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

// ---- verb groups ----

const BE = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "'re",
  "'m",
  "'s",
  "get",
  "got",
  "gets",
  "getting",
]);
const HAVE = new Set(["have", "has", "had", "having", "'ve", "'d", "'s"]);
const DO = new Set(["do", "does", "did"]);
const NEGATIONS = new Set(["not", "n't", "never"]);

export function isVerbTag(tag: number): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

function startsVerbGroup({ tokens, tags }: Reading, at: number, last: number): boolean {
  const tag = tags[at];
  if (PREPOSITION_LIKE.has(tokens.lower[at])) return false;
  if (tag === Tag.Modal) return true;
  if (tag === Tag.To) return at + 1 < last && verbAhead(tags, tokens, at + 1, last) >= 0;
  if (!isVerbTag(tag)) return false;
  // A participle or gerund glued into a compound ("London-based") is no verb.
  return !(isGlued(tokens, at) && tokens.lower[at - 1] === "-");
}

/** The next token but adverbs, where it is a verb; -1 otherwise. */
function verbAhead(tags: Uint8Array, tokens: Tokens, at: number, last: number): number {
  let next = at;
  while (next < last && next < at + 4 && (tags[next] === Tag.Adverb || NEGATIONS.has(tokens.lower[next]))) next++;
  return next < last && isVerbTag(tags[next]) ? next : -1;
}

function readVerbGroup(reading: Reading, first: number, last: number): VerbGroup | null {
  const { tokens, tags } = reading;
  let at = first;
  let modal = -1;
  let negated = false;
  let perfect = false;
  let passive = false;
  let auxiliary = false;
  const infinitive = tags[at] === Tag.To;
  if (infinitive) at++;
  let main = -1;
  while (at < last) {
    const word = tokens.lower[at];
    const tag = tags[at];
    if (NEGATIONS.has(word)) {
      negated = true;
      at++;
    } else if (tag === Tag.Modal) {
      if (main >= 0) break;
      modal = at;
      at++;
    } else if (tag === Tag.Adverb) {
      if (verbAhead(tags, tokens, at, last) < 0) break;
      at++;
    } else if (isVerbTag(tag)) {
      main = at;
      at++;
      const next = verbAhead(tags, tokens, at, last);
      if (next < 0 || PREPOSITION_LIKE.has(tokens.lower[next])) break;
      const nextTag = tags[next];
      if (BE.has(word) && (nextTag === Tag.Participle || nextTag === Tag.Past)) passive = true;
      else if (HAVE.has(word) && (nextTag === Tag.Participle || nextTag === Tag.Past)) perfect = true;
      else if (BE.has(word) && nextTag === Tag.Gerund) passive = false;
      else if (!(DO.has(word) && (nextTag === Tag.Infinitive || nextTag === Tag.Present))) break;
      auxiliary = true;
      for (let skipped = at; skipped < next; skipped++) if (NEGATIONS.has(tokens.lower[skipped])) negated = true;
      at = next;
    } else break;
  }
  if (main < 0) {
    if (modal < 0) return null;
    main = at - 1;
  }
  const tag = tags[main];
  let form: VerbForm = "finite";
  if (infinitive) form = "infinitive";
  else if (modal < 0 && !auxiliary) {
    if (tag === Tag.Gerund) form = "gerund";
    else if (tag === Tag.Participle) form = "participle";
  } else if (modal < 0 && tags[first] === Tag.Gerund) form = "gerund";
  else if (modal < 0 && tags[first] === Tag.Participle) form = "participle";
  if (form === "participle" && !auxiliary) passive = true;
  const end = endWithParticle(tokens, tags, main, main + 1, last);
  return {
    kind: "verb",
    first,
    last: end,
    main,
    form,
    passive,
    modal,
    negated,
    perfect,
    at: -1,
    preposition: -1,
    subject: null,
    objects: [],
    obliques: [],
    agent: null,
    relative: false,
    conditional: false,
    subordinate: false,
    governor: null,
  };
}

/** "shut down nearly 200 sites": the particle belongs to the verb where the lexicon knows the two together. */
function endWithParticle(tokens: Tokens, tags: Uint8Array, main: number, at: number, last: number): number {
  if (at >= last) return at;
  if (tags[at] === Tag.Particle) return at + 1;
  if (!PARTICLES.has(tokens.lower[at])) return at;
  const senses = sensesOf(tokens.lower[main]);
  if (senses === undefined) return at;
  for (const sense of senses) if (sense.words.length === 2 && sense.words[1] === tokens.lower[at]) return at + 1;
  return at;
}

const PARTICLES = new Set("up down out off over back in on away aside apart through".split(" "));
