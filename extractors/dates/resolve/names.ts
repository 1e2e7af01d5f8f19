/** Names of the calendar to periods: which Tuesday, which May, which third quarter. */
import {
  dayNumber,
  type Grain,
  intervalOfPeriod,
  isRealDay,
  type Period,
  periodOf,
  stepPeriod,
  weekdayOf,
  yearOf,
} from "../calendar.ts";
import type { CalendarName } from "../draft.ts";
import { holidayIn } from "../holidays.ts";
import type { Discourse } from "./discourse.ts";
import type { Leaning } from "./leaning.ts";

export interface Circumstances {
  /** The day of publication, or null where unknown. */
  readonly today: number | null;
  readonly leaning: Leaning;
  readonly discourse: Discourse;
  /** Whether nothing before `today` can be meant, as at the end of a range. */
  readonly isAhead?: boolean;
}

/**
 * What a day ahead weighs against a day behind, by the leaning of the clause. A writer leaves the year out where the reader cannot
 * be in doubt, so the nearer one is meant unless the tense says otherwise; and even "holders of record Nov. 16", written on Nov. 1
 * with no tense at all, is not of last year.
 */
const WEIGHT_AHEAD = { back: 12, open: 4, ahead: 0.12 };
/** "expects to report third-quarter results", written in October, is of the quarter that is over: what is to come is the report. */
const WEIGHT_AHEAD_OF_QUARTER = 0.3;
/** "resigned in the spring", written in February, is of last year: months and seasons are named more loosely than days. */
const WEIGHT_AHEAD_OF_STRETCH = 40;

/** The period that the name denotes, or null where the words and the reference time do not settle it. */
export function resolveName(name: CalendarName, circumstances: Circumstances): Period | null {
  if (name.ordinal !== null) return nthWeek(name, name.ordinal, circumstances);
  if (name.day !== null && name.month === null) return dayAlone(name, name.day, circumstances);
  if (name.grain === "weekend" && name.holiday !== null) {
    const day = resolveName({ ...name, grain: "day" }, circumstances);
    // A Monday's or Tuesday's holiday has the weekend before it, a later one the weekend after.
    return day && periodOf("weekend", weekdayOf(day.first) <= 2 ? day.first - 7 : day.first);
  }
  if (name.grain === "week") {
    const day = resolveName({ ...name, grain: "day" }, circumstances);
    return day && periodOf("week", day.first);
  }
  if (name.year !== null) return inYear(name, name.year);
  if (name.isNarrative) {
    const told = circumstances.discourse.lastWithin("year");
    return resolveName({ ...name, isNarrative: false }, told ? { ...circumstances, today: told.first } : circumstances);
  }
  const { today } = circumstances;
  if (name.notableYear !== null) {
    const notable = inYear(name, name.notableYear);
    if (notable && (today === null || notable.first <= today)) return notable;
  }
  if (today === null) return null;
  if (name.yearShift !== null) return inYear(name, yearOf(today) + name.yearShift);
  if (name.weekday !== null && name.month === null) return resolveWeekday(name, today, circumstances.leaning);
  return recurring(name, today, circumstances);
}

/** "the first week of March": ISO weeks, the first being the one that has most of its days in the month or year. */
function nthWeek(name: CalendarName, ordinal: number, circumstances: Circumstances): Period | null {
  const grain = name.month === null && name.monthShift === null ? "year" : "month";
  const { today } = circumstances;
  const whole =
    name.monthShift !== null
      ? today === null
        ? null
        : stepPeriod(periodOf("month", today), name.monthShift)
      : resolveName({ ...name, grain, ordinal: null }, circumstances);
  if (!whole) return null;
  const day = ordinal > 0 ? whole.first + 3 + 7 * (ordinal - 1) : endOf(whole) - 4;
  return periodOf(name.grain, day);
}

