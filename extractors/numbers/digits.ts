/** Digits to numbers: "2,000", "1.5", "12,34,567.89", "1 234 567", "½". */
import { Kind, type Tokens } from "../text/index.ts";

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

/** The value of a number token, NaN for what is none ("1.2.3"). Commas group; of several kinds of mark the last is decimal. */
export function digitsValue(text: string): number {
  if (text.length > LONGEST) return Number.NaN;
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

/** Products such as 8.2 x 1,000,000 miss their whole number by rounding. */
export function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 * Math.abs(whole) ? whole : Number(value.toPrecision(15));
}

/** The number that begins with the digits at the token, over groups of three parted by single spaces ("1 234 567"). */
export function readDigits(tokens: Tokens, at: number, limit: number): { value: number; last: number } | null {
  let value = digitsValue(tokens.lower[at]);
  if (!Number.isFinite(value)) return null;
  let last = at + 1;
  if (value < 1 || value >= 1000 || tokens.end[at] - tokens.start[at] > 3) return { value, last };
  while (last < limit && last < at + 6 && isSpacedGroup(tokens, last)) {
    value = value * 1000 + Number(tokens.lower[last]);
    last++;
  }
  return { value, last };
}

function isSpacedGroup(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== Kind.Number || tokens.start[at] !== tokens.end[at - 1] + 1) return false;
  const text = tokens.lower[at];
  return (text.length === 3 || text.charCodeAt(3) === 46) && !text.includes(",");
}
