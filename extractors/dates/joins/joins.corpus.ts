import type { DateCase } from "../corpora.ts";

export const joinCases: readonly DateCase[] = [
  ["He died on Sunday, Aug. 9, 1998, at home.", [["Sunday, Aug. 9, 1998", "1998-08-09"]]],
  ["She was hired in June last year.", [["June last year", "2025-06"]]],
  ["The fair is held on Tuesday of next week.", [["Tuesday of next week", "2026-02-17"]]],
  ["At noon Saturday the siege ended.", [["noon Saturday", "2026-02-07T12:00"]]],
  [
    "The shop was robbed on Saturday (Feb. 7).",
    [
      ["Saturday", "2026-02-07"],
      ["Feb. 7", "2026-02-07"],
    ],
  ],
];
