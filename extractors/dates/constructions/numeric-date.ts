/** Dates in digits: "2026-02-11", "11/25/1998", "23.04.2022", "20170302". */

import { isGlued, Kind, type Tokens } from "../../text/index.ts";
import { isRealDay } from "../calendar.ts";
import { type Construction, calendarName, type Draft, draft, NUMBER } from "../draft.ts";
import { MONTHS } from "../words.ts";

export const numericDate: Construction = {
  id: "numeric-date",
  triggers: [NUMBER],
  read({ tokens }, at) {
    const length = tokens.end[at] - tokens.start[at];
    if (length === 8) return eightDigits(tokens, at);
    if (length > 4) return length <= 10 ? dotted(tokens, at) : null;
    const mark = at + 1 < tokens.count ? tokens.lower[at + 1] : "";
    if (mark !== "-" && mark !== "/" && mark !== ".") return null;
    if (mark === "/" && tokens.lower[at + 3] !== "/") return monthSlashDay(tokens, at);
    if (!areGlued(tokens, at + 1, at + 5) || tokens.lower[at + 3] !== mark) return null;
    const middle = MONTHS.get(tokens.lower[at + 2]);
    if (middle !== undefined) return namedMonth(tokens, at, middle);
    if (tokens.kind[at + 2] !== Kind.Number || tokens.kind[at + 4] !== Kind.Number) return null;
    const [one, two, three] = [at, at + 2, at + 4].map((index) => tokens.lower[index]);
    if (one.length === 4) return day(at, at + 5, Number(one), Number(two), Number(three));
    if (mark === "-" && three.length !== 4) return null;
    return dayOfParts(at, at + 5, one, two, three);
  },
};

/** "from 10/1 to 11/7"; "9/11" alone is the day of 2001. A fraction needs no such word before it. */
function monthSlashDay(tokens: Tokens, at: number): Draft | null {
  if (!areGlued(tokens, at + 1, at + 3) || tokens.kind[at + 2] !== Kind.Number || isGlued(tokens, at)) return null;
  const [month, dayOfMonth] = [Number(tokens.lower[at]), Number(tokens.lower[at + 2])];
  if (!isRealDay(2000, month, dayOfMonth)) return null;
  if (tokens.lower[at] === "9" && tokens.lower[at + 2] === "11") return day(at, at + 3, 2001, 9, 11);
  if (!BEFORE_SLASHES.has(tokens.lower[at - 1] ?? "")) return null;
  return draft("numeric-date", at, at + 3, calendarName("day", { month, day: dayOfMonth }));
}

const BEFORE_SLASHES = new Set(["from", "to", "on", "between", "until", "since", "through", "by"]);

/** "22/Jan/2019", "2019-aug-01" */
function namedMonth(tokens: Tokens, at: number, month: number): Draft | null {
  const [one, three] = [Number(tokens.lower[at]), Number(tokens.lower[at + 4])];
  if (!Number.isInteger(one) || !Number.isInteger(three)) return null;
  return one > 31 ? day(at, at + 5, one, month, three) : day(at, at + 5, three, month, one);
}

/** "Sep-23-2020", "Oct/2", "Dec/2018" */
export const slashedMonth: Construction = {
  id: "slashed-month",
  triggers: MONTHS.keys(),
  read({ tokens }, at) {
    const mark = tokens.lower[at + 1];
    if ((mark !== "/" && mark !== "-") || !areGlued(tokens, at + 1, at + 3) || tokens.kind[at + 2] !== Kind.Number)
      return null;
    const month = MONTHS.get(tokens.lower[at])!;
    const number = Number(tokens.lower[at + 2]);
    if (tokens.lower[at + 3] === mark && areGlued(tokens, at + 3, at + 5) && tokens.kind[at + 4] === Kind.Number) {
      return day(at, at + 5, Number(tokens.lower[at + 4]), month, number);
    }
    if (number > 1900 && number < 2100)
      return draft("slashed-month", at, at + 3, calendarName("month", { month, year: number }));
    if (mark !== "/" || !(number >= 1 && number <= 31)) return null;
    return draft("slashed-month", at, at + 3, calendarName("day", { month, day: number }));
  },
};

function areGlued(tokens: Tokens, first: number, last: number): boolean {
  if (last > tokens.count) return false;
  for (let index = first; index < last; index++) if (!isGlued(tokens, index)) return false;
  return true;
}

/** "20170302" */
function eightDigits(tokens: Tokens, at: number): Draft | null {
  const digits = tokens.lower[at];
  if (/[^0-9]/.test(digits)) return dotted(tokens, at);
  if (!/^(19|20)/.test(digits)) return null;
  return day(at, at + 1, Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
}

/** "23.04.2022" is one token of digits. */
function dotted(tokens: Tokens, at: number): Draft | null {
  const parts = tokens.lower[at].split(".");
  if (parts.length !== 3) return null;
  return dayOfParts(at, at + 1, parts[0], parts[1], parts[2], true);
}

/** The month comes first, as in the American press, unless only the other order is a day or full stops part the numbers. */
function dayOfParts(
  first: number,
  last: number,
  one: string,
  two: string,
  three: string,
  european = false,
): Draft | null {
  if (one.length > 2 || two.length > 2 || (three.length !== 4 && three.length !== 2)) return null;
  const year = three.length === 4 ? Number(three) : Number(three) + (Number(three) < 50 ? 2000 : 1900);
  const american = day(first, last, year, Number(one), Number(two));
  const other = day(first, last, year, Number(two), Number(one));
  return european ? (other ?? american) : (american ?? other);
}

function day(first: number, last: number, year: number, month: number, dayOfMonth: number): Draft | null {
  if (year < 1000 || year > 2100 || !isRealDay(year, month, dayOfMonth)) return null;
  return draft("numeric-date", first, last, calendarName("day", { year, month, day: dayOfMonth }));
}
