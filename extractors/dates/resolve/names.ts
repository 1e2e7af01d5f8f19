/** Names of the calendar to periods: which Tuesday, which May, which third quarter. */
import { dayNumber, isRealDay, monthOf, type Period, periodOf, stepPeriod, weekdayOf, yearOf } from "../calendar.ts";
import type { CalendarName } from "../draft.ts";
import { holidayIn } from "../holidays.ts";
import type { Discourse } from "./discourse.ts";
import type { Leaning } from "./leaning.ts";

export interface Circumstances {
  /** The day of publication, or null where unknown. */
  readonly today: number | null;
  readonly leaning: Leaning;
  readonly discourse: Discourse;
}

/** The period that the name denotes, or null where the words and the reference time do not settle it. */
export function resolveName(name: CalendarName, circumstances: Circumstances): Period | null {
  if (name.grain === "week") {
    const day = resolveName({ ...name, grain: "day" }, circumstances);
    return day && periodOf("week", day.first);
  }
  if (name.year !== null) return inYear(name, name.year);
  const { today } = circumstances;
  if (today === null) return null;
  if (name.yearShift !== null) return inYear(name, yearOf(today) + name.yearShift);
  if (name.weekday !== null && name.month === null) return resolveWeekday(name, today, circumstances.leaning);
  return recurring(name, today, circumstances);
}

/** The name in a given year; null where that year has no such day. */
function inYear(name: CalendarName, year: number): Period | null {
  if (name.holiday !== null) {
    const day = holidayIn(name.holiday, year);
    return day === null ? null : { grain: "day", first: day };
  }
  if (name.month === null) return periodOf(name.grain, dayNumber(year, 1, 1));
  if (name.day !== null) {
    return isRealDay(year, name.month, name.day)
      ? { grain: "day", first: dayNumber(year, name.month, name.day) }
      : null;
  }
  return { grain: name.grain, first: dayNumber(year, name.month, 1) };
}

/**
 * A bare weekday is the day of publication or the nearest before it; after it where the clause looks ahead. "last Friday" is before
 * today, "next Friday" after it.
 */
function resolveWeekday(name: CalendarName, today: number, leaning: Leaning): Period {
  const weekday = name.weekday!;
  if (name.weekShift !== null) {
    return { grain: "day", first: periodOf("week", today).first + 7 * name.weekShift + weekday - 1 };
  }
  const since = (weekdayOf(today) - weekday + 7) % 7;
  const until = (weekday - weekdayOf(today) + 7) % 7;
  if (name.pointer === -1) return { grain: "day", first: today - (since || 7) };
  if (name.pointer === 1) return { grain: "day", first: today + (until || 7) };
  if (name.pointer === 0) return { grain: "day", first: leaning === -1 ? today - since : today + until };
  return { grain: "day", first: leaning === 1 ? today + until : today - since };
}

/** How many days ahead a name of each grain may lie when nothing but the tense says so. */
const HORIZON = 200;

/** A month, day, season or quarter that comes every year: the one that the words mean. */
function recurring(name: CalendarName, today: number, { leaning, discourse }: Circumstances): Period | null {
  const year = yearOf(today);
  const noted = name.day !== null ? discourse.yearNoted(`${name.month}-${name.day}`) : null;
  if (noted !== null && name.pointer === null) return inYear(name, noted);
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => inYear(name, candidate))
    .filter((period) => period !== null);
  const past = candidates.filter((period) => period.first <= today).at(-1) ?? null;
  const future = candidates.find((period) => !isOver(period, today) && period !== past) ?? null;
  const current = past && !isOver(past, today) ? past : null;
  if (name.pointer === 0) return candidates.find((period) => yearOf(period.first) === year) ?? past;
  if (name.pointer === -1)
    return current ? (candidates.filter((period) => isOver(period, today)).at(-1) ?? null) : past;
  if (name.pointer === 1) return future;
  if (name.weekday !== null) {
    const agreeing = candidates.filter((period) => weekdayOf(period.first) === name.weekday);
    if (agreeing.length === 1) return agreeing[0];
  }
  if (current) return current;
  if (leaning === 1 && future && future.first - today <= HORIZON) return future;
  return past ?? future;
}

function isOver(period: Period, today: number): boolean {
  return stepPeriodEnd(period) <= today;
}

function stepPeriodEnd(period: Period): number {
  if (period.grain !== "season") return stepPeriod(period, 1).first;
  return dayNumber(yearOf(period.first), monthOf(period.first) + 3, 1);
}
