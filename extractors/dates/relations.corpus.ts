import type { ExtentCase } from "./corpora.ts";

export const relationCases: readonly ExtentCase[] = [
  ["Since Feb. 1 ten people were freed.", [["Feb. 1", "since", "2026-02-01", "2026-02-12"]]],
  ["They pledged to end it by March 30.", [["March 30", "by", "2026-02-11", "2026-03-31"]]],
  [
    "The stores will close by the middle of next year.",
    [["the middle of next year", "by", "2026-02-11", "2027-09-01"]],
  ],
  ["He will stay until Friday.", [["Friday", "until", "2026-02-11", "2026-02-14"]]],
  ["It was built before 1990.", [["1990", "before", null, "1990-01-01"]]],
  ["It grew after 2019.", [["2019", "after", "2020-01-01", "2026-02-12"]]],
  ["Police came shortly after 7 a.m. Sunday.", [["7 a.m. Sunday", "after", "2026-02-08T07:01", "2026-02-09"]]],
  ["Police came just before 7 a.m. Sunday.", [["7 a.m. Sunday", "before", "2026-02-08", "2026-02-08T07:00"]]],
  ["Over the past two weeks 30 were held.", [["the past two weeks", null, "2026-01-28", "2026-02-12"]]],
  ["Over the next two years jobs will go.", [["the next two years", null, "2026-02-11", "2028-02-12"]]],
  ["They hope to hire 50 people within three years.", [["three years", "within", "2026-02-11", "2029-02-12"]]],
  ["He will retire in two weeks.", [["two weeks", null, "2026-02-25", "2026-02-26"]]],
  [
    "As of Feb. 9, 300 had left since early February.",
    [
      ["Feb. 9", "as-of", "2026-02-09", "2026-02-10"],
      ["early February", "since", "2026-02-01", "2026-02-10"],
    ],
  ],
  ["Earlier this year a drive began.", [["Earlier this year", null, "2026-01-01", "2026-02-11"]]],
  ["Later this month it ends.", [["Later this month", null, "2026-02-11", "2026-03-01"]]],
  [
    "It fled two days before Christmas.",
    [
      ["two days", null, "2025-12-23", "2025-12-24"],
      ["Christmas", "before", null, "2025-12-25"],
    ],
  ],
  [
    "In the first nine months of 2025 sales rose.",
    [
      ["the first nine months", null, "2025-01-01", "2025-10-01"],
      ["2025", null, "2025-01-01", "2026-01-01"],
    ],
  ],
  ["It comes a week after 44 people were killed.", [["a week", null, "2026-02-04", "2026-02-05"]]],
  [
    "Sunday's blast came just two days after two bombs went off.",
    [
      ["Sunday", null, "2026-02-08", "2026-02-09"],
      ["two days", null, "2026-02-06", "2026-02-07"],
    ],
  ],
  ["It comes a few days after a blast killed one.", [["a few days", null, "2026-02-06", "2026-02-09"]]],
  ["It could be 90 days after he is moved.", [["90 days", null, null, null]]],
  ["The teams meet again in a week's time.", [["a week", null, "2026-02-18", "2026-02-19"]]],
];
