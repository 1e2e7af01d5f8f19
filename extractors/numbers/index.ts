/**
 * Numbers with what they count and how sure they are: "more than 800 suspects" is `> 800 suspect`.
 *
 * `readNumbers` makes a draft of every number; the rules below fill the drafts in, in this order.
 */
import type { Quantity, Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import { readAges } from "./age.ts";
import { readApproximators } from "./approximator.ts";
import { rejectCalendar } from "./calendar.ts";
import { readConcepts } from "./concept.ts";
import { shareBounds } from "./conversion.ts";
import { readCurrencies } from "./currency.ts";
import type { Draft, Rule } from "./draft.ts";
import { addImplied } from "./implied.ts";
import { inheritUnits } from "./inherit.ts";
import { rejectLabels } from "./labels.ts";
import { marksOf } from "./marks.ts";
import { readNouns } from "./noun.ts";
import { readNumbers } from "./numbers.ts";
import { rejectPronounOne } from "./one.ts";
import { joinParts } from "./parts.ts";
import { joinRanges } from "./range.ts";
import { readRates } from "./rate.ts";
import { rejectScores } from "./scores.ts";
import { readTolls } from "./toll.ts";
import { readTrends } from "./trend.ts";
import { readUnits } from "./unit.ts";

export { isCurrencyUnit } from "./currencies.ts";
export { asWorded } from "./worded.ts";

const RULES: readonly Rule[] = [
  rejectCalendar,
  readCurrencies,
  readUnits,
  joinParts,
  readRates,
  readApproximators,
  joinRanges,
  readAges,
  rejectScores,
  rejectLabels,
  readNouns,
  addImplied,
  readRates,
  rejectPronounOne,
  inheritUnits,
  shareBounds,
  readTrends,
  readConcepts,
  readTolls,
];

/**
 * Finds the quantities of a text, in order. Numbers inside a date or time of `dates` are none; durations are.
 * The language (BCP 47) says what commas and points do where the number itself leaves it open: "1,5" of `en-ZA` is one and a half.
 * Never throws; each quantity's `text` is what stands between its offsets.
 */
export function findQuantities(
  reading: Reading,
  dates: readonly Timex[],
  language: string | null | undefined = null,
): Quantity[] {
  let drafts = readNumbers(reading, marksOf(language));
  for (const rule of RULES) {
    rule(reading, drafts, dates);
    drafts = drafts.filter((draft) => !draft.rejected);
  }
  return drafts.map((draft) => finish(reading, draft));
}

function finish(reading: Reading, draft: Draft): Quantity {
  const { tokens, text } = reading;
  const start = tokens.start[draft.first];
  const end = tokens.end[draft.last - 1];
  return {
    start,
    end,
    text: text.slice(start, end),
    value: draft.value,
    low: draft.low,
    high: draft.high,
    comparator: draft.comparator,
    trend: draft.trend,
    unit: draft.unit,
    unitText:
      draft.unitFirst < 0
        ? null
        : text.slice(tokens.start[draft.unitFirst], tokens.end[Math.max(draft.unitLast, draft.unitFirst + 1) - 1]),
    concepts: draft.concepts,
    rules: draft.rules,
  };
}
