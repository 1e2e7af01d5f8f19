/** Counts before a unit: "two", "20", "5 1/2", "twenty-five", "two and a half", "a hundred", "several". */
import { Kind, type Tokens } from "../text/index.ts";
import { CARDINALS, MULTIPLIERS } from "./words.ts";

export interface Count {
  /** Its first token. */
  readonly first: number;
  /** Null for "several" and the like. */
  readonly value: number | null;
}

/** Longest count looked for, in tokens: "one hundred and twenty-five and a half" has nine. */
const REACH = 9;
const VAGUE = new Set(["several", "few", "many", "some", "numerous", "countless", "dozens", "hundreds", "scores"]);

/** The count that ends just before `end`, or null. */
export function countBefore(tokens: Tokens, end: number, floor: number): Count | null {
  let before = end - 1;
  if (before < floor) return null;
  if (tokens.lower[before] === "of" && before > floor) before--;
  const word = tokens.lower[before];
  if (word === "couple") return { first: articleBefore(tokens, before, floor), value: 2 };
  if (word === "dozen" && before - 1 >= floor && tokens.lower[before - 1] === "a")
    return { first: before - 1, value: 12 };
  if (VAGUE.has(word)) return { first: word === "few" ? articleBefore(tokens, before, floor) : before, value: null };
  if (before !== end - 1) return null;
  if (!isNumeral(tokens, before)) return null;
  for (let first = Math.max(floor, end - REACH); first < end; first++) {
    const value = readWhole(tokens, first, end);
    if (value !== null) return { first, value };
  }
  return null;
}

function articleBefore(tokens: Tokens, at: number, floor: number): number {
  return at > floor && tokens.lower[at - 1] === "a" ? at - 1 : at;
}

function isNumeral(tokens: Tokens, at: number): boolean {
  const word = tokens.lower[at];
  return tokens.kind[at] === Kind.Number || CARDINALS.has(word) || MULTIPLIERS.has(word) || word === "half";
}

/** The value of the tokens when all of them make one number, else null. */
function readWhole(tokens: Tokens, first: number, end: number): number | null {
  const { lower } = tokens;
  if (tokens.kind[first] === Kind.Number) return readDigits(tokens, first, end);
  let total = 0;
  let group = 0;
  let at = first;
  if (lower[at] === "a" || lower[at] === "an") {
    if (at + 1 === end || !MULTIPLIERS.has(lower[at + 1])) return null;
    group = 1;
    at++;
  } else if (lower[at] === "half") return end - first === 1 ? 0.5 : null;
  else if (!CARDINALS.has(lower[at])) return null;
  for (; at < end; at++) {
    const word = lower[at];
    const cardinal = CARDINALS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    if (cardinal !== undefined) {
      if (group % 100 !== 0 && !(group % 10 === 0 && cardinal < 10)) return null;
      group += cardinal;
    } else if (multiplier !== undefined) {
      if (multiplier >= 1000) {
        total += group * multiplier;
        group = 0;
      } else group *= multiplier;
    } else if (word === "and" && at + 3 === end && lower[at + 1] === "a" && lower[at + 2] === "half") {
      return total + group + 0.5;
    } else if (word === "-" || word === "and") {
      if (at + 1 === end) return null;
    } else return null;
  }
  return total + group;
}

function readDigits(tokens: Tokens, first: number, end: number): number | null {
  const { lower } = tokens;
  const whole = parseNumber(lower[first]);
  if (whole === null) return null;
  const rest = end - first;
  if (rest === 1) return whole;
  if (rest === 2) {
    const fraction = FRACTIONS.get(lower[first + 1]);
    const multiplier = MULTIPLIERS.get(lower[first + 1]);
    if (multiplier !== undefined) return whole * multiplier;
    return fraction === undefined ? null : whole + fraction;
  }
  const slash = end - 2;
  if (lower[slash] === "/") {
    const part = Number(lower[slash - 1]) / Number(lower[slash + 1]);
    if (!(part > 0 && part < 1)) return null;
    if (rest === 3) return part;
    if (rest === 4 || (rest === 5 && lower[first + 1] === "-")) return whole + part;
  }
  if (rest === 4 && lower[first + 1] === "and" && lower[first + 2] === "a" && lower[first + 3] === "half")
    return whole + 0.5;
  return null;
}

/** "2,000" and "1.5"; null for what is no number. */
function parseNumber(digits: string): number | null {
  const fraction = FRACTIONS.get(digits);
  if (fraction !== undefined) return fraction;
  const value = Number(digits.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

const FRACTIONS = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);
