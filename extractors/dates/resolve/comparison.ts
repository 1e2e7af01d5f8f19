/** The period with which a figure is compared: "fell 7% in September from a year earlier" looks at the September before. */
import { Kind, type Reading } from "../../text/index.ts";
import { type Period, stepPeriod } from "../calendar.ts";
import type { Draft } from "../draft.ts";
import type { Discourse } from "./discourse.ts";

/** How many tokens lie between the figure and "a year earlier": "from 9,000 units a year earlier". */
const FIGURE_REACH = 3;
const COMPARING = new Set(["than", "from", "of", "with", "to", "period", "month", "level"]);

/** "a year earlier" and "the year-ago quarter" are looked at from the time told of, which stays where it was. */
export function isComparison(meaning: Draft["meaning"]): boolean {
  if (meaning.kind === "shift") return meaning.unit === "year" && meaning.counted && meaning.count === -1;
  return meaning.kind === "discussed" && meaning.yearShift !== 0;
}

/** The month of a year before that the draft means where its sentence gives a month's figures, or null. */
export function comparedMonth({ tokens }: Reading, draft: Draft, discourse: Discourse): Period | null {
  const month = discourse.monthOfSentence();
  if (!month || draft.meaning.kind !== "shift" || !isComparison(draft.meaning)) return null;
  if (discourse.reportedQuarter() !== null || discourse.reportedLength !== null) return null;
  return isBesideFigure() ? stepPeriod(month, -12) : null;

  function isBesideFigure(): boolean {
    if (COMPARING.has(tokens.lower[draft.first - 1])) return true;
    for (let at = draft.first - 1; at >= Math.max(0, draft.first - FIGURE_REACH); at--) {
      if (tokens.kind[at] === Kind.Number) return true;
    }
    return false;
  }
}
