import type { DateCase } from "./corpora.ts";

export const modifierCases: readonly DateCase[] = [
  ["The plant will open early next year.", [["early next year", "2027"]]],
  ["It shut at the end of 1990.", [["the end of 1990", "1990"]]],
  ["Late yesterday he quit.", [["Late yesterday", "2026-02-10"]]],
  ["It was sold in mid-November.", [["mid-November", "2025-11"]]],
  ["They met in the week of March 6, 2000.", [["the week of March 6, 2000", "2000-W10"]]],
  ["He slept for less than four hours.", [["less than four hours", "PT4H"]]],
];
