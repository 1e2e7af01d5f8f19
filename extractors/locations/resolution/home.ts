/**
 * What a document's address says of where it was written: "lebanondemocrat.com" names a Lebanon, ".co.uk" a
 * country, "/news/canada/toronto/" both. Any place name within the host counts as one more name of the text.
 */
import type { Document } from "../../facts.ts";
import type { Tokens } from "../../text/index.ts";
import { ABBREVIATION, DEMONYM, PLACE_MASK, SHORTENED } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { KeyHash, nameWords } from "../gazetteer/names.ts";
import { findDialect } from "./dialect.ts";
import { WEIGHTS } from "./weights.ts";

export interface HomeName {
  readonly key: number;
  readonly candidates: Int32Array;
  readonly flags: Int32Array;
  readonly weight: number;
}

export interface Home {
  /** Keys of the names within the host. */
  readonly keys: ReadonlySet<number>;
  readonly names: readonly HomeName[];
  /** The country whose domain the host stands in; null for ".com" and its like. */
  readonly domain: string | null;
  /** Added to every place of the country. */
  readonly countries: ReadonlyMap<string, number>;
}

export function findHome(document: Document, tokens: Tokens, gazetteer: Gazetteer): Home {
  const countries = new Map<string, number>();
  for (const [country, strength] of findDialect(tokens)) countries.set(country, strength * WEIGHTS.dialect);
  const url = parse(document.url);
  if (url === null) return { keys: new Set(), names: [], domain: null, countries };
  const labels = url.hostname.toLowerCase().split(".");
  const top = labels[labels.length - 1];
  const domain = top.length !== 2 || GENERIC_DOMAINS.has(top) ? null : top === "uk" ? "GB" : top.toUpperCase();
  if (domain !== null) {
    // The domain tells what the spelling only hints at: a Canadian paper's "centre" is not British.
    const own = countries.get(domain) ?? 0;
    countries.clear();
    countries.set(domain, own + WEIGHTS.domain);
  }
  const names: HomeName[] = [];
  const host = labels.slice(0, -1).filter((label) => !PLAIN_LABELS.has(label));
  for (const label of host) for (const part of label.split("-")) namesWithin(part, gazetteer, names);
  const keys = new Set(names.map((name) => name.key));
  sectionNames(url.pathname, gazetteer, names);
  return { keys, names, domain, countries };
}

function parse(url: string | null | undefined): URL | null {
  if (!url) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Country codes that are sold to anyone. */
const GENERIC_DOMAINS = new Set([
  "tv",
  "me",
  "co",
  "io",
  "ly",
  "fm",
  "am",
  "cc",
  "ws",
  "to",
  "ms",
  "gg",
  "ai",
  "eu",
  "us",
]);
const PLAIN_LABELS = new Set(["www", "news", "co", "com", "org", "net", "ac", "gov", "edu", "m", "mobile", "blog"]);
const SHORTEST = 4;
const LONGEST_LABEL = 40;
const LONG_NAME = 6;

/**
 * The place names of a label, once the words of newspapers' names are taken off its ends: "theparisnews" holds
 * Paris, "lebanondemocrat" Lebanon. Further in only a long name is one: "parispi" is Paris, "itemonline" no Temon.
 */
function namesWithin(label: string, gazetteer: Gazetteer, names: HomeName[]): void {
  if (label.length > LONGEST_LABEL) return;
  const core = stripEnds(label);
  let from = 0;
  while (from + SHORTEST <= core.length) {
    const end = longestFrom(core, from, gazetteer, names);
    from = end > from ? end : from + 1;
  }
}

/** Sections of a site that are places: "/news/canada/toronto/", "/world/middle-east/". A headline in the path is no section. */
function sectionNames(path: string, gazetteer: Gazetteer, names: HomeName[]): void {
  for (const section of path.toLowerCase().split("/")) {
    const words = nameWords(section);
    if (words.length === 0 || words.length > 3 || section.length < SHORTEST || MAST_HEADS.has(section)) continue;
    const hash = new KeyHash();
    for (const word of words) hash.add(word);
    const found = homeName(gazetteer.findKey(hash), 1, 100_000, gazetteer);
    if (found) names.push(found);
  }
}

function homeName(key: number, weight: number, leastPeople: number, gazetteer: Gazetteer): HomeName | null {
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

function longestFrom(label: string, from: number, gazetteer: Gazetteer, names: HomeName[]): number {
  const hash = new KeyHash();
  const shortest = from === 0 ? SHORTEST : LONG_NAME;
  for (let end = label.length; end >= from + shortest; end--) {
    const key = gazetteer.findKey(hash.reset().add(label.slice(from, end)));
    if (MAST_HEADS.has(label.slice(from, end))) continue;
    const found = homeName(key, from === 0 ? 1.5 : 1, 2_000, gazetteer);
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
