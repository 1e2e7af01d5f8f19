import type { DateCase } from "../corpora.ts";

export const frequencyCases: readonly DateCase[] = [
  [
    "Trains run every day and each Saturday.",
    [
      ["every day", "P1D"],
      ["each Saturday", "XXXX-WXX-6"],
    ],
  ],
  [
    "The board meets twice a week and every two years.",
    [
      ["a week", "P1W"],
      ["every two years", "P2Y"],
    ],
  ],
  ["It costs $33 million a year.", [["a year", "P1Y"]]],
  [
    "The paper appears daily, the bulletin weekly.",
    [
      ["daily", "P1D"],
      ["weekly", "P1W"],
    ],
  ],
  ["They march each July.", [["each July", "XXXX-07"]]],
  ["It goes every other day.", [["every other day", "P2D"]]],
  ["The car did 90 miles per hour.", []],
  ["He wrote for the Daily Mail.", []],
  ["The menu changes every few days.", [["every few days", "PXD"]]],
];
