/**
 * Numbers in digits, words or both: "2,000", "2.3 million", "twenty-eight thousand six hundred", "five and a half
 * million", "two thirds", "3 hundred and 21".
 */
import { isGlued, Kind, type Tokens } from "../text/index.ts";
import { NUMERALS, ORDINALS } from "./lexicon.ts";

export interface Numeral {
  /** NaN where the words are an ordinal ("twenty-first"), which is to be passed over. */
  readonly value: number;
  /** One past the last token. */
  readonly last: number;
  /** The scale word read last ("million" of "2.3 million"), 1 where there is none: ranges share it. */
  readonly scale: number;
  readonly fraction: boolean;
}

const ORDINAL = (last: number): Numeral => ({ value: Number.NaN, last, scale: 1, fraction: false });

/** Reads the number that begins at the token, or null. A leading "a" is read before hundreds, scales and fractions. */
export function readNumeral(tokens: Tokens, at: number, limit: number): Numeral | null {
  if (tokens.kind[at] === Kind.Number) return readFromDigits(tokens, at, limit);
  const word = NUMERALS.get(tokens.lower[at]);
  if (word === undefined) return null;
  if (word.kind === "unit" || word.kind === "teen" || word.kind === "tens") return readWords(tokens, at, limit, null);
  return null;
}

/** "a hundred", "a million and a half", "half a million", "a dozen", "a third": `at` is the article or the word itself. */
export function readImplicitOne(tokens: Tokens, at: number, limit: number): Numeral | null {
  const { lower } = tokens;
  const article = lower[at] === "a" || lower[at] === "an";
  const place = article ? at + 1 : at;
  if (place >= limit) return null;
  const word = NUMERALS.get(lower[place]);
  if (word === undefined) return null;
  if (word.kind === "denominator") return readLoneFraction(tokens, at, place, limit, article);
  if (!article || word.kind === "unit" || word.kind === "teen" || word.kind === "tens") return null;
  return readWords(tokens, place, limit, 1);
}

function readFromDigits(tokens: Tokens, at: number, limit: number): Numeral | null {
  let value = digitsValue(tokens.lower[at]);
  if (!Number.isFinite(value)) return null;
  let last = at + 1;
  if (value < 1000 && tokens.end[at] - tokens.start[at] <= 3) {
    // "1 234 567": groups of three digits parted by single spaces.
    while (last < limit && last < at + 6 && value > 0 && isSpacedGroup(tokens, last)) {
      value = value * 1000 + Number(tokens.lower[last]);
      last++;
    }
  }
  const divided = readDivision(tokens, at, last, limit, value);
  if (divided !== null) return divided;
  const mixed = readMixed(tokens, last, limit, value);
  if (mixed !== null) return continueWords(tokens, mixed.last, limit, mixed.value, "digits", mixed.last);
  return continueWords(tokens, last, limit, value, "digits", at);
}

function isSpacedGroup(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== Kind.Number || tokens.start[at] !== tokens.end[at - 1] + 1) return false;
  const text = tokens.lower[at];
  return (text.length === 3 || text.charCodeAt(3) === 46) && !text.includes(",");
}

/** "1/4", "1⁄32", "3 / 4": a numerator smaller than a denominator that people divide by. */
function readDivision(tokens: Tokens, at: number, last: number, limit: number, value: number): Numeral | null {
  if (last + 1 >= limit || !SLASHES.has(tokens.lower[last]) || tokens.kind[last + 1] !== Kind.Number) return null;
  const divisor = Number(tokens.lower[last + 1]);
  if (!DENOMINATORS.has(divisor) || !Number.isInteger(value) || value >= divisor || value === 0) return null;
  if (SLASHES.has(tokens.lower[last + 2]) || (at > 0 && SLASHES.has(tokens.lower[at - 1]))) return null;
  return { value: value / divisor, last: last + 2, scale: 1, fraction: true };
}

const SLASHES: ReadonlySet<string> = new Set(["/", "⁄", "∕"]);
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 64, 100, 128, 1000]);

/** "7 3/4", "101 1/4", "3½", "2-1/2". */
function readMixed(tokens: Tokens, last: number, limit: number, whole: number): { value: number; last: number } | null {
  if (last >= limit || !Number.isInteger(whole)) return null;
  const place = tokens.lower[last] === "-" && isGlued(tokens, last) && isGlued(tokens, last + 1) ? last + 1 : last;
  if (place >= limit || tokens.kind[place] !== Kind.Number) return null;
  const glyph = VULGAR_FRACTIONS.get(tokens.lower[place]);
  if (glyph !== undefined) return { value: whole + glyph, last: place + 1 };
  const numerator = Number(tokens.lower[place]);
  if (!(numerator >= 1 && numerator < 128)) return null;
  const division = readDivision(tokens, place, place + 1, limit, numerator);
  return division === null ? null : { value: whole + division.value, last: division.last };
}

