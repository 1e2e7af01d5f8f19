/**
 * Numbers in digits, words or both: "2,000", "2.3 million", "twenty-eight thousand six hundred", "five and a half
 * million", "two thirds", "3 hundred and 21".
 */
import { Kind, type Tokens } from "../text/index.ts";
import { digitsValue, readDigits, tidy } from "./digits.ts";
import { type Fraction, readDivision, readFractionPart, readLoneFraction, readMixed, readThirds } from "./fraction.ts";
import { type Joint, readJoint } from "./joint.ts";
import { NUMERALS, type NumeralKind, type NumeralWord, ORDINALS } from "./lexicon.ts";
import type { Marks } from "./marks.ts";

export interface Numeral {
  /** NaN where the words are an ordinal ("twenty-first"), which is to be passed over. */
  readonly value: number;
  /** One past the last token. */
  readonly last: number;
  /** The scale word read last ("million" of "2.3 million"), 1 where there is none: ranges share it. */
  readonly scale: number;
  readonly fraction: boolean;
}

/** Reads the number that begins at the token, or null where none does. */
export function readNumeral(tokens: Tokens, at: number, limit: number, marks: Marks): Numeral | null {
  if (tokens.kind[at] === Kind.Number) {
    const digits = readDigits(tokens, at, limit, marks);
    if (digits === null) return null;
    const division = readDivision(tokens, at, digits.last, limit, digits.value);
    if (division !== null) return ofFraction(division);
    const { value, last } = readMixed(tokens, digits.last, limit, digits.value) ?? digits;
    return compose(tokens, limit, at, { ...EMPTY, group: value, end: last, kind: "digits" });
  }
  const word = NUMERALS.get(tokens.lower[at]);
  if (word === undefined || (word.kind !== "unit" && word.kind !== "teen" && word.kind !== "tens")) return null;
  return compose(tokens, limit, at, { ...EMPTY, group: word.value, end: at + 1, kind: word.kind });
}

/** "a hundred", "a million and a half", "half a million", "a dozen", "a third": `at` is the article or the word itself. */
export function readImplicitOne(tokens: Tokens, at: number, limit: number): Numeral | null {
  const { lower } = tokens;
  const article = lower[at] === "a" || lower[at] === "an";
  const place = article ? at + 1 : at;
  const word = place < limit ? NUMERALS.get(lower[place]) : undefined;
  if (word === undefined) return null;
  if (word.kind === "denominator") {
    const fraction = readLoneFraction(tokens, at, place, limit);
    return fraction === null ? null : ofFraction(fraction);
  }
  if (!article || word.kind === "unit" || word.kind === "teen" || word.kind === "tens") return null;
  return compose(tokens, limit, at, { ...EMPTY, group: 1, end: place, kind: "unit" });
}

function ofFraction({ value, last, scale }: Fraction): Numeral {
  return { value, last, scale, fraction: scale === 1 };
}

// ---- numbers of several words ----

/** A number as far as it is read: groups below a thousand, each times its scale, in falling order of scale. */
interface Composition {
  /** The groups that have their scale. */
  total: number;
  /** The group that is being read. */
  group: number;
  /** One past the last token. */
  end: number;
  kind: NumeralKind | "digits";
  /** The last scale; what follows must be smaller. */
  scale: number;
  /** Value and end at the last scale, to fall back on where the next group does not fit. */
  settled: number;
  settledEnd: number;
}

const EMPTY: Composition = { total: 0, group: 0, end: 0, kind: "digits", scale: Infinity, settled: 0, settledEnd: 0 };

/** What a step does with the next word: takes it and goes on, leaves it, or ends with a number of its own. */
type Step = "taken" | "left" | Numeral;

function compose(tokens: Tokens, limit: number, start: number, number: Composition): Numeral {
  let step: Step = "taken";
  while (step === "taken" && number.end < limit) {
    const joint = readJoint(tokens, number.end, limit, number.kind === "scale");
    const place = number.end + joint.length;
    if (place >= limit) break;
    step = takeFraction(tokens, number, joint, place, limit) ?? takeWord(tokens, number, joint, place, limit, start);
  }
  return typeof step === "string" ? finished(number, number.total + number.group, number.end) : step;
}

function finished({ scale }: Composition, value: number, last: number): Numeral {
  return { value, last, scale: scale === Infinity ? 1 : scale, fraction: false };
}

/** "five and a half million", "3 million and a half", "one billion and a half million"; null where no fraction follows. */
function takeFraction(tokens: Tokens, number: Composition, joint: Joint, place: number, limit: number): Step | null {
  const part = joint.and ? readFractionPart(tokens, place, limit) : null;
  if (part === null) return null;
  const scaled = number.kind === "scale";
  const next = part.last < limit ? NUMERALS.get(tokens.lower[part.last]) : undefined;
  if (next?.kind === "scale" && (!scaled || next.value < number.scale)) {
    number.group = scaled ? part.value : number.group + part.value;
    number.kind = "unit";
    number.end = part.last;
    return "taken";
  }
  const value = number.total + number.group + part.value * (scaled ? number.scale : 1);
  return finished(number, value, part.last);
}

