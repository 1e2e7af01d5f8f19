/** Where an event happened: the place of its own clause, else of its sentence, else the last one named. */
import type { EventPlace, Place } from "../facts.ts";
import { isGlued, type Reading, Tag } from "../text/index.ts";
import type { Clauses } from "./grammar/units.ts";
import { isOfClass } from "./noun-classes.ts";
import type { Trigger } from "./trigger.ts";

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
  "into",
  "between",
  "along",
]);

/** A place that the sentence names, and whether it stands where places of events do. */
export interface FoundPlace {
  readonly place: Place;
  readonly named: boolean;
}

/** The place of the trigger among those of its sentence; null where the sentence names none. */
export function placeInSentence(
  reading: Reading,
  clauses: Clauses,
  trigger: Trigger,
  places: readonly PlacedTokens[],
): FoundPlace | null {
  let best: FoundPlace | null = null;
  let bestScore = 0;
  for (const { place, first, last } of places) {
    const standing =
      isDemonym(place) && tellsNationality(reading, clauses, first) ? 0 : standingOf(reading, clauses, first, last);
    if (standing === 0) continue;
    const score = standing + nearness(clauses, trigger, place, first);
    if (score > bestScore) {
      best = { place, named: standing >= 1 && !isDemonym(place) };
      bestScore = score;
    }
  }
  return best;
}

/** How far the words around a place say that something happened there; 0 for an origin ("a woman from Canada", "London-based"). */
function standingOf({ tokens, tags }: Reading, clauses: Clauses, first: number, last: number): number {
  if (last < clauses.last && tokens.lower[last] === "-" && isGlued(tokens, last)) return 0;
  const before = first > clauses.first ? tokens.lower[first - 1] : "";
  if (before === "from" && first - 2 >= clauses.first && ORIGIN_TAGS.has(tags[first - 2])) return 0;
  if (LOCATING.has(before)) return 3;
  if (before === "from" || before === "to" || before === "of" || before === ",") return 1.5;
  return 0.6;
}

/** "a woman from Canada", "a woman visiting from Canada" */
const ORIGIN_TAGS = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.Gerund]);

/** "three Latvian climbers" tells who they are; "Latvian police" where they act. */
function tellsNationality(reading: Reading, clauses: Clauses, first: number): boolean {
  const noun = clauses.nouns.find((phrase) => phrase.first <= first && first < phrase.last);
  if (noun === undefined || noun.head === first) return false;
  return isOfClass(reading, noun, "person") === true && !LOCAL.some((name) => isOfClass(reading, noun, name) === true);
}
const LOCAL = ["police", "official", "troops"];

function nearness(clauses: Clauses, trigger: Trigger, place: Place, first: number): number {
  let between = 0;
  for (const verb of clauses.verbs) {
    if (verb.first >= Math.min(first, trigger.last) && verb.first < Math.max(first, trigger.first)) between++;
  }
  const specific = isDemonym(place) ? -0.4 : isCoarse(place.featureCode) ? 0 : 0.6;
  return Math.max(
    -0.5,
    specific + (first > trigger.first ? 0.5 : 0) - 0.7 * between - Math.abs(first - trigger.first) / 60,
  );
}

/** A country, a continent or a region of the world. */
export function isCoarse(featureCode: string | null): boolean {
  return featureCode !== null && COARSE.has(featureCode);
}
const COARSE = new Set(["PCLI", "CONT", "PCLS", "PCLD", "RGN"]);

/** "Cambodian": the adjective gives the country and names no place. */
function isDemonym(place: Place): boolean {
  return place.rules.some((rule) => rule.includes("demonym"));
}

export function eventPlace(place: Place): EventPlace {
  if (isDemonym(place)) return countryAlone(place.country);
  const { start, end, text, name, geonameId, latitude, longitude, country, admin1, featureCode } = place;
  return { start, end, text, name, geonameId, latitude, longitude, country, admin1, featureCode };
}

/** The country is known and no place is named. */
export function countryAlone(country: string | null): EventPlace {
  return {
    start: null,
    end: null,
    text: null,
    name: null,
    geonameId: null,
    latitude: null,
    longitude: null,
    country,
    admin1: null,
    featureCode: null,
  };
}
