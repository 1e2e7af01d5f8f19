import type { DateCase } from "../corpora.ts";

export const quarterCases: readonly DateCase[] = [
  ["Profit fell in the third quarter.", [["the third quarter", "2025-Q3"]]],
  ["The third-quarter loss shocked Wall Street.", [["third-quarter", "2025-Q3"]]],
  ["It opened in the second quarter of 1984.", [["the second quarter of 1984", "1984-Q2"]]],
  ["Orders rose in the first half of last year.", [["the first half of last year", "2025-H1"]]],
  ["Sales in last year's second quarter were weak.", [["last year's second quarter", "2025-Q2"]]],
  ["Net for Q3 2024 was nil.", [["Q3 2024", "2024-Q3"]]],
  [
    "Net rose in the fourth quarter from the year-ago quarter.",
    [
      ["the fourth quarter", "2025-Q4"],
      ["the year-ago quarter", "2024-Q4"],
    ],
  ],
  [
    "It earned $5 million in the 2025 third quarter, against $4 million a year earlier.",
    [
      ["the 2025 third quarter", "2025-Q3"],
      ["a year earlier", "2024-Q3"],
    ],
  ],
  ["They led by a goal at half-time and scored in the second half.", []],
  ["He threw a touchdown in the fourth quarter.", []],
  ["Three quarters of the voters stayed at home.", []],
  ["Profit in the first half rose 9%.", [["the first half", "2026-H1"]], "2026-08-11"],
  ["It sees little growth in the second half.", [["the second half", "2026-H2"]], "2026-08-11"],
  ["Ortega scored twice in the second half.", []],
];
