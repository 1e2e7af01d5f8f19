/** How far the words around a place say that an event of its sentence happened there. */
import type { Place } from "../facts.ts";
import { isGlued, type Reading, singular, Tag, type Tokens, verbLemma } from "../text/index.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { isOfClass } from "./noun-classes.ts";
import { isReporting } from "./reporting.ts";

/** A place with the tokens that it covers. */
export interface PlacedTokens {
  readonly place: Place;
  readonly first: number;
  readonly last: number;
}

/** A country, a continent or a region of the world. */
export function isCoarse(featureCode: string | null): boolean {
  return featureCode !== null && COARSE.has(featureCode);
}
const COARSE = new Set(["PCLI", "CONT", "PCLS", "PCLD", "RGN"]);

export interface StandingPlace extends PlacedTokens {
  readonly standing: number;
}

/** What a place is worth against the others of its sentence; events happen where it is `named` at least. */
export const STANDING = {
  /** "in Leeds", "in southern Leeds", "in the city of Leeds". */
  located: 3,
  /** "in a Leeds hotel", "at the University of Leeds". */
  within: 2.5,
  /** "to Leeds", "of Leeds", "45 Park Lane, Leeds". */
  linked: 1.5,
  /** "LEEDS —": the town serves where nothing nearer is named. */
  dateline: 1,
  named: 1,
  /** "in the Leeds Health Department", "near the Kenyan embassy": the owner's name may say where it is, and may not. */
  owner: 0.9,
  /** "honored a man killed in Leeds". */
  told: 0.8,
  /** "Leeds police", "a Leeds man". */
  beside: 0.6,
  /** "the Leeds coroner said", "said in Leeds", "the Bank of Scotland", "bound for Leeds". */
  speaker: 0.2,
  /** "a woman from Leeds", "London-based", "three Latvian climbers". */
  none: 0,
} as const;

/** The places of a sentence at which its events may have happened, with their standing. */
export function standPlaces(
  reading: Reading,
  clauses: Clauses,
  places: readonly PlacedTokens[],
): readonly StandingPlace[] {
  return places
    .map((placed, at) => ({ ...placed, standing: standingOf(reading, clauses, placed, places[at - 1]) }))
    .filter(({ standing }) => standing !== STANDING.none);
}

/** `before` is the place that the sentence mentions before. */
function standingOf(
  reading: Reading,
  clauses: Clauses,
  placed: PlacedTokens,
  before: PlacedTokens | undefined,
): number {
  const { tokens } = reading;
  const { place, first, last } = placed;
  if (before !== undefined && isJoined(reading, before, placed)) return STANDING.none;
  if (last < clauses.last && tokens.lower[last] === "-" && isGlued(tokens, last)) return STANDING.none;
  const phrase = clauses.nouns.find((noun) => noun.first <= first && first < noun.last);
  if (phrase === undefined) return byWordBefore(reading, clauses, first);
  if (isOrigin(reading, clauses, phrase)) return STANDING.none;
  if (tellsNationality(reading, phrase, placed)) return STANDING.none;
  if (isWhereSaid(reading, clauses, phrase)) return STANDING.speaker;
  if (isOfSpeaker(reading, clauses, phrase)) return STANDING.linked;
  const isOwner =
    phrase.head >= last &&
    (place.adjectival || isCoarse(place.featureCode) || reading.tags[phrase.head] === Tag.ProperNoun);
  if (isLocated(reading, clauses, phrase))
    return isOwner ? STANDING.owner : phrase.head < last ? STANDING.located : STANDING.within;
  if (phrase.of !== null && isLocated(reading, clauses, phrase.of)) {
    if (isOwner || (isCoarse(place.featureCode) && isBody(reading, phrase))) return STANDING.owner;
    return isDescription(reading, phrase.of) ? STANDING.located : STANDING.within;
  }
  if (isBody(reading, phrase) || isSpeaker(reading, clauses, phrase)) return STANDING.speaker;
  if (place.rules.includes("dateline")) return STANDING.dateline;
  return byWordBefore(reading, clauses, first);
}

/** "in the city of Tabriz", "a suburb of Tabriz": not "in Puge county of Sichuan". */
function isDescription({ tokens, tags }: Reading, { first, head }: NounPhrase): boolean {
  return tags[first] === Tag.Determiner && GOVERNED.has(singular(tokens.lower[head]));
}

function byWordBefore({ tokens }: Reading, clauses: Clauses, first: number): number {
  const word = first > clauses.first ? tokens.lower[first - 1] : "";
  if (LOCATING.has(word)) return STANDING.located;
  if (PARTY.has(word)) return STANDING.speaker;
  return LINKING.has(word) ? STANDING.linked : STANDING.beside;
}

export const LOCATING = new Set(
  "in at near outside off on around across inside within throughout into between along".split(" "),
);
const LINKING = new Set(["from", "to", "of", ","]);
/** "bound for Germany", "talks with Iran", "the war against Iraq". */
const PARTY = new Set(["for", "with", "against", "by", "than", "like"]);

function isLocated({ tokens }: Reading, clauses: Clauses, phrase: NounPhrase): boolean {
  const governor = phrase.preposition >= 0 ? phrase.preposition : phrase.first - 1;
  return governor >= clauses.first && LOCATING.has(tokens.lower[governor]);
}

