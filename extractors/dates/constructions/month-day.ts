/** Months with or without a day and a year: "Feb. 11", "11 February 2026", "the 4th of July", "June 1998", "last May". */
import { isGlued, Kind, type Reading, Shape, Tag, type Tokens } from "../../text/index.ts";
import { type Construction, calendarName, type Draft, draft } from "../draft.ts";
import { MONTHS, ORDINALS } from "../words.ts";
import { notableYear } from "./notable-days.ts";
import { pointed, pointerBefore } from "./pointers.ts";

export const monthDay: Construction = {
  id: "month-day",
  triggers: MONTHS.keys(),
  read(reading, at, floor) {
    const { tokens } = reading;
    const month = MONTHS.get(tokens.lower[at])!;
    const afterMonth = skipFullStop(tokens, at + 1);
    const after = dayAfter(tokens, afterMonth);
    const before = after ? null : dayBefore(tokens, at, floor);
    const day = after?.day ?? before?.day ?? null;
    const first = before?.first ?? at;
    const last = after?.last ?? afterMonth;
    const year = yearAfter(tokens, last) ?? (before ? shortYearAfter(tokens, last) : null);
    if (day === null && year === null) return bareMonth(reading, at, floor, month);
    if (day === null && !isWritten(tokens, at)) return null;
    const name = calendarName(day === null ? "month" : "day", {
      month,
      day,
      year: year?.year ?? null,
      notableYear: day === null || year ? null : notableYear(tokens, month, day, last),
    });
    return draft("month-day", first, year?.last ?? last, name);
  },
};

/** "in May", "last May", "March": with no number beside it, a word that has other meanings must be told by its place. */
function bareMonth(reading: Reading, at: number, floor: number, month: number): Draft | null {
  const { tokens, tags } = reading;
  const word = tokens.lower[at];
  const pointer = pointerBefore(tokens, at, floor);
  const before = at > 0 ? tokens.lower[at - 1] : "";
  // "THIS MAY BE" in a text of capitals.
  if (tags[at] === Tag.Modal && pointer?.word === "this") return null;
  const introduced = pointer !== null || BEFORE_MONTHS.has(before) || isAttribute(reading, at);
  if (word.length <= 4 && word !== "july" && word !== "june" && word !== "may" && !hasFullStop(tokens, at)) {
    if (!introduced || ABBREVIATIONS_WITH_MEANINGS.has(word)) return null;
  }
  if (AMBIGUOUS.has(word) || tokens.shape[at] === Shape.Lower) {
    if (!introduced || (tokens.shape[at] === Shape.Lower && AMBIGUOUS.has(word) && before !== "in")) return null;
  }
  if (!introduced && isPartOfName(tokens, at)) return null;
  const last = skipFullStop(tokens, at + 1);
  const name = calendarName("month", { month, ...pointed(pointer) });
  return draft("month-day", pointer?.first ?? at, last, name);
}

const VERBS = new Set<number>([Tag.Present, Tag.Past, Tag.Infinitive, Tag.Gerund]);

/** "the March summit", "its April meeting", "the worst March blizzard": a month before the noun that it dates. */
function isAttribute({ tokens, tags }: Reading, at: number): boolean {
  if (tokens.shape[at] === Shape.Lower || at === 0 || at + 1 >= tokens.count) return false;
  // "Analysts expect March data": a capital within the sentence is no verb's.
  const isNoun = tags[at + 1] === Tag.Noun || (tags[at + 1] === Tag.PluralNoun && tokens.lower[at] !== "may");
  if (isNoun && VERBS.has(tags[at - 1]) && tokens.shape[at] === Shape.Capitalized) {
    return tokens.shape[at + 1] === Shape.Lower;
  }
  const before = tags[at - 1] === Tag.Adjective && at > 1 ? tags[at - 2] : tags[at - 1];
  if (before !== Tag.Determiner && before !== Tag.Possessive) return false;
  return tokens.shape[at + 1] === Shape.Lower && (tags[at + 1] === Tag.Noun || tags[at + 1] === Tag.PluralNoun);
}

/** "April Smith", "Mr. August": a capitalized neighbour that no preposition explains. */
function isPartOfName(tokens: Tokens, at: number): boolean {
  const capitalized = (index: number) =>
    index >= 0 &&
    index < tokens.count &&
    tokens.kind[index] === Kind.Word &&
    tokens.shape[index] !== Shape.Lower &&
    !MONTHS.has(tokens.lower[index]);
  return (
    SPEECH.has(tokens.lower[at + 1] ?? "") ||
    capitalized(at + 1) ||
    (at > 1 && capitalized(at - 1) && capitalized(at - 2))
  );
}

function isWritten(tokens: Tokens, at: number): boolean {
  return tokens.shape[at] !== Shape.Lower || !AMBIGUOUS.has(tokens.lower[at]) || tokens.lower[at - 1] === "in";
}

function hasFullStop(tokens: Tokens, at: number): boolean {
  return at + 1 < tokens.count && tokens.lower[at + 1] === "." && isGlued(tokens, at + 1);
}

/** The full stop of "Feb." belongs to the month, that of "in May." ends the sentence. */
function skipFullStop(tokens: Tokens, at: number): number {
  const word = tokens.lower[at - 1];
  return (word.length <= 3 || word === "sept") && word !== "may" && hasFullStop(tokens, at - 1) ? at + 1 : at;
}

interface DayRead {
  readonly day: number;
  readonly first: number;
  readonly last: number;
}

