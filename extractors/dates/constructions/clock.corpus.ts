import type { DateCase } from "../corpora.ts";

export const clockCases: readonly DateCase[] = [
  ["The bomb went off at 9:40 a.m. Tuesday.", [["9:40 a.m. Tuesday", "2026-02-10T09:40"]]],
  [
    "Polls close at 8 p.m. EST on Feb. 17.",
    [
      ["8 p.m. EST", "2026-02-17T20:00"],
      ["Feb. 17", "2026-02-17"],
    ],
  ],
  ["The quake struck at 0735 GMT.", [["0735 GMT", "2026-02-11T07:35"]]],
  ["It began at 10:30 Beijing time.", [["10:30 Beijing time", "2026-02-11T10:30"]]],
  [
    "They leave at 4 in the morning, and rest at noon.",
    [
      ["4 in the morning", "2026-02-11T04:00"],
      ["noon", "2026-02-11T12:00"],
    ],
  ],
  ["Doors open at nine o'clock in the evening.", [["nine o'clock in the evening", "2026-02-11T21:00"]]],
  ["They won 21:19, a ratio of 4:3, on page 12.", []],
  [
    "It struck at 6 a.m. (2200 GMT Tuesday).",
    [
      ["6 a.m.", "2026-02-11T06:00"],
      ["2200 GMT Tuesday", "2026-02-10T22:00"],
    ],
  ],
  [
    "At 2340 on 9 February a shell fell.",
    [
      ["2340", "2026-02-09T23:40"],
      ["9 February", "2026-02-09"],
    ],
  ],
  [
    "A bomb went off at 10:35 a.m. (0735 GMT) Friday.",
    [
      ["10:35 a.m.", "2026-02-06T10:35"],
      ["0735 GMT", "2026-02-06T07:35"],
      ["Friday", "2026-02-06"],
    ],
  ],
  [
    "Police named the victims of Sunday's blasts. The first bomb went off at 8.50am.",
    [
      ["Sunday", "2026-02-08"],
      ["8.50am", "2026-02-08T08:50"],
    ],
  ],
  [
    "Neighbors heard loud music on Sunday morning. It went on for hours. An officer came to the house at 7 a.m. and left. The music began again. He knocked. He wrote a note. The landlord came at 8:12 a.m.",
    [
      ["Sunday morning", "2026-02-08TMO"],
      ["hours", "PTXH"],
      ["7 a.m.", "2026-02-08T07:00"],
      ["8:12 a.m.", "2026-02-08T08:12"],
    ],
  ],
  [
    "The market fell on Monday. A day of talks is planned. It opens at 9 a.m. and closes at noon.",
    [
      ["Monday", "2026-02-09"],
      ["A day", "P1D"],
      ["9 a.m.", "2026-02-11T09:00"],
      ["noon", "2026-02-11T12:00"],
    ],
  ],
  [
    "It vanished at 1:30 a.m. Saturday (17:30 GMT on Friday).",
    [
      ["1:30 a.m. Saturday", "2026-02-07T01:30"],
      ["17:30 GMT", "2026-02-06T17:30"],
      ["Friday", "2026-02-06"],
    ],
  ],
];
