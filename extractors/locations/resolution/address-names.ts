/** The place names within a document's address: in the host, and in the sections of the path. */
import { ABBREVIATION, DEMONYM, PLACE_MASK, SHORTENED } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { KeyHash, nameWords } from "../gazetteer/names.ts";

export interface AddressName {
  readonly key: number;
  readonly candidates: Int32Array;
  readonly flags: Int32Array;
  readonly weight: number;
}

const SHORTEST = 4;
const LONGEST_LABEL = 40;
const LONG_NAME = 6;

/**
 * The place names of a label, once the words of newspapers' names are taken off its ends: "theparisnews" holds
 * Paris, "lebanondemocrat" Lebanon. Further in only a long name is one: "parispi" is Paris, "itemonline" no Temon.
 */
export function namesWithin(label: string, gazetteer: Gazetteer, names: AddressName[]): void {
  if (label.length > LONGEST_LABEL) return;
  const core = stripEnds(label);
  let from = 0;
  while (from + SHORTEST <= core.length) {
    const end = longestFrom(core, from, gazetteer, names);
    from = end > from ? end : from + 1;
  }
}

/** Sections of a site that are places: "/news/canada/toronto/", "/world/middle-east/". A headline in the path is no section. */
export function sectionNames(path: string, gazetteer: Gazetteer, names: AddressName[]): void {
  for (const section of path.toLowerCase().split("/")) {
    const words = nameWords(section);
    if (words.length === 0 || words.length > 3 || section.length < SHORTEST || MAST_HEADS.has(section)) continue;
    const hash = new KeyHash();
    for (const word of words) hash.add(word);
    const found = addressName(gazetteer.findKey(hash), 1, 100_000, gazetteer);
    if (found) names.push(found);
  }
}

function addressName(key: number, weight: number, leastPeople: number, gazetteer: Gazetteer): AddressName | null {
  if (key < 0) return null;
  const { postingStart, postings, population } = gazetteer.columns;
  const candidates: number[] = [];
  const flags: number[] = [];
  for (let at = postingStart[key]; at < postingStart[key + 1]; at++) {
    const place = postings[at] & PLACE_MASK;
    if ((postings[at] & (DEMONYM | SHORTENED | ABBREVIATION)) !== 0 || population[place] < leastPeople) continue;
    candidates.push(place);
    flags.push(postings[at] & ~PLACE_MASK);
  }
  if (candidates.length === 0) return null;
  return { key, candidates: Int32Array.from(candidates), flags: Int32Array.from(flags), weight };
}

function stripEnds(label: string): string {
  let core = label;
  for (let again = true; again; ) {
    again = false;
    for (const word of MAST_HEADS) {
      if (core.length - word.length < SHORTEST) continue;
      if (core.startsWith(word)) core = core.slice(word.length);
      else if (core.endsWith(word)) core = core.slice(0, -word.length);
      else continue;
      again = true;
    }
  }
  return core;
}

function longestFrom(label: string, from: number, gazetteer: Gazetteer, names: AddressName[]): number {
  const hash = new KeyHash();
  const shortest = from === 0 ? SHORTEST : LONG_NAME;
  for (let end = label.length; end >= from + shortest; end--) {
    const key = gazetteer.findKey(hash.reset().add(label.slice(from, end)));
    if (MAST_HEADS.has(label.slice(from, end))) continue;
    const found = addressName(key, from === 0 ? 1.5 : 1, 2_000, gazetteer);
    if (found === null) continue;
    names.push(found);
    return end;
  }
  return from;
}

/** Words of newspapers' names, the longer before the shorter that they begin with. */
const MAST_HEADS = new Set(
  "times news daily post herald star press record mercury journal sentinel courier globe standard monitor banner beacon republican republic union mirror observer register independent express enterprise tribune gazette mail sun echo item state local media today online chronicle telegraph telegram democrat citizen leader dispatch examiner advocate reporter review bulletin ledger enquirer inquirer argus advertiser messenger pilot patriot eagle sound signal newspapers newspaper live info the my this is".split(
    " ",
  ),
);
