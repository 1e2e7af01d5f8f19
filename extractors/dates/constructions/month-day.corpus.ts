import type { DateCase } from "../corpora.ts";

export const monthDayCases: readonly DateCase[] = [
  ["Rescuers found the boat on Feb. 3.", [["Feb. 3", "2026-02-03"]]],
  ["The ship sailed on 3 February 2024 from Oslo.", [["3 February 2024", "2024-02-03"]]],
  ["A truce was signed on March 5, 1946, in Geneva.", [["March 5, 1946", "1946-03-05"]]],
  ["They marched on the 4th of July.", [["the 4th of July", "2025-07-04"]]],
  [
    "It opened on January 21st and closed in March 2025.",
    [
      ["January 21st", "2026-01-21"],
      ["March 2025", "2025-03"],
    ],
  ],
  ["Voters went to the polls in November.", [["November", "2025-11"]]],
  [
    "Prices fell last May and rose this January.",
    [
      ["last May", "2025-05"],
      ["this January", "2026-01"],
    ],
  ],
  ["The court will hear the case in May.", [["May", "2026-05"]]],
  [
    "The dividend is payable March 2 to holders of record Feb. 20.",
    [
      ["March 2", "2026-03-02"],
      ["Feb. 20", "2026-02-20"],
    ],
  ],
  [
    "Sales fell in Sept. and Oct. of the same year.",
    [
      ["Sept.", "2025-09"],
      ["Oct.", "2025-10"],
      ["the same year", "2025"],
    ],
  ],
  ["She wed on May eighth, 1999.", [["May eighth, 1999", "1999-05-08"]]],
  ["He may march with them, and they may not mar the day.", []],
  ["April Jones and Mr. August met June Carter.", []],
  ["The march drew 300 people.", []],
  ["May I ask who is calling?", []],
  ["Police raided the club on Jan. 31.", [["Jan. 31", null]], null],
  ["Police raided the club on Jan. 31, 2026.", [["Jan. 31, 2026", "2026-01-31"]], null],
  ["Bogota, 13 Apr 89 (EFE) -- Two men fled.", [["13 Apr 89", "1989-04-13"]]],
  [
    "Lima, 22 January 2024 (EFE) -- A bus crashed today.",
    [
      ["22 January 2024", "2024-01-22"],
      ["today", "2024-01-22"],
    ],
    null,
  ],
  ["He was jailed over the Sept. 11 attacks.", [["Sept. 11", "2001-09-11"]]],
  ["On Sept. 11 he was in Rome.", [["Sept. 11", "2025-09-11"]]],
  [
    "On Dec. 5, 2006, he fled. On Dec. 12 he was caught.",
    [
      ["Dec. 5, 2006", "2006-12-05"],
      ["Dec. 12", "2006-12-12"],
    ],
  ],
  [
    "The lake will open on April 22 and close on Sept. 13.",
    [
      ["April 22", "2026-04-22"],
      ["Sept. 13", "2026-09-13"],
    ],
  ],
  ["None of them plans to run in the August election.", [["August", "2026-08"]]],
  ["He was freed under a June agreement.", [["June", "2025-06"]]],
  ["It was the worst January blizzard in the state.", [["January", "2026-01"]]],
  ["The lengthy March talks failed.", [["March", "2025-03"]]],
  ["The launch slipped to November.", [["November", "2026-11"]]],
  ["September crude fell $2.69 to $80.13 a barrel.", [["September", "2026-09"]]],
  ["Wheat for July delivery rose 4 cents.", [["July", "2026-07"]]],
  ["He will retire in December.", [["December", "2026-12"]]],
  ["The law takes effect on Dec. 31.", [["Dec. 31", "2026-12-31"]]],
  ["He will be sentenced for the Jan. 7 attack.", [["Jan. 7", "2026-01-07"]]],
  [
    "Profit for the six months ending March 31 was below plan, it said.",
    [
      ["the six months", "P6M"],
      ["March 31", "2026-03-31"],
    ],
  ],
  [
    "Profit for the six months ending Dec. 31 was below plan, it said.",
    [
      ["the six months", "P6M"],
      ["Dec. 31", "2025-12-31"],
    ],
  ],
  ["Analysts expect March results to be flat.", [["March", "2026-03"]]],
  ["The party told May reporters were waiting.", []],
];