const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

/** The value of a number token, NaN for what is none ("1.2.3"). Commas group; of several kinds the last is decimal. */
export function digitsValue(text: string): number {
  const glyph = VULGAR_FRACTIONS.get(text);
  if (glyph !== undefined) return glyph;
  if (!text.includes(",")) {
    const plain = Number(text);
    return Number.isNaN(plain) && /^\d{1,3}(\.\d{3}){2,}$/.test(text) ? Number(text.replaceAll(".", "")) : plain;
  }
  const point = text.lastIndexOf(".");
  if (point === -1) return Number(text.replaceAll(",", ""));
  return Number(`${text.slice(0, point).replace(/[.,]/g, "")}.${text.slice(point + 1).replaceAll(",", "")}`);
}

type Last = "digits" | "unit" | "teen" | "tens" | "hundred" | "scale" | "none";

function readWords(tokens: Tokens, at: number, limit: number, implicit: number | null): Numeral | null {
  if (implicit !== null) return continueWords(tokens, at, limit, implicit, "unit", at);
  const word = NUMERALS.get(tokens.lower[at])!;
  return continueWords(tokens, at + 1, limit, word.value, word.kind as Last, at);
}

/**
 * Goes on with a number whose first part is read: groups below a thousand, each with its scale, in falling order of
 * scale ("two million three hundred thousand"). What would break the order begins another number.
 */
function continueWords(
  tokens: Tokens,
  from: number,
  limit: number,
  first: number,
  kind: Last,
  start: number,
): Numeral | null {
  const { lower } = tokens;
  let total = 0;
  let group = first;
  let lastKind: Last = kind;
  let lastScale = Number.POSITIVE_INFINITY;
  let scale = 1;
  let end = from;
  // What was read up to the last scale, to fall back on when the next group does not fit.
  let settledValue = Number.NaN;
  let settledEnd = from;

  for (;;) {
    if (end >= limit) break;
    const joint = readJoint(tokens, end, limit, lastKind);
    const place = end + joint.length;
    if (place >= limit) break;
    const word = lower[place];
    if (joint.and) {
      const part = readFractionPart(tokens, place, limit);
      if (part !== null) {
        const unit = lastKind === "scale" ? scale : 1;
        const after = NUMERALS.get(lower[part.last]);
        if (
          part.last < limit &&
          after !== undefined &&
          after.kind === "scale" &&
          (lastKind !== "scale" || after.value < scale)
        ) {
          // "five and a half million"; "one billion and a half million".
          group = lastKind === "scale" ? part.value : group + part.value;
          lastKind = "unit";
          end = part.last;
          continue;
        }
        return finish(total + group + part.value * unit, part.last, scale);
      }
      if (lastKind !== "hundred" && lastKind !== "scale") break;
    }
    if (word === "point" && !joint.and && joint.length === 0 && lastKind !== "digits") {
      const decimal = readDecimals(tokens, place + 1, limit);
      if (decimal === null) break;
      group += decimal.value;
      end = decimal.last;
      lastKind = "digits";
      continue;
    }
    if (tokens.kind[place] === Kind.Number) {
      // "3 hundred and 21"
      const value = digitsValue(word);
      if (!joint.and || lastKind !== "hundred" || !(value < 100) || !Number.isInteger(value)) break;
      if (NUMERALS.has(lower[place + 1])) break;
      group += value;
      end = place + 1;
      lastKind = "digits";
      continue;
    }
    const numeral = NUMERALS.get(word);
    if (numeral === undefined) {
      if (ORDINALS.has(word) && place > start && isOrdinalAfter(lastKind, joint)) return ORDINAL(place + 1);
      break;
    }
    if (numeral.kind === "denominator") {
      if (joint.and) break;
      if (lastKind === "tens" || lastKind === "hundred" || lastKind === "scale")
        return word.endsWith("s") || joint.comma ? finish(total + group, end, scale) : ORDINAL(place + 1);
      const whole = total === 0 && place <= from + 1 && Number.isInteger(group) && group < 100;
      if (!whole || (group !== 1 && !word.endsWith("s") && !(word === "quarter" && joint.hyphen))) break;
      if (group === 1 && !joint.hyphen && isOrdinalUse(tokens, place, limit, start)) break;
      return readOfScale(tokens, place + 1, limit, group / numeral.value);
    }
    if (numeral.kind === "unit") {
      if (numeral.value === 0 || !(lastKind === "tens" || lastKind === "hundred" || lastKind === "scale")) break;
      if (joint.hyphen && lastKind !== "tens") break;
      if (joint.comma && !startsHundred(tokens, place, limit)) break;
      group += numeral.value;
    } else if (numeral.kind === "teen" || numeral.kind === "tens") {
      if (!(lastKind === "hundred" || lastKind === "scale") || joint.hyphen) break;
      if (joint.comma && !startsHundred(tokens, place, limit)) break;
      group += numeral.value;
    } else if (numeral.kind === "hundred") {
      if (joint.and || joint.comma || !(group > 0 && group < 100) || lastKind === "hundred" || lastKind === "scale")
        break;
      group = tidy(group * 100);
    } else if (numeral.kind === "dozen") {
      if (joint.and || joint.comma || lastKind === "scale") break;
      const small = Number.isInteger(group) && group >= 100 ? group % 100 : group;
      return finish(total + group - small + small * 12, place + 1, scale);
    } else {
      if (joint.and || joint.comma) break;
      if (lastKind === "scale") {
        // "three lakh crore", "a thousand billion"
        if (numeral.value < 1000 || total === 0) break;
        total = tidy(total * numeral.value);
      } else if (numeral.value < lastScale) {
        total = tidy(total + group * numeral.value);
      } else {
        return finish(settledValue, settledEnd, lastScale);
      }
      group = 0;
      scale = numeral.value;
      lastScale = numeral.value;
      end = place + 1;
      lastKind = "scale";
      settledValue = total;
      settledEnd = end;
      continue;
    }
    lastKind = numeral.kind;
    end = place + 1;
  }
  return finish(total + group, end, scale);
}

