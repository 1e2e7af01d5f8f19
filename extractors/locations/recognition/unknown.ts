/**
 * Names that no gazetteer entry fits in a place that only a place's name can have: "Sihanouk Province",
 * "in the village of Tuol Pongro", "Maoxian county". They are places, of which the text tells the type.
 */
import { type Reading, Shape, type Tokens } from "../../text/index.ts";
import type { Asked } from "../draft.ts";
import { endOfRun, isName } from "./runs.ts";
import { ASKED, DIRECTIONS, DIVISION_WORDS, INSTITUTIONS, TITLES } from "./words.ts";

export interface UnknownName {
  /** Tokens of the name, one past the last; the generic word is not among them. */
  readonly first: number;
  readonly last: number;
  /** Characters, with a capitalized generic word: "Sihanouk Province". */
  readonly start: number;
  readonly end: number;
  readonly asked: Exclude<Asked, null>;
}

const MOST_WORDS = 3;

/** `taken` is 1 for each token that is part of a known place or a person's name. */
export function findUnknownNames(reading: Reading, taken: Uint8Array): UnknownName[] {
  const { tokens } = reading;
  const found: UnknownName[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const asked = ASKED.get(tokens.lower[at]);
    if (asked === undefined || asked === "country" || taken[at] === 1) continue;
    const name = nameBefore(reading, at, taken, asked) ?? nameAfter(reading, at, taken, asked);
    if (name !== null) found.push(name);
  }
  return found;
}

/** "Sihanouk Province", "Maoxian county". */
function nameBefore(reading: Reading, at: number, taken: Uint8Array, asked: UnknownName["asked"]): UnknownName | null {
  const { tokens, sentences } = reading;
  const capital = tokens.shape[at] === Shape.Capitalized;
  // "Fulton County Police" and "the Pulse city" stay out: the word ends the name or stands small after it.
  if (capital && (!NAMING.has(tokens.lower[at]) || isCapitalized(tokens, at + 1))) return null;
  if (!capital && !BEFORE_SMALL.has(tokens.lower[at])) return null;
  let first = at;
  while (first > 0 && sentences.of[first - 1] === sentences.of[at] && isFree(tokens, first - 1, taken)) first--;
  if (first === sentences.first[sentences.of[at]]) first++;
  if (first >= at || at - first > MOST_WORDS) return null;
  const end = capital ? tokens.end[at] : tokens.end[at - 1];
  return { first, last: at, start: tokens.start[first], end, asked };
}

/** "the village of Tuol Pongro". */
function nameAfter(reading: Reading, at: number, taken: Uint8Array, asked: UnknownName["asked"]): UnknownName | null {
  const { tokens } = reading;
  const first = at + 2;
  if (
    !BEFORE_OF.has(tokens.lower[at]) ||
    tokens.lower[at + 1] !== "of" ||
    tokens.shape[at] !== Shape.Lower ||
    first >= tokens.count
  )
    return null;
  if (!isFree(tokens, first, taken)) return null;
  const last = endOfRun(reading, first);
  if (last - first > MOST_WORDS) return null;
  for (let index = first; index < last; index++) if (taken[index] === 1) return null;
  return { first, last, start: tokens.start[first], end: tokens.end[last - 1], asked };
}

/** "Diamond Dick District" and "Bay Region" are more often bodies than places. */
const NAMING = new Set([...DIVISION_WORDS].filter((word) => word !== "district" && word !== "region"));

/** What "of" leads to a name: "the capital of Arabic culture" and "the state of Flux" do not. */
const BEFORE_OF = new Set([
  "village",
  "villages",
  "town",
  "towns",
  "city",
  "province",
  "district",
  "county",
  "municipality",
  "suburb",
]);

/** Small generic words that follow a name: "Maoxian county". "City" and "state" follow too much else. */
const BEFORE_SMALL = new Set([
  "province",
  "county",
  "district",
  "prefecture",
  "governorate",
  "oblast",
  "village",
  "township",
]);

function isFree(tokens: Tokens, at: number, taken: Uint8Array): boolean {
  const word = tokens.lower[at];
  if (taken[at] === 1 || !isName(tokens, at) || tokens.shape[at] === Shape.Upper) return false;
  return word !== "the" && !DIRECTIONS.has(word) && !INSTITUTIONS.has(word) && !TITLES.has(word) && !ASKED.has(word);
}

function isCapitalized(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.shape[at] >= Shape.Capitalized;
}
