/** Words for an uncertain number: "thousands", "tens of thousands", "several thousand", "a few hundred", "dozens". */
import { Kind, type Tokens } from "../text/index.ts";
import { type Draft, makeDraft } from "./draft.ts";
import { NUMERALS, VAGUE_WORDS, type VagueWord } from "./lexicon.ts";

export function readVague(tokens: Tokens, at: number, limit: number, start: number): Draft | null {
  const { lower } = tokens;
  if (lower[at] === "a" && at + 1 < limit) {
    const counted = lower[at + 1];
    if (counted !== "few" && counted !== "couple" && counted !== "handful") return null;
    return readCounted(tokens, at, at + 1, limit);
  }
  const word = VAGUE_WORDS.get(lower[at]);
  if (word === undefined) return null;
  if (lower[at] === "several" || lower[at] === "few" || lower[at] === "couple" || lower[at] === "handful") {
    return lower[at] === "several" ? readCounted(tokens, at, at, limit) : null;
  }
  return readPlural(tokens, at, limit, start, word);
}

/** "tens of thousands": each word's bounds are multiplied. */
function readPlural(tokens: Tokens, at: number, limit: number, start: number, word: VagueWord): Draft | null {
  const { lower } = tokens;
  let low = word.low;
  let high = word.high;
  let widest = word.widest;
  let last = at + 1;
  if (at + 2 < limit && lower[at + 1] === "of") {
    const second = VAGUE_WORDS.get(lower[at + 2]);
    if (second?.widest && second.low > 1) {
      const scale = second.widest[0];
      low = word.low * scale;
      high = (word.high + 1) * scale - 1;
      widest = word.widest && [word.widest[0] * scale, word.widest[1] * scale];
      last = at + 3;
    }
  }
  if (last === at + 1 && lower[at] === "tens") return null;
  if (lower[at] === "scores" && !countsScores(tokens, at, limit, start)) return null;
  const draft = makeDraft(at, at, last, null, "vague");
  draft.low = low;
  draft.high = high;
  draft.vague = true;
  draft.widest = widest;
  return draft;
}

/** "several", "a few", "a couple of", and these before a scale: "several thousand" is three to nine thousand. */
function readCounted(tokens: Tokens, first: number, at: number, limit: number): Draft | null {
  const { lower } = tokens;
  const word = VAGUE_WORDS.get(lower[at])!;
  let last = at + 1;
  const scalePlace = lower[last] === "of" && lower[at] === "couple" ? last + 1 : last;
  const scaleWord = scalePlace < limit ? NUMERALS.get(lower[scalePlace]) : undefined;
  let scale = 1;
  if (
    scaleWord !== undefined &&
    (scaleWord.kind === "scale" || scaleWord.kind === "hundred" || scaleWord.kind === "dozen")
  ) {
    scale = scaleWord.value;
    last = scalePlace + 1;
  } else if (lower[last] === "and" || (tokens.kind[last] === Kind.Punctuation && lower[at] === "few")) {
    return null;
  }
  const draft = makeDraft(first, at, last, null, "vague");
  draft.vague = true;
  draft.scale = scale;
  draft.widest = scale === 1 ? null : [word.low * scale, word.high * scale];
  if (word.low === word.high) draft.value = word.low * scale;
  else {
    draft.low = word.low * scale;
    draft.high = word.high * scale;
  }
  return draft;
}

/** "scores of demonstrators", "scores injured"; the scores of a game are none. */
function countsScores(tokens: Tokens, at: number, limit: number, start: number): boolean {
  if (at + 1 >= limit) return false;
  if (at > start && SCORE_LEADERS.has(tokens.lower[at - 1])) return false;
  const next = tokens.lower[at + 1];
  if (next === "were" || next === "have") return at === start || tokens.lower[at - 1] === "and";
  return SCORED.has(next);
}

const SCORED: ReadonlySet<string> = new Set([
  "of",
  "more",
  "dead",
  "injured",
  "killed",
  "wounded",
  "missing",
  "arrested",
]);
const SCORE_LEADERS: ReadonlySet<string> = new Set([
  "the",
  "their",
  "his",
  "her",
  "test",
  "final",
  "credit",
  "high",
  "low",
]);
