/** What an unknown name in a place's position may be: a division known by a longer name, else a place of the text's country. */
import type { Place } from "../../facts.ts";
import type { Reading } from "../../text/index.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { nameWords } from "../gazetteer/names.ts";
import type { UnknownName } from "../recognition/unknown.ts";
import { namesInPassing } from "./passing.ts";

const FEATURES = { division: "ADM1", county: "ADM2", town: "PPL" } as const;
const CONFIDENCE = { byLongerName: 0.6, byCountry: 0.4, alone: 0.25 };

/** Places for unknown names, by the country of the place nearest in the sentence, else `usual`, that of most of the text's names. */
export function placeUnknown(
  names: readonly UnknownName[],
  known: readonly Place[],
  usual: number | null,
  { text, tokens, sentences }: Reading,
  gazetteer: Gazetteer,
): Place[] {
  if (names.length === 0) return [];
  const named = known.filter((place) => !namesInPassing(place));
  return names.map((name) => {
    const { start, end, asked } = name;
    const sentence = sentences.of[name.first];
    const from = tokens.start[sentences.first[sentence]];
    const to = tokens.end[sentences.last[sentence] - 1];
    const beside = { at: start, from, to };
    const country = countryBeside(named, beside, gazetteer) ?? usual ?? countryBeside(known, beside, gazetteer);
    const mention = { start, end, text: text.slice(start, end), adjectival: false, runnerUp: null };
    const division = asked === "division" && country !== null ? divisionEndingIn(mention.text, country, gazetteer) : -1;
    if (division >= 0) {
      return {
        ...mention,
        rules: ["unknown-name", "longer-name"],
        name: gazetteer.name(division),
        geonameId: gazetteer.columns.id[division] || null,
        latitude: gazetteer.latitude(division),
        longitude: gazetteer.longitude(division),
        country: gazetteer.country(division),
        admin1: gazetteer.admin1(division),
        featureCode: gazetteer.feature(division),
        confidence: CONFIDENCE.byLongerName,
      };
    }
    return {
      ...mention,
      rules: country === null ? ["unknown-name"] : ["unknown-name", "country-of-context"],
      name: mention.text,
      geonameId: null,
      latitude: null,
      longitude: null,
      country: country === null ? null : gazetteer.header.strings[country],
      admin1: null,
      featureCode: FEATURES[asked as keyof typeof FEATURES],
      confidence: country === null ? CONFIDENCE.alone : CONFIDENCE.byCountry,
    };
  });
}

/** Where in the text a name stands, and where its sentence begins and ends. */
interface Spot {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The country, by its index, of the known place nearest in the sentence. The places are in order of the text. */
function countryBeside(known: readonly Place[], { at, from, to }: Spot, gazetteer: Gazetteer): number | null {
  let nearest: Place | null = null;
  for (let index = firstFrom(known, from); index < known.length && known[index].end <= to; index++) {
    const place = known[index];
    if (place.country === null) continue;
    if (nearest === null || Math.abs(place.start - at) < Math.abs(nearest.start - at)) nearest = place;
  }
  return nearest === null ? null : gazetteer.header.strings.indexOf(nearest.country as string);
}

/** Index of the first place that starts at the character or after it. */
function firstFrom(places: readonly Place[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Titles and honours go before a name and fall away in use: "Preah Sihanouk" is "Sihanouk Province". */
function divisionEndingIn(text: string, country: number, gazetteer: Gazetteer): number {
  const words = nameWords(text);
  words.pop();
  const ending = ` ${words.join(" ")}`;
  for (const place of gazetteer.divisionsOf(country)) {
    if (nameWords(gazetteer.name(place)).join(" ").endsWith(ending)) return place;
  }
  return -1;
}
