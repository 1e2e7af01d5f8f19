/** Dates of what a figure is measured against: "up from 30 in 2007". */
import type { Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { NounPhrase } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";
import type { DatedTokens } from "./when.ts";

/** The date of the figure itself where it is what another is measured against: "30 the year before", "30 in 2007". */
export function dateOfCompared(
  { tokens }: Reading,
  counted: NounPhrase | null,
  dates: readonly DatedTokens[],
): Timex | null {
  if (counted === null || counted.first < 2 || !MEASURED.has(tokens.lower[counted.first - 1])) return null;
  const word = tokens.lower[counted.first - 2];
  if (!COMPARING.has(word) && !CHANGING.has(word)) return null;
  return dates.find(({ first }) => first >= counted.last && first <= counted.last + 1)?.date ?? null;
}
const MEASURED = new Set(["from", "with", "to"]);

/** "up 21 percent from a year earlier", "compared with 12 in 2008": the day of what it is measured against. */
export function isCompared({ tokens }: Reading, trigger: Trigger, { date, first, last }: DatedTokens): boolean {
  if (first > 0 && AGAINST.has(tokens.lower[first - 1]) && PAST.has(tokens.lower[last - 1])) return true;
  const isRecord = date.type === "DURATION" ? tokens.lower[first - 1] === "in" : date.relation === "since";
  if (isRecord && trigger.first < first && hasSuperlative(tokens, Math.max(0, first - RECORD), first)) return true;
  for (let at = trigger.last; at < first; at++) {
    const word = tokens.lower[at];
    if (COMPARING.has(word) || (word === "from" && CHANGING.has(tokens.lower[at - 1]))) return true;
  }
  return false;
}
/** "its biggest takeover in a decade", "the worst attack since December": how long there was none like it. */
function hasSuperlative({ lower }: Reading["tokens"], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SUPERLATIVES.has(lower[at])) return true;
  return false;
}
const SUPERLATIVES = new Set(
  "first biggest largest highest lowest worst best deadliest most fewest greatest longest strongest heaviest sharpest steepest".split(
    " ",
  ),
);
/** Tokens from the superlative to the date. */
const RECORD = 6;
const AGAINST = new Set(["from", "than", "on", "over"]);
const PAST = new Set(["earlier", "ago", "before"]);
const COMPARING = new Set(["compared", "versus"]);
const CHANGING = new Set(["up", "down"]);
