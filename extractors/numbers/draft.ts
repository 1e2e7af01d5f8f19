/** A quantity in the making: rules fill it in one after the other. Places are indexes of tokens, ends exclusive. */
import type { Comparator, Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";

/** What the unit is one of; decides what may follow and what is passed on. */
export type UnitKind = "none" | "money" | "percent" | "measure" | "time" | "age" | "count";

export interface Draft {
  /** The span: the number with its approximator and its glued or leading symbol, without the noun. */
  first: number;
  last: number;
  /** The number alone. */
  readonly numberFirst: number;
  numberLast: number;
  value: number | null;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  trend: "up" | "down" | null;
  kind: UnitKind;
  unit: string | null;
  unitFirst: number;
  unitLast: number;
  /** One past the last token that the quantity takes, its unit included. */
  next: number;
  /** Whether a hyphen joins the number to its unit or noun ("10-gallon"). */
  compound: boolean;
  scale: number;
  fraction: boolean;
  vague: boolean;
  /** The bounds as far as a vague word can reach; null where it names none, as "several". */
  widest: readonly [number, number] | null;
  concepts: readonly string[];
  readonly rules: string[];
  rejected: boolean;
}

/** One step of the grammar: reads the text, fills the drafts. */
export type Rule = (reading: Reading, drafts: Draft[], dates: readonly Timex[]) => void;

export function makeDraft(first: number, numberFirst: number, last: number, value: number | null, rule: string): Draft {
  return {
    first,
    last,
    numberFirst,
    numberLast: last,
    value,
    low: null,
    high: null,
    comparator: "=",
    trend: null,
    kind: "none",
    unit: null,
    unitFirst: -1,
    unitLast: -1,
    next: last,
    compound: false,
    scale: 1,
    fraction: false,
    vague: false,
    widest: null,
    concepts: [],
    rules: [rule],
    rejected: false,
  };
}

/** The end of the sentence that the token stands in. */
export function sentenceEnd(reading: Reading, token: number): number {
  return reading.sentences.last[reading.sentences.of[token]];
}

export function sentenceStart(reading: Reading, token: number): number {
  return reading.sentences.first[reading.sentences.of[token]];
}
