/** The words that numbers are written with: seeds/numerals.tsv and seeds/vague-words.tsv. */
import { numberField, readTable } from "./tables.ts";

export type NumeralKind = "unit" | "teen" | "tens" | "hundred" | "scale" | "dozen" | "denominator";

export interface NumeralWord {
  readonly kind: NumeralKind;
  readonly value: number;
}

/** A word for an uncertain number: `low` and `high` as a reader takes it, `widest` as far as the word can reach. */
export interface VagueWord {
  readonly low: number;
  readonly high: number;
  readonly widest: readonly [number, number] | null;
}

const KINDS: ReadonlySet<string> = new Set(["unit", "teen", "tens", "hundred", "scale", "dozen", "denominator"]);

export const NUMERALS: ReadonlyMap<string, NumeralWord> = readNumerals();
export const VAGUE_WORDS: ReadonlyMap<string, VagueWord> = readVagueWords();

/** Ordinals that are no fractions; the others ("third") are denominators in the table. */
export const ORDINALS: ReadonlySet<string> = new Set(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth".split(
    " ",
  ),
);

function readNumerals(): Map<string, NumeralWord> {
  const words = new Map<string, NumeralWord>();
  for (const { word, kind, value } of readTable("numerals.tsv", ["word", "kind", "value"])) {
    if (!KINDS.has(kind)) throw new Error(`seeds/numerals.tsv: "${word}" has the unknown kind "${kind}".`);
    words.set(word, { kind: kind as NumeralKind, value: numberField(value, "numerals.tsv") });
  }
  return words;
}

function readVagueWords(): Map<string, VagueWord> {
  const words = new Map<string, VagueWord>();
  const columns = ["word", "low", "high", "widestLow", "widestHigh"] as const;
  for (const row of readTable("vague-words.tsv", columns)) {
    const field = (text: string) => numberField(text, "vague-words.tsv");
    const widest = row.widestLow === "" ? null : ([field(row.widestLow), field(row.widestHigh)] as const);
    words.set(row.word, { low: field(row.low), high: field(row.high), widest });
  }
  return words;
}
