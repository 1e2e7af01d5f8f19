/** What the constructions around a unit of time share: "two weeks", "the past year", "several months". */
import type { Tokens } from "../../text/index.ts";
import { countBefore } from "../cardinals.ts";
import { UNITS, type Unit } from "../words.ts";

export interface Counted {
  readonly first: number;
  /** Null for "several weeks", "weeks". */
  readonly count: number | null;
  readonly unit: Unit;
}

/** The unit at `at` with its count before it: "two weeks", "a year", "half an hour", "two to three weeks", "months". */
export function countedUnit(tokens: Tokens, at: number, floor: number): Counted | null {
  const { unit, plural } = UNITS.get(tokens.lower[at])!;
  let end = at;
  // "two more weeks", "three full days", "eight trading days", "the five past years".
  while (end - 1 > floor && BETWEEN.has(tokens.lower[end - 1])) end--;
  const before = end - 1 >= floor ? tokens.lower[end - 1] : "";
  if (before === "a" || before === "an") {
    if (plural) return null;
    const half = end - 2 >= floor && tokens.lower[end - 2] === "half";
    return { first: half ? end - 2 : end - 1, count: half ? 0.5 : 1, unit };
  }
  const count = countBefore(tokens, end, floor);
  if (!count) return plural ? { first: end, count: null, unit } : null;
  if (count.value === null && !plural) return null;
  // "two to three weeks" takes the lower count.
  const joint = count.first - 1;
  if (joint - 1 >= floor && RANGE_WORDS.has(tokens.lower[joint])) {
    const lower = countBefore(tokens, joint, floor);
    if (lower && lower.value !== null && count.value !== null && lower.value < count.value && lower.value < 1000) {
      return { first: lower.first, count: lower.value, unit };
    }
  }
  return { first: count.first, count: count.value, unit };
}

const RANGE_WORDS = new Set(["to", "or", "-"]);
const BETWEEN = new Set(
  "more full trading business working consecutive straight additional whole calendar long short entire solid successive single past next upcoming coming previous".split(
    " ",
  ),
);
