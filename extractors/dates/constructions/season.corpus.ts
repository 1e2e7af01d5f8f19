import type { DateCase } from "../corpora.ts";

export const seasonCases: readonly DateCase[] = [
  ["Fires raged last summer.", [["last summer", "2025-SU"]]],
  ["The show will open this fall.", [["this fall", "2026-FA"]]],
  ["It snowed in the winter of 1998.", [["the winter of 1998", "1998-WI"]]],
  ["He resigned in the spring.", [["the spring", "2025-SP"]]],
  ["Prices fall when springs run dry.", []],
  ["He won gold at the Summer Olympics.", []],
];
