import type { DateCase } from "../corpora.ts";

export const durationCases: readonly DateCase[] = [
  [
    "It rained for three days, then for 24 hours.",
    [
      ["three days", "P3D"],
      ["24 hours", "PT24H"],
    ],
  ],
  ["Over the past two weeks the police worked.", [["the past two weeks", "P2W"]]],
  [
    "The two-day visit ended a 30-year feud.",
    [
      ["two-day", "P2D"],
      ["30-year", "P30Y"],
    ],
  ],
  [
    "He waited half an hour, then 5 1/2 hours.",
    [
      ["half an hour", "PT30M"],
      ["5 1/2 hours", "PT5H30M"],
    ],
  ],
  ["It lasted two and a half years.", [["two and a half years", "P2Y6M"]]],
  [
    "For years they fought; within several months it was over.",
    [
      ["years", "PXY"],
      ["several months", "PXM"],
    ],
  ],
  ["It took at least 30 days.", [["at least 30 days", "P30D"]]],
  ["Repairs take two to three weeks.", [["two to three weeks", "P2W"]]],
  [
    "A decades-long war cost more than four decades of growth.",
    [
      ["decades-long", "PXY"],
      ["more than four decades", "P40Y"],
    ],
  ],
  ["The trial is expected to last six weeks.", [["six weeks", "P6W"]]],
  ["He was jailed for a year and a half.", [["a year and a half", "P1Y6M"]]],
  ["The 6-year-old boy is two years older than the girl, aged four years.", []],
  ["One day he will be king.", []],
  ["She came second, and told 60 Minutes so.", []],
  ["The siege could last several weeks.", [["several weeks", "PXW"]]],
  ["The ban will last 30 days.", [["30 days", "P30D"]]],
  ["It could be months before power is restored.", [["months", "PXM"]]],
  [
    "It restated the first three quarters of 2021.",
    [
      ["the first three quarters", "P9M"],
      ["2021", "2021"],
    ],
  ],
  ["He led for the first three quarters of the game.", []],
  ["He signed a three-and-a-half-year deal.", [["three-and-a-half-year", "P3Y6M"]]],
  ["He signed a half-year deal.", [["half-year", "P6M"]]],
  [
    "The trial starts on March 7 and will last six to eight weeks.",
    [
      ["March 7", "2026-03-07"],
      ["six to eight weeks", "P6W"],
    ],
  ],
  [
    "The classes last two hours and the last three weeks were cut.",
    [
      ["two hours", "PT2H"],
      ["the last three weeks", "P3W"],
    ],
  ],
];