function takeWord(
  tokens: Tokens,
  number: Composition,
  joint: Joint,
  place: number,
  limit: number,
  start: number,
): Step {
  const { lower } = tokens;
  if (joint.and && number.kind !== "hundred" && number.kind !== "scale") return "left";
  if (tokens.kind[place] === Kind.Number) return takeDigits(tokens, number, joint, place);
  if (lower[place] === "point" && joint.length === 0 && number.kind !== "digits")
    return takeDecimals(tokens, number, place + 1, limit);
  const word = NUMERALS.get(lower[place]);
  if (word === undefined || word.kind === "denominator") {
    if (place > start && ORDINALS.has(lower[place]) && makesOrdinal(number, joint)) return ordinal(place + 1);
    if (word === undefined || joint.and || number.total !== 0 || place > start + 2) return "left";
    const fraction = readThirds(tokens, start, place, limit, number.group);
    return fraction === null ? "left" : ofFraction(fraction);
  }
  if (word.kind === "scale") return takeScale(number, joint, word.value, place);
  if (word.kind === "dozen") return takeDozen(number, joint, place);
  return takeBelowThousand(tokens, number, joint, word, place, limit);
}

function ordinal(last: number): Numeral {
  return { value: Number.NaN, last, scale: 1, fraction: false };
}

/** "twenty-first", "one hundred and first"; "280 million first shares" is none. */
function makesOrdinal({ kind }: Composition, joint: Joint): boolean {
  return (kind === "tens" && joint.length <= 1 && !joint.and) || (kind === "hundred" && !joint.comma);
}

/** "3 hundred and 21" */
function takeDigits(tokens: Tokens, number: Composition, joint: Joint, place: number): Step {
  const value = digitsValue(tokens.lower[place]);
  if (!joint.and || number.kind !== "hundred" || !(value < 100) || !Number.isInteger(value)) return "left";
  if (NUMERALS.has(tokens.lower[place + 1])) return "left";
  return take(number, number.group + value, place + 1, "digits");
}

function take(number: Composition, group: number, end: number, kind: Composition["kind"]): Step {
  number.group = group;
  number.end = end;
  number.kind = kind;
  return "taken";
}

/** The words after "point": "zero three", "seventy-one". */
function takeDecimals(tokens: Tokens, number: Composition, at: number, limit: number): Step {
  let digits = "";
  let last = at;
  for (; last < limit; last++) {
    const word = NUMERALS.get(tokens.lower[last]);
    if (
      word === undefined ||
      (word.kind !== "unit" && (digits !== "" || (word.kind !== "teen" && word.kind !== "tens")))
    )
      break;
    if (word.kind !== "tens") {
      digits += word.value;
      continue;
    }
    const place = tokens.lower[last + 1] === "-" ? last + 2 : last + 1;
    const unit = place < limit ? NUMERALS.get(tokens.lower[place]) : undefined;
    if (unit?.kind !== "unit") digits = String(word.value);
    else {
      digits = String(word.value + unit.value);
      last = place;
    }
  }
  return digits === "" ? "left" : take(number, number.group + Number(`0.${digits}`), last, "digits");
}

/** Units, teens, tens and "hundred". */
function takeBelowThousand(
  tokens: Tokens,
  number: Composition,
  joint: Joint,
  word: NumeralWord,
  place: number,
  limit: number,
): Step {
  const { kind, group } = number;
  if (word.kind === "hundred") {
    const fits = joint.length <= 1 && !joint.and && !joint.comma && group > 0 && group < 100 && kind !== "scale";
    return fits ? take(number, tidy(group * 100), place + 1, "hundred") : "left";
  }
  const fits = kind === "hundred" || kind === "scale" || (word.kind === "unit" && kind === "tens");
  if (!fits || word.value === 0 || (joint.hyphen && !joint.and && kind !== "tens")) return "left";
  if (joint.comma && !joint.and && !leadsToHundred(tokens, place, limit)) return "left";
  return take(number, group + word.value, place + 1, word.kind);
}

/** After a comma only a full group goes on with the number: "two million, three hundred thousand", not "one thousand, two of them". */
function leadsToHundred(tokens: Tokens, at: number, limit: number): boolean {
  for (let index = at + 1; index < limit && index <= at + 4; index++) {
    const word = NUMERALS.get(tokens.lower[index]);
    if (word?.kind === "hundred" || word?.kind === "scale") return true;
    if (word === undefined && tokens.lower[index] !== "-") return false;
  }
  return false;
}

/** "three dozen"; "three hundred and two dozen" is 324. */
function takeDozen(number: Composition, joint: Joint, place: number): Step {
  if (joint.and || joint.comma || number.kind === "scale") return "left";
  const { group } = number;
  const small = Number.isInteger(group) && group >= 100 ? group % 100 : group;
  return finished(number, number.total + group - small + small * 12, place + 1);
}

/** Scales fall ("two million three hundred thousand") or multiply at once ("three lakh crore"); else a new number begins. */
function takeScale(number: Composition, joint: Joint, scale: number, place: number): Step {
  if (joint.and || joint.comma) return "left";
  if (number.kind === "scale") {
    if (scale < 1000 || number.total === 0) return "left";
    number.total = tidy(number.total * scale);
  } else if (scale < number.scale) {
    number.total = tidy(number.total + number.group * scale);
  } else return finished(number, number.settled, number.settledEnd);
  number.scale = scale;
  number.settled = number.total;
  number.settledEnd = place + 1;
  return take(number, 0, place + 1, "scale");
}
