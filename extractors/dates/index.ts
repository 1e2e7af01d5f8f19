import type { Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";

/** Finds the dates, times, durations and sets of a text, resolved against the publication time (ISO 8601, or null where unknown). */
export function findDates(_reading: Reading, _published: string | null): Timex[] {
  return [];
}
