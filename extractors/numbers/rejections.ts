/** Numbers that are no quantities: dates, years, clock times, names and labels. */
import type { Timex } from "../facts.ts";
import { Kind, type Reading } from "../text/index.ts";
import type { Draft } from "./draft.ts";

/** Numbers within a date or time that the dates found, and those that look like a year or a day of a month. */
export function rejectDates(reading: Reading, drafts: Draft[], dates: readonly Timex[]): void {
  const { tokens } = reading;
  let next = 0;
  for (const draft of drafts) {
    const start = tokens.start[draft.numberFirst];
    const end = tokens.end[draft.numberLast - 1];
    while (next < dates.length && dates[next].end <= start) next++;
    const date = dates[next];
    if (date !== undefined && (date.type === "DATE" || date.type === "TIME") && date.start <= start && date.end >= end)
      draft.rejected = true;
    else if (isCalendar(reading, draft)) draft.rejected = true;
  }
}

function isCalendar({ tokens }: Reading, draft: Draft): boolean {
  const { lower } = tokens;
  const at = draft.numberFirst;
  if (tokens.kind[at] !== Kind.Number) return false;
  const before = at > 0 ? lower[at - 1] : "";
  const beforeThat = before === "." && at > 1 ? lower[at - 2] : before;
  if (MONTHS.has(beforeThat) && draft.value! <= 31) return true;
  if (MONTHS.has(lower[draft.numberLast]) && draft.value! <= 31) return true;
  const isYear = lower[at].length === 4 && draft.value! >= 1500 && draft.value! < 2100 && Number.isInteger(draft.value);
  return isYear && (MONTHS.has(beforeThat) || YEAR_LEADERS.has(before) || before === ",");
}

const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
const YEAR_LEADERS: ReadonlySet<string> = new Set(
  "in since until by of from late early mid during before after than".split(" "),
);
