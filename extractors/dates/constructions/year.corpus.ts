import type { DateCase } from "../corpora.ts";

export const yearCases: readonly DateCase[] = [
  [
    "He was born in 1956 and has led the party since 2009.",
    [
      ["1956", "1956"],
      ["2009", "2009"],
    ],
  ],
  ["Profit rose from fiscal 2024.", [["fiscal 2024", "2024"]]],
  [
    "Rents soared in the 1990s and the late '80s.",
    [
      ["the 1990s", "199"],
      ["the late '80s", "198"],
    ],
  ],
  ["It began in mid-1996.", [["mid-1996", "1996"]]],
  ["In nineteen seventy-nine the road was closed.", [["nineteen seventy-nine", "1979"]]],
  ["A goal for the year 2030 was missed.", [["the year 2030", "2030"]]],
  ["The firm sold 1990 shares for $1998.", []],
  ["About 2000 troops walked 1500 miles to room 1984.", []],
  ["Ring 555-1999 for the No. 1900 bus.", []],
  ["She is in her sixties.", []],
];
