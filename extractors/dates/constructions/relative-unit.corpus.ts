import type { DateCase } from "../corpora.ts";

export const relativeUnitCases: readonly DateCase[] = [
  [
    "Rates rose last week and will rise next month.",
    [
      ["last week", "2026-W06"],
      ["next month", "2026-03"],
    ],
  ],
  [
    "Crime fell this year after rising last year.",
    [
      ["this year", "2026"],
      ["last year", "2025"],
    ],
  ],
  ["Earlier this month a bridge fell.", [["Earlier this month", "2026-02"]]],
  ["Over the past year the fund grew.", [["the past year", "P1Y"]]],
  [
    "In recent weeks and in the coming months the army moved.",
    [
      ["recent weeks", "PXW"],
      ["the coming months", "PXM"],
    ],
  ],
  [
    "He was shot on Jan. 4 and died the following day.",
    [
      ["Jan. 4", "2026-01-04"],
      ["the following day", "2026-01-05"],
    ],
  ],
  [
    "He came in June 1998 and left later that year.",
    [
      ["June 1998", "1998-06"],
      ["later that year", "1998"],
    ],
  ],
  ["They met over the weekend.", [["the weekend", "2026-W06-WE"]]],
  ["They will meet this weekend.", [["this weekend", "2026-W07-WE"]]],
  ["Speaking on ABC's This Week, he denied it.", []],
  ["This past weekend, planes landed around the clock.", [["This past weekend", "2026-W06-WE"]]],
];