/** "twenty-first", "one hundred and first"; "280 million first shares" is none. */
function isOrdinalAfter(lastKind: Last, joint: Joint): boolean {
  return (lastKind === "tens" && joint.length <= 1 && !joint.and) || (lastKind === "hundred" && !joint.comma);
}

function finish(value: number, last: number, scale: number): Numeral {
  return { value, last, scale, fraction: false };
}

/** Products such as 8.2 x 1,000,000 miss their whole number by rounding. */
export function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 * Math.abs(whole) ? whole : Number(value.toPrecision(15));
}

interface Joint {
  readonly length: number;
  readonly hyphen: boolean;
  readonly and: boolean;
  readonly comma: boolean;
}

const NO_JOINT: Joint = { length: 0, hyphen: false, and: false, comma: false };
const HYPHEN: Joint = { length: 1, hyphen: true, and: false, comma: false };
const AND: Joint = { length: 1, hyphen: false, and: true, comma: false };
const COMMA: Joint = { length: 1, hyphen: false, and: false, comma: true };
const COMMA_AND: Joint = { length: 2, hyphen: false, and: true, comma: true };
const HYPHEN_AND: Joint = { length: 3, hyphen: true, and: true, comma: false };

function readJoint(tokens: Tokens, at: number, limit: number, lastKind: Last): Joint {
  const { lower } = tokens;
  if (lower[at] === "and") return AND;
  if (lower[at] === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1) && at + 1 < limit) {
    if (lower[at + 1] === "and" && lower[at + 2] === "-") return HYPHEN_AND;
    return HYPHEN;
  }
  if (lower[at] === "," && lastKind === "scale") return lower[at + 1] === "and" ? COMMA_AND : COMMA;
  return NO_JOINT;
}

/** After a comma only a full group goes on with the number: "two million, three hundred thousand", not "one thousand, two of them". */
function startsHundred(tokens: Tokens, at: number, limit: number): boolean {
  for (let index = at + 1; index < limit && index <= at + 4; index++) {
    const word = NUMERALS.get(tokens.lower[index]);
    if (word !== undefined && (word.kind === "hundred" || word.kind === "scale")) return true;
    if (word === undefined && tokens.lower[index] !== "-") return false;
  }
  return false;
}

