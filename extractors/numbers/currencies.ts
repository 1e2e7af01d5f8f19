/** The currencies of seeds/currencies.tsv, by symbol and by name. */
import type { Tokens } from "../text/index.ts";
import { longestWords, pluralPhrase } from "./phrases.ts";
import { addPhrase, emptyPhrases, type Phrases, readTable, splitList } from "./tables.ts";

export interface Currency {
  readonly code: string;
  readonly unit: string;
  /** What the symbol itself multiplies by: a million in "MUSD". */
  readonly factor: number;
}

const symbols = new Map<string, Currency>();
const names: Phrases<Currency> = emptyPhrases();
const units = new Set<string>();
loadCurrencies();

function loadCurrencies(): void {
  for (const row of readTable("currencies.tsv", ["code", "unit", "symbols", "words"])) {
    units.add(row.unit);
    for (const symbol of splitList(row.symbols)) {
      const multiple = /=(\d+)$/.exec(symbol);
      const factor = multiple === null ? 1 : Number(multiple[1]);
      const written = multiple === null ? symbol : symbol.slice(0, multiple.index);
      symbols.set(written, { code: row.code, unit: row.unit, factor });
      if (written.length > 1 && written.endsWith("$")) symbols.set(written.toLowerCase(), symbols.get(written)!);
    }
    const currency = { code: row.code, unit: row.unit, factor: 1 };
    for (const word of splitList(row.words)) {
      addPhrase(names, word, currency);
      addPhrase(names, pluralPhrase(word), currency);
    }
  }
  for (const words of ["pounds sterling", "pound sterling"]) addPhrase(names, words, symbols.get("£")!);
}

/** The currency that is written so, or null. */
export function currencySymbol(written: string): Currency | null {
  return symbols.get(written) ?? null;
}

/** The currency whose name begins at the token ("new zealand dollars"), with one past its last token. */
export function currencyNameAt(tokens: Tokens, at: number, limit: number): { entry: Currency; last: number } | null {
  return longestWords(names, tokens, at, limit);
}

/** Whether a quantity's unit is money: `dollar`, `indian rupee`. */
export function isCurrencyUnit(unit: string): boolean {
  return units.has(unit);
}
