import type { Quantity, Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";

/** Finds the quantities of a text. Numbers inside a date or time of `dates` are none. */
export function findQuantities(_reading: Reading, _dates: readonly Timex[]): Quantity[] {
  return [];
}
