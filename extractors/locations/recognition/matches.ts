/** The names of the gazetteer in a text: at each capitalized word the longest run that is a name. */
import { isGlued, Kind, type Reading, Shape, type Tokens } from "../../text/index.ts";
import type { Match } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { PlaceKind } from "../gazetteer/kinds.ts";
import { foldWord, KeyHash } from "../gazetteer/names.ts";
import { CandidateFinder } from "./candidates.ts";
import { NOT_SHORT, shortForm } from "./short-forms.ts";
import { CONNECTORS, INSTITUTIONS } from "./words.ts";

/** In order of the text; no two overlap. */
export function findMatches(reading: Reading, gazetteer: Gazetteer): Match[] {
  const { tokens } = reading;
  const search: Search = {
    reading,
    gazetteer,
    finder: new CandidateFinder(gazetteer),
    hash: new KeyHash(),
    keys: [],
    ends: [],
  };
  const matches: Match[] = [];
  let index = 0;
  while (index < tokens.count) {
    const match = mayBegin(tokens, index) ? longestAt(search, index) : null;
    if (match) matches.push(match);
    index = match ? match.last : index + 1;
  }
  return matches;
}

interface Search {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly finder: CandidateFinder;
  readonly hash: KeyHash;
  /** Keys of the names that begin at the word in hand, and one past the last token of each. */
  readonly keys: number[];
  readonly ends: number[];
}

function mayBegin(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === Kind.Word && tokens.shape[index] !== Shape.Lower;
}

/** The longest name at a word that the way it is written allows. */
function longestAt(search: Search, first: number): Match | null {
  const { reading, finder, keys, ends } = search;
  collectKeys(search, first);
  for (let at = keys.length - 1; at >= 0; at--) {
    const last = ends[at];
    const found = finder.find(keys[at], last === first + 1 ? shortForm(reading.tokens, first) : NOT_SHORT);
    if (found === null) continue;
    const { places, flags, abbreviation, adjectival } = found;
    if (at > 0 && isTownBefore(search, last, places)) continue;
    return { first, last, key: keys[at], abbreviation, adjectival, candidates: places, flags };
  }
  return null;
}

/**
 * "Dublin City Council" is the council of Dublin, not of a county called Dublin City: where the longer name ends in
 * "City" and is a division only, and a body follows, the town is meant.
 */
function isTownBefore({ reading: { tokens }, gazetteer }: Search, last: number, places: Int32Array): boolean {
  if (tokens.lower[last - 1] !== "city" || last >= tokens.count || tokens.shape[last] === Shape.Lower) return false;
  return INSTITUTIONS.has(tokens.lower[last]) && gazetteer.kind(places[0]) === PlaceKind.County;
}

function collectKeys({ reading: { tokens, sentences }, gazetteer, hash, keys, ends }: Search, first: number): void {
  keys.length = 0;
  ends.length = 0;
  hash.reset().add(foldWord(tokens.lower[first]));
  const most = gazetteer.longestFrom(hash);
  const sentence = sentences.of[first];
  let at = first;
  for (let words = 1; words <= most; words++) {
    if (words > 1) {
      at = nextWord(tokens, at + 1);
      if (at >= tokens.count || sentences.of[at] !== sentence) break;
      const lower = tokens.shape[at] === Shape.Lower;
      if (lower && !CONNECTORS.has(tokens.lower[at])) break;
      hash.add(foldWord(tokens.lower[at]));
      // "St. John's" ends in what is otherwise the possessive.
      if (lower && tokens.lower[at] !== "'s") continue;
    }
    const key = gazetteer.findKey(hash);
    if (key < 0) continue;
    keys.push(key);
    ends.push(at + 1);
  }
}

/** The next word of a name: past a hyphen that joins ("Winston-Salem") and a full stop that shortens ("St. Louis"). */
function nextWord(tokens: Tokens, at: number): number {
  if (at >= tokens.count) return at;
  const mark = tokens.lower[at];
  if (mark === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1)) return wordOr(tokens, at + 1);
  if (mark === "." && isGlued(tokens, at) && tokens.end[at - 1] - tokens.start[at - 1] <= 3) {
    return wordOr(tokens, at + 1);
  }
  return wordOr(tokens, at);
}

function wordOr(tokens: Tokens, at: number): number {
  return at < tokens.count && tokens.kind[at] === Kind.Word ? at : tokens.count;
}
