/** Years, decades and centuries: "1998", "fiscal 1989", "the 1990s", "the '80s", "the late 1970s", "the 20th century". */
import { isGlued, Kind, Shape, type Tokens } from "../../text/index.ts";
import { Tag } from "../../text/tags.ts";
import { type Construction, calendarName, type Draft, draft, NUMBER } from "../draft.ts";
import { CARDINALS, DECADES, MONTHS, SEASONS, UNITS, WEEKDAYS } from "../words.ts";

export const year: Construction = {
  id: "year",
  triggers: [NUMBER],
  read({ tokens, tags }, at, floor) {
    const length = tokens.end[at] - tokens.start[at];
    if (length !== 4 && length !== 2) return null;
    const value = Number(tokens.lower[at]);
    if (!Number.isInteger(value)) return null;
    const decade = readDecade(tokens, at, floor, value, length);
    if (decade) return decade;
    if (length === 2) return apostropheYear(tokens, at, floor, value);
    if (value < 1000 || value > 2100) return null;
    if (isModel(tokens, tags, at) || isAddress(tokens, at)) return null;
    if (isGluedToOthers(tokens, at) || isCounted(tokens, tags, at, value)) return null;
    let first = at;
    if (at - 1 >= floor && tokens.lower[at - 1] === "fiscal") first--;
    else if (at - 2 >= floor && tokens.lower[at - 1] === "year" && tokens.lower[at - 2] === "fiscal") first -= 2;
    else if (at - 2 >= floor && tokens.lower[at - 1] === "year" && tokens.lower[at - 2] === "the") first -= 2;
    return draft("year", first, at + 1, calendarName("year", { year: value }));
  },
};

/** "nineteen seventy-nine", "the year two thousand": years as broadcasts speak them. */
export const spokenYear: Construction = {
  id: "spoken-year",
  triggers: ["nineteen", "two"],
  read({ tokens }, at, floor) {
    if (tokens.lower[at] === "two") {
      if (tokens.lower[at + 1] !== "thousand" || tokens.lower[at - 1] !== "year") return null;
      const first = at - 2 >= floor && tokens.lower[at - 2] === "the" ? at - 2 : at - 1;
      return first < floor ? null : draft("spoken-year", first, at + 2, calendarName("year", { year: 2000 }));
    }
    const tens = CARDINALS.get(tokens.lower[at + 1] ?? "") ?? 0;
    if (tens < 10) return null;
    const hyphen = tokens.lower[at + 2] === "-" ? at + 3 : at + 2;
    const ones = tens >= 20 ? CARDINALS.get(tokens.lower[hyphen] ?? "") : undefined;
    const joined = ones !== undefined && ones > 0 && ones < 10;
    const year = 1900 + tens + (joined ? ones : 0);
    return draft("spoken-year", at, joined ? hyphen + 1 : at + 2, calendarName("year", { year }));
  },
};

/** "from 2005 to '08", "the class of '98" */
function apostropheYear(tokens: Tokens, at: number, floor: number, value: number): Draft | null {
  if (at - 1 < floor || tokens.lower[at - 1] !== "'" || !isGlued(tokens, at)) return null;
  if (!BEFORE_YEARS.has(tokens.lower[at - 2] ?? "") || UNITS.has(tokens.lower[at + 1] ?? "")) return null;
  return draft(
    "apostrophe-year",
    at - 1,
    at + 1,
    calendarName("year", { year: value < 50 ? 2000 + value : 1900 + value }),
  );
}

/** "1990s", "'80s", "1990's". */
function readDecade(tokens: Tokens, at: number, floor: number, value: number, length: number): Draft | null {
  const next = at + 1;
  if (next >= tokens.count || !isGlued(tokens, next) || (tokens.lower[next] !== "s" && tokens.lower[next] !== "'s"))
    return null;
  if (value % 10 !== 0) return null;
  let first = at;
  if (length === 2) {
    if (value < 20 || at - 1 < floor) return null;
    // "highs in the 60s", "a man in the 20s" are no decades: the apostrophe tells.
    if (tokens.lower[at - 1] !== "'" || !isGlued(tokens, at)) return null;
    first--;
  } else if (value < 1000 || value > 2090) return null;
  else if (tokens.lower[next] === "'s" && !(at > floor && tokens.lower[at - 1] === "the")) return null;
  const start = length === 4 ? value : 1900 + value;
  if (first - 1 >= floor && tokens.lower[first - 1] === "the") first--;
  const grain = length === 4 && value % 100 === 0 && value < 1900 ? "century" : "decade";
  return draft("decade", first, next + 1, calendarName(grain, { year: start }));
}

export const decadeWord: Construction = {
  id: "decade-word",
  triggers: DECADES.keys(),
  read({ tokens }, at, floor) {
    const before = at - 1 >= floor ? tokens.lower[at - 1] : "";
    const century = before === "nineteen" ? 1900 : null;
    if (century === null && !["the", "early", "mid", "late", "-", "in"].includes(before)) return null;
    // "in her sixties", "in his early forties" are ages.
    for (let index = Math.max(0, at - 3); index < at; index++) if (OWNERS.has(tokens.lower[index])) return null;
    let first = century === null ? at : at - 1;
    if (first - 1 >= floor && tokens.lower[first - 1] === "the") first--;
    return draft("decade-word", first, at + 1, calendarName("decade", { year: 1900 + DECADES.get(tokens.lower[at])! }));
  },
};

