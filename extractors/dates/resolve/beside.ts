/** What the mentions beside one tell about it: the day of a clock time, the Christmas of "two days after Christmas". */
import { type Reading, Tag } from "../../text/index.ts";
import { intervalOfPeriod, type Period, periodOf, stepPeriod } from "../calendar.ts";
import type { CalendarName, Draft, Duration } from "../draft.ts";
import type { Unit } from "../words.ts";
import { Discourse } from "./discourse.ts";
import { leaningOf } from "./leaning.ts";
import type { CountedFrom, Enclosing } from "./lengths.ts";
import { resolveName } from "./names.ts";
import type { Reference } from "./reference.ts";
import { resolveShift } from "./shifts.ts";
import { atPeriod, type Resolved } from "./times.ts";

/** What the resolution of one draft may ask. */
export interface Situation {
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  readonly reference: Reference | null;
  readonly discourse: Discourse;
}

/** The point that "two days after Christmas" counts from, or null. */
export function countedFrom(situation: Situation, index: number): CountedFrom | null {
  const { reading, drafts, reference, discourse } = situation;
  const next = drafts[index + 1];
  if (!next || next.first - drafts[index].last !== 1) return null;
  const sign = COUNTED_FROM.get(reading.tokens.lower[next.first - 1]);
  if (sign === undefined) return null;
  if (next.meaning.kind === "calendar") {
    const period = nameOf(situation, next, next.meaning, null);
    return period?.grain === "day" ? { period, sign } : null;
  }
  if (next.meaning.kind !== "shift" || next.meaning.unit !== "day") return null;
  const { period } = resolveShift(next, next.meaning, reference, discourse, () => 0);
  return period && { period, sign };
}

