import type { DateCase } from "../corpora.ts";

export const agoCases: readonly DateCase[] = [
  ["The bank failed two years ago.", [["two years ago", "2024"]]],
  [
    "He left three months ago and called 10 days ago.",
    [
      ["three months ago", "2025-11"],
      ["10 days ago", "2026-02-01"],
    ],
  ],
  ["She moved about two and a half years ago.", [["about two and a half years ago", "2023-08"]]],
  [
    "On Jan. 5 he fled; a week later he was caught, a day earlier than his brother.",
    [
      ["Jan. 5", "2026-01-05"],
      ["a week later", "2026-W03"],
      ["a day", "P1D"],
    ],
  ],
  [
    "The raid was on Jan. 10. A day later, the mayor resigned.",
    [
      ["Jan. 10", "2026-01-10"],
      ["A day later", "2026-01-11"],
    ],
  ],
  [
    "The plant closed in 2019, and its rival the year before.",
    [
      ["2019", "2019"],
      ["the year before", "2018"],
    ],
  ],
  ["Several years ago the mine shut.", [["Several years ago", "PAST_REF"]]],
  ["The comet returns 76 years from now.", [["76 years from now", "2102"]]],
  ["The firm was founded a decade ago.", [["a decade ago", "2016"]]],
  ["The comet came 50,000 years ago.", [["50,000 years ago", null]]],
  [
    "Orders fell 7% in September from August, and from a year earlier.",
    [
      ["September", "2025-09"],
      ["August", "2025-08"],
      ["a year earlier", "2024-09"],
    ],
  ],
  [
    "Car sales fell 3 percent in January from the same period a year ago.",
    [
      ["January", "2026-01"],
      ["a year ago", "2025-01"],
    ],
  ],
  [
    "Exports reached 9,000 tons in December, up from 7,500 tons a year earlier.",
    [
      ["December", "2025-12"],
      ["a year earlier", "2024-12"],
    ],
  ],
  [
    "He was hired in January, a year ago he was a student.",
    [
      ["January", "2026-01"],
      ["a year ago", "2025"],
    ],
  ],
  [
    "Troops leave by March 1. We spoke the day before, she said.",
    [
      ["March 1", "2026-03-01"],
      ["the day before", "2026-02-10"],
    ],
  ],
  [
    "The new council meets on March 1. Four years earlier, she lost the vote.",
    [
      ["March 1", "2026-03-01"],
      ["Four years earlier", "2022"],
    ],
  ],
  [
    "The ruling came on Jan. 20. The execution was set for March 6, but his lawyers filed a motion that day.",
    [
      ["Jan. 20", "2026-01-20"],
      ["March 6", "2026-03-06"],
      ["that day", "2026-01-20"],
    ],
  ],
  [
    "The quake struck at 4:31 a.m. Monday. Eight hours later, crews were still digging.",
    [
      ["4:31 a.m. Monday", "2026-02-09T04:31"],
      ["Eight hours later", "2026-02-09T12:31"],
    ],
  ],
  ["It fell 32 years to the day after the flood.", [["32 years", "P32Y"]]],
  [
    "Cases were confirmed on Feb. 9. The first patient fell ill in January and died 10 days later.",
    [
      ["Feb. 9", "2026-02-09"],
      ["January", "2026-01"],
      ["10 days later", null],
    ],
  ],
  ["The party was founded half a century ago.", [["half a century ago", "1976"]]],
];