/** "11", "11th", "the 11th", "eighth" after the month. */
function dayAfter(tokens: Tokens, at: number): DayRead | null {
  let start = at;
  if (tokens.lower[start] === "the") start++;
  if (start >= tokens.count) return null;
  if (tokens.kind[start] === Kind.Number) {
    if (start !== at && !hasOrdinalEnding(tokens, start)) return null;
    const day = dayNumberOf(tokens, start);
    if (day === null || isOtherNumber(tokens, start)) return null;
    return { day, first: at, last: hasOrdinalEnding(tokens, start) ? start + 2 : start + 1 };
  }
  const ordinal = ordinalWord(tokens, start);
  return ordinal && { day: ordinal.value, first: at, last: ordinal.last };
}

/** "11 February", "the 4th of July", "the second of August". */
function dayBefore(tokens: Tokens, month: number, floor: number): DayRead | null {
  const of = tokens.lower[month - 1] === "of";
  const end = of ? month - 1 : month;
  let at = end - 1;
  if (at < floor) return null;
  let day: number | null = null;
  if (ORDINAL_ENDINGS.has(tokens.lower[at]) && isGlued(tokens, at) && at - 1 >= floor) {
    at--;
    day = dayNumberOf(tokens, at);
  } else if (tokens.kind[at] === Kind.Number) day = of && !isOfRange(tokens, at) ? null : dayNumberOf(tokens, at);
  else if (of || tokens.lower[at - 1] === "the") {
    day = ORDINALS.get(tokens.lower[at]) ?? null;
    const tens =
      day !== null && day < 10 && at - 2 >= floor && tokens.lower[at - 1] === "-" ? tokens.lower[at - 2] : "";
    if (tens === "twenty" || tens === "thirty") {
      day = (day ?? 0) + (tens === "twenty" ? 20 : 30);
      at -= 2;
    }
  }
  if (day === null || day > 31) return null;
  if (at > floor && tokens.lower[at - 1] === "the") at--;
  return { day, first: at, last: month + 1 };
}

/** The 12 of "between 3 and 12 of September". */
function isOfRange(tokens: Tokens, at: number): boolean {
  const link = tokens.lower[at - 1];
  return tokens.kind[at - 2] === Kind.Number && (link === "and" || link === "to" || link === "-" || link === "through");
}

/** "eighth", "twenty-first", "seventeenth". */
export function ordinalWord(tokens: Tokens, at: number): { value: number; last: number } | null {
  const plain = ORDINALS.get(tokens.lower[at]);
  if (plain !== undefined) return { value: plain, last: at + 1 };
  const tens = tokens.lower[at] === "twenty" ? 20 : tokens.lower[at] === "thirty" ? 30 : 0;
  if (tens === 0) return null;
  const next = tokens.lower[at + 1] === "-" ? at + 2 : at + 1;
  const ones = next < tokens.count ? ORDINALS.get(tokens.lower[next]) : undefined;
  return ones !== undefined && ones < 10 ? { value: tens + ones, last: next + 1 } : null;
}

export function hasOrdinalEnding(tokens: Tokens, at: number): boolean {
  return at + 1 < tokens.count && isGlued(tokens, at + 1) && ORDINAL_ENDINGS.has(tokens.lower[at + 1]);
}

/** A day of the month written in one or two digits. */
export function dayNumberOf(tokens: Tokens, at: number): number | null {
  const length = tokens.end[at] - tokens.start[at];
  if (length > 2 || tokens.kind[at] !== Kind.Number) return null;
  const day = Number(tokens.lower[at]);
  return day >= 1 && day <= 31 ? day : null;
}

/** "March 11 a.m.", "May 10:30", "June 5 percent": the number is not the day's. */
function isOtherNumber(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  if (next >= tokens.count) return false;
  const word = tokens.lower[next];
  if (word === "%" || word === "percent") return true;
  return word === ":" && isGlued(tokens, next) && tokens.kind[next + 1] === Kind.Number && isGlued(tokens, next + 1);
}

/** ", 2026", " 2026", " of 2026". */
export function yearAfter(tokens: Tokens, at: number): { year: number; last: number } | null {
  let start = at;
  if (tokens.lower[start] === ",") start++;
  else if (tokens.lower[start] === "of" || tokens.lower[start] === "in") start++;
  if (start >= tokens.count || tokens.kind[start] !== Kind.Number) return null;
  if (tokens.end[start] - tokens.start[start] !== 4 || (isGlued(tokens, start) && start === at)) return null;
  const year = Number(tokens.lower[start]);
  if (!(year >= 1000 && year <= 2100)) return null;
  if (start + 1 < tokens.count && isGlued(tokens, start + 1) && tokens.lower[start + 1] === "s") return null;
  return { year, last: start + 1 };
}

/** "13 Apr 89" in the dateline of a wire: two figures that are no day. */
function shortYearAfter(tokens: Tokens, at: number): { year: number; last: number } | null {
  if (at >= tokens.count || tokens.kind[at] !== Kind.Number || tokens.end[at] - tokens.start[at] !== 2) return null;
  const value = Number(tokens.lower[at]);
  const next = tokens.lower[at + 1];
  if (!Number.isInteger(value) || value < 32 || (next !== "(" && next !== "--" && next !== "-" && next !== "—"))
    return null;
  return { year: 1900 + value, last: at + 1 };
}

const SPEECH = new Set(["said", "says", "told", "added"]);
const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);
const AMBIGUOUS = new Set(["may", "march", "mar", "jan", "dec", "august", "apr", "jun"]);
const ABBREVIATIONS_WITH_MEANINGS = new Set(["mar", "jan", "dec"]);
const BEFORE_MONTHS = new Set(
  "in since until till by from to through of during for before after between and early late mid - this next last each every through around about ended ending beginning starting".split(
    " ",
  ),
);
