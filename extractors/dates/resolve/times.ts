/** Periods and clock times to TIMEX3 values and intervals. */
import type { TimexType } from "../../facts.ts";
import { type DayInterval, intervalOfPeriod, isoDay, isWritable, type Period, valueOfPeriod } from "../calendar.ts";
import type { Clock, Draft } from "../draft.ts";
import { PART_HOURS } from "../words.ts";
import { narrow, splitAt } from "./narrowing.ts";

/** What a draft means on the calendar. */
export interface Resolved {
  readonly draft: Draft;
  readonly type: TimexType;
  readonly value: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The part of it that is over or to come, where the words say so: "earlier this year". */
  readonly told: DayInterval | null;
  /** The named stretch, for what refers to it later in the text. */
  readonly period: Period | null;
}

export function unresolved(draft: Draft, type: TimexType, value: string | null): Resolved {
  return { draft, type, value, from: null, to: null, told: null, period: null };
}

/** A period, or the clock time or part of the day on it. `today` bounds "earlier this year". */
export function atPeriod(draft: Draft, period: Period | null, today: number | null): Resolved {
  if (draft.clock || draft.part) {
    const timed = atTime(draft, period && period.grain === "day" ? period.first : null);
    return { draft, type: timed.type, value: timed.value, from: timed.from, to: timed.to, told: null, period };
  }
  if (!period || !isWritable(period.first)) return unresolved(draft, "DATE", null);
  const { narrowing } = draft;
  const isSplit = narrowing === "earlier" || narrowing === "later";
  const { from, to } = isSplit ? intervalOfPeriod(period) : narrow(period, narrowing);
  const told = isSplit ? splitAt(period, narrowing, today) : null;
  return { draft, type: "DATE", value: valueOfPeriod(period), from: isoDay(from), to: isoDay(to), told, period };
}

/** The draft's clock time or part of the day on the given day. */
export function atTime(draft: Draft, day: number | null): Resolved {
  if (day === null) return unresolved(draft, "TIME", null);
  if (draft.clock) return atClock(draft, day, draft.clock);
  const iso = isoDay(day);
  const [from, to] = PART_HOURS[draft.part!] ?? [0, 24];
  return {
    draft,
    type: "TIME",
    value: `${iso}T${draft.part}`,
    from: `${iso}T${two(from)}:00`,
    to: to === 24 ? `${isoDay(day + 1)}T00:00` : `${iso}T${two(to)}:00`,
    told: null,
    period: null,
  };
}

/**
 * "overnight": the night before the publication ("were shot down overnight"); told of another day, that day and the night after
 * it, since "Monday" may begin or end the night.
 */
export function atNight(draft: Draft, day: number | null, today: number | null): Resolved {
  if (day === null) return unresolved(draft, "TIME", null);
  const evening = day === today ? day - 1 : day;
  return {
    draft,
    type: "TIME",
    value: `${isoDay(evening)}T${draft.part}`,
    from: `${isoDay(evening)}T${day === today ? "18" : "00"}:00`,
    to: `${isoDay(evening + 1)}T06:00`,
    told: null,
    period: null,
  };
}

/** An instant as the minute that begins with it; its bounds carry the zone where the words name one. */
export function atClock(draft: Draft, day: number, { hour, minute, second, offset }: Clock): Resolved {
  const zone = offset === null ? "" : zoneSuffix(offset);
  const seconds = second === null ? "" : `:${two(second)}`;
  const start = hour * 60 + (minute ?? 0);
  return {
    draft,
    type: "TIME",
    value: `${isoDay(day)}T${two(hour)}:${two(minute ?? 0)}${seconds}`,
    from: minuteOf(day, start) + seconds + zone,
    to: minuteOf(day, start + 1) + zone,
    told: null,
    period: null,
  };
}

/** `2026-02-11T09:00` for the minute of the day; midnight at its end is the next day's. */
function minuteOf(day: number, minute: number): string {
  const within = minute % 1440;
  return `${isoDay(minute === within ? day : day + 1)}T${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** `-05:00` */
function zoneSuffix(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
