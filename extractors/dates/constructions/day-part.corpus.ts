import type { DateCase } from "../corpora.ts";

export const dayPartCases: readonly DateCase[] = [
  ["Fire broke out this morning.", [["this morning", "2026-02-11TMO"]]],
  [
    "It burned last night and on Monday night.",
    [
      ["last night", "2026-02-10TNI"],
      ["Monday night", "2026-02-09TNI"],
    ],
  ],
  [
    "He was held on Jan. 8. The next morning he was freed.",
    [
      ["Jan. 8", "2026-01-08"],
      ["The next morning", "2026-01-09TMO"],
    ],
  ],
  ["Three barns burned down overnight.", [["overnight", "2026-02-10TNI"]]],
  [
    "Police said on Sunday that two barns burned down overnight.",
    [
      ["Sunday", "2026-02-08"],
      ["overnight", "2026-02-08TNI"],
    ],
  ],
  ["Snow will fall overnight.", [["overnight", null]]],
  ["An overnight stay on the overnight train cost $40.", []],
  ["The morning paper said good night to the evening news.", []],
];
