/**
 * Arithmetic on the civil calendar, in whole days since 1970-01-01, without time zones.
 * A `Period` is a stretch of the calendar that has a name: a day, an ISO week, a quarter, a decade.
 */

export type Grain =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

export interface Period {
  readonly grain: Grain;
  /** Its first day. */
  readonly first: number;
}

/** Half-open, in days. */
export interface DayInterval {
  readonly from: number;
  readonly to: number;
}

/** Months in a period of the grains that are made of months. */
const MONTHS: Partial<Record<Grain, number>> = {
  month: 1,
  season: 3,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const SEASONS = ["SP", "SU", "FA", "WI"];

/** The day's number in the Gregorian calendar; a month or day out of range runs over into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years begin in March here, so that the leap day is their last; 400 years have 146,097 days.
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of the month of a day's number. */
function civilDate(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Whether the day exists: 30 February does not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

export function yearOf(day: number): number {
  return civilDate(day).year;
}

/** 1 for January. */
function monthOf(day: number): number {
  return civilDate(day).month;
}

function dayOfMonth(day: number): number {
  return civilDate(day).day;
}

/** 1 for Monday, 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `2026-02-11`. */
export function isoDay(day: number): string {
  const civil = civilDate(day);
  return `${String(civil.year).padStart(4, "0")}-${twoDigits(civil.month)}-${twoDigits(civil.day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The same day of the month some months on, or the month's last where it has no such day. */
export function addMonths(day: number, months: number): number {
  const start = dayNumber(yearOf(day), monthOf(day) + months, 1);
  return start + Math.min(dayOfMonth(day), daysInMonth(yearOf(start), monthOf(start))) - 1;
}

/** The period of the grain that holds the day. A winter belongs to the year in which its December lies. */
export function periodOf(grain: Grain, day: number): Period {
  const year = yearOf(day);
  const month = monthOf(day);
  switch (grain) {
    case "day":
      return { grain, first: day };
    case "week":
      return { grain, first: day - weekdayOf(day) + 1 };
    case "weekend":
      return { grain, first: day - weekdayOf(day) + 6 };
    case "month":
      return { grain, first: dayNumber(year, month, 1) };
    case "season":
      return { grain, first: dayNumber(year, month < 3 ? 0 : Math.floor(month / 3) * 3, 1) };
    case "quarter":
      return { grain, first: dayNumber(year, Math.floor((month - 1) / 3) * 3 + 1, 1) };
    case "half":
      return { grain, first: dayNumber(year, month > 6 ? 7 : 1, 1) };
    case "year":
      return { grain, first: dayNumber(year, 1, 1) };
    case "decade":
      return { grain, first: dayNumber(Math.floor(year / 10) * 10, 1, 1) };
    case "century":
      return { grain, first: dayNumber(Math.floor(year / 100) * 100, 1, 1) };
  }
}

/** The period some periods of its kind later, or earlier where `count` is negative; seasons go by years. */
export function stepPeriod(period: Period, count: number): Period {
  const { grain, first } = period;
  if (grain === "day") return { grain, first: first + count };
  if (grain === "week" || grain === "weekend") return { grain, first: first + 7 * count };
  return { grain, first: addMonths(first, (grain === "season" ? 12 : (MONTHS[grain] ?? 1)) * count) };
}

/** Half-open. */
export function intervalOfPeriod(period: Period): DayInterval {
  const { grain, first } = period;
  if (grain === "day") return { from: first, to: first + 1 };
  if (grain === "weekend") return { from: first, to: first + 2 };
  if (grain === "week") return { from: first, to: first + 7 };
  return { from: first, to: addMonths(first, MONTHS[grain] ?? 1) };
}

/** The TIMEX3 value: `2026-02-11`, `2026-W06`, `2026-W06-WE`, `2026-Q1`, `2026-SU`, `199` for the 1990s, `19` for the century. */
export function valueOfPeriod(period: Period): string {
  const { grain, first } = period;
  const iso = isoDay(first);
  switch (grain) {
    case "day":
      return iso;
    case "week":
      return isoWeek(first);
    case "weekend":
      return `${isoWeek(first)}-WE`;
    case "month":
      return iso.slice(0, 7);
    case "season":
      return `${iso.slice(0, 4)}-${SEASONS[monthOf(first) / 3 - 1]}`;
    case "quarter":
      return `${iso.slice(0, 4)}-Q${(monthOf(first) + 2) / 3}`;
    case "half":
      return `${iso.slice(0, 4)}-H${monthOf(first) < 7 ? 1 : 2}`;
    case "year":
      return iso.slice(0, 4);
    case "decade":
      return iso.slice(0, 3);
    case "century":
      return iso.slice(0, 2);
  }
}

/** `2026-W07`: the ISO week belongs to the year of its Thursday. */
function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = yearOf(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/** Whether the day can be written with a year of four digits. */
export function isWritable(day: number): boolean {
  return day >= FIRST_DAY && day < LAST_DAY;
}

const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9000, 1, 1);
