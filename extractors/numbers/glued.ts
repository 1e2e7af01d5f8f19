/** Money whose code and digits are one word: "EUR50m", "RM79", "AUD1.5m", "USD115". */
import { isGlued, Kind, Shape, type Tokens } from "../text/index.ts";
import { currencySymbol } from "./currencies.ts";
import { digitsValue, readGroups, tidy } from "./digits.ts";
import { type Draft, makeDraft } from "./draft.ts";
import { NUMERALS } from "./lexicon.ts";
import type { Marks } from "./marks.ts";
import { letterScale } from "./suffix.ts";

export function readGluedMoney(tokens: Tokens, at: number, limit: number, marks: Marks): Draft | null {
  const shape = tokens.shape[at];
  if (shape !== Shape.Upper && shape !== Shape.Mixed && shape !== Shape.Capitalized) return null;
  const { text } = tokens;
  const start = tokens.start[at];
  const end = tokens.end[at];
  let digits = start;
  while (digits < end && digits < start + 4 && !isDigitCode(text.charCodeAt(digits))) digits++;
  if (digits === start || digits >= end || !isDigitCode(text.charCodeAt(digits))) return null;
  const currency = currencySymbol(text.slice(start, digits));
  if (currency === null) return null;

  // The decimal part and its letters are tokens of their own: "AUD1" "." "5" "m".
  let numberEnd = digits;
  while (numberEnd < end && isDigitCode(text.charCodeAt(numberEnd))) numberEnd++;
  let letters = text.slice(numberEnd, end).toLowerCase();
  let digitText = text.slice(digits, numberEnd);
  let last = at + 1;
  if (letters === "" && digitText.length <= 3) {
    // "R1 200"
    const groups = readGroups(tokens, last, limit, Number(digitText), marks);
    if (groups.last > last) digitText = String(groups.value);
    last = groups.last;
  }
  while (
    letters === "" &&
    last + 1 < limit &&
    isGlued(tokens, last) &&
    isGlued(tokens, last + 1) &&
    tokens.kind[last + 1] === Kind.Number
  ) {
    const mark = tokens.lower[last];
    if (mark !== "." && mark !== ",") break;
    digitText += mark + tokens.lower[last + 1];
    last += 2;
  }
  if (letters === "" && last > at + 1 && last < limit && tokens.kind[last] === Kind.Word && isGlued(tokens, last)) {
    letters = tokens.lower[last];
    if (letterScale(letters) === undefined) return null;
    last++;
  }
  let scale = letters === "" ? 1 : letterScale(letters);
  const number = digitsValue(digitText, marks);
  if (scale === undefined || !Number.isFinite(number)) return null;
  if (scale === 1 && last < limit) {
    const word = NUMERALS.get(tokens.lower[last]);
    if (word?.kind === "scale") {
      scale = word.value;
      last++;
    }
  }
  // "P2 million" and "R250" are money, "P2" and "PS5" are not.
  const isShort = digits === start + 1 || currency.unit === "pound sterling";
  if (isShort && scale === 1 && digitText.length < 3) return null;
  const draft = makeDraft(at, at, last, tidy(number * scale * currency.factor), "glued-money");
  draft.scale = scale;
  draft.kind = "money";
  draft.unit = currency.unit;
  draft.unitFirst = at;
  draft.unitLast = at;
  return draft;
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}
