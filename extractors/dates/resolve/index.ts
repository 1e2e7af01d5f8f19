/** Drafts to values: what the words leave open is filled in from the publication time and from what the text named before. */
import type { Reading } from "../../text/index.ts";
import { intervalOfPeriod, type Period, periodOf, stepPeriod } from "../calendar.ts";
import type { CalendarName, Draft, Duration } from "../draft.ts";
import type { Unit } from "../words.ts";
import { Discourse } from "./discourse.ts";
import { leaningOf } from "./leaning.ts";
import { type CountedFrom, type Enclosing, resolveDuration } from "./lengths.ts";
import { resolveName } from "./names.ts";
import type { Reference } from "./reference.ts";
import { resolveDiscussed, resolveShift } from "./shifts.ts";
import { atPeriod, atTime, type Resolved, unresolved } from "./times.ts";

export type { Resolved } from "./times.ts";

/** What the resolution of one draft may ask. */
interface Situation {
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  readonly reference: Reference | null;
  readonly discourse: Discourse;
}

/** Resolves the drafts in order of the text; `openers[i]` is the draft that opens the range which draft `i` closes, or -1. */
export function resolveDrafts(
  reading: Reading,
  drafts: readonly Draft[],
  reference: Reference | null,
  openers: Int32Array,
): Resolved[] {
  const situation = { reading, drafts, reference, discourse: new Discourse() };
  const resolved: Resolved[] = [];
  for (let index = 0; index < drafts.length; index++) {
    situation.discourse.enter(reading.sentences.of[drafts[index].first]);
    const opened = openers[index] >= 0 ? openingOf(resolved[openers[index]], reference) : null;
    const found = resolve(situation, index, opened);
    note(situation.discourse, found);
    resolved.push(found);
  }
  return resolved;
}

/** Where a range opens: "from now to May 3" on the day of publication. */
function openingOf({ value, period }: Resolved, reference: Reference | null): Period | null {
  return value === "PRESENT_REF" && reference ? { grain: "day", first: reference.day } : period;
}

function note(discourse: Discourse, { draft: { meaning }, period, type, value }: Resolved): void {
  if (period && !isComparison(meaning)) discourse.note(period);
  if (period?.grain === "quarter" && isReported(meaning, period, discourse.lastQuarter)) discourse.noteReport(period);
  if (meaning.kind === "duration" && meaning.reported && type === "DURATION" && value)
    discourse.noteReportedLength(value);
  if (meaning.kind === "calendar" && meaning.year !== null && meaning.day !== null) {
    discourse.noteYear(`${meaning.month}-${meaning.day}`, meaning.year);
  }
}

/** "a year earlier" and "the year-ago quarter" are looked at from the time told of, which stays where it was. */
function isComparison(meaning: Draft["meaning"]): boolean {
  if (meaning.kind === "shift") return meaning.unit === "year" && meaning.counted && meaning.count === -1;
  return meaning.kind === "discussed" && meaning.yearShift !== 0;
}

/** Whether the quarter is the one reported on, rather than the one that it is compared with. */
function isReported(meaning: Draft["meaning"], period: Period, known: Period | null): boolean {
  if (meaning.kind === "calendar") {
    return (meaning.year === null && meaning.yearShift === null) || known === null || period.first > known.first;
  }
  return meaning.kind === "discussed" && meaning.yearShift === 0 && meaning.year === undefined;
}

function resolve(situation: Situation, index: number, opened: Period | null): Resolved {
  const { reading, drafts, reference, discourse } = situation;
  const draft = drafts[index];
  const { meaning } = draft;
  const leaning = () => leaningOf(reading, draft.first, draft.last);
  switch (meaning.kind) {
    case "set":
      return unresolved(draft, "SET", meaning.value);
    case "vague":
      return unresolved(draft, "DATE", meaning.value);
    case "duration":
      return resolveDuration(
        reading,
        draft,
        meaning,
        reference,
        leaning,
        countedFrom(situation, index),
        enclosing(situation, index, meaning),
      );
    case "bare":
      return atTime(draft, dayBeside(situation, index));
    case "shift":
      return meaning.count === null
        ? besideDate(situation, index, meaning.unit)
        : resolveShift(draft, meaning, reference, discourse, meaning.unit === "weekend" ? leaning() : 0);
    case "discussed":
      return resolveDiscussed(draft, meaning, reference, discourse, endNamed(situation, index));
    case "calendar":
      return atPeriod(draft, nameOf(reading, draft, meaning, reference, discourse, opened), reference?.day ?? null);
  }
}

