/** Where a length of time lies: "the past two weeks", "in two weeks", "within 18 months", "two days after Christmas". */
import type { Reading, Tokens } from "../../text/index.ts";
import {
  type DayInterval,
  intervalOfPeriod,
  isoDay,
  isWritable,
  type Period,
  periodOf,
  stepPeriod,
} from "../calendar.ts";
import type { Draft, Duration } from "../draft.ts";
import { DURATION_LETTERS } from "../words.ts";
import { durationValue } from "./durations.ts";
import type { Leaning } from "./leaning.ts";
import type { Reference } from "./reference.ts";
import { shiftDay } from "./shifts.ts";
import { atClock, type Resolved, unresolved } from "./times.ts";

/** The point from which a length is counted: "after Christmas" is the day and the sign 1. */
export interface CountedFrom {
  readonly period: Period;
  readonly sign: -1 | 1;
}

/** The stretch at whose beginning or end the length lies: "the first nine months of 1989", "the six months ended June 30". */
export interface Enclosing {
  readonly stretch: DayInterval;
  readonly atStart: boolean;
}

/** What stands around the length. */
export interface Surroundings {
  readonly leaning: () => Leaning;
  readonly countedFrom: CountedFrom | null;
  readonly enclosing: Enclosing | null;
  /** The day from which "a week after 44 people were killed" counts back to that event. */
  readonly told: number | null;
}

export function resolveDuration(
  { reading: { tokens }, reference }: { readonly reading: Reading; readonly reference: Reference | null },
  draft: Draft,
  meaning: Duration,
  { leaning, countedFrom, enclosing, told }: Surroundings,
): Resolved {
  const { parts, direction } = meaning;
  const length = unresolved(draft, "DURATION", durationValue(parts));
  if (told !== null && direction === 0 && !countedFrom) return countedBack(length, meaning, told, tokens);
  if (parts.some(({ count }) => count === null)) return length;
  if (countedFrom) return onDays(length, moved(countedFrom.period.first, meaning, countedFrom.sign), 1);
  if (enclosing) return within(length, meaning, enclosing);
  if (!reference) return length;
  const { day } = reference;
  if (direction !== 0) {
    if (parts[0].unit === "quarter" && parts.length === 1)
      return wholeQuarters(length, parts[0].count!, direction, day);
    const end = moved(day, meaning, direction);
    return direction < 0 ? onDays(length, end, day - end + 1) : onDays(length, day, end - day + 1);
  }
  const before = draft.first > 0 ? tokens.lower[draft.first - 1] : "";
  if (before !== "in" && before !== "within") return length;
  // "within 30 days of taking office" counts from there.
  if (tokens.lower[draft.last] === "of") return length;
  const isInTime = tokens.lower[draft.last + 1] === "time" || tokens.lower[draft.last + 2] === "time";
  if (draft.first > 1 && !isInTime && leaning() < (before === "in" ? 1 : 0)) return length;
  const end = moved(day, meaning, 1);
  if (before === "within") return onDays(length, day, end - day + 1);
  return parts.some(({ unit }) => DURATION_LETTERS[unit].clock)
    ? atInstant(length, meaning, reference)
    : onDays(length, end, 1);
}

/** "a week after 44 people were killed" is the day of the killing; "a few days after" three to five days, "two years after" a year. */
function countedBack(length: Resolved, { parts }: Duration, told: number, { lower }: Tokens): Resolved {
  const [{ count, unit }] = parts;
  const { draft } = length;
  if (parts.length > 1) return length;
  if (count === null) {
    const most = MOST.get(lower[draft.first]) ?? MOST.get(lower[draft.first + 1]);
    if (most === undefined || unit !== "day") return length;
    return onDays(length, told - most, most - 3 + 1);
  }
  const day = shiftDay(told, unit, -count);
  if (unit === "day" || unit === "week") return onDays(length, day, 1);
  if (unit !== "month" && unit !== "year") return length;
  const { from, to } = intervalOfPeriod(periodOf(unit, day));
  return onDays(length, from, to - from);
}

/** How many "a few" and "several" may be; either is three at the least. */
const MOST = new Map([
  ["few", 5],
  ["several", 9],
]);

function moved(day: number, { parts }: Duration, sign: number): number {
  let end = day;
  for (const { count, unit } of parts) end = shiftDay(end, unit, sign * count!);
  return end;
}

function within(length: Resolved, meaning: Duration, { stretch, atStart }: Enclosing): Resolved {
  if (atStart) return onDays(length, stretch.from, moved(stretch.from, meaning, 1) - stretch.from);
  const first = moved(stretch.to, meaning, -1);
  return onDays(length, first, stretch.to - first);
}

function onDays(length: Resolved, first: number, days: number): Resolved {
  if (days < 1 || !isWritable(first) || !isWritable(first + days)) return length;
  return { ...length, from: isoDay(first), to: isoDay(first + days) };
}

/** "the past two quarters" are whole ones that are over. */
function wholeQuarters(length: Resolved, count: number, direction: -1 | 1, day: number): Resolved {
  const current = periodOf("quarter", day);
  const first = stepPeriod(current, direction < 0 ? -count : 1).first;
  return onDays(length, first, stepPeriod({ grain: "quarter", first }, count).first - first);
}

/** "in five minutes" */
function atInstant(length: Resolved, { parts }: Duration, { day, minute }: Reference): Resolved {
  if (minute === null) return length;
  let total = minute;
  for (const { count, unit } of parts)
    total += Math.round(count! * (unit === "hour" ? 60 : unit === "minute" ? 1 : 1 / 60));
  const clock = { hour: Math.floor((total % 1440) / 60), minute: total % 60, second: null, offset: null };
  const { from, to } = atClock(length.draft, day + Math.floor(total / 1440), clock);
  return { ...length, from, to };
}
