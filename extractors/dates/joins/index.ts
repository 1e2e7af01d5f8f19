/**
 * Joins two neighbours into one mention, from left to right: "9 a.m." and "Tuesday", "Sunday" and "Aug. 9, 1998",
 * "the first quarter" and "next year". The order of the list is the order in which joins are tried.
 */
import type { Reading, Tokens } from "../../text/index.ts";
import { type CalendarName, type Draft, refine } from "../draft.ts";

type Join = (left: Draft, right: Draft, tokens: Tokens) => Draft | null;

/** Folds each run of neighbours that belong together. Drafts come in order and do not overlap. */
export function joinNeighbours(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    let right = draft;
    while (joined.length > 0) {
      const merged = joinTwo(joined[joined.length - 1], right, reading);
      if (!merged) break;
      joined.pop();
      right = merged;
    }
    joined.push(right);
  }
  return joined;
}

function joinTwo(left: Draft, right: Draft, { tokens, sentences }: Reading): Draft | null {
  if (right.first - left.last > 2 || sentences.of[left.first] !== sentences.of[right.first]) return null;
  for (const join of JOINS) {
    const merged = join(left, right, tokens);
    if (merged) return merged;
  }
  return null;
}

/** "Sunday, Aug. 9, 1998", "Tuesday March 7", "Saturday (Feb. 4)" is two mentions. */
function weekdayAndDate(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  const [a, b] = [left.meaning, right.meaning];
  if (a.kind !== "calendar" || a.weekday === null || a.month !== null || !isNear(tokens, left, right, ",")) return null;
  if (b.kind !== "calendar" || b.day === null || b.weekday !== null || left.part || (left.clock && right.clock))
    return null;
  return refine(left, "weekday-and-date", {
    last: right.last,
    meaning: { ...b, weekday: a.weekday },
    clock: left.clock ?? right.clock,
    part: right.part,
  });
}

/** "9 a.m. Tuesday", "5 p.m. EST, Nov. 6", "noon Saturday", "mid-afternoon yesterday". */
function clockThenDay(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  if (left.meaning.kind !== "bare" || !isDay(right) || right.clock || !isNear(tokens, left, right, ",")) return null;
  return refine(right, "clock-then-day", { first: left.first, clock: left.clock, part: left.clock ? null : left.part });
}

/** "Wednesday night", "yesterday afternoon", "Aug. 9, 10 p.m.", "this morning 9 a.m.". */
function dayThenClock(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  if (right.meaning.kind !== "bare" || !isDay(left)) return null;
  // "8:30 p.m. Tuesday night" says it twice.
  if (left.clock)
    return right.part && isNear(tokens, left, right, "") ? refine(left, "day-then-clock", { last: right.last }) : null;
  if (!isNear(tokens, left, right, right.clock ? "," : "")) return null;
  return refine(left, "day-then-clock", {
    last: right.last,
    clock: right.clock,
    part: right.clock ? null : (left.part ?? right.part),
  });
}

/** "June last year", "the third quarter of 1984", "the first quarter of next year", "December of this year". */
function nameOfYear(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  const name = left.meaning;
  if (name.kind !== "calendar" || name.year !== null || name.yearShift !== null || name.pointer !== null) return null;
  if (name.grain === "year" || name.weekday !== null) return null;
  if (!isNear(tokens, left, right, "of") && !(left.rules[0] === "quarter-code" && isNear(tokens, left, right, "-")))
    return null;
  const year = yearOf(right);
  return year && refine(left, "name-of-year", { last: right.last, meaning: { ...name, ...year } });
}

/** "the first week of March", "the last week of 2016", "the first week of this month". */
function nthWeekOf(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  const [week, whole] = [left.meaning, right.meaning];
  if (week.kind !== "calendar" || week.ordinal === null || week.month !== null || week.year !== null) return null;
  if (!isNear(tokens, left, right, "of") && !isNear(tokens, left, right, "in")) return null;
  if (whole.kind === "calendar" && (whole.grain === "month" || whole.grain === "year")) {
    return refine(left, "nth-week-of", {
      last: right.last,
      meaning: { ...whole, grain: week.grain, ordinal: week.ordinal },
    });
  }
  const year = yearOf(right);
  if (year) return refine(left, "nth-week-of", { last: right.last, meaning: { ...week, ...year } });
  if (whole.kind !== "shift" || whole.unit !== "month" || whole.counted || whole.anchor !== "reference") return null;
  return refine(left, "nth-week-of", { last: right.last, meaning: { ...week, monthShift: whole.count } });
}

