/** Names of several words that no person bears here. */
import { type Reading, Shape, type Tokens } from "../../text/index.ts";
import type { Match } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";

/** As many people make a name of several words a place's for sure ("Virginia Beach"). */
const CLAIMING = 50_000;

/**
 * 1 for each token of a name of several words that is a place for sure: a country's, a state's, a large town's, or one
 * that stands somewhere in the text as only places do ("in Glen Carbon on Monday"), wherever else it stands.
 */
export function claimTokens(matches: readonly Match[], { tokens }: Reading, { columns }: Gazetteer): Uint8Array {
  const placed = new Set<number>();
  for (const match of matches) {
    if (match.last - match.first < 2) continue;
    if (isPlaced(tokens, match) || LAND.has(tokens.lower[match.last - 1])) placed.add(match.key);
  }
  const claimed = new Uint8Array(tokens.count);
  for (const { first, last, key, candidates } of matches) {
    if (last - first < 2) continue;
    if (placed.has(key) || columns.population[candidates[0]] >= CLAIMING) claimed.fill(1, first, last);
  }
  return claimed;
}

/** Words that end names of places and no person's: "Myrtle Beach", "Marion Springs". */
const LAND = new Set(
  "beach springs falls heights city valley island islands grove creek point harbor harbour bay village junction rapids".split(
    " ",
  ),
);

/** "in Glen Carbon": after "in" or "near", and not the beginning of a longer name. */
function isPlaced(tokens: Tokens, { first, last }: Match): boolean {
  const before = first > 0 ? tokens.lower[first - 1] : "";
  if (before !== "in" && before !== "near") return false;
  return last >= tokens.count || tokens.shape[last] < Shape.Capitalized;
}
