/** The names of the gazetteer in a text: at each capitalized word the longest run that is a name. */
import { isGlued, Kind, type Reading, Shape, type Tokens } from "../../text/index.ts";
import type { Match } from "../draft.ts";
import { ABBREVIATION, DEMONYM, PLACE_MASK } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { PlaceKind } from "../gazetteer/kinds.ts";
import { foldWord, KeyHash } from "../gazetteer/names.ts";
import { CONNECTORS } from "./words.ts";

/** More senses than this are never weighed: the rest are villages that nothing asks for. */
const MOST_CANDIDATES = 64;

/** In order of the text; no two overlap. */
export function findMatches(reading: Reading, gazetteer: Gazetteer): Match[] {
  const { tokens } = reading;
  const matches: Match[] = [];
  const hash = new KeyHash();
  let index = 0;
  while (index < tokens.count) {
    const match = mayBegin(tokens, index) ? longestAt(reading, gazetteer, hash, index) : null;
    if (match) matches.push(match);
    index = match ? match.last : index + 1;
  }
  return matches;
}

function mayBegin(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === Kind.Word && tokens.shape[index] !== Shape.Lower;
}

function longestAt(reading: Reading, gazetteer: Gazetteer, hash: KeyHash, first: number): Match | null {
  const { tokens, sentences } = reading;
  hash.reset().add(foldWord(tokens.lower[first]));
  const most = gazetteer.longestFrom(hash);
  if (most === 0) return null;
  let best = accept(tokens, gazetteer, gazetteer.findKey(hash), first, first + 1);
  let words = 1;
  let at = first + 1;
  const sentence = sentences.of[first];
  while (words < most) {
    at = nextWord(tokens, at);
    if (at >= tokens.count || sentences.of[at] !== sentence) break;
    const lower = tokens.shape[at] === Shape.Lower;
    if (lower && !CONNECTORS.has(tokens.lower[at])) break;
    hash.add(foldWord(tokens.lower[at]));
    words++;
    at++;
    if (!lower) best = accept(tokens, gazetteer, gazetteer.findKey(hash), first, at) ?? best;
  }
  return best;
}

/** The next word of a name: past a hyphen that joins ("Winston-Salem") and a full stop that shortens ("St. Louis"). */
function nextWord(tokens: Tokens, at: number): number {
  if (at >= tokens.count) return at;
  const mark = tokens.lower[at];
  if (mark === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1)) return wordOr(tokens, at + 1);
  if (mark === "." && isGlued(tokens, at) && tokens.end[at - 1] - tokens.start[at - 1] <= 3)
    return wordOr(tokens, at + 1);
  return wordOr(tokens, at);
}

function wordOr(tokens: Tokens, at: number): number {
  return at < tokens.count && tokens.kind[at] === Kind.Word ? at : tokens.count;
}

/** The match of a key if the way it is written allows one of its names. */
function accept(tokens: Tokens, gazetteer: Gazetteer, key: number, first: number, last: number): Match | null {
  if (key < 0) return null;
  const { postingStart, postings } = gazetteer.columns;
  const short = last === first + 1 ? shortForm(tokens, first) : NOT_SHORT;
  const candidates: number[] = [];
  const flags: number[] = [];
  let abbreviation = false;
  let adjectival = false;
  for (let at = postingStart[key]; at < postingStart[key + 1] && candidates.length < MOST_CANDIDATES; at++) {
    const posting = postings[at];
    const place = posting & PLACE_MASK;
    if ((posting & ABBREVIATION) !== 0) {
      if ((short & MAY_ABBREVIATE) === 0) continue;
      abbreviation = true;
    } else if ((posting & DEMONYM) !== 0) {
      adjectival = true;
    } else if ((short & ONLY_COUNTRY) !== 0 && gazetteer.kind(place) !== PlaceKind.Country) {
      if (!((short & STOPS) !== 0 && (posting & 0x80000000) !== 0)) continue;
    } else if ((short & TOO_SHORT) !== 0) continue;
    candidates.push(place);
    flags.push(posting & ~PLACE_MASK);
  }
  if (candidates.length === 0) return null;
  if (abbreviation) keep(candidates, flags, ABBREVIATION);
  else if (adjectival) keep(candidates, flags, DEMONYM);
  return {
    first,
    last,
    key,
    abbreviation,
    adjectival: adjectival && !abbreviation,
    candidates: Int32Array.from(candidates),
    flags: Int32Array.from(flags),
  };
}

function keep(candidates: number[], flags: number[], flag: number): void {
  let kept = 0;
  for (let at = 0; at < candidates.length; at++) {
    if ((flags[at] & flag) === 0) continue;
    candidates[kept] = candidates[at];
    flags[kept++] = flags[at];
  }
  candidates.length = kept;
  flags.length = kept;
}

/** Short forms of states that are words too: a full stop after them may end the sentence. */
const ALSO_WORDS = new Set(["man", "miss", "mass", "ill", "ind", "ore", "wash", "cal", "del", "vic", "la", "pa"]);

/** Of the two-letter forms only these are written with small letters and a stop: "Ms." is no state. */
const SHORT_WITH_STOP = new Set(["ga", "ky", "la", "md", "mo", "pa", "va", "vt"]);

/** "Missing Ill. man": a small letter after the stop, so the sentence does not end here. */
function goesOn(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.shape[at] === Shape.Lower;
}

function mayStop(lower: string, length: number, sure: boolean): boolean {
  if (length === 2 && !SHORT_WITH_STOP.has(lower)) return false;
  return length <= 5 && (sure || !ALSO_WORDS.has(lower));
}

const NOT_SHORT = 0;
const MAY_ABBREVIATE = 1;
const ONLY_COUNTRY = 2;
const TOO_SHORT = 4;
const STOPS = 8;

/**
 * What a single word may be by its length and capitals: "US" and "UK" a country, never the village of Us;
 * "Ky." and "KY" after a comma a state; "Of" nothing.
 */
function shortForm(tokens: Tokens, index: number): number {
  const length = tokens.end[index] - tokens.start[index];
  const stops = tokens.text.charCodeAt(tokens.end[index] - 1) === 46;
  if (stops) return ONLY_COUNTRY | STOPS;
  const upper = tokens.shape[index] === Shape.Upper;
  let result = NOT_SHORT;
  const next = index + 1;
  const stopFollows = next < tokens.count && tokens.lower[next] === "." && isGlued(tokens, next);
  const afterComma = index > 0 && tokens.lower[index - 1] === ",";
  const afterHyphen = index > 0 && tokens.lower[index - 1] === "-" && isGlued(tokens, index);
  if (stopFollows && !upper && mayStop(tokens.lower[index], length, afterComma || goesOn(tokens, next + 1))) {
    result |= MAY_ABBREVIATE;
  }
  if (upper && length === 2 && (afterComma || afterHyphen)) result |= MAY_ABBREVIATE;
  if (upper && length <= 3) result |= ONLY_COUNTRY;
  else if (length <= 2) result |= TOO_SHORT;
  return result;
}
