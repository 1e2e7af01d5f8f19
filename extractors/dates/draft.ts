/**
 * What a construction has read, before the reference time is asked: only what the words say. Whatever the
 * words leave open is null here, and filled in by `resolve/`, so that the known and the implied stay apart.
 */
import type { Span, TimexMod } from "../facts.ts";
import type { Reading, Tokens } from "../text/index.ts";
import type { Grain } from "./calendar.ts";
import type { Unit } from "./words.ts";

/** A name of the calendar with the fields that the words give: "Feb. 11", "Tuesday", "last June", "the third quarter of 1984". */
export interface CalendarName {
  readonly kind: "calendar";
  readonly grain: Grain;
  readonly year: number | null;
  /** -1 for "of last year", 0 for "this year". */
  readonly yearShift: number | null;
  /** First month of the month, season, quarter or half. */
  readonly month: number | null;
  readonly day: number | null;
  /** 1 for Monday. */
  readonly weekday: number | null;
  /** Weeks from the reference week, as in "Tuesday of last week". */
  readonly weekShift: number | null;
  /** Months from the reference month, as in "the 4th of this month". */
  readonly monthShift: number | null;
  /** 1 for "the first week of", -1 for the last. */
  readonly ordinal: number | null;
  readonly holiday: string | null;
  /** The year of a day that is known by what happened on it ("the Sept. 11 attacks"), for texts from later on. */
  readonly notableYear: number | null;
  /** -1 for "last", 0 for "this", 1 for "next" before the name. */
  readonly pointer: number | null;
  /** Whether it points from the time under discussion, as in "the following Monday". */
  readonly isNarrative: boolean;
}

/** So many units from an anchor: "yesterday", "last week", "two months ago", "a year earlier", "that day". */
export interface Shift {
  readonly kind: "shift";
  readonly unit: Unit;
  /** Null where the words leave it open ("several years ago"). */
  readonly count: number | null;
  /** Counted from the publication, or from the time that the text speaks of. */
  readonly anchor: "reference" | "narrative";
  /** A count of units from a point ("two days ago") rather than the unit before this one ("last week"). */
  readonly counted: boolean;
}

/** The unit under discussion: "the quarter", "the year", "the latest period". */
export interface Discussed {
  readonly kind: "discussed";
  readonly unit: Unit | "period";
  /** -1 for "the year-earlier quarter", in years. */
  readonly yearShift: number;
  /** "year-earlier profit", which names no period. */
  readonly isAttribute?: boolean;
  /** The year of "the 1988 quarter". */
  readonly year?: number;
}

export interface Duration {
  readonly kind: "duration";
  /** A count of null is "several". */
  readonly parts: readonly { readonly count: number | null; readonly unit: Unit }[];
  /** -1 for "the past", 1 for "the next", 0 where the words do not say. */
  readonly direction: -1 | 0 | 1;
  /** "the nine months" of a company's report. */
  readonly reported?: boolean;
}

interface Frequency {
  readonly kind: "set";
  readonly value: string;
}

export interface Vague {
  readonly kind: "vague";
  /** `XXXX-WXX-4` is some Thursday. */
  readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" | `XXXX-WXX-${number}`;
}

/** A clock time or part of the day with no day named. */
interface Bare {
  readonly kind: "bare";
}

export type Meaning = CalendarName | Shift | Discussed | Duration | Frequency | Vague | Bare;

export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** Minutes east of UTC, or null where no zone is named. */
  readonly offset: number | null;
}

export interface Draft {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  readonly rules: readonly string[];
  readonly meaning: Meaning;
  readonly clock: Clock | null;
  /** `MO`, `AF`, `EV`, `NI` … */
  readonly part: string | null;
  readonly mod: TimexMod | null;
  /** The part of the stretch that is meant: "early", "mid" or "late" in it, or of it what is over ("earlier this year") or to come. */
  readonly narrowing: Narrowing | null;
}

export type Narrowing = "early" | "mid" | "late" | "earlier" | "later";

/** One construction of the language. */
export interface Construction {
  readonly id: string;
  /** The words, in lower case, at which it is tried; `NUMBER` stands for any token of digits. */
  readonly triggers: Iterable<string>;
  /** Reads the construction whose trigger stands at `at`; it may reach back to the token `floor`, and no further. */
  readonly read: (reading: Reading, at: number, floor: number) => Draft | null;
}

export const NUMBER = "\u0000number";

const NOTHING: CalendarName = {
  kind: "calendar",
  grain: "day",
  year: null,
  yearShift: null,
  month: null,
  day: null,
  weekday: null,
  weekShift: null,
  monthShift: null,
  ordinal: null,
  holiday: null,
  notableYear: null,
  pointer: null,
  isNarrative: false,
};

export function calendarName(grain: Grain, known: Partial<CalendarName>): CalendarName {
  return { ...NOTHING, grain, ...known };
}

export function draft(rule: string, first: number, last: number, meaning: Meaning, more: Partial<Draft> = {}): Draft {
  return { first, last, rules: [rule], meaning, clock: null, part: null, mod: null, narrowing: null, ...more };
}

/** The draft with more known about it, and the rule noted that knew. */
export function refine(old: Draft, rule: string, change: Partial<Draft>): Draft {
  return { ...old, ...change, rules: [...old.rules, rule] };
}

/** The characters that the draft's tokens span. */
export function spanOf(tokens: Tokens, first: number, last: number): Span {
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  return { start, end, text: tokens.text.slice(start, end) };
}
