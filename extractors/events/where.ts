/** Where an event happened: the place of its own clause, else of its sentence, else the last one named. */
import type { EventPlace, Place } from "../facts.ts";
import { type Reading, Tag } from "../text/index.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { isOfClass } from "./noun-classes.ts";
import { isCoarse, LOCATING, type PlacedTokens, STANDING, type StandingPlace } from "./standing.ts";
import type { Trigger } from "./trigger.ts";

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
  counted: NounPhrase | null,
  places: readonly StandingPlace[],
): FoundPlace | null {
  let best: FoundPlace | null = null;
  let bestScore = 0;
  for (const placed of places) {
    const { place, first } = placed;
    let { standing } = placed;
    if (isTold(clauses, trigger, first)) standing = Math.min(standing, STANDING.told);
    else if (standing === STANDING.beside && isPartOf(reading, placed, [trigger.noun, counted]))
      standing = STANDING.linked;
    const score =
      standing +
      nearness(reading, clauses, trigger, place, first) +
      (followsCounted(reading, counted, first) ? BOUND : 0);
    if (best !== null && score <= bestScore) continue;
    best = { place, named: standing >= STANDING.named && !place.adjectival };
    bestScore = score;
  }
  return best;
}

/** "Crowds honored a man (who was) killed in Iraq", "raised $40 to build a school in Nepal": the place is that of the other verb. */
function isTold(clauses: Clauses, trigger: Trigger, first: number): boolean {
  return clauses.verbs.some(
    (verb) =>
      trigger.last <= verb.first &&
      verb.last <= first &&
      verb !== trigger.verb &&
      (verb.relative || verb.form === "participle" || (verb.form === "infinitive" && !SENDING.has(trigger.sense.type))),
  );
}

/** "sent 40 men to fight in Mali": sent there. */
const SENDING = new Set(["MOBILIZE", "MOVEMENT"]);

/** "the Oklahoma City bombing", "12 Baghdad banks": the town is where the event is or the things are. Not "two Ohio women". */
function isPartOf(reading: Reading, { place, first }: PlacedTokens, phrases: readonly (NounPhrase | null)[]): boolean {
  if (place.adjectival || isCoarse(place.featureCode)) return false;
  return phrases.some(
    (phrase) =>
      phrase !== null &&
      phrase.first <= first &&
      first < phrase.head &&
      reading.tags[phrase.head] !== Tag.ProperNoun &&
      isOfClass(reading, phrase, "person") !== true,
  );
}

/** "three died in Perth, two in Sydney": each number has the place behind it. */
function followsCounted({ tokens }: Reading, counted: NounPhrase | null, first: number): boolean {
  return counted !== null && first === counted.last + 1 && LOCATING.has(tokens.lower[counted.last]);
}
const BOUND = 2;

/** What the way from the place to the trigger tells: what is behind the trigger and near it, in its clause, and no whole country. */
function nearness({ tokens }: Reading, clauses: Clauses, trigger: Trigger, place: Place, first: number): number {
  const [from, to] = [Math.min(first, trigger.last), Math.max(first, trigger.first)];
  let between = 0;
  for (const { kind, first: at } of clauses.units) {
    if (at < from || at >= to) continue;
    if (kind === "verb") between += 1;
    // "In Peru two died; in Chile, three."
    else if (kind === "stop" && tokens.lower[at] === ";") between += 2;
  }
  const specific = place.adjectival ? -0.4 : isCoarse(place.featureCode) ? 0 : 0.6;
  return specific + (first > trigger.first ? 0.5 : 0) - 0.7 * between - Math.abs(first - trigger.first) / 60;
}

export function eventPlace(place: Place): EventPlace {
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
