/** The first pass: every number of the text, in digits, words or vague words, as a draft. */
import { isGlued, Kind, type Reading, Shape, type Tokens } from "../text/index.ts";
import { type Draft, makeDraft } from "./draft.ts";
import { readFold } from "./fold.ts";
import { readGluedMoney } from "./glued.ts";
import { readImplied } from "./implied.ts";
import { NUMERALS, VAGUE_WORDS } from "./lexicon.ts";
import type { Marks } from "./marks.ts";
import { type Numeral, readImplicitOne, readNumeral } from "./numeral.ts";
import { readSuffixScale } from "./suffix.ts";
import { readVague } from "./vague.ts";

export function readNumbers(reading: Reading, marks: Marks): Draft[] {
  const { tokens, sentences } = reading;
  const drafts: Draft[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const limit = sentences.last[sentence];
    let at = sentences.first[sentence];
    while (at < limit) at = readAt(tokens, at, limit, sentences.first[sentence], drafts, marks);
  }
  return drafts;
}

/** Reads the number at the token into a draft, if one begins there; returns the next token to look at. */
function readAt(tokens: Tokens, at: number, limit: number, start: number, drafts: Draft[], marks: Marks): number {
  const kind = tokens.kind[at];
  if (kind !== Kind.Number && kind !== Kind.Word) return at + 1;
  if (kind === Kind.Word) {
    if (!BEGINNINGS.has(tokens.lower[at]) && !endsInDigitsOrFold(tokens, at)) return at + 1;
    const draft =
      readVague(tokens, at, limit, start) ??
      readGluedMoney(tokens, at, limit, marks) ??
      readFold(tokens, at, start) ??
      readImplied(tokens, at, limit, start);
    if (draft !== null) {
      drafts.push(draft);
      return draft.next;
    }
  }
  const numeral =
    readNumeral(tokens, at, limit, marks) ?? (kind === Kind.Word ? readImplicitOne(tokens, at, limit) : null);
  if (numeral === null) return at + 1;
  if (Number.isNaN(numeral.value) || isOrdinalSuffix(tokens, numeral.last, limit))
    return Math.max(numeral.last, at + 1);
  const read = readShare(tokens, numeral, limit, marks);
  const suffix = readSuffixScale(tokens, at, read, limit);
  if (Math.abs(suffix.value) > LARGEST) return suffix.last;
  const sign = readSign(tokens, at, start);
  const draft = makeDraft(
    at - sign.length,
    at,
    suffix.last,
    suffix.value * sign.factor,
    kind === Kind.Number ? "digits" : "words",
  );
  draft.scale = suffix.scale;
  draft.fraction = read.fraction;
  drafts.push(draft);
  return suffix.last;
}

/** The words that can begin a number: one look-up passes over all others. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...NUMERALS.keys(),
  ...VAGUE_WORDS.keys(),
  ..."a an no none nobody both".split(" "),
]);

/** "EUR50m", "USD115" and "sixfold" are in no table. */
function endsInDigitsOrFold(tokens: Tokens, at: number): boolean {
  if (tokens.shape[at] !== Shape.Lower) {
    const from = tokens.start[at];
    for (let index = from + 1; index < from + 5 && index < tokens.end[at]; index++) {
      const code = tokens.text.charCodeAt(index);
      if (code >= 48 && code <= 57) return true;
    }
  }
  return tokens.text.charCodeAt(tokens.end[at] - 1) === LETTER_D && tokens.lower[at].endsWith("fold");
}

const LETTER_D = 100;

/** Longer strings of digits are keys and noise; their products would pass what a number can hold. */
const LARGEST = 1e60;

/** "21st", "1990s": the letters glued to the digits make an ordinal or a decade. */
function isOrdinalSuffix(tokens: Tokens, at: number, limit: number): boolean {
  if (at >= limit || tokens.kind[at] !== Kind.Word || tokens.kind[at - 1] !== Kind.Number) return false;
  const word = tokens.lower[at];
  if (isGlued(tokens, at)) {
    if (word === "st" || word === "nd" || word === "rd" || word === "th") return true;
    return (word === "s" || word === "'s") && tokens.lower[at - 1].endsWith("0");
  }
  return false;
}

/** "one in five", "two out of three": the share as a fraction. */
function readShare(tokens: Tokens, numeral: Numeral, limit: number, marks: Marks): Numeral {
  const { lower } = tokens;
  const at = numeral.last;
  if (numeral.fraction || numeral.scale !== 1 || at + 1 >= limit) return numeral;
  const of = lower[at] === "in" ? at + 1 : lower[at] === "out" && lower[at + 1] === "of" ? at + 2 : -1;
  if (of === -1 || of >= limit) return numeral;
  if (tokens.kind[of] !== Kind.Number && !NUMERALS.has(lower[of]) && lower[of] !== "every") return numeral;
  const whole = readNumeral(tokens, lower[of] === "every" ? of + 1 : of, limit, marks);
  if (whole === null || !(whole.value > numeral.value) || !Number.isInteger(numeral.value)) return numeral;
  // "rescued 43 out of 50 miners" counts miners.
  if (numeral.value > 9 || (lower[at] === "in" && whole.value >= 1500)) return numeral;
  return { value: numeral.value / whole.value, last: whole.last, scale: 1, fraction: true };
}

const NO_SIGN = { length: 0, factor: 1 };
const MINUS = { length: 1, factor: -1 };
const PLUS = { length: 1, factor: 1 };

/** "-1.3", "minus five", "+0.2": a dash between words or figures is none. */
function readSign(tokens: Tokens, at: number, start: number): { length: number; factor: number } {
  if (at === start) return NO_SIGN;
  const before = tokens.lower[at - 1];
  // "plus or minus three points" has no sign.
  if (before === "minus" || before === "negative") return at > 1 && tokens.lower[at - 2] === "or" ? NO_SIGN : MINUS;
  const minus = before === "-" || before === "−" || before === "–";
  if (!minus && before !== "+") return NO_SIGN;
  if (!isGlued(tokens, at) || tokens.kind[at] !== Kind.Number) return NO_SIGN;
  if (at - 1 > start && isGlued(tokens, at - 1) && !SIGN_LEADERS.has(tokens.lower[at - 2])) return NO_SIGN;
  if (minus && at - 1 > start && tokens.kind[at - 2] === Kind.Number && tokens.lower[at + 1] !== "%") return NO_SIGN;
  return minus ? MINUS : PLUS;
}

const SIGN_LEADERS: ReadonlySet<string> = new Set(["(", "[", "<", ">", "=", "$", "£", "€", "~", '"']);
