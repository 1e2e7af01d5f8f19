import type { Quantity } from "../../../extractors/facts.ts";

/** Quantities as the corpora write them: "> 800 suspect; = 5 percentage up". Fractions are rounded to three digits. */
export function write(quantities: readonly Quantity[]): string {
  return quantities.map(writeOne).join("; ");
}

function writeOne({ value, low, high, comparator, unit, trend }: Quantity): string {
  const number = value === null ? `${round(low)}..${round(high)}` : round(value);
  return `${comparator} ${number} ${unit ?? "-"}${trend === null ? "" : ` ${trend}`}`;
}

function round(value: number | null): string {
  return value === null ? "" : String(Number(value.toFixed(3)));
}
