/**
 * Ranges, which have two mentions: "from Jan. 1 to early February", "between 2019 and 2021", "Feb. 3-5", "the 2018-19 season".
 */
import { isGlued, Kind, type Reading, type Tokens } from "../text/index.ts";
import { openingClock, withHalfOf } from "./clock-ranges.ts";
import { dayNumberOf, hasOrdinalEnding, ordinalWord, yearAfter } from "./constructions/month-day.ts";
import { type CalendarName, calendarName, type Draft, draft, refine } from "./draft.ts";

const DASHES = new Set(["-", "--", "–", "—"]);
const LINKS = new Set(["to", "through", "until", "till", "thru", ...DASHES]);

/** Adds the ends that a range leaves to be understood: the "5" of "Feb. 3-5", the "3" of "3-5 February", the "19" of "2018-19". */
export function completeRanges({ tokens }: Reading, drafts: readonly Draft[]): Draft[] {
  const complete: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const current = drafts[index];
    const floor = complete.length > 0 ? complete[complete.length - 1].last : 0;
    const limit = index + 1 < drafts.length ? drafts[index + 1].first : tokens.count;
    const opening = openingDay(tokens, current, floor) ?? openingClock(tokens, current, floor);
    if (opening) complete.push(opening);
    const closing = closingDay(tokens, current, limit) ?? closingYear(tokens, current, limit);
    complete.push(closing?.year != null ? withYear(current, closing.year) : current);
    if (closing) complete.push(closing.draft);
    // The year of "Feb. 3-5, 2024" now belongs to its last day.
    if (closing && index + 1 < drafts.length && drafts[index + 1].first < closing.draft.last) index++;
  }
  return complete;
}

function withYear(draft: Draft, year: number): Draft {
  const { meaning } = draft;
  return meaning.kind === "calendar" && meaning.year === null
    ? refine(draft, "year-of-range", { meaning: { ...meaning, year } })
    : draft;
}

/** "-5", "to 5", "and 12" after "Feb. 3". */
function closingDay(
  tokens: Tokens,
  { meaning, last, clock, part }: Draft,
  limit: number,
): { draft: Draft; year: number | null } | null {
  if (meaning.kind !== "calendar" || meaning.day === null || meaning.month === null || clock || part) return null;
  const link = tokens.lower[last];
  if (!LINKS.has(link) && link !== "and" && link !== "or") return null;
  let at = last + 1;
  if (tokens.lower[at] === "the") at++;
  if (at >= limit) return null;
  const ordinal = ordinalWord(tokens, at);
  const day = ordinal?.value ?? dayNumberOf(tokens, at);
  if (day === null || (day <= meaning.day && LINKS.has(link))) return null;
  const end = ordinal?.last ?? (hasOrdinalEnding(tokens, at) ? at + 2 : at + 1);
  if (!ordinal && end === at + 1 && !DASHES.has(link) && counts(tokens, end)) return null;
  const year = yearAfter(tokens, end);
  const name = calendarName("day", { month: meaning.month, day, year: year?.year ?? meaning.year });
  return { draft: draft("day-of-range", last + 1, year?.last ?? end, name), year: year?.year ?? null };
}

/** Whether a noun follows that the number may count: "on Feb. 3 and 12 others". */
function counts(tokens: Tokens, at: number): boolean {
  return (
    at < tokens.count &&
    tokens.kind[at] !== Kind.Punctuation &&
    !["in", "at", "for", "with", "when", "as"].includes(tokens.lower[at])
  );
}

/** "3-" or "between 3 and" before "12 of September". */
function openingDay(tokens: Tokens, { meaning, first }: Draft, floor: number): Draft | null {
  if (meaning.kind !== "calendar" || meaning.day === null || meaning.month === null || first - 2 < floor) return null;
  const link = tokens.lower[first - 1];
  if (!LINKS.has(link) && link !== "and") return null;
  const at = tokens.kind[first - 2] === Kind.Number ? first - 2 : -1;
  const day = at >= floor ? dayNumberOf(tokens, at) : null;
  if (day === null || day >= meaning.day) return null;
  if (link === "and" && tokens.lower[at - 1] !== "between") return null;
  return draft("day-of-range", at, at + 1, calendarName("day", { month: meaning.month, day, year: meaning.year }));
}

