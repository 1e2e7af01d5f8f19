import type { DateCase } from "../corpora.ts";

export const vagueCases: readonly DateCase[] = [
  ["The firm now employs 300.", [["now", "PRESENT_REF"]]],
  [
    "He recently moved and currently lives in Rome.",
    [
      ["recently", "PAST_REF"],
      ["currently", "PRESENT_REF"],
    ],
  ],
  ["Nobody knows the future.", [["the future", "FUTURE_REF"]]],
  ["These days few write letters.", [["These days", "PRESENT_REF"]]],
  ["Such things happened in the past.", [["the past", "PAST_REF"]]],
  ["He walked past the gates of a future president.", []],
  ["As recently as Jan. 8 they had denied it.", [["Jan. 8", "2026-01-08"]]],
];
