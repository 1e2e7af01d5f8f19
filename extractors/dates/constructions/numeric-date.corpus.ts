import type { DateCase } from "../corpora.ts";

export const numericDateCases: readonly DateCase[] = [
  ["Filed 2026-01-30 by the clerk.", [["2026-01-30", "2026-01-30"]]],
  ["Issued 11/25/1998 in Ohio.", [["11/25/1998", "1998-11-25"]]],
  ["Issued 25/11/1998 in Kent.", [["25/11/1998", "1998-11-25"]]],
  ["Am 23.04.2022 verkauft.", [["23.04.2022", "2022-04-23"]]],
  ["Stand: 22/Jan/2019.", [["22/Jan/2019", "2019-01-22"]]],
  ["The file is report-20170302.", [["20170302", "2017-03-02"]]],
  ["Call 555-2010-2015 or 02/30/2024.", []],
  ["The ratio was 4/3/2 and the score 2-1-0.", []],
];
