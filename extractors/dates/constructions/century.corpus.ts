import type { DateCase } from "../corpora.ts";

export const centuryCases: readonly DateCase[] = [
  ["The abbey dates from the 11th century.", [["the 11th century", "10"]]],
  ["Steam ruled the nineteenth century.", [["the nineteenth century", "18"]]],
  ["It is the deadliest quake of this century.", [["this century", "20"]]],
  ["A century of progress was forecast in the first century of its life.", [["A century", "P100Y"]]],
];
