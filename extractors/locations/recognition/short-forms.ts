/** What a single word may stand for by its length, its capitals and the full stop after it. */
import { isGlued, Shape, type Tokens } from "../../text/index.ts";

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

export const NOT_SHORT = 0;
export const MAY_ABBREVIATE = 1;
export const ONLY_COUNTRY = 2;
export const TOO_SHORT = 4;
export const STOPS = 8;
export const MAY_BE_INITIALISM = 16;

/**
 * What a single word may be by its length and capitals: "US" and "UK" a country, never the village of Us;
 * "Ky." and "KY" after a comma a state; "Of" nothing.
 */
export function shortForm(tokens: Tokens, index: number): number {
  const length = tokens.end[index] - tokens.start[index];
  const stops = tokens.text.charCodeAt(tokens.end[index] - 1) === 46;
  if (stops) return ONLY_COUNTRY | STOPS | MAY_BE_INITIALISM;
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
  if (upper && length === 3) result |= MAY_BE_INITIALISM;
  if (upper && length <= 3) result |= ONLY_COUNTRY;
  else if (length <= 2) result |= TOO_SHORT;
  return result;
}
