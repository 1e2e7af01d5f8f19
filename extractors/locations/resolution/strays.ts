/**
 * Names taken for a small place abroad. A paper tells its readers where a small place abroad lies ("Bam, Iran"): one whose
 * country the text names nowhere else is another place of the name, or none.
 */
import type { Draft } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";
import type { UnknownName } from "../recognition/unknown.ts";
import type { Choice } from "./choice.ts";
import { namesInPassing } from "./passing.ts";
import type { Sense } from "./senses.ts";
import { WEIGHTS } from "./weights.ts";

/** How the names of a text vote for countries, by the gazetteer's index. */
export interface CountryVotes {
  /** Without the votes of what names a country in passing. */
  readonly votes: ReadonlyMap<number, number>;
  /** The country that more than half of all votes go to; null where none has so many. */
  readonly usual: number | null;
}

export function countCountries(senses: readonly Sense[], { columns }: Gazetteer): CountryVotes {
  const all = new Map<number, number>();
  const votes = new Map<number, number>();
  let total = 0;
  for (const sense of senses) {
    const { candidates, share, weight, drafts } = sense;
    const isPassing = drafts.length > 0 && drafts.every(namesInPassing);
    total += weight;
    for (let at = 0; at < candidates.length; at++) {
      const country = columns.country[candidates[at]];
      add(all, country, share[at] * weight);
      if (!isPassing) add(votes, country, share[at] * weight);
    }
  }
  let usual: number | null = null;
  for (const [country, vote] of all) if (vote * 2 > total) usual = country;
  return { votes, usual };
}

function add(map: Map<number, number>, key: number, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

/** Whether nothing in the text but the name itself speaks for the country of the place chosen, which is not so well known. */
export function isStray(
  draft: Draft,
  { at, place }: Choice,
  sense: Sense,
  countries: CountryVotes,
  gazetteer: Gazetteer,
): boolean {
  const { country } = gazetteer.columns;
  const { usual, votes } = countries;
  if (usual === null || country[place] === usual || draft.container !== null) return false;
  if (sense.support[at] >= WEIGHTS.strayerSupport || isKnownByItself(draft, place, gazetteer)) return false;
  let own = 0;
  for (let one = 0; one < sense.candidates.length; one++)
    if (country[sense.candidates[one]] === country[place]) own += sense.share[one] * sense.weight;
  return (votes.get(country[place]) ?? 0) - own < WEIGHTS.strayerVotes;
}

/** People that make a town known abroad. */
const KNOWN_TOWN = 300_000;

/** Countries and capitals, waters and mountains, large towns, and a province where it stands as one: "in Normandy". */
function isKnownByItself({ rules }: Draft, place: number, gazetteer: Gazetteer): boolean {
  const kind = gazetteer.kind(place);
  if (kind === PlaceKind.Division) return rules.includes("preposition");
  const isTown = kind === PlaceKind.County || (isSettlement(kind) && kind !== PlaceKind.Capital);
  return !isTown || gazetteer.columns.population[place] >= KNOWN_TOWN;
}

/** "killed in Shaab": the name is a place's, if not that of the place known by it. */
export function standsAsPlace({ rules }: Draft): boolean {
  return rules.includes("preposition") && !rules.includes("before-capital");
}

export function asUnknown({ first, last, start, end, asked }: Draft): UnknownName {
  return { first, last, start, end, asked: asked === "division" || asked === "county" ? asked : "town" };
}