/** "-19" after "2018". */
function closingYear(tokens: Tokens, { meaning, last }: Draft, limit: number): { draft: Draft; year: null } | null {
  if (meaning.kind !== "calendar" || meaning.grain !== "year" || meaning.year === null || last + 1 >= limit)
    return null;
  if (
    !(DASHES.has(tokens.lower[last]) || tokens.lower[last] === "/") ||
    !isGlued(tokens, last) ||
    !isGlued(tokens, last + 1)
  )
    return null;
  const digits = tokens.lower[last + 1];
  if (
    !/^\d\d$/.test(digits) ||
    (last + 2 < tokens.count && tokens.lower[last + 2] === "-" && isGlued(tokens, last + 2))
  )
    return null;
  const year = meaning.year - (meaning.year % 100) + Number(digits);
  if (year <= meaning.year) return null;
  return { draft: draft("year-of-range", last + 1, last + 2, calendarName("year", { year })), year: null };
}

/**
 * For each draft the one that opens the range which it closes, or -1. A beginning without a year takes that of the end
 * ("from June to October 2008").
 */
export function linkRanges({ tokens, sentences }: Reading, drafts: Draft[]): Int32Array {
  const openers = new Int32Array(drafts.length).fill(-1);
  for (let index = 1; index < drafts.length; index++) {
    const [left, right] = [drafts[index - 1], drafts[index]];
    if (
      sentences.of[left.first] !== sentences.of[right.first] ||
      !isLinked(tokens, left, right) ||
      !isPoint(left) ||
      !isPoint(right)
    )
      continue;
    openers[index] = index - 1;
    if (left.clock) drafts[index - 1] = withHalfOf(tokens, left, right);
    if (right.meaning.kind === "vague" && left.meaning.kind === "calendar")
      drafts[index - 1] = pointBack(left, left.meaning);
    const year = right.meaning.kind === "calendar" ? right.meaning.year : null;
    if (year !== null && left.meaning.kind === "calendar" && left.meaning.weekday === null)
      drafts[index - 1] = withYear(left, startYear(left, right, year));
  }
  return openers;
}

/** "between March and now" begins in the March that is past. */
function pointBack(draft: Draft, name: CalendarName): Draft {
  const isOpen = name.year === null && name.yearShift === null && name.pointer === null;
  return isOpen ? refine(draft, "until-now", { meaning: { ...name, pointer: -1 } }) : draft;
}

/** "from December to March 2008" begins in 2007. */
function startYear(left: Draft, right: Draft, year: number): number {
  const [a, b] = [left.meaning, right.meaning];
  return a.kind === "calendar" && b.kind === "calendar" && a.month !== null && b.month !== null && a.month > b.month
    ? year - 1
    : year;
}

function isPoint({ meaning }: Draft): boolean {
  if (meaning.kind === "vague") return meaning.value === "PRESENT_REF";
  return meaning.kind !== "set" && meaning.kind !== "duration";
}

/** A day and a month make a range only after "from": "revised Friday to December's figures" has none. */
function isDaily({ meaning }: Draft): boolean {
  if (meaning.kind === "calendar") return meaning.grain === "day";
  return meaning.kind !== "shift" || meaning.unit === "day";
}

function isLinked(tokens: Tokens, left: Draft, right: Draft): boolean {
  let at = left.last;
  if (tokens.lower[at] === "," && right.first - at > 1) at++;
  if (right.first - at !== 1) return false;
  const link = tokens.lower[at];
  const before = tokens.lower[left.first - 1];
  if (link === "and") return before === "between";
  if (!LINKS.has(link) || (before !== "from" && isDaily(left) !== isDaily(right))) return false;
  // "changed from Friday to Monday" and "from Friday until Monday" look alike; both span the days between.
  return DASHES.has(link) ? isGlued(tokens, at) || link !== "--" : true;
}
