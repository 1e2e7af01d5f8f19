/** The units of seeds/units.tsv, by symbol and by name. */
import type { Tokens } from "../text/index.ts";
import type { UnitKind } from "./draft.ts";
import { longestWords, longestWritten, pluralPhrase } from "./phrases.ts";
import { addPhrase, emptyPhrases, type Phrases, readTable, splitList } from "./tables.ts";

export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly dimension: string;
}

const symbols: Phrases<Unit> = emptyPhrases();
const names: Phrases<Unit> = emptyPhrases();
/** Symbols that mean nothing else in capitals, as "AC" or "NM" would. */
const SHOUTED: ReadonlySet<string> = new Set("km cm mm kg lb lbs ft oz ml mg cc mph kph sqm".split(" "));

loadUnits();

function loadUnits(): void {
  /** "850 KM" in a text of capitals, after all symbols as the tables write them: "MW" stays a megawatt. */
  const shouted: [string, Unit][] = [];
  const kinds: Readonly<Record<string, UnitKind>> = { ratio: "percent", time: "time", age: "age", count: "count" };
  for (const row of readTable("units.tsv", ["unit", "kind", "symbols", "words"])) {
    const unit = { name: row.unit, kind: kinds[row.kind] ?? "measure", dimension: row.kind };
    for (const symbol of splitList(row.symbols)) {
      addPhrase(symbols, symbol, unit);
      if (SHOUTED.has(symbol)) shouted.push([symbol.toUpperCase(), unit]);
    }
    for (const word of splitList(row.words)) {
      addPhrase(names, word, unit);
      addPhrase(names, pluralPhrase(word), unit);
    }
  }
  for (const [symbol, unit] of shouted) addPhrase(symbols, symbol, unit);
}

/** The unit whose symbol is written at the token, letter for letter. */
export function unitSymbolAt(tokens: Tokens, at: number, limit: number): { entry: Unit; last: number } | null {
  return longestWritten(symbols, tokens, at, limit);
}

/** The unit whose name begins at the token, with one past its last token. */
export function unitNameAt(tokens: Tokens, at: number, limit: number): { entry: Unit; last: number } | null {
  return longestWords(names, tokens, at, limit);
}
