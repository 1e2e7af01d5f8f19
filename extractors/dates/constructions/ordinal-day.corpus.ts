import type { DateCase } from "../corpora.ts";

export const ordinalDayCases: readonly DateCase[] = [
  ["The pair met on the 9th.", [["the 9th", "2026-02-09"]]],
  ["They will meet on the 18th.", [["the 18th", "2026-02-18"]]],
  ["They met on the 18th floor for the 20th time.", []],
];
