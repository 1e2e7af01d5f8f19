/** Fractions: "1/4", "7 3/4", "two thirds", "a third of", "half a million", "three and a half". */
import { isGlued, Kind, type Tokens } from "../text/index.ts";
import { tidy, vulgarFraction } from "./digits.ts";
import { NUMERALS } from "./lexicon.ts";

export interface Fraction {
  readonly value: number;
  readonly last: number;
  /** The scale word within ("half a million"), 1 where there is none. */
  readonly scale: number;
}

/** "1/4", "1⁄32", "3 / 4": a numerator smaller than a denominator that people divide by; "9/11" and "24/7" are none. */
export function readDivision(tokens: Tokens, at: number, last: number, limit: number, value: number): Fraction | null {
  const { lower } = tokens;
  if (last + 1 >= limit || !SLASHES.has(lower[last]) || tokens.kind[last + 1] !== Kind.Number) return null;
  const divisor = Number(lower[last + 1]);
  if (!DIVISORS.has(divisor) || !Number.isInteger(value) || value >= divisor || value === 0) return null;
  if (SLASHES.has(lower[last + 2]) || (at > 0 && SLASHES.has(lower[at - 1]))) return null;
  return { value: value / divisor, last: last + 2, scale: 1 };
}

const SLASHES: ReadonlySet<string> = new Set(["/", "⁄", "∕"]);
const DIVISORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 64, 100, 128, 1000]);

/** "7 3/4", "101 1/4", "3½", "2-1/2": a whole number and its fraction. */
export function readMixed(tokens: Tokens, last: number, limit: number, whole: number): Fraction | null {
  if (last >= limit || !Number.isInteger(whole)) return null;
  const place = tokens.lower[last] === "-" && isGlued(tokens, last) && isGlued(tokens, last + 1) ? last + 1 : last;
  if (place >= limit || tokens.kind[place] !== Kind.Number) return null;
  const glyph = vulgarFraction(tokens.lower[place]);
  if (glyph !== undefined) return { value: whole + glyph, last: place + 1, scale: 1 };
  const numerator = Number(tokens.lower[place]);
  if (!(numerator >= 1 && numerator < 128)) return null;
  const division = readDivision(tokens, place, place + 1, limit, numerator);
  return division === null ? null : { value: whole + division.value, last: division.last, scale: 1 };
}

/** "a half", "three quarters" behind "and": "one and a half". */
export function readFractionPart(tokens: Tokens, at: number, limit: number): Fraction | null {
  const { lower } = tokens;
  const place = lower[at + 1] === "-" ? at + 2 : at + 1;
  if (place >= limit) return null;
  const denominator = NUMERALS.get(lower[place]);
  if (denominator?.kind !== "denominator") return null;
  if (lower[at] === "a") return { value: 1 / denominator.value, last: place + 1, scale: 1 };
  const numerator = NUMERALS.get(lower[at]);
  if (numerator?.kind !== "unit" || numerator.value === 0) return null;
  if (numerator.value > 1 && !lower[place].endsWith("s")) return null;
  return { value: numerator.value / denominator.value, last: place + 1, scale: 1 };
}

/** "two thirds", "one fifth", "three-quarter": `count` has been read up to the denominator. Null for an ordinal ("one third man"). */
export function readThirds(
  tokens: Tokens,
  start: number,
  place: number,
  limit: number,
  count: number,
): Fraction | null {
  const word = tokens.lower[place];
  const hyphen = tokens.lower[place - 1] === "-";
  if (!Number.isInteger(count) || count >= 100) return null;
  if (count !== 1 && !word.endsWith("s") && !(word === "quarter" && hyphen)) return null;
  if (count === 1 && !hyphen && isOrdinalUse(tokens, place, limit, start)) return null;
  return readOfScale(tokens, place + 1, limit, count / NUMERALS.get(word)!.value);
}

/** "half a million", "half of", "a third of the voters", "by a quarter", "quarter million", "half the homes". */
export function readLoneFraction(tokens: Tokens, at: number, place: number, limit: number): Fraction | null {
  const { lower } = tokens;
  const word = lower[place];
  if (word.endsWith("s") && word !== "halves") return null;
  const value = 1 / NUMERALS.get(word)!.value;
  const article = place > at;
  const scaled = word === "half" || word === "quarter" ? readScaled(tokens, place, limit, value) : null;
  if (scaled !== null) return scaled;
  if (word === "half" && !article)
    return HALVED.has(lower[place + 1]) && place + 1 < limit ? { value, last: place + 1, scale: 1 } : null;
  if (!article || isOrdinalUse(tokens, place, limit, at)) return null;
  return readOfScale(tokens, place + 1, limit, value);
}

/** "half a million", "half million", "quarter million" */
function readScaled(tokens: Tokens, place: number, limit: number, value: number): Fraction | null {
  const { lower } = tokens;
  const next = lower[place + 1];
  const scalePlace = lower[place] === "half" && (next === "a" || next === "an") ? place + 2 : place + 1;
  const scale = scalePlace < limit ? NUMERALS.get(lower[scalePlace]) : undefined;
  if (scale?.kind !== "scale" && scale?.kind !== "dozen") return null;
  return { value: tidy(value * scale.value), last: scalePlace + 1, scale: scale.value };
}

/** Words before what is halved: "half of", "half the homes", "half a mile". */
const HALVED: ReadonlySet<string> = new Set("of a an the its their his her our my your all these those".split(" "));

/** "two thirds of a million" */
function readOfScale(tokens: Tokens, at: number, limit: number, value: number): Fraction {
  const { lower } = tokens;
  if (lower[at] === "of" && at + 2 < limit && (lower[at + 1] === "a" || lower[at + 1] === "one")) {
    const word = NUMERALS.get(lower[at + 2]);
    if (word?.kind === "scale") return { value: tidy(value * word.value), last: at + 3, scale: word.value };
  }
  return { value, last: at, scale: 1 };
}

/** "a third person", "one quarter earlier": a noun follows, so the word ranks or names a part of the year. */
function isOrdinalUse(tokens: Tokens, place: number, limit: number, start: number): boolean {
  if (tokens.lower[place + 1] === "-" && isGlued(tokens, place + 1)) return !MEASURED.has(tokens.lower[place + 2]);
  if (place + 1 >= limit || tokens.kind[place + 1] !== Kind.Word) return false;
  const next = tokens.lower[place + 1];
  if (next === "of") return false;
  return !FOLLOWERS.has(next) || (start > 0 && !LEADERS.has(tokens.lower[start - 1])) || start === 0;
}

/** "a quarter-mile" is a fraction; "a third-quarter loss" and "a quarter-final" are not. */
const MEASURED: ReadonlySet<string> = new Set(
  "mile hour inch pound point percentage percent ton acre cup teaspoon gallon pint ounce litre liter".split(" "),
);

/** Words that may follow a fraction that stands by itself: "fell by a third in May", "more than one third are". */
const FOLLOWERS: ReadonlySet<string> = new Set(
  "in on to from since over last this and or are were is was have had more less fewer lower higher as than after before compared during but while who".split(
    " ",
  ),
);
const LEADERS: ReadonlySet<string> = new Set(
  "by than about above below around nearly almost roughly over under least some only just approximately to".split(" "),
);
