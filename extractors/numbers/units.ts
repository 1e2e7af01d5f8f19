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

/** The unit whose symbol is written at the token, letter for letter. */
export function unitSymbolAt(tokens: Tokens, at: number, limit: number): { entry: Unit; last: number } | null {
  return longestWritten(symbols, tokens, at, limit);
}

/** The unit whose name begins at the token, with one past its last token. */
export function unitNameAt(tokens: Tokens, at: number, limit: number): { entry: Unit; last: number } | null {
  return longestWords(names, tokens, at, limit);
}