/** "the 1988 third quarter", "next year's first quarter", "this year's third quarter". */
function yearThenName(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  const year = yearOf(left);
  if (!year || !isNear(tokens, left, right, "'s")) return null;
  const first = left.first > 0 && tokens.lower[left.first - 1] === "the" ? left.first - 1 : left.first;
  const name = right.meaning;
  if (name.kind === "discussed" && name.unit === "quarter" && year.year !== null) {
    return refine(right, "year-then-name", { first, meaning: { ...name, year: year.year } });
  }
  if (
    name.kind !== "calendar" ||
    name.year !== null ||
    (name.grain !== "quarter" && name.grain !== "half" && name.grain !== "season")
  )
    return null;
  return refine(right, "year-then-name", { first, meaning: { ...name, ...year } });
}

/** "Labor Day weekend", "the Thanksgiving weekend" */
function holidayWeekend(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  const [name, weekend] = [left.meaning, right.meaning];
  if (name.kind !== "calendar" || name.holiday === null || weekend.kind !== "shift" || weekend.unit !== "weekend")
    return null;
  if (!isNear(tokens, left, right, "long")) return null;
  const first = left.first > 0 && tokens.lower[left.first - 1] === "the" ? left.first - 1 : left.first;
  return refine(left, "holiday-weekend", { first, last: right.last, meaning: { ...name, grain: "weekend" } });
}

/** "Tuesday of last week", "next week Monday", "Monday last week". */
function weekdayOfWeek(left: Draft, right: Draft, tokens: Tokens): Draft | null {
  if (!isNear(tokens, left, right, "of") && !isNear(tokens, left, right, "on")) return null;
  for (const [day, week] of [
    [left, right],
    [right, left],
  ] as const) {
    const name = day.meaning;
    if (name.kind !== "calendar" || name.weekday === null || name.month !== null || name.pointer !== null) continue;
    if (
      week.meaning.kind !== "shift" ||
      week.meaning.unit !== "week" ||
      week.meaning.counted ||
      week.meaning.anchor !== "reference"
    )
      continue;
    return refine(day, "weekday-of-week", {
      first: left.first,
      last: right.last,
      meaning: { ...name, weekShift: week.meaning.count },
    });
  }
  return null;
}

const JOINS: readonly Join[] = [
  weekdayAndDate,
  clockThenDay,
  dayThenClock,
  weekdayOfWeek,
  nthWeekOf,
  nameOfYear,
  holidayWeekend,
  yearThenName,
];

/** Whether nothing stands between the two, or only the given word. */
function isNear(tokens: Tokens, left: Draft, right: Draft, between: string): boolean {
  const gap = right.first - left.last;
  return gap === 0 || (gap === 1 && tokens.lower[left.last] === between);
}

function isDay({ meaning }: Draft): boolean {
  if (meaning.kind === "calendar") return meaning.grain === "day";
  return meaning.kind === "shift" && meaning.unit === "day";
}

/** The year that a draft names by itself, as fields of a calendar name. */
function yearOf({ meaning, mod }: Draft): Pick<CalendarName, "year" | "yearShift"> | null {
  if (mod !== null) return null;
  if (meaning.kind === "calendar" && meaning.grain === "year")
    return { year: meaning.year, yearShift: meaning.yearShift };
  if (meaning.kind === "calendar" && meaning.grain === "decade") return null;
  if (meaning.kind === "shift" && meaning.unit === "year" && !meaning.counted && meaning.anchor === "reference") {
    return { year: null, yearShift: meaning.count };
  }
  if (meaning.kind === "discussed" && meaning.unit === "year" && meaning.yearShift === 0)
    return { year: null, yearShift: 0 };
  return null;
}