/** The point that "two days after Christmas" counts from, or null. */
function countedFrom({ reading, drafts, reference, discourse }: Situation, index: number): CountedFrom | null {
  const next = drafts[index + 1];
  if (!next || next.first - drafts[index].last !== 1) return null;
  const sign = COUNTED_FROM.get(reading.tokens.lower[next.first - 1]);
  if (sign === undefined) return null;
  if (next.meaning.kind === "calendar") {
    const period = nameOf(reading, next, next.meaning, reference, discourse, null);
    return period?.grain === "day" ? { period, sign } : null;
  }
  if (next.meaning.kind !== "shift" || next.meaning.unit !== "day") return null;
  const { period } = resolveShift(next, next.meaning, reference, discourse, 0);
  return period && { period, sign };
}

/** "the day after" where a date follows, as in "the day after Christmas". */
function besideDate(situation: Situation, index: number, unit: Unit): Resolved {
  const draft = situation.drafts[index];
  const counted = countedFrom(situation, index);
  const today = situation.reference?.day ?? null;
  if (!counted || (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year"))
    return atPeriod(draft, null, today);
  return atPeriod(draft, stepPeriod(periodOf(unit, counted.period.first), counted.sign), today);
}

/** The year of "the first nine months of 1989", the day of "the six months ended June 30", or null. */
function enclosing(
  { reading, drafts, reference, discourse }: Situation,
  index: number,
  meaning: Duration,
): Enclosing | null {
  const [draft, next] = [drafts[index], drafts[index + 1]];
  if (!next || next.first - draft.last > 2 || next.first - draft.last < 1 || next.meaning.kind !== "calendar")
    return null;
  const { tokens } = reading;
  const link = tokens.lower[draft.last];
  const words = new Set(tokens.lower.slice(draft.first, draft.last));
  const isLast = words.has("last") || words.has("final");
  if (link === "of" ? !isLast && !words.has("first") : !ENDINGS.has(link) || meaning.direction > 0) return null;
  const period = nameOf(reading, next, next.meaning, reference, discourse, null);
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
function endNamed({ reading, drafts, reference, discourse }: Situation, index: number): Period | null {
  const next = drafts[index + 1];
  if (!next || next.first - drafts[index].last > 2 || next.meaning.kind !== "calendar") return null;
  const word = reading.tokens.lower[next.first - 1];
  if (word !== "ended" && word !== "ending") return null;
  return nameOf(reading, next, next.meaning, reference, discourse, null);
}

/** The period of a name; the end of a range is the first of its kind after the beginning. */
function nameOf(
  reading: Reading,
  draft: Draft,
  name: CalendarName,
  reference: Reference | null,
  discourse: Discourse,
  opened: Period | null,
): Period | null {
  if (opened && name.year === null && name.yearShift === null && name.pointer === null) {
    const end = resolveName(name, { today: opened.first, leaning: 1, discourse: new Discourse() });
    if (end) return end;
  }
  const leaning = leaningOf(reading, draft.first, draft.last);
  return resolveName(name, { today: reference?.day ?? null, leaning, discourse });
}

/** The day of a clock time that names none: that of the mention beside it in the sentence, else the publication's. */
function dayBeside({ reading, drafts, reference, discourse }: Situation, index: number): number | null {
  const sentence = reading.sentences.of[drafts[index].first];
  for (let before = index - 1; before >= 0 && reading.sentences.of[drafts[before].first] === sentence; before--) {
    if (isDayName(drafts[before])) return discourse.lastOf("day")?.first ?? null;
  }
  for (let next = index + 1; next < drafts.length && reading.sentences.of[drafts[next].first] === sentence; next++) {
    const { meaning } = drafts[next];
    if (meaning.kind !== "calendar" || !isDayName(drafts[next])) continue;
    const period = nameOf(reading, drafts[next], meaning, reference, discourse, null);
    if (period) return period.first;
  }
  return reference?.day ?? null;
}

function isDayName({ meaning }: Draft): boolean {
  return (
    (meaning.kind === "calendar" && meaning.grain === "day") || (meaning.kind === "shift" && meaning.unit === "day")
  );
}
