import type { DateCase } from "../corpora.ts";

export const discussedCases: readonly DateCase[] = [
  [
    "Net rose in the third quarter. Sales for the quarter were flat.",
    [
      ["the third quarter", "2025-Q3"],
      ["the quarter", "2025-Q3"],
    ],
  ],
  [
    "In the quarter ended July 31 it lost money.",
    [
      ["the quarter", "2025-Q2"],
      ["July 31", "2025-07-31"],
    ],
  ],
  [
    "For the year ended June 30 it lost money.",
    [
      ["the year", "P1Y"],
      ["June 30", "2025-06-30"],
    ],
  ],
  ["The latest quarter was the best.", [["The latest quarter", "2025-Q4"]]],
  ["It was the year of the tiger and the week that changed the world.", []],
  ["The chairman will retire at year's end.", [["year's end", "2026-12"]]],
  ["For the week, the index lost 3%.", [["the week", "2026-W06"]], "2026-02-09"],
  ["For the week, the index is down 3%.", [["the week", "2026-W07"]]],
  [
    "For the nine months, it lost $6 million, against year-earlier profit of $9 million.",
    [
      ["the nine months", "P9M"],
      ["year-earlier", "2025"],
    ],
  ],
  [
    "For the nine months, it lost $6 million. It earned $9 million in the year-earlier period.",
    [
      ["the nine months", "P9M"],
      ["the year-earlier period", "P9M"],
    ],
  ],
  ["The hall hosted Lanternfest Weekend on Feb. 7.", [["Feb. 7", "2026-02-07"]]],
  ["Four Hurt Over Weekend.", [["Weekend", "2026-W06-WE"]]],
];
