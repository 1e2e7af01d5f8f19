/** Names of several words that no person bears. */
import type { Reading } from "../../text/index.ts";
import type { Match } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";

/** The tokens of names of several words that no person bears: those of countries, states, and places of some size. */
export function claimTokens(
  matches: readonly Match[],
  { tokens }: Reading,
  { columns: { population } }: Gazetteer,
): Uint8Array {
  const claimed = new Uint8Array(tokens.count);
  for (const { first, last, candidates } of matches) {
    if (last - first > 1 && population[candidates[0]] >= CLAIMING) claimed.fill(1, first, last);
  }
  return claimed;
}

const CLAIMING = 50_000;