/** "Friday the 13th", "the 18th": the nearest month that has such a day, as the clause leans. */
function dayAlone({ weekday }: CalendarName, day: number, { today, leaning }: Circumstances): Period | null {
  if (today === null) return null;
  const reach = weekday === null ? 1 : 8;
  let best: { first: number; cost: number } | null = null;
  for (let months = -reach; months <= reach; months++) {
    const month = stepPeriod(periodOf("month", today), months);
    const first = month.first + day - 1;
    if (first >= endOf(month) || (weekday !== null && weekdayOf(first) !== weekday)) continue;
    const cost = first > today ? (first - today) * weightAhead(leaning, "day") : today - first;
    if (!best || cost < best.cost) best = { first, cost };
  }
  return best && { grain: "day", first: best.first };
}

function weightAhead(leaning: Leaning, grain: Grain): number {
  if (leaning === 0) return WEIGHT_AHEAD.open;
  if (leaning > 0) return grain === "quarter" ? WEIGHT_AHEAD_OF_QUARTER : WEIGHT_AHEAD.ahead;
  return grain === "day" ? WEIGHT_AHEAD.back : WEIGHT_AHEAD_OF_STRETCH;
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
  // "last Thursday" said on a Friday is not yesterday but the week before.
  if (name.pointer === -1) return { grain: "day", first: today - (since <= 1 ? since + 7 : since) };
  if (name.pointer === 1) return { grain: "day", first: today + (until || 7) };
  if (name.pointer === 0) return { grain: "day", first: leaning === -1 ? today - since : today + until };
  return { grain: "day", first: leaning === 1 ? today + until : today - since };
}

/** A month, day, season or quarter that comes every year: the one that the words mean. */
function recurring(name: CalendarName, today: number, { leaning, discourse, isAhead }: Circumstances): Period | null {
  const year = yearOf(today);
  const noted = name.day !== null ? discourse.yearNoted(`${name.month}-${name.day}`) : null;
  if (noted !== null && name.pointer === null && name.weekday === null && year - noted <= NOTED_YEARS)
    return inYear(name, noted);
  const told =
    leaning < 1 && name.pointer === null && name.weekday === null ? inStory(name, discourse.storyDay()) : null;
  if (told && told.first <= today) return told;
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => inYear(name, candidate))
    .filter((period) => period !== null);
  const behind = candidates.filter((period) => isOver(period, today)).at(-1) ?? null;
  const ahead = candidates.find((period) => period.first > today) ?? null;
  const current = candidates.find((period) => period.first <= today && !isOver(period, today)) ?? null;
  if (name.pointer === 0) return candidates.find((period) => yearOf(period.first) === year) ?? behind;
  if (name.pointer === -1) return behind;
  if (name.pointer === 1) return ahead;
  if (name.weekday !== null) {
    const agreeing = candidates.filter((period) => weekdayOf(period.first) === name.weekday);
    if (agreeing.length === 1) return agreeing[0];
  }
  if (current) return current;
  if (isAhead) return ahead;
  if (!ahead || !behind) return behind ?? ahead;
  return (ahead.first - today) * weightAhead(leaning, name.grain) < today - endOf(behind) + 1 ? ahead : behind;
}

/** A birthday's year does not settle the day ("born March 17, 1884"), one of the last years does. */
const NOTED_YEARS = 5;
/** How far a story goes on from a day with its year, in days. */
const STORY_LENGTH = 150;

/** The name in the year of the story that the last sentences tell, where it lies soon after the day that they named. */
function inStory(name: CalendarName, storyDay: number | null): Period | null {
  if (storyDay === null || name.holiday !== null) return null;
  const period = inYear(name, yearOf(storyDay));
  return period && period.first >= storyDay && period.first - storyDay <= STORY_LENGTH ? period : null;
}

function isOver(period: Period, today: number): boolean {
  return endOf(period) <= today;
}

function endOf(period: Period): number {
  return intervalOfPeriod(period).to;
}
