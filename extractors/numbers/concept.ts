/**
 * What is measured, as words: "unemployment" of "unemployment rose 5 %", "voters" of "60 % of voters", "price point" of "a
 * $149 price point". Looked for behind the number first, then before "of" or "at", then as the subject of its verb.
 */
import { isGlued, type Reading, Tag } from "../text/index.ts";
import { type Draft, sentenceEnd, sentenceStart } from "./draft.ts";
import { isIntroduction, isNominal, phraseFrom, phraseUpTo, type Range, REACH, wordsOf } from "./phrase.ts";

export function readConcepts(reading: Reading, drafts: Draft[]): void {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    const before = index > 0 ? drafts[index - 1] : null;
    if (before !== null && isConversion(reading, draft, before)) {
      draft.concepts = before.concepts;
      continue;
    }
    const start = Math.max(sentenceStart(reading, draft.first), draft.first - REACH);
    const floor = before === null ? start : Math.max(start, before.next);
    const found =
      conceptBehind(reading, draft) ??
      conceptOf(reading, draft) ??
      conceptBefore(reading, draft, floor) ??
      subjectOf(reading, draft, start, floor, before);
    if (found !== null) draft.concepts = wordsOf(reading, found.first, found.last);
    if (before !== null && goesOn(reading, draft, before, found)) draft.concepts = before.concepts;
  }
  for (let index = drafts.length - 2; index >= 0; index--) {
    if (hangs(reading, drafts[index], drafts[index + 1])) drafts[index].concepts = drafts[index + 1].concepts;
  }
}

/** "four-, five- and six-cylinder engines": the first ones measure what the last one does. */
function hangs({ tokens }: Reading, draft: Draft, next: Draft): boolean {
  const { lower } = tokens;
  return (
    lower[draft.next] === "-" &&
    draft.unit === next.unit &&
    next.first - draft.next <= 3 &&
    draft.rules.includes("shared-unit")
  );
}

/** "5.4 inches, 6.1 inches and 6.7 inches", "down 68 p at 1,112 p": nothing but a mark or a small word parts the two. */
function goesOn({ tokens, sentences }: Reading, draft: Draft, before: Draft, found: Range | null): boolean {
  if (draft.kind === "count" || before.kind === "count" || sentences.of[before.first] !== sentences.of[draft.first])
    return false;
  const gap = draft.first - before.next;
  if (found !== null && found.first >= before.next) return false;
  if (gap === 1) return LISTING.has(tokens.lower[before.next]);
  return gap === 2 && tokens.lower[before.next] === "," && LISTING.has(tokens.lower[before.next + 1]);
}

const LISTING: ReadonlySet<string> = new Set([",", ";", "and", "or", "at", "to", "/"]);

/** "$2.4 billion (£1.9 billion)" */
function isConversion({ tokens }: Reading, draft: Draft, before: Draft): boolean {
  return draft.first === before.next + 1 && tokens.lower[before.next] === "(";
}

/** "50mph winds", "30% fuming sulfuric acid", "a 15-year-old boy": a measure modifies the noun behind it. */
function conceptBehind(reading: Reading, draft: Draft): Range | null {
  if ((draft.kind === "count" && draft.unit !== "count" && !draft.compound) || draft.kind === "none") return null;
  if (draft.first < draft.numberFirst && isSign(reading.tokens.lower[draft.numberFirst - 1])) return null;
  const { tokens, tags } = reading;
  const limit = sentenceEnd(reading, draft.first);
  let at = draft.next;
  if (tokens.lower[at] === ")") at++;
  if (at < limit && tokens.lower[at] === "-" && isGlued(tokens, at + 1)) at++;
  if (at >= limit || !isNominal(tags[at]) || AFTER_MEASURE.has(tokens.lower[at])) return null;
  return phraseFrom(reading, at, limit);
}

function isSign(word: string): boolean {
  return word === "+" || word === "-";
}

/** Words behind a measure that belong to no noun: "5 miles east of", "72 metres long", "$5 more". */
const AFTER_MEASURE: ReadonlySet<string> = new Set(
  "long high tall wide deep thick away east west north south more less higher lower last this next earlier early late monday tuesday wednesday thursday friday saturday sunday today yesterday".split(
    " ",
  ),
);

/** "60 per cent of its revenue", "450 Nm of torque" */
function conceptOf(reading: Reading, draft: Draft): Range | null {
  if (draft.kind === "count" || draft.kind === "none" || draft.kind === "age") return null;
  const limit = sentenceEnd(reading, draft.first);
  let at = draft.next;
  if (reading.tokens.lower[at] === ")") at++;
  if (reading.tokens.lower[at] !== "of") return null;
  at++;
  while (at < limit && isIntroduction(reading, at)) at++;
  return at < limit && isNominal(reading.tags[at]) ? phraseFrom(reading, at, limit) : null;
}

