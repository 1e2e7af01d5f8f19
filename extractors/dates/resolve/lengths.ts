/** Where a length of time lies: "the past two weeks", "in two weeks", "within 18 months", "two days after Christmas". */
import type { Reading } from "../../text/index.ts";
import { type DayInterval, isoDay, type Period, periodOf, stepPeriod } from "../calendar.ts";
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

export function resolveDuration(
  { tokens }: Reading,
  draft: Draft,
  meaning: Duration,
  reference: Reference | null,
  leaning: () => Leaning,
  counted: CountedFrom | null,
  whole: Enclosing | null,
): Resolved {
  const { parts, direction } = meaning;
  const length = unresolved(draft, "DURATION", durationValue(parts));
  if (parts.some(({ count }) => count === null)) return length;
  if (counted) return onDays(length, moved(counted.period.first, meaning, counted.sign), 1);
  if (whole) return within(length, meaning, whole);
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
  if (draft.first > 1 && leaning() < (before === "in" ? 1 : 0)) return length;
  const end = moved(day, meaning, 1);
  if (before === "within") return onDays(length, day, end - day + 1);
  return parts.some(({ unit }) => DURATION_LETTERS[unit].clock)
    ? atInstant(length, meaning, reference)
    : onDays(length, end, 1);
}

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
