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
];
