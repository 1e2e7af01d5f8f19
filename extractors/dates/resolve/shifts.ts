/** Distances from an anchor: "yesterday", "last week", "two months ago", "a year earlier", "20 minutes later", "the quarter". */
import { addMonths, type Grain, type Period, periodOf, stepPeriod, weekdayOf, yearOf } from "../calendar.ts";
import type { Discussed, Draft, Shift } from "../draft.ts";
import { DURATION_LETTERS, type Unit } from "../words.ts";
import type { Discourse } from "./discourse.ts";
import type { Leaning } from "./leaning.ts";
import type { Reference } from "./reference.ts";
import { atClock, atPeriod, type Resolved, unresolved } from "./times.ts";

const MINUTES: Readonly<Record<string, number>> = { H: 60, M: 1, S: 1 / 60 };

/** The day so many units away; clock units count by whole days. */
export function shiftDay(day: number, unit: Unit, count: number): number {
  const { letter, clock, times } = DURATION_LETTERS[unit];
  if (clock) return day + Math.trunc((count * MINUTES[letter]) / 1440);
  const whole = count * times;
  if (letter === "D") return day + Math.round(whole);
  if (letter === "W") return day + Math.round(whole * 7);
  return addMonths(day, Math.round(letter === "M" ? whole : whole * 12));
}

export function resolveShift(
  draft: Draft,
  shift: Shift,
  reference: Reference | null,
  discourse: Discourse,
  leaning: () => Leaning,
): Resolved {
  const { unit, count, counted } = shift;
  const today = reference?.day ?? null;
  if (count === null) return unresolved(draft, "DATE", null);
  if (!Number.isFinite(count)) return unresolved(draft, "DATE", vagueReference(count, shift.anchor));
  if (DURATION_LETTERS[unit].clock) {
    const told = shift.anchor === "narrative" ? discourse.lastInstant() : null;
    const isTold = shift.anchor === "narrative" && discourse.lastOf("day") !== null;
    return isTold && !told ? unresolved(draft, "TIME", null) : resolveClockShift(draft, shift, told ?? reference);
  }
  const grain = grainOf(unit);
  const compared = grain === "year" && discourse.reportedLength !== null;
  const anchor = shift.anchor === "narrative" && !compared ? anchorIn(discourse, grain, today, leaning) : null;
  const base = anchor?.first ?? today;
  if (base === null) return atPeriod(draft, null, today);
  if (grain === "weekend" && count === 0) return atPeriod(draft, weekendOf(base, leaning()), today);
  if (!counted) return atPeriod(draft, stepPeriod(periodOf(grain, base), count), today);
  // "a year earlier" in a report on a quarter is that quarter of the year before.
  const reported = grain === "year" && count === -1 ? discourse.reportedQuarter() : null;
  if (reported) return atPeriod(draft, stepPeriod(reported, -4), today);
  const told = toldGrain(grain, count);
  const day = shiftDay(base, unit, count);
  // "He fell ill in late January and died 10 days later": what is told as done is not after today; the words count from elsewhere.
  const isLate = shift.anchor === "narrative" && count > 0 && today !== null && day > today;
  if (isLate && leaning() === -1) return unresolved(draft, "DATE", null);
  return atPeriod(draft, periodOf(told, day), today);
}

/** The point told of. "The trial is set for Jan. 6. His lawyers filed a motion that day": what is done is not counted from a day to come. */
function anchorIn(discourse: Discourse, grain: Grain, today: number | null, leaning: () => Leaning): Period | null {
  const last = discourse.lastWithin(grain);
  return last && today !== null && last.first > today && leaning() === -1 ? discourse.lastBegunWithin(grain) : last;
}

/** "several years ago" is the past; "a few days later" only lies after what was told. */
function vagueReference(count: number, anchor: Shift["anchor"]): string | null {
  if (anchor === "narrative") return null;
  return count < 0 ? "PAST_REF" : "FUTURE_REF";
}

/** "the weekend" is the one that has begun last, or the coming one where the clause looks ahead. */
function weekendOf(day: number, leaning: Leaning): Period {
  const own = periodOf("weekend", day);
  return leaning === 1 || own.first <= day ? own : stepPeriod(own, -1);
}

/** "a decade ago" and "half a century ago" point at a year, "two and a half years ago" at a month. */
function toldGrain(grain: Grain, count: number): Grain {
  if (grain === "decade") return "year";
  if (grain === "century") return Number.isInteger(count) ? "decade" : "year";
  return Number.isInteger(count) ? grain : grain === "year" ? "month" : "day";
}

/** The grain to which a distance in the unit is told. */
function grainOf(unit: Unit): Grain {
  if (unit === "fortnight") return "week";
  if (unit === "millennium") return "century";
  if (unit === "hour" || unit === "minute" || unit === "second") return "day";
  return unit;
}

/** "two hours ago": the instant, where the time of publication is known. */
function resolveClockShift(draft: Draft, { unit, count }: Shift, reference: Reference | null): Resolved {
  if (!reference || reference.minute === null) return unresolved(draft, "TIME", null);
  const minutes = reference.minute + Math.round((count ?? 0) * MINUTES[DURATION_LETTERS[unit].letter]);
  const within = ((minutes % 1440) + 1440) % 1440;
  const clock = { hour: Math.floor(within / 60), minute: within % 60, second: null, offset: null };
  return atClock(draft, reference.day + Math.floor(minutes / 1440), clock);
}

/** "the quarter", "the year-ago period": the quarter named last, else the latest that is over; another unit is the current one. */
export function resolveDiscussed(
  draft: Draft,
  meaning: Discussed,
  reference: Reference | null,
  discourse: Discourse,
  end: Period | null,
  leaning: () => Leaning,
): Resolved {
  const { unit, yearShift, year } = meaning;
  const today = reference?.day ?? null;
  const grain: Grain = unit === "period" ? "quarter" : grainOf(unit);
  // "the year ended March 31" is a length; "the quarter ended July 31" the calendar's quarter in which most of it lies.
  if (end && unit === "year") return unresolved(draft, "DURATION", "P1Y");
  if (end && unit === "quarter") return atPeriod(draft, periodOf("quarter", end.first - 45), today);
  // For "the nine months", "the year-earlier period" is as long, and "year-earlier profit" is of that year.
  if (discourse.reportedLength !== null && meaning.isAttribute && today !== null)
    return atPeriod(draft, stepPeriod(periodOf("year", today), yearShift), today);
  if (unit === "period" && discourse.reportedLength !== null)
    return unresolved(draft, "DURATION", discourse.reportedLength);
  const base = (grain === "quarter" ? discourse.lastQuarter : null) ?? defaultPeriod(grain, today, leaning);
  if (!base) return atPeriod(draft, null, today);
  if (year !== undefined) return atPeriod(draft, inOtherYear(base, year), today);
  return atPeriod(
    draft,
    yearShift === 0 ? base : stepPeriod(base, grain === "quarter" ? 4 * yearShift : yearShift),
    today,
  );
}

function defaultPeriod(grain: Grain, today: number | null, leaning: () => Leaning): Period | null {
  if (today === null) return null;
  // "For the week, the index lost 3%", told on a Monday, is of the week before.
  if (grain === "week" && weekdayOf(today) === 1 && leaning() === -1) return stepPeriod(periodOf(grain, today), -1);
  return grain === "quarter" ? stepPeriod(periodOf(grain, today), -1) : periodOf(grain, today);
}

/** The same quarter of another year. */
function inOtherYear(quarter: Period, year: number): Period {
  const current = yearOf(quarter.first);
  return stepPeriod(quarter, 4 * (year - current));
}