/** "the day after" where a date follows, as in "the day after Christmas". */
export function besideDate(situation: Situation, index: number, unit: Unit): Resolved {
  const draft = situation.drafts[index];
  const counted = countedFrom(situation, index);
  const today = situation.reference?.day ?? null;
  if (!counted || (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year"))
    return atPeriod(draft, null, today);
  return atPeriod(draft, stepPeriod(periodOf(unit, counted.period.first), counted.sign), today);
}

/** The year of "the first nine months of 1989", the day of "the six months ended June 30", or null. */
export function enclosing(situation: Situation, index: number, meaning: Duration): Enclosing | null {
  const { reading, drafts } = situation;
  const [draft, next] = [drafts[index], drafts[index + 1]];
  if (!next || next.first - draft.last > 2 || next.first - draft.last < 1 || next.meaning.kind !== "calendar")
    return null;
  const { tokens } = reading;
  const link = tokens.lower[draft.last];
  const words = new Set(tokens.lower.slice(draft.first, draft.last));
  const isLast = words.has("last") || words.has("final");
  if (link === "of" ? !isLast && !words.has("first") : !ENDINGS.has(link) || meaning.direction > 0) return null;
  const period = nameOf(situation, next, next.meaning, null);
  if (!period || (period.grain === "day" && link === "of")) return null;
  return { stretch: intervalOfPeriod(period), atStart: link === "of" && !isLast };
}

const ENDINGS = new Set(["ended", "ending", "to", "through"]);

const COUNTED_FROM = new Map<string, -1 | 1>([
  ["before", -1],
  ["after", 1],
  ["from", 1],
]);

/** The day named by "ended Sept. 30" after "the quarter" or "the year", or null. */
export function endNamed(situation: Situation, index: number): Period | null {
  const { reading, drafts } = situation;
  const next = drafts[index + 1];
  if (!next || next.first - drafts[index].last > 2 || next.meaning.kind !== "calendar") return null;
  const word = reading.tokens.lower[next.first - 1];
  if (word !== "ended" && word !== "ending") return null;
  return nameOf(situation, next, next.meaning, null);
}

/** The period of a name; the end of a range is the first of its kind after the beginning. */
export function nameOf(
  { reading, reference, discourse }: Situation,
  draft: Draft,
  name: CalendarName,
  opened: Period | null,
): Period | null {
  if (opened && name.year === null && name.yearShift === null && name.pointer === null) {
    const end = resolveName(name, { today: opened.first, leaning: 1, discourse: new Discourse(), isAhead: true });
    if (end) return end;
  }
  const leaning = leaningOf(reading, draft.first, draft.last);
  return resolveName(name, { today: reference?.day ?? null, leaning, discourse });
}

/** The day of a clock time that names none: that of the mention beside it in the sentence, else the publication's. */
export function dayBeside(situation: Situation, index: number): number | null {
  const { drafts, reference, reading } = situation;
  const joined = drafts[index + 1];
  // "(17:30 GMT on Friday)": the day that "on" joins, whatever stands before.
  if (joined && joined.first - drafts[index].last === 1 && reading.tokens.lower[joined.first - 1] === "on") {
    const period =
      joined.meaning.kind === "calendar" && isDayName(joined) ? nameOf(situation, joined, joined.meaning, null) : null;
    if (period) return period.first;
  }
  const before = dayBefore(situation, index);
  if (before) return before.first;
  for (let next = index + 1; next < drafts.length && next <= index + NEIGHBOURS; next++) {
    const { meaning } = drafts[next];
    if (!isSameSentence(situation, index, next)) break;
    if (meaning.kind === "vague" && meaning.value.startsWith("XXXX")) return null;
    // "at 6 a.m. (2200 GMT Friday)": the bracket's day is that of Greenwich.
    if (drafts[next].clock?.offset === 0 && situation.reading.tokens.lower[drafts[next].first - 1] === "(") continue;
    if (meaning.kind !== "calendar" || !isDayName(drafts[next])) continue;
    const period = nameOf(situation, drafts[next], meaning, null);
    if (period) return period.first;
  }
  // "Police named the victims of Thursday's blasts. The first bomb went off at 8.50 a.m."
  const told = situation.discourse.dayOfStory();
  if (told !== null && leaningOf(reading, drafts[index].first, drafts[index].last) === -1) return told;
  return reference?.day ?? null;
}

/** How many mentions away a sentence's day is looked for. */
const NEIGHBOURS = 6;

/** The day named before the mention in its sentence, or null. */
function dayBefore(situation: Situation, index: number): Period | null {
  for (let before = index - 1; before >= 0 && before >= index - NEIGHBOURS; before--) {
    if (!isSameSentence(situation, index, before)) return null;
    if (isDayName(situation.drafts[before])) return situation.discourse.lastOf("day");
  }
  return null;
}

/**
 * The day from which "a week after 44 people were killed" and "two years since the quake" count back: that of the mention before it
 * in the sentence ("Sunday's blast came two days after …"), else the publication's. Null where no clause follows.
 */
export function toldDay(situation: Situation, index: number): number | null {
  const { reading, drafts, reference } = situation;
  const draft = drafts[index];
  const link = reading.tokens.lower[draft.last];
  if ((link !== "after" && link !== "since") || !isToldAfter(reading, draft.last + 1)) return null;
  const next = drafts[index + 1];
  if (next && next.first === draft.last + 1) return null;
  if (leaningOf(reading, draft.first, draft.last) === 1) return null;
  return dayBefore(situation, index)?.first ?? reference?.day ?? null;
}

/** Whether what follows is told as done: "after two bombs went off", "after the quake", not "after he is transferred". */
function isToldAfter({ tokens, tags }: Reading, start: number): boolean {
  for (let at = start; at < Math.min(tokens.count, start + 8); at++) {
    const tag = tags[at];
    if (tag === Tag.Past || tag === Tag.Punctuation) return true;
    if (tag === Tag.Present || tag === Tag.Modal) return tokens.lower[at] === "has" || tokens.lower[at] === "have";
  }
  return true;
}

function isSameSentence({ reading, drafts }: Situation, one: number, other: number): boolean {
  return sentenceOf(reading, drafts[one].first) === sentenceOf(reading, drafts[other].first);
}

/** A bracket belongs to the sentence before it: "at 10:35 a.m. (0735 GMT) Friday". */
function sentenceOf({ tokens, sentences }: Reading, at: number): number {
  const sentence = sentences.of[at];
  return sentence > 0 && tokens.lower[sentences.first[sentence]] === "(" ? sentence - 1 : sentence;
}

function isDayName({ meaning }: Draft): boolean {
  return (
    (meaning.kind === "calendar" && meaning.grain === "day") || (meaning.kind === "shift" && meaning.unit === "day")
  );
}
