/** Measures: "35 miles", "5.5kWh", "16-bit", "10 per cent", "15-year-old", "half a mile". */
import { isGlued, Kind, type Reading, type Tokens } from "../text/index.ts";
import { type Draft, sentenceEnd } from "./draft.ts";
import { unitNameAt, unitSymbolAt } from "./units.ts";

export function readUnits(reading: Reading, drafts: Draft[]): void {
  const { tokens } = reading;
  for (const draft of drafts) {
    const limit = sentenceEnd(reading, draft.first);
    if (draft.unit === null) readUnit(tokens, draft, limit);
  }
}

function readUnit(tokens: Tokens, draft: Draft, limit: number): void {
  let at = draft.next;
  if (at >= limit) return;
  if (tokens.lower[at] === "-" && at + 1 < limit && isGlued(tokens, at) === isGlued(tokens, at + 1)) {
    at++;
    draft.compound = isGlued(tokens, at);
  }
  const bracket = tokens.lower[at + 2] === BRACKETS.get(tokens.lower[at]) ? BRACKETS.get(tokens.lower[at]) : undefined;
  if (bracket !== undefined) at++;
  if (draft.fraction) at = skipOfA(tokens, at, limit);
  const written = unitSymbolAt(tokens, at, limit);
  const named = unitNameAt(tokens, at, limit);
  const symbol = written !== null && allowsSymbol(tokens, draft, at, written.last, limit) ? written : null;
  const match = named !== null && (symbol === null || named.last >= symbol.last) ? named : symbol;
  // "two second-degree counts": an ordinal.
  const isOrdinal = match !== null && !draft.compound && tokens.lower[at] === "second" && tokens.lower[at + 1] === "-";
  if (match === null || isOrdinal) {
    draft.compound = false;
    return;
  }
  draft.kind = match.entry.kind;
  draft.unit = match.entry.name;
  draft.unitFirst = at;
  draft.unitLast = match.last;
  draft.next = bracket !== undefined ? match.last + 1 : match.last;
  if (symbol === match && (isGlued(tokens, at) || tokens.kind[at] === Kind.Symbol)) draft.last = match.last;
  draft.rules.push("unit");
}

/** "half a mile", "1/16 of a pint" */
function skipOfA({ lower }: Tokens, at: number, limit: number): number {
  let place = at;
  if (lower[place] === "of") place++;
  if (place + 1 < limit && (lower[place] === "a" || lower[place] === "an")) {
    // "one in 12 a decade ago"
    const next = lower[place + 2];
    return next === "ago" || next === "earlier" || next === "later" || next === "before" ? at : place + 1;
  }
  return at;
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
]);

/** Symbols of one letter or that are words of their own ("in", "A") must be glued to the number, or be of the few that are spaced. */
function allowsSymbol(tokens: Tokens, draft: Draft, at: number, last: number, limit: number): boolean {
  if (draft.vague) return false;
  const written = tokens.text.slice(tokens.start[at], tokens.end[last - 1]);
  if (written === '"' || written === "'" || written === "″" || written === "′" || written === "''")
    return allowsQuoteMark(tokens, at, limit);
  if (at !== draft.next && !draft.compound)
    return tokens.kind[at - 1] === Kind.Punctuation || tokens.kind[at - 1] === Kind.Symbol;
  if (draft.compound) return written.length > 1 && !NEVER_SPACED.has(written.toLowerCase());
  if (tokens.kind[at - 1] !== Kind.Number)
    return tokens.kind[at] === Kind.Symbol || (written.length > 1 && !NEVER_SPACED.has(written.toLowerCase()));
  if (written === "C" || written === "F") return isGlued(tokens, at) && isWeather(tokens, at);
  if (isGlued(tokens, at)) return !(last < limit && isGlued(tokens, last) && tokens.kind[last] === Kind.Number);
  if (NEVER_SPACED.has(written.toLowerCase())) return false;
  if (written.length > 1 || tokens.kind[at] === Kind.Symbol) return true;
  return SPACED_LETTERS.has(written) && !(last < limit && isGlued(tokens, last) && tokens.lower[last] === "-");
}

const NEVER_SPACED: ReadonlySet<string> = new Set([
  "in",
  "pm",
  "st",
  "pt",
  "bar",
  "ps",
  "ha",
  "mi",
  "rad",
  "cal",
  "td",
  "bp",
]);
const SPACED_LETTERS: ReadonlySet<string> = new Set(["m", "l", "L", "g", "t", "W", "V", "J", "h"]);

/** "41C" is a temperature near a word of heat or cold; else it is a seat, a form or a model. */
function isWeather(tokens: Tokens, at: number): boolean {
  for (let index = Math.max(0, at - 15); index < at + 10 && index < tokens.count; index++)
    if (WEATHER.has(tokens.lower[index])) return true;
  return false;
}

const WEATHER: ReadonlySet<string> = new Set(
  "temperature temperatures degrees heat heatwave hot hotter hottest cold colder coldest cool warm warmer warming warmest freezing frost weather mercury oven celsius fahrenheit".split(
    " ",
  ),
);

/** 6' and 10" are lengths where no quotation is open. */
function allowsQuoteMark(tokens: Tokens, at: number, limit: number): boolean {
  const mark = tokens.lower[at];
  if (!isGlued(tokens, at) && !(at + 1 < limit && EXTENTS.has(tokens.lower[at + 1]))) return false;
  let open = false;
  for (let index = Math.max(0, at - 60); index < at; index++) {
    if (
      tokens.lower[index] === mark ||
      tokens.lower[index] === "“" ||
      tokens.lower[index] === "``" ||
      tokens.lower[index] === "‘"
    )
      open = !open;
  }
  return !open;
}

const EXTENTS: ReadonlySet<string> = new Set(["long", "wide", "tall", "high", "deep", "thick"]);
