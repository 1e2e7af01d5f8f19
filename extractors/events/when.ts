/** When an event happened: the date of its own clause, else that of its sentence. */
import type { Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Clauses, VerbGroup } from "./grammar/units.ts";
import { isReporting } from "./reporting.ts";
import type { Trigger } from "./triggers.ts";

/** A date with the tokens that it covers. */
export interface DatedTokens {
  readonly date: Timex;
  readonly first: number;
  readonly last: number;
}

/** Whether a date can say when something happened: a day, month, year, or a span on the calendar. */
export function isWhen(date: Timex): boolean {
  return date.from !== null && date.to !== null && date.type !== "SET";
}

/** The date of the trigger among those of its sentence; null where none belongs to it. */
export function dateInSentence(
  reading: Reading,
  clauses: Clauses,
  trigger: Trigger,
  dates: readonly DatedTokens[],
): Timex | null {
  let best: Timex | null = null;
  let bestScore = 0;
  for (const { date, first } of dates) {
    const score =
      first > trigger.first
        ? scoreAfter(reading, clauses, trigger, first)
        : scoreBefore(reading, clauses, trigger, first);
    if (score > bestScore) {
      best = date;
      bestScore = score;
    }
  }
  return best;
}

/** "were killed … on Sunday": the nearer the better, and no other verb between. */
function scoreAfter(reading: Reading, clauses: Clauses, trigger: Trigger, date: number): number {
  const between = verbsBetween(clauses, trigger.last, date);
  const governing = between.at(-1);
  if (governing !== undefined && isReporting(reading, governing)) return 0;
  if (between.length === 0) return 5 - distance(trigger.last, date);
  const participles = between.every((verb) => verb.form !== "finite");
  return (participles ? 3 : 1.5) - distance(trigger.last, date);
}

/** "On Sunday police … arrested": a date before the verb holds for all that follows, until the next date. */
function scoreBefore(reading: Reading, clauses: Clauses, trigger: Trigger, date: number): number {
  const between = verbsBetween(clauses, date, trigger.first).filter((verb) => verb !== trigger.verb);
  const opening = date - clauses.first < 4;
  if (between.length === 0) {
    const governing = verbBefore(clauses, date);
    if (governing !== null && isReporting(reading, governing) && date - governing.last < 2) return 0;
    return (opening ? 4.5 : 3.5) - distance(date, trigger.first);
  }
  if (isReporting(reading, between[0]) && !opening) return 0;
  return (opening ? 3 : 2) - distance(date, trigger.first);
}

const distance = (from: number, to: number) => Math.min(1, (to - from) / 50);

function verbsBetween(clauses: Clauses, from: number, to: number): VerbGroup[] {
  return clauses.verbs.filter((verb) => verb.first >= from && verb.first < to);
}

function verbBefore(clauses: Clauses, at: number): VerbGroup | null {
  let last: VerbGroup | null = null;
  for (const verb of clauses.verbs) if (verb.first < at) last = verb;
  return last;
}
