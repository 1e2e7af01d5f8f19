/** Numbers of the calendar and the clock, which are no quantities: what the dates found, and what looks like a year, a day or a time. */
import type { Timex } from "../facts.ts";
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";

export function rejectCalendar(reading: Reading, drafts: Draft[], dates: readonly Timex[]): void {
  const { tokens } = reading;
  let next = 0;
  let before: Draft | null = null;
  for (const draft of drafts) {
    const start = tokens.start[draft.numberFirst];
    const end = tokens.end[draft.numberLast - 1];
    while (next < dates.length && dates[next].end <= start) next++;
    draft.rejected =
      (isWithin(dates, next, start, end) && !isCounted(reading, draft) && !isLength(tokens, draft)) ||
      isClock(tokens, draft) ||
      isDay(tokens, draft) ||
      isNextDay(reading, draft, before) ||
      isYear(reading, draft, before);
    before = draft;
  }
}

function isWithin(dates: readonly Timex[], from: number, start: number, end: number): boolean {
  for (let index = from; index < dates.length && dates[index].start <= start; index++) {
    const date = dates[index];
    if ((date.type === "DATE" || date.type === "TIME") && date.end >= end) return true;
  }
  return false;
}

/** "from 1000 to 2000 hires": four digits before a plural count, unless they are a year of our time ("the 2019 elections"). */
function isCounted({ tokens, tags }: Reading, { numberFirst, numberLast, value }: Draft): boolean {
  if (tokens.lower[numberFirst].length !== 4 || tags[numberLast] !== Tag.PluralNoun || value === null) return false;
  return value === 2000 || value < 1900 || value >= 2040;
}

/** "three years ago", "two weeks later": the date that they make is told by a length of time. */
function isLength({ lower }: Tokens, { numberLast }: Draft): boolean {
  return TIMES.has(lower[numberLast]);
}

const TIMES: ReadonlySet<string> = new Set(
  "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries".split(
    " ",
  ),
);

/** "9:01", "5 p.m.", "1.05am", "0401 GMT", "10 o'clock". */
function isClock(tokens: Tokens, draft: Draft): boolean {
  const { lower } = tokens;
  const at = draft.numberLast;
  if (CLOCK.has(lower[at])) return true;
  if (tokens.kind[draft.numberFirst] !== Kind.Number) return false;
  if (lower[at] === ":" && isGlued(tokens, at) && tokens.kind[at + 1] === Kind.Number && isGlued(tokens, at + 1))
    return true;
  const first = draft.numberFirst;
  return first > 1 && lower[first - 1] === ":" && isGlued(tokens, first) && tokens.kind[first - 2] === Kind.Number;
}

const CLOCK: ReadonlySet<string> = new Set(
  "a.m. p.m. am pm a.m p.m o'clock gmt est edt cst cdt pst pdt cet bst ist utc".split(" "),
);

/** "Feb. 11", "11 February". */
function isDay(tokens: Tokens, draft: Draft): boolean {
  const { lower } = tokens;
  if (draft.value === null || draft.value > 31 || tokens.kind[draft.numberFirst] !== Kind.Number) return false;
  return (
    isMonth(tokens, draft.numberFirst - 1) ||
    (MONTHS.has(lower[draft.numberLast]) && tokens.shape[draft.numberLast] !== 1)
  );
}

/** "May 7, 8 and 9", "April 24 and 25": a list of days goes on. */
function isNextDay({ tokens, tags }: Reading, draft: Draft, before: Draft | null): boolean {
  if (before === null || !before.rejected || before.value === null || before.value > 31) return false;
  if (draft.value === null || draft.value > 31 || tokens.kind[draft.numberFirst] !== Kind.Number) return false;
  const gap = draft.numberFirst - before.numberLast;
  const mark = tokens.lower[draft.numberFirst - 1];
  const joined =
    (gap === 1 && DAY_JOINTS.has(mark)) || (gap === 2 && mark === "and" && tokens.lower[before.numberLast] === ",");
  const next = tags[draft.numberLast];
  return joined && next !== Tag.PluralNoun && next !== Tag.Noun && next !== Tag.Adjective;
}

const DAY_JOINTS: ReadonlySet<string> = new Set([",", "and", "-", "–", "to", "or"]);

function isMonth({ lower, shape }: Tokens, at: number): boolean {
  const place = at > 0 && lower[at] === "." ? at - 1 : at;
  return (
    place >= 0 &&
    MONTHS.has(lower[place]) &&
    ((lower[place] !== "may" && lower[place] !== "march") || shape[place] !== 1)
  );
}

const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Four digits without a comma: a year, unless a plural shows that things are counted ("1000 customers", "2000 hires"). */
function isYear({ tokens, tags }: Reading, draft: Draft, before: Draft | null): boolean {
  const { lower } = tokens;
  const first = draft.numberFirst;
  if (tokens.kind[first] !== Kind.Number || draft.value === null || draft.scale !== 1) return false;
  const leader = first > 0 ? lower[first - 1] : "";
  if (leader === "a.d." || leader === "ad" || ERAS.has(lower[draft.numberLast])) return true;
  const afterYear = before?.rejected === true && before.numberLast === first - 1 && YEAR_JOINTS.has(leader);
  if (afterYear && lower[first].length <= 2 && leader.length === 1 && leader !== ",") return true;
  if (lower[first].length !== 4 || draft.numberLast !== first + 1 || lower[first].includes(".")) return false;
  const { value } = draft;
  if (value < 1000 || value >= 2100 || (leader.length === 1 && tokens.kind[first - 1] === Kind.Symbol)) return false;
  const counted = tags[first + 1] === Tag.PluralNoun || isModifiedPlural(tags, first + 1);
  if (leader === "between" && lower[first + 1] === "and" && isFourDigits(tokens, first + 2))
    return !isPluralAt(tags, first + 3) || value >= 1500;
  if (afterYear || isMonth(tokens, first - 1)) return true;
  if (value >= 1950 && value < 2040 && value !== 2000) return true;
  return value >= 1500 && !counted && (YEAR_LEADERS.has(leader) || leader === ",");
}

function isModifiedPlural(tags: Uint8Array, at: number): boolean {
  return tags[at] === Tag.Adjective && tags[at + 1] === Tag.PluralNoun;
}

function isPluralAt(tags: Uint8Array, at: number): boolean {
  return at < tags.length && tags[at] === Tag.PluralNoun;
}

function isFourDigits(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Number && tokens.lower[at].length === 4;
}

const ERAS: ReadonlySet<string> = new Set(["b.c.", "bc", "bce", "a.d.", "ad"]);
const YEAR_JOINTS: ReadonlySet<string> = new Set(["-", "–", "/", "and", "or", "to", "through", ","]);
const YEAR_LEADERS: ReadonlySet<string> = new Set(
  "in since until till by of from late early mid during before after for year".split(" "),
);
