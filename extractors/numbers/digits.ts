/** Digits to numbers: "2,000", "1.5", "12,34,567.89", "1 234 567", "½". */
import { isGlued, Kind, type Tokens } from "../text/index.ts";
import { NUMERALS } from "./lexicon.ts";
import { ENGLISH_MARKS, type Marks } from "./marks.ts";

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

/** The value of "½" and its kin, undefined for any other token. */
export function vulgarFraction(text: string): number | undefined {
  return VULGAR_FRACTIONS.get(text);
}

/** Longer strings of digits are keys and noise. */
const LONGEST = 60;

/**
 * The value of a number token, NaN for what is none ("1.2.3"). Of two kinds of mark the last is decimal, and a mark that
 * stands twice groups ("1.234.567"); what the token itself leaves open the marks of the language decide.
 */
export function digitsValue(text: string, marks: Marks = ENGLISH_MARKS): number {
  if (text.length > LONGEST) return Number.NaN;
  const glyph = VULGAR_FRACTIONS.get(text);
  if (glyph !== undefined) return glyph;
  const comma = text.lastIndexOf(",");
  if (comma === -1) {
    if (marks.group === "." && POINTED_GROUPS.test(text)) return Number(text.replaceAll(".", ""));
    const plain = Number(text);
    return Number.isNaN(plain) && POINTED_GROUPS.test(text) ? Number(text.replaceAll(".", "")) : plain;
  }
  const point = text.lastIndexOf(".");
  if (point > comma || (point === -1 && !isDecimalComma(text, comma, marks))) return Number(text.replaceAll(",", ""));
  return Number(`${text.slice(0, comma).replace(/[.,]/g, "")}.${text.slice(comma + 1)}`);
}

const POINTED_GROUPS = /^\d{1,3}(\.\d{3})+$/;

/**
 * Three digits behind a lone comma are a group wherever the language does not group with points: South African papers
 * write both "R1 234" and "R1,234". One or two digits are decimals.
 */
function isDecimalComma(text: string, comma: number, marks: Marks): boolean {
  if (text.indexOf(",") !== comma) return false;
  return text.length - comma !== 4 || (marks.decimal === "," && marks.group === ".");
}

/** Products such as 8.2 x 1,000,000 miss their whole number by rounding. */
export function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 * Math.abs(whole) ? whole : Number(value.toPrecision(15));
}

/**
 * The number that begins with the digits at the token: over groups parted by single spaces ("1 234 567") or apostrophes
 * ("1'234'567"), and over decimals behind a comma ("1 200,50") where the language or the number itself has them so.
 */
export function readDigits(
  tokens: Tokens,
  at: number,
  limit: number,
  marks: Marks,
): { value: number; last: number } | null {
  const value = digitsValue(tokens.lower[at], marks);
  if (!Number.isFinite(value)) return null;
  const short = value >= 1 && value < 1000 && tokens.end[at] - tokens.start[at] <= 3;
  const groups = short ? readGroups(tokens, at + 1, limit, value, marks) : { value, last: at + 1 };
  return readDecimals(tokens, at, limit, groups, marks);
}

/** Groups of three digits that go on from the number before the token. */
export function readGroups(
  tokens: Tokens,
  from: number,
  limit: number,
  start: number,
  marks: Marks,
): { value: number; last: number } {
  let value = start;
  let last = from;
  while (last < limit && last < from + 5 && isSpacedGroup(tokens, last)) {
    value = value * 1000 + Number(tokens.lower[last]);
    last++;
  }
  if (last > from) return { value, last };
  while (last + 1 < limit && last < from + 10 && isApostropheGroup(tokens, last)) {
    value = value * 1000 + Number(tokens.lower[last + 1]);
    last += 2;
  }
  // One such group alone is a number in Switzerland only.
  return last === from + 2 && marks.group !== "'" ? { value: start, last: from } : { value, last };
}

function isSpacedGroup(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== Kind.Number || tokens.start[at] !== tokens.end[at - 1] + 1) return false;
  const text = tokens.lower[at];
  return (text.length === 3 || text.charCodeAt(3) === 46) && !text.includes(",");
}

function isApostropheGroup(tokens: Tokens, at: number): boolean {
  const mark = tokens.lower[at];
  if ((mark !== "'" && mark !== "’") || !isGlued(tokens, at) || !isGlued(tokens, at + 1)) return false;
  const text = tokens.lower[at + 1];
  return tokens.kind[at + 1] === Kind.Number && (text.length === 3 || text.charCodeAt(3) === 46) && !text.includes(",");
}

/** "1,5" is parted into three tokens, as the comma might part a list: "1,5 million" and "1.234.567,89" are numbers anywhere. */
function readDecimals(
  tokens: Tokens,
  at: number,
  limit: number,
  whole: { value: number; last: number },
  marks: Marks,
): { value: number; last: number } {
  const { last } = whole;
  if (last + 1 >= limit || tokens.lower[last] !== "," || !isGlued(tokens, last) || !isGlued(tokens, last + 1))
    return whole;
  const decimals = tokens.lower[last + 1];
  if (tokens.kind[last + 1] !== Kind.Number || !/^\d{1,6}$/.test(decimals) || !Number.isInteger(whole.value))
    return whole;
  if (last + 3 < limit && tokens.lower[last + 2] === "," && isGlued(tokens, last + 2) && isGlued(tokens, last + 3))
    return whole;
  const pointed = tokens.lower[at].indexOf(".") !== tokens.lower[at].lastIndexOf(".");
  if (marks.decimal !== "," && !pointed && NUMERALS.get(tokens.lower[last + 2])?.kind !== "scale") return whole;
  return { value: Number(`${whole.value}.${decimals}`), last: last + 2 };
}