/** "a net profit of $5", "the index at 5,884", "Acme, down 5 %": the noun before the preposition. */
function conceptBefore(reading: Reading, draft: Draft, floor: number): Range | null {
  const { tokens } = reading;
  let at = draft.first - 1;
  // "players over the age of 21"
  if (draft.kind === "age" && tokens.lower[at] === "of") return phraseUpTo(reading, Math.max(floor, at - 3), floor);
  if (at > floor && (tokens.lower[at] === "up" || tokens.lower[at] === "down"))
    return phraseUpTo(reading, tokens.lower[at - 1] === "," ? at - 1 : at, floor);
  while (at >= floor && BRIDGES.has(tokens.lower[at])) at--;
  if (at < floor || !NAMING.has(tokens.lower[at])) return null;
  if ((draft.kind === "time" || draft.kind === "count") && (tokens.lower[at] !== "of" || draft.value === 1))
    return null;
  return phraseUpTo(reading, at, floor);
}

const NAMING: ReadonlySet<string> = new Set(["of", "at", "for", "with"]);
const BRIDGES: ReadonlySet<string> = new Set(["a", "an", "the", "between", "from", "(", "around", "total"]);

/** The subject of the nearest verb to the left that has a noun for one; without a verb what stands right before the number. */
function subjectOf(reading: Reading, draft: Draft, start: number, floor: number, before: Draft | null): Range | null {
  const { tags } = reading;
  if (draft.value === 1 && draft.kind === "count") return null;
  const stated = draft.kind !== "count" && draft.kind !== "time" && draft.kind !== "age";
  let at = verbBefore(tags, draft.first, start);
  if (at < start) return stated ? phraseUpTo(reading, leftOfMarks(reading, draft.first, floor), floor) : null;
  let fallback: Range | null = null;
  while (at >= start) {
    // Over auxiliaries and adverbs: "is also expected to rise".
    while (at > start && isVerbal(reading, at - 1)) at--;
    const phrase = phraseUpTo(reading, skipRelative(reading, at, start), start);
    if (phrase !== null && !isOfBefore(phrase, before)) {
      if (!hasSubjectElsewhere(reading, at, start)) return phrase;
      fallback ??= phrase;
    }
    at = verbBefore(tags, at, start);
  }
  return fallback ?? (stated ? nearestPhrase(reading, draft.first, start) : null);
}

/** "rose 0.65 per cent to end at 27,349": the words of an earlier quantity are not what this one measures. */
function isOfBefore(phrase: Range, before: Draft | null): boolean {
  return before !== null && before.kind !== "count" && phrase.first >= before.first && phrase.last <= before.next;
}

/** "announced plans to lay off 300", "rose sharply, doubling it to 256": the noun before belongs to the verb before. */
function hasSubjectElsewhere({ tokens, tags }: Reading, at: number, start: number): boolean {
  if (tags[at] === Tag.To) return true;
  return tags[at] === Tag.Gerund && at > start && tokens.lower[at - 1] === ",";
}

function verbBefore(tags: Uint8Array, at: number, start: number): number {
  let verb = at - 1;
  while (verb >= start && !isVerb(tags[verb])) verb--;
  return verb;
}

function nearestPhrase(reading: Reading, at: number, start: number): Range | null {
  for (let end = at; end > Math.max(start, at - 12); end--) {
    const phrase = phraseUpTo(reading, end, start);
    if (phrase !== null) return phrase;
  }
  return null;
}

function leftOfMarks({ tokens }: Reading, at: number, start: number): number {
  let place = at;
  while (
    place > start &&
    (tokens.lower[place - 1] === "(" ||
      tokens.lower[place - 1] === ":" ||
      tokens.lower[place - 1] === "," ||
      PARTICLES.has(tokens.lower[place - 1]))
  )
    place--;
  return place;
}

const PARTICLES: ReadonlySet<string> = new Set(["up", "down", "for", "to", "from", "with", "by"]);

/** Past "which", "who" and "that" to what they stand for. */
function skipRelative({ tokens }: Reading, at: number, start: number): number {
  if (at <= start) return at;
  const word = tokens.lower[at - 1];
  if (word === "which" || word === "who" || word === "that")
    return at - 2 >= start && tokens.lower[at - 2] === "," ? at - 2 : at - 1;
  return tokens.lower[at - 1] === "," ? at - 1 : at;
}

function isVerb(tag: number): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

function isVerbal({ tags }: Reading, at: number): boolean {
  const tag = tags[at];
  return isVerb(tag) || tag === Tag.Modal || tag === Tag.Adverb || tag === Tag.To || tag === Tag.Particle;
}
