/** Where an event happened: the place of its own clause, else of its sentence, else the last one named. */
import type { EventPlace, Place } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Clauses } from "./grammar/units.ts";
import type { Trigger } from "./triggers.ts";

/** A place with the tokens that it covers. */
export interface PlacedTokens {
  readonly place: Place;
  readonly first: number;
  readonly last: number;
}

const LOCATING = new Set([
  "in",
  "at",
  "near",
  "outside",
  "off",
  "on",
  "around",
  "across",
  "inside",
  "within",
  "throughout",
  "from",
  "to",
  "into",
  "of",
  "between",
  "along",
]);

/** The place of the trigger among those of its sentence; null where the sentence names none. */
export function placeInSentence(
  reading: Reading,
  clauses: Clauses,
  trigger: Trigger,
  places: readonly PlacedTokens[],
): Place | null {
  let best: Place | null = null;
  let bestScore = 0;
  for (const { place, first } of places) {
    const score = scoreOf(reading, clauses, trigger, place, first);
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf({ tokens }: Reading, clauses: Clauses, trigger: Trigger, place: Place, first: number): number {
  const before = first > clauses.first ? tokens.lower[first - 1] : "";
  const locating = LOCATING.has(before) ? (before === "from" || before === "to" || before === "of" ? 1.5 : 3) : 0.5;
  const after = first > trigger.first;
  let between = 0;
  for (const verb of clauses.verbs)
    if (verb.first >= Math.min(first, trigger.last) && verb.first < Math.max(first, trigger.first)) between++;
  const specific = isDemonym(place) ? -0.4 : COARSE.has(place.featureCode) ? 0 : 0.6;
  return Math.max(0.1, locating + specific + (after ? 0.5 : 0) - 0.7 * between - Math.abs(first - trigger.first) / 60);
}

const COARSE = new Set(["PCLI", "CONT", "PCLS", "PCLD", "RGN"]);

/** "Cambodian": the adjective gives the country and names no place. */
export function isDemonym(place: Place): boolean {
  return place.rules.some((rule) => rule.includes("demonym"));
}

export function eventPlace(place: Place): EventPlace {
  if (isDemonym(place))
    return {
      start: null,
      end: null,
      text: null,
      name: null,
      geonameId: null,
      latitude: null,
      longitude: null,
      country: place.country,
      admin1: null,
      featureCode: null,
    };
  const { start, end, text, name, geonameId, latitude, longitude, country, admin1, featureCode } = place;
  return { start, end, text, name, geonameId, latitude, longitude, country, admin1, featureCode };
}
