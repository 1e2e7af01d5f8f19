/** The day that a sentence without a dated event sets for its passage: "Deputies were called to the farm on Sunday morning." */
import type { Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import { isReduced } from "./date-clause.ts";
import type { Clauses } from "./grammar/units.ts";
import { isReporting } from "./reporting.ts";
import { isPast } from "./tense.ts";
import type { DatedTokens } from "./when.ts";

/** A day told of in passing, on which the events around may have happened. */
export interface ToldDay {
  readonly sentence: number;
  readonly paragraph: number;
  readonly date: Timex;
}

const DAY = 86_400_000;
/** Days that "the weekend" or "last week" may have, beyond which a date says too little of another event. */
const LONGEST = 7;

/** The first day of the sentence on which something is told as done. */
export function toldDay(reading: Reading, clauses: Clauses, dates: readonly DatedTokens[]): Timex | null {
  return dates.find((dated) => isDay(dated.date) && isTold(reading, clauses, dated))?.date ?? null;
}

function isDay({ from, to, type, relation }: Timex): boolean {
  if (from === null || to === null || type === "DURATION" || relation !== null) return false;
  return Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) <= LONGEST * DAY;
}

/** Told in the past tense, by a verb that neither reports ("said Sunday") nor goes back to the background ("had met"). */
function isTold(reading: Reading, clauses: Clauses, { first, last }: DatedTokens): boolean {
  const before = clauses.verbs.findLast((verb) => verb.first < first);
  // "It was the ladies having a Sunday lunch."
  const governing =
    before?.form === "gerund" ? clauses.verbs.findLast((verb) => verb.first < first && verb.form === "finite") : before;
  const telling = governing ?? clauses.verbs.find((verb) => verb.first >= last);
  if (telling === undefined || telling.relative || isReporting(reading, telling)) return false;
  return isPast(reading, telling) && !isReduced(reading, clauses.units, telling, first);
}
