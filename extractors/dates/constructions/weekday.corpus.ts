import type { DateCase } from "../corpora.ts";

export const weekdayCases: readonly DateCase[] = [
  ["Two men were killed Wednesday, police said.", [["Wednesday", "2026-02-11"]]],
  ["Two men were killed Thursday, police said.", [["Thursday", "2026-02-05"]]],
  ["The council will vote Thursday.", [["Thursday", "2026-02-12"]]],
  ["The council is scheduled to vote on Monday.", [["Monday", "2026-02-16"]]],
  [
    "They met last Friday and agreed to meet next Tuesday.",
    [
      ["last Friday", "2026-02-06"],
      ["next Tuesday", "2026-02-17"],
    ],
  ],
  ["A hearing was set for Friday.", [["Friday", "2026-02-13"]]],
  ["Protesters have until Saturday to leave.", [["Saturday", "2026-02-14"]]],
  ["Until Monday, they had not called him a suspect.", [["Monday", "2026-02-09"]]],
  ["Lawyers will look for ways around Tuesday's ruling.", [["Tuesday", "2026-02-10"]]],
  ["About 90 farmers attended Sunday's fair.", [["Sunday", "2026-02-08"]]],
  ["The blaze on Monday night may have been set on purpose.", [["Monday night", "2026-02-09TNI"]]],
  [
    "The storm made driving hard for farmers on Monday night and threatens to go on.",
    [["Monday night", "2026-02-09TNI"]],
  ],
  ["Rail union to strike on Saturday.", [["Saturday", "2026-02-14"]]],
  ["Bid to free two miners on Saturday failed.", [["Saturday", "2026-02-07"]]],
  ["They will have gone by Monday.", [["Monday", "2026-02-16"]]],
  ["Talks could resume as early as Friday.", [["Friday", "2026-02-13"]]],
  ["The choir sings on Sundays.", [["Sundays", "XXXX-WXX-7"]]],
  ["Sales start this coming Sunday.", [["this coming Sunday", "2026-02-15"]]],
  ["The wedding is on Sat., Feb. 14.", [["Sat., Feb. 14", "2026-02-14"]]],
  ["Friday the 13th brought bad luck.", [["Friday the 13th", "2026-02-13"]]],
  ["He sat in the sun and wed her.", []],
  ["Bloody Sunday was told anew in the Sunday Times.", []],
  ["He was held last Tuesday.", [["last Tuesday", "2026-02-03"]]],
  [
    "At 1:40 a.m. on a Thursday it crashed.",
    [
      ["1:40 a.m.", null],
      ["a Thursday", "XXXX-WXX-4"],
    ],
  ],
  [
    "He was shot on Jan. 2, 2025, and died the following Monday.",
    [
      ["Jan. 2, 2025", "2025-01-02"],
      ["the following Monday", "2025-01-06"],
    ],
  ],
  ["A judge set $250,000 bail Tuesday.", [["Tuesday", "2026-02-10"]]],
  ["The council meets Tuesday.", [["Tuesday", "2026-02-17"]]],
  ["Guards hold back fans Friday.", [["Friday", "2026-02-06"]]],
  ["The pump was shut off before Friday's blaze.", [["Friday", "2026-02-06"]]],
  ["In an interview Friday, he would not name them.", [["Friday", "2026-02-06"]]],
  ["He fell ill following Saturday's match.", [["Saturday", "2026-02-07"]]],
  ["The closing ceremony is Sunday night.", [["Sunday night", "2026-02-15TNI"]]],
  ["The final is on Saturday.", [["Saturday", "2026-02-14"]]],
  [
    "The primary, halted on Tuesday, will be held on March 25.",
    [
      ["Tuesday", "2026-02-10"],
      ["March 25", "2026-03-25"],
    ],
  ],
  ["The league canceled games through Sunday.", [["Sunday", "2026-02-15"]]],
  ["The army imposed a curfew until Friday.", [["Friday", "2026-02-13"]]],
  ["They play Brazil on Friday.", [["Friday", "2026-02-13"]]],
  ["They say Friday was worse.", [["Friday", "2026-02-06"]]],
  ["He has been held since Friday.", [["Friday", "2026-02-06"]]],
  ["On Friday the first crews returned.", [["Friday", "2026-02-06"]]],
  ["The results, to be released Monday, will include a gain.", [["Monday", "2026-02-16"]]],
  [
    "The first walk, on Monday, is to last six hours.",
    [
      ["Monday", "2026-02-16"],
      ["six hours", "PT6H"],
    ],
  ],
];