/** "Paris, Texas", "Jiangsu and Zhejiang": the first of places joined stands for them all. "In Kenya, Nairobi police" are two. */
function isJoined({ tokens }: Reading, before: PlacedTokens, placed: PlacedTokens): boolean {
  if (placed.first <= before.last || placed.first - before.last > 2) return false;
  for (let at = before.last; at < placed.first; at++) if (!JOINTS.has(tokens.lower[at])) return false;
  return tokens.lower[before.last] !== "," || rankOf(placed.place) <= rankOf(before.place);
}
const JOINTS = new Set([",", "and", "&", "or"]);

function rankOf({ featureCode }: Place): number {
  const rank = RANKS.findIndex((start) => featureCode.startsWith(start));
  return rank < 0 ? RANKS.length : rank;
}
const RANKS = ["CONT", "PCL", "ADM1", "ADM2"];
const STATE = RANKS.indexOf("ADM1");

/** "a woman from Canada", "a woman visiting from Canada", "a native of Mexico", "under the flag of Panama", "12 countries, including Peru". */
function isOrigin({ tokens, tags }: Reading, clauses: Clauses, phrase: NounPhrase): boolean {
  const { preposition, of } = phrase;
  if (of !== null && BEARERS.has(tokens.lower[of.head])) return true;
  if (preposition <= clauses.first) return false;
  const word = tokens.lower[preposition];
  if (word === "including") return true;
  return word === "from" && ORIGIN_TAGS.has(tags[preposition - 1]) && !isLeft(tokens, clauses, phrase);
}

/** "evacuated 310 residents from Leeds": whom one takes away was there. */
function isLeft({ lower }: Tokens, { units }: Clauses, { at }: NounPhrase): boolean {
  const moved = units[at - 1];
  return moved?.kind === "noun" && moved.verb !== null && REMOVING.has(verbLemma(lower[moved.verb.main]));
}
const REMOVING = new Set(
  "evacuate rescue remove pull withdraw steal take seize free release evict displace drive expel force flee airlift save recover escape smuggle haul move transfer".split(
    " ",
  ),
);
const ORIGIN_TAGS = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.Gerund]);
const BEARERS = new Set(["native", "natives", "citizen", "citizens", "national", "nationals", "flag"]);

/** "three Latvian climbers", "the Latvians", "an Ohio man" tells who they are; "Latvian police" where they act, and "a Leeds man" most often too. */
function tellsNationality(reading: Reading, phrase: NounPhrase, { place, first }: PlacedTokens): boolean {
  if (phrase.head === first) return place.adjectival;
  if (!place.adjectival && (rankOf(place) > STATE || LIVING_THERE.has(singular(reading.tokens.lower[phrase.head]))))
    return false;
  return (
    isOfClass(reading, phrase, "person") === true && !LOCAL.some((name) => isOfClass(reading, phrase, name) === true)
  );
}
/** "Indiana residents" are there, "an Indiana man" may be anywhere. */
const LIVING_THERE = new Set(["resident", "voter", "taxpayer", "homeowner", "commuter"]);
const LOCAL = ["police", "official", "troops"];

/** "the Bank of Scotland", "University of Kentucky": not "the City of Athens". */
function isBody({ tokens, tags }: Reading, { of }: NounPhrase): boolean {
  return of !== null && tags[of.head] === Tag.ProperNoun && !GOVERNED.has(singular(tokens.lower[of.head]));
}
const GOVERNED = new Set(
  "city town township village county state province district parish borough republic".split(" "),
);

/** "12 were killed, the U.N. said in Geneva", "told reporters in Geneva", "speaking in Geneva". */
function isWhereSaid(reading: Reading, clauses: Clauses, phrase: NounPhrase): boolean {
  if (!isLocated(reading, clauses, phrase)) return false;
  let at = phrase.at - 1;
  while (at >= 0 && clauses.units[at].kind === "time") at--;
  const before = clauses.units[at];
  if (before?.kind === "noun")
    return before.verb !== null && before.role === "object" && isReporting(reading, before.verb);
  return before?.kind === "verb" && (isReporting(reading, before) || SPEAKING.has(reading.tokens.lower[before.main]));
}
const SPEAKING = new Set(["speaking", "spoke", "testified", "testifying"]);

/** "Police in Nairobi said", "according to sources in Caracas": the place of those who say it, and most often of what they say. */
function isOfSpeaker(reading: Reading, clauses: Clauses, phrase: NounPhrase): boolean {
  const before = clauses.units[phrase.at - 1];
  return before?.kind === "noun" && isLocated(reading, clauses, phrase) && isSpeaker(reading, clauses, before);
}

/** "according to the Butler County coroner", "Kansas police said". */
function isSpeaker(reading: Reading, clauses: Clauses, phrase: NounPhrase): boolean {
  const { preposition } = phrase;
  if (preposition > clauses.first && reading.tokens.lower[preposition - 1] === "according") return true;
  return clauses.verbs.some((verb) => verb.form === "finite" && verb.subject === phrase && isReporting(reading, verb));
}