/** "a half", "three quarters" after "and". */
function readFractionPart(tokens: Tokens, at: number, limit: number): { value: number; last: number } | null {
  const { lower } = tokens;
  const article = lower[at] === "a";
  let place = at + 1;
  if (place < limit && lower[place] === "-") place++;
  if (place >= limit) return null;
  const denominator = NUMERALS.get(lower[place]);
  if (denominator === undefined || denominator.kind !== "denominator") return null;
  if (article) return { value: 1 / denominator.value, last: place + 1 };
  const numerator = NUMERALS.get(lower[at]);
  if (numerator === undefined || numerator.kind !== "unit" || numerator.value === 0) return null;
  if (numerator.value > 1 && !lower[place].endsWith("s")) return null;
  return { value: numerator.value / denominator.value, last: place + 1 };
}

/** The words after "point": "zero three", "seventy-one". */
function readDecimals(tokens: Tokens, at: number, limit: number): { value: number; last: number } | null {
  let digits = "";
  let last = at;
  while (last < limit) {
    const word = NUMERALS.get(tokens.lower[last]);
    if (word?.kind === "unit") digits += word.value;
    else if (digits === "" && word?.kind === "teen") digits += word.value;
    else if (digits === "" && word?.kind === "tens") {
      const hyphen = tokens.lower[last + 1] === "-" ? 2 : 1;
      const unit = last + hyphen < limit ? NUMERALS.get(tokens.lower[last + hyphen]) : undefined;
      if (unit?.kind === "unit") return { value: Number(`0.${word.value + unit.value}`), last: last + hyphen + 1 };
      digits += word.value;
    } else break;
    last++;
  }
  return digits === "" ? null : { value: Number(`0.${digits}`), last };
}

/** "half a million", "half of", "a third of the voters", "by a quarter", "quarter million", "half the homes". */
function readLoneFraction(tokens: Tokens, at: number, place: number, limit: number, article: boolean): Numeral | null {
  const { lower } = tokens;
  const value = 1 / NUMERALS.get(lower[place])!.value;
  if (lower[place].endsWith("s") && lower[place] !== "halves") return null;
  const next = place + 1 < limit ? lower[place + 1] : "";
  const isHalf = lower[place] === "half";
  if (isHalf || lower[place] === "quarter") {
    const skip = next === "a" || next === "an" ? 2 : 1;
    const scaled = place + skip < limit ? NUMERALS.get(lower[place + skip]) : undefined;
    if (scaled !== undefined && (scaled.kind === "scale" || scaled.kind === "dozen") && (isHalf || skip === 1)) {
      return { value: tidy(value * scaled.value), last: place + skip + 1, scale: scaled.value, fraction: false };
    }
  }
  if (isHalf && !article) return HALVED.has(next) ? { value, last: place + 1, scale: 1, fraction: true } : null;
  if (!article || isOrdinalUse(tokens, place, limit, at)) return null;
  return readOfScale(tokens, place + 1, limit, value);
}

const HALVED: ReadonlySet<string> = new Set([
  "of",
  "a",
  "an",
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "your",
  "all",
  "these",
  "those",
]);

/** "two thirds of a million" */
function readOfScale(tokens: Tokens, at: number, limit: number, value: number): Numeral {
  const { lower } = tokens;
  if (lower[at] === "of" && at + 2 < limit && (lower[at + 1] === "a" || lower[at + 1] === "one")) {
    const word = NUMERALS.get(lower[at + 2]);
    if (word?.kind === "scale")
      return { value: tidy(value * word.value), last: at + 3, scale: word.value, fraction: false };
  }
  return { value, last: at, scale: 1, fraction: true };
}

/** "a third person", "one quarter earlier": a noun follows, so the word ranks or names a part of the year. */
function isOrdinalUse(tokens: Tokens, place: number, limit: number, start: number): boolean {
  if (place + 1 >= limit || tokens.kind[place + 1] !== Kind.Word) return false;
  const next = tokens.lower[place + 1];
  if (next === "of") return false;
  if (FRACTION_FOLLOWERS.has(next)) return !(start > 0 && FRACTION_LEADERS.has(tokens.lower[start - 1]));
  return true;
}

/** Words that may follow a fraction used by itself: "fell by a third in May", "more than one third are". */
const FRACTION_FOLLOWERS: ReadonlySet<string> = new Set(
  "in on to from since over last this and or are were is was have had more less fewer lower higher as than after before compared during but while who".split(
    " ",
  ),
);
const FRACTION_LEADERS: ReadonlySet<string> = new Set(
  "by than about above below around nearly almost roughly over under least some only just approximately to".split(" "),
);
