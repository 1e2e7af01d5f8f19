/** Measures: "35 miles", "5.5kWh", "16-bit", "10 per cent", "15-year-old", and rates of them ("20 miles per gallon", "$5 a share"). */
import { isGlued, Kind, type Reading, type Tokens } from "../text/index.ts";
import { type Draft, sentenceEnd, type UnitKind } from "./draft.ts";
import { longestWords, longestWritten, pluralPhrase } from "./phrases.ts";
import { addPhrase, emptyPhrases, type Phrases, readTable, splitList } from "./tables.ts";

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly dimension: string;
}

const symbols: Phrases<Unit> = emptyPhrases();
const names: Phrases<Unit> = emptyPhrases();
loadUnits();

function loadUnits(): void {
  const kinds: Readonly<Record<string, UnitKind>> = { ratio: "percent", time: "time", age: "age", count: "count" };
  for (const row of readTable("units.tsv", ["unit", "kind", "symbols", "words"])) {
    const unit = { name: row.unit, kind: kinds[row.kind] ?? "measure", dimension: row.kind };
    for (const symbol of splitList(row.symbols)) addPhrase(symbols, symbol, unit);
    for (const word of splitList(row.words)) {
      addPhrase(names, word, unit);
      addPhrase(names, pluralPhrase(word), unit);
    }
  }
}

/** The unit whose name begins at the token, with one past its last token. */
export function unitNameAt(tokens: Tokens, at: number, limit: number): { entry: Unit; last: number } | null {
  return longestWords(names, tokens, at, limit);
}

export function readUnits(reading: Reading, drafts: Draft[]): void {
  const { tokens } = reading;
  for (const draft of drafts) {
    const limit = sentenceEnd(reading, draft.first);
    if (draft.unit === null) readUnit(tokens, draft, limit);
    if (draft.unit !== null && draft.kind !== "age") readRate(tokens, draft, limit);
  }
}

function readUnit(tokens: Tokens, draft: Draft, limit: number): void {
  let at = draft.next;
  if (at >= limit) return;
  if (tokens.lower[at] === "-" && at + 1 < limit && isGlued(tokens, at) === isGlued(tokens, at + 1)) {
    at++;
    draft.compound = isGlued(tokens, at);
  }
  const bracket = BRACKETS.get(tokens.lower[at]);
  if (bracket !== undefined && tokens.lower[at + 2] === bracket) at++;
  const written = longestWritten(symbols, tokens, at, limit);
  const named = longestWords(names, tokens, at, limit);
  const symbol = written !== null && allowsSymbol(tokens, draft, at, written.last, limit) ? written : null;
  const match = named !== null && (symbol === null || named.last >= symbol.last) ? named : symbol;
  if (match === null) {
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
  if (tokens.kind[at - 1] !== Kind.Number) return tokens.kind[at] === Kind.Symbol || (written.length > 2 && last > at);
  if (isGlued(tokens, at)) return !(last < limit && isGlued(tokens, last) && tokens.kind[last] === Kind.Number);
  if (NEVER_SPACED.has(written)) return false;
  if (written.length > 1 || tokens.kind[at] === Kind.Symbol) return true;
  return SPACED_LETTERS.has(written);
}

const NEVER_SPACED: ReadonlySet<string> = new Set([
  "in",
  "pm",
  "st",
  "pt",
  "bar",
  "PS",
  "ha",
  "mi",
  "rad",
  "cal",
  "TD",
  "bp",
]);
const SPACED_LETTERS: ReadonlySet<string> = new Set(["m", "l", "L", "g", "t", "W", "V", "J", "h"]);

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

/** "a year", "per person", "/kg": the unit becomes "dollar per year". */
function readRate(tokens: Tokens, draft: Draft, limit: number): void {
  const at = draft.next;
  if (at + 1 >= limit) return;
  const { lower } = tokens;
  let place = at;
  let word = lower[place];
  // "50 mph" reads "per" in its name; "($5) per share" has its bracket closed first.
  if (word === "per" || word === "each" || (word === "every" && draft.kind === "money")) place++;
  else if ((word === "a" || word === "an") && draft.kind !== "time") place++;
  else if (word === "/" && isGlued(tokens, place) && tokens.kind[place + 1] === Kind.Word) place++;
  else if (word === "-" && lower[place + 1] === "a" && lower[place + 2] === "-") place += 3;
  else return;
  word = lower[at];
  if (place >= limit) return;
  const named =
    longestWords(names, tokens, place, limit) ??
    (word === "/" || word === "per" ? longestWritten(symbols, tokens, place, limit) : null);
  const strict = word !== "per";
  let per: string | null = null;
  let last = place + 1;
  if (
    named !== null &&
    named.entry.kind !== "percent" &&
    named.entry.kind !== "age" &&
    (!strict || RATE_DIMENSIONS.has(named.entry.dimension) || word === "/")
  ) {
    per = named.entry.name;
    last = named.last;
  } else if (tokens.kind[place] === Kind.Word && (word === "per" || RATE_NOUNS.has(lower[place]))) {
    per = RATE_ABBREVIATIONS.get(lower[place]) ?? lower[place];
  }
  if (per === null) return;
  draft.unit = `${draft.unit} per ${per}`;
  if (draft.unitLast <= draft.first + 2 && draft.kind === "money" && draft.unitFirst < draft.numberFirst)
    draft.rateLast = last;
  else draft.unitLast = last;
  draft.next = last;
  draft.rules.push("rate");
}

const RATE_DIMENSIONS: ReadonlySet<string> = new Set(["time", "mass", "volume", "length", "area"]);
const RATE_NOUNS: ReadonlySet<string> = new Set(
  "share head piece person unit game copy ton seat ticket bottle night household pop dose user customer".split(" "),
);
const RATE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["capita", "capita"],
]);
