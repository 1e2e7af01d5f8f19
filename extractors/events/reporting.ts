/** Verbs of saying: their clause tells who says it, and their day is not the day of what is said. */
import type { Reading } from "../text/index.ts";
import type { VerbGroup } from "./grammar/units.ts";

const REPORTING = new Set(
  "say says said saying report reported reports reporting announce announced announces tell told tells confirm confirmed confirms state stated states add added adds note noted notes according quoted claim claimed claims think thinks thought fear feared fears know knew hope hoped believe believed believes estimate estimated estimates insist insisted warn warned reveal revealed acknowledge acknowledged admit admitted".split(
    " ",
  ),
);

export function isReporting(reading: Reading, verb: VerbGroup): boolean {
  return REPORTING.has(reading.tokens.lower[verb.main]);
}
