/** Drafts to values: what the words leave open is filled in from the publication time and from what the text named before. */
import type { Reading } from "../../text/index.ts";
import { dayNumber, type Period } from "../calendar.ts";
import type { Draft, Shift } from "../draft.ts";
import { besideDate, countedFrom, dayBeside, enclosing, endNamed, nameOf, type Situation, toldDay } from "./beside.ts";
import { comparedMonth, isComparison } from "./comparison.ts";
import { Discourse, type Instant } from "./discourse.ts";
import { type Leaning, leaningOf } from "./leaning.ts";
import { resolveDuration } from "./lengths.ts";
import type { Reference } from "./reference.ts";
import { resolveDiscussed, resolveShift } from "./shifts.ts";
import { atNight, atPeriod, atTime, type Resolved, unresolved } from "./times.ts";

export type { Resolved } from "./times.ts";

/** Resolves the drafts in order of the text; `openers[i]` is the draft that opens the range which draft `i` closes, or -1. */
export function resolveDrafts(
  reading: Reading,
  drafts: readonly Draft[],
  reference: Reference | null,
  openers: Int32Array,
): Resolved[] {
  const situation = { reading, drafts, reference, discourse: new Discourse(reference?.day ?? null) };
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

function note(discourse: Discourse, { draft: { meaning, clock }, period, type, value, from }: Resolved): void {
  if (period && !isComparison(meaning)) discourse.note(period);
  if (period?.grain === "month" && meaning.kind === "calendar") discourse.noteMonth(period);
  if (clock && from !== null) discourse.noteInstant(instantOf(from));
  if (period?.grain === "quarter" && isReported(meaning, period, discourse.lastQuarter)) discourse.noteReport(period);
  if (meaning.kind === "duration" && meaning.reported && type === "DURATION" && value)
    discourse.noteReportedLength(value);
  if (meaning.kind === "calendar" && meaning.year !== null && meaning.day !== null) {
    if (period) discourse.noteYear(`${meaning.month}-${meaning.day}`, meaning.year, period.first);
  }
}

/** `2026-02-11T09:30` as a minute of its day. */
function instantOf(iso: string): Instant {
  const part = (from: number, to: number) => Number(iso.slice(from, to));
  return { day: dayNumber(part(0, 4), part(5, 7), part(8, 10)), minute: part(11, 13) * 60 + part(14, 16) };
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
      return resolveDuration(situation, draft, meaning, {
        leaning,
        countedFrom: countedFrom(situation, index),
        enclosing: enclosing(situation, index, meaning),
        told: toldDay(situation, index),
      });
    case "bare":
      if (reading.tokens.lower[draft.first] !== "overnight") return atTime(draft, dayBeside(situation, index));
      return atNight(draft, leaning() < 0 ? dayBeside(situation, index) : null, reference?.day ?? null);
    case "shift":
      return meaning.count === null
        ? besideDate(situation, index, meaning.unit)
        : shiftOf(situation, draft, meaning, leaning);
    case "discussed":
      return resolveDiscussed(draft, meaning, reference, discourse, endNamed(situation, index), leaning);
    case "calendar":
      return atPeriod(draft, nameOf(situation, draft, meaning, opened), reference?.day ?? null);
  }
}

function shiftOf(
  { reading, reference, discourse }: Situation,
  draft: Draft,
  meaning: Shift,
  leaning: () => Leaning,
): Resolved {
  const compared = comparedMonth(reading, draft, discourse);
  return compared
    ? atPeriod(draft, compared, reference?.day ?? null)
    : resolveShift(draft, meaning, reference, discourse, leaning);
}
