import type { DateCase } from "../corpora.ts";

export const nthWeekCases: readonly DateCase[] = [
  ["He left in the first week of March 2025.", [["the first week of March 2025", "2025-W10"]]],
  ["It was sold in the last week of 2016.", [["the last week of 2016", "2016-W52"]]],
  ["The last week of the campaign was quiet.", []],
];
