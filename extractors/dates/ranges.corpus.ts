import type { ExtentCase } from "./corpora.ts";

export const rangeCases: readonly ExtentCase[] = [
  [
    "From Jan. 1 to early February, 20 sites were shut.",
    [
      ["Jan. 1", "range", "2026-01-01", "2026-02-11"],
      ["early February", "range", "2026-01-01", "2026-02-11"],
    ],
  ],
  [
    "Between 2019 and 2021 it grew.",
    [
      ["2019", "range", "2019-01-01", "2022-01-01"],
      ["2021", "range", "2019-01-01", "2022-01-01"],
    ],
  ],
  [
    "The show ran Feb. 3-5.",
    [
      ["Feb. 3", "range", "2026-02-03", "2026-02-06"],
      ["5", "range", "2026-02-03", "2026-02-06"],
    ],
  ],
  [
    "He led the 2018-19 season.",
    [
      ["2018", "range", "2018-01-01", "2020-01-01"],
      ["19", "range", "2018-01-01", "2020-01-01"],
    ],
  ],
  [
    "It rained from December to March 2008.",
    [
      ["December", "range", "2007-12-01", "2008-04-01"],
      ["March 2008", "range", "2007-12-01", "2008-04-01"],
    ],
  ],
  [
    "It ran from Dec. 15 to Jan. 10.",
    [
      ["Dec. 15", "range", "2025-12-15", "2026-01-11"],
      ["Jan. 10", "range", "2025-12-15", "2026-01-11"],
    ],
  ],
  ["He was absent on Feb. 3 and 12 others were ill.", [["Feb. 3", null, "2026-02-03", "2026-02-04"]]],
  [
    "Polls are open from 6 to 8:30 p.m. Tuesday.",
    [
      ["6", "range", "2026-02-10T18:00", "2026-02-10T20:31"],
      ["8:30 p.m. Tuesday", "range", "2026-02-10T18:00", "2026-02-10T20:31"],
    ],
  ],
  [
    "It was closed from 10 to 2 p.m.",
    [
      ["10", "range", "2026-02-11T10:00", "2026-02-11T14:01"],
      ["2 p.m.", "range", "2026-02-11T10:00", "2026-02-11T14:01"],
    ],
  ],
  [
    "It will be held from 7:30 to 9:30 p.m. Friday.",
    [
      ["7:30", "range", "2026-02-13T19:30", "2026-02-13T21:31"],
      ["9:30 p.m. Friday", "range", "2026-02-13T19:30", "2026-02-13T21:31"],
    ],
  ],
];
