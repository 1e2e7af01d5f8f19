/** Where an article is set: the country that most of its places lie in, and among those the one it turns on. */
import type { Place } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import { isCoarse } from "./standing.ts";

export interface Setting {
  /** The country that most of the article's places lie in; null where they lie in many, or where adjectives alone tell. */
  readonly country: string | null;
  /** Whether the text names places of the country more than once. */
  readonly isSure: boolean;
  /** The town of the dateline, else the town, county or state of that country that is named most often. */
  readonly place: Place | null;
  /** The sentence that names it first. */
  readonly sentence: number;
}

/** A name is worth two adjectives; what headline, dateline and lead name counts twice. */
const NAME = 2;
const ADJECTIVE = 1;
const LEAD = 2;
/** Sentences that a headline and a lead take, and those among which a dateline stands behind a headline and a byline. */
const LEAD_SENTENCES = 2;
const DATELINE_SENTENCES = 5;

export function settingOf(reading: Reading, places: readonly Place[]): Setting {
  const country = countryOf(reading, places);
  const named = places.filter((place) => place.country === country && !place.adjectival).length;
  const dateline = datelineOf(reading, places);
  const place = dateline !== null && dateline.country === country ? dateline : mostNamed(places, country);
  return {
    country,
    isSure: country !== null && named > 1,
    place,
    sentence: place === null ? -1 : sentenceAt(reading, place.start),
  };
}

/** Of the article's names: a report from a war names a second country as often, and the capitals of others. */
const LEAST_PART = 0.4;

function countryOf(reading: Reading, places: readonly Place[]): string | null {
  const endOfLead = endOfSentences(reading, LEAD_SENTENCES);
  const weights = new Map<string, number>();
  const named = new Set<string>();
  let sum = 0;
  for (const { country, adjectival, start, text } of places) {
    if (country === null) continue;
    const weight = (adjectival || SHORT.test(text) ? ADJECTIVE : NAME) * (start < endOfLead ? LEAD : 1);
    weights.set(country, (weights.get(country) ?? 0) + weight);
    sum += weight;
    if (!adjectival) named.add(country);
  }
  const [most, next] = [...weights].sort(([, one], [, other]) => other - one);
  if (most === undefined || most[1] < sum * LEAST_PART || most[1] === next?.[1]) return null;
  return named.has(most[0]) ? most[0] : null;
}

/** "U.S." stands before a noun more often than not, as an adjective does. */
const SHORT = /^[A-Z.]{2,5}$/;

/** "MOSCOW (AP) —", "HURRICANE, W.Va. -" */
function datelineOf(reading: Reading, places: readonly Place[]): Place | null {
  const end = endOfSentences(reading, DATELINE_SENTENCES);
  return places.find(({ start, rules }) => start < end && rules.includes("dateline")) ?? null;
}

function mostNamed(places: readonly Place[], country: string | null): Place | null {
  if (country === null) return null;
  const counts = new Map<string, { readonly first: Place; count: number }>();
  let most: { readonly first: Place; count: number } | null = null;
  for (const place of places) {
    if (place.country !== country || place.adjectival || isCoarse(place.featureCode)) continue;
    const named = counts.get(place.name) ?? { first: place, count: 0 };
    named.count++;
    counts.set(place.name, named);
    if (most === null || named.count > most.count) most = named;
  }
  return most?.first ?? null;
}

function sentenceAt({ tokens, sentences }: Reading, start: number): number {
  let sentence = 0;
  while (sentence < sentences.count - 1 && tokens.end[sentences.last[sentence] - 1] <= start) sentence++;
  return sentence;
}

/** Where in the text the first so many sentences end. */
function endOfSentences({ tokens, sentences }: Reading, count: number): number {
  if (sentences.count === 0) return 0;
  return tokens.end[sentences.last[Math.min(count, sentences.count) - 1] - 1];
}
