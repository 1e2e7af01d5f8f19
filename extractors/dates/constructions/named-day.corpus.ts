import type { DateCase } from "../corpora.ts";

export const namedDayCases: readonly DateCase[] = [
  [
    "He arrives tomorrow, a day after he spoke.",
    [
      ["tomorrow", "2026-02-12"],
      ["a day", "P1D"],
    ],
  ],
  [
    "The day before yesterday it rained, today it snows.",
    [
      ["The day before yesterday", "2026-02-09"],
      ["today", "2026-02-11"],
    ],
  ],
  ["A vote is due tonight.", [["tonight", "2026-02-11TNI"]]],
  ["Yesterday afternoon a train derailed.", [["Yesterday afternoon", "2026-02-10TAF"]]],
  ["A poll for USA Today asked why.", []],
];