/** "of 1935 Orchard St.": a house, not a year; "a 1995 Honda": a make. */
function isAddress(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  if (next >= tokens.count || tokens.kind[next] !== Kind.Word || tokens.shape[next] === Shape.Lower) return false;
  if (MAKES.has(tokens.lower[next])) return true;
  for (let index = next + 1; index < Math.min(tokens.count, next + 4); index++) {
    if (STREETS.has(tokens.lower[index]) && tokens.shape[index] !== Shape.Lower) return true;
    if (tokens.shape[index] === Shape.Lower) return false;
  }
  return false;
}

/** "Orion 1980", "the Boeing 1900": a number that belongs to the name before it. */
function isModel(tokens: Tokens, tags: Uint8Array, at: number): boolean {
  const before = at - 1;
  if (before < 0 || tags[before] !== Tag.ProperNoun || tokens.kind[before] !== Kind.Word) return false;
  const word = tokens.lower[before];
  return !/^[qh][1-4]$/.test(word) && !SEASONS.has(word) && !MONTHS.has(word) && !WEEKDAYS.has(word);
}

/** "$1998", "1998-style", "1,998", "No. 1998", "555-1998" are no years. */
function isGluedToOthers(tokens: Tokens, at: number): boolean {
  const before = at - 1;
  if (before >= 0) {
    if (tokens.kind[before] === Kind.Symbol && isGlued(tokens, at) && tokens.lower[before] !== "/") return true;
    if (CURRENCIES.has(tokens.lower[before]) || tokens.lower[before] === "no" || tokens.lower[before] === "number")
      return true;
    if (tokens.lower[before] === "." && at >= 2 && tokens.lower[at - 2] === "no") return true;
    if (JOINTS.has(tokens.lower[before]) && isGlued(tokens, at) && at >= 2 && isGlued(tokens, before)) {
      if (tokens.kind[at - 2] !== Kind.Number) return !YEAR_PREFIXES.has(tokens.lower[at - 2]);
      // "1990-2015" is a range of years, "555-2010-2015" and "02/30/2024" are none.
      if (tokens.end[at - 2] - tokens.start[at - 2] !== 4) return true;
      return at >= 3 && JOINTS.has(tokens.lower[at - 3]) && isGlued(tokens, at - 2);
    }
  }
  const next = at + 1;
  if (next < tokens.count && isGlued(tokens, next)) {
    const word = tokens.lower[next];
    if (tokens.kind[next] === Kind.Symbol && word !== "/") return true;
    if (tokens.kind[next] === Kind.Word && word !== "'s") return true;
    if (word === ":" && next + 1 < tokens.count && isGlued(tokens, next + 1)) return true;
  }
  return false;
}

/** A number that counts the noun after it ("1990 shares", "2000 troops") is no year, unless a preposition of time stands before it. */
function isCounted(tokens: Tokens, tags: Uint8Array, at: number, value: number): boolean {
  const before = at > 0 ? tokens.lower[at - 1] : "";
  const next = at + 1 < tokens.count ? tokens.lower[at + 1] : "";
  if (UNITS.has(next) && next !== "quarter" && next !== "season") return true;
  if (MEASURES.has(next)) return true;
  if (/^[qh][1-4]$/.test(next)) return false;
  if (BEFORE_COUNTS.has(before)) return true;
  if (CERTAIN_BEFORE.has(before)) return false;
  if (value < 1800) return true;
  if (BEFORE_YEARS.has(before)) return false;
  if (at + 1 >= tokens.count || tokens.kind[at + 1] !== Kind.Word) return false;
  const tag = tags[at + 1];
  if (tag === Tag.PluralNoun) return before !== "the" && before !== "'s";
  return (
    tag === Tag.Other &&
    tokens.shape[at + 1] === Shape.Lower &&
    next.endsWith("s") &&
    next.length > 3 &&
    before !== "the"
  );
}

const words = (list: string) => new Set(list.split(" "));
const STREETS = words(
  "st street ave avenue rd road blvd boulevard ln lane dr drive ct court pl place hwy highway pkwy parkway terrace",
);
/** Makes of cars, whose year is that of the model. */
const MAKES = words(
  "ford chevrolet chevy honda toyota dodge nissan jeep gmc pontiac buick hyundai kia bmw mercedes volkswagen subaru mazda lexus cadillac chrysler mercury saturn acura audi volvo mitsubishi oldsmobile plymouth suzuki tesla infiniti isuzu",
);
const JOINTS = words("- / – —");
const CURRENCIES = words("$ £ € ¥ us$ c$ a$");
const YEAR_PREFIXES = words("mid post pre early late");
const MEASURES = words(
  "percent % miles kilometers kilometres meters metres feet people troops soldiers dollars pounds tons tonnes degrees gmt utc hours",
);
const BEFORE_COUNTS = words(
  "than about nearly almost some over approximately roughly least most only page room flight route highway channel block",
);
const BEFORE_YEARS = words(
  "in since of by until till during through before after between and from to early late mid fiscal year ended ending the for (",
);
const CERTAIN_BEFORE = words("since fiscal during year early late mid");
/** Owners whose decade is an age. */
const OWNERS = words("his her their my your our its");
