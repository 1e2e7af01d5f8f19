/** Matches made drafts: their span in characters, what type of place the words ask for, and who holds whom. */
import { isGlued, Shape, type Tokens } from "../../text/index.ts";
import type { Asked, Draft, Match, Page } from "../draft.ts";
import { SHORTENED } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";
import { ASKED, DIVISION_WORDS } from "./words.ts";

export function makeDrafts(matches: readonly Match[], page: Page): Draft[] {
  const { tokens } = page.reading;
  const drafts: Draft[] = [];
  for (const match of matches) drafts.push(newDraft(match, tokens, page.gazetteer));
  askLists(tokens, drafts);
  for (let at = 0; at + 1 < drafts.length; at++) {
    const one = drafts[at];
    const other = drafts[at + 1];
    if (one.adjectival || other.adjectival) continue;
    if (namesContainer(tokens, one, other)) joinIfHeld(page.gazetteer, one, other);
    else if (possesses(tokens, one, other)) joinIfHeld(page.gazetteer, other, one);
  }
  return drafts;
}

function newDraft(match: Match, tokens: Tokens, gazetteer: Gazetteer): Draft {
  const { first, last, key, abbreviation, adjectival, candidates, flags } = match;
  const extended = extendsName(tokens, match);
  const stops =
    abbreviation && tokens.shape[first] !== Shape.Upper && tokens.lower[last] === "." && isGlued(tokens, last);
  return {
    first,
    last,
    key,
    abbreviation,
    adjectival,
    candidates,
    flags,
    start: tokens.start[first],
    end: stops || extended ? tokens.end[last] : tokens.end[last - 1],
    asked: askedBy(tokens, match),
    large: isLarge(match, gazetteer),
    container: null,
    held: null,
    evidence: 0,
    rules: [],
  };
}

/**
 * "Svay Rieng Province": a capitalized generic word belongs to the name though the gazetteer has the name alone.
 * "Northern District Court" and "Ohio State University" go on, so there it is another name's.
 */
function extendsName(tokens: Tokens, { last, first, abbreviation, adjectival }: Match): boolean {
  if (abbreviation || adjectival || last >= tokens.count || tokens.shape[last] !== Shape.Capitalized) return false;
  if (!DIVISION_WORDS.has(tokens.lower[last]) || isGlued(tokens, last)) return false;
  if (last - first > 1 && ASKED.has(tokens.lower[last - 1])) return false;
  return last + 1 >= tokens.count || tokens.shape[last + 1] < Shape.Capitalized;
}

/** Whether a country, a first-level division or a city of half a million bears the name. */
function isLarge({ candidates, flags }: Match, gazetteer: Gazetteer): boolean {
  const { population } = gazetteer.columns;
  for (let at = 0; at < candidates.length && at < FEW; at++) {
    if ((flags[at] & SHORTENED) !== 0) continue;
    const kind = gazetteer.kind(candidates[at]);
    const people = population[candidates[at]];
    if (kind === PlaceKind.Country || kind === PlaceKind.Continent || people > 500_000) return true;
    if (kind === PlaceKind.Division && people > 300_000) return true;
  }
  return false;
}

/** The candidates come by their people: after these none is large. */
const FEW = 4;

/** "Svay Rieng province", "the state of Georgia", "Laurel County". */
function askedBy(tokens: Tokens, { first, last }: Match): Asked {
  const own = ASKED.get(tokens.lower[last - 1]);
  if (own && last - first > 1) return own;
  const after = last < tokens.count ? ASKED.get(tokens.lower[last]) : undefined;
  if (after) return after;
  if (first >= 2 && tokens.lower[first - 1] === "of") return ASKED.get(tokens.lower[first - 2]) ?? null;
  return null;
}

/** "in Butler, Clark and Warren counties": the plural after the last asks for all. */
function askLists(tokens: Tokens, drafts: readonly Draft[]): void {
  for (let at = drafts.length - 1; at > 0; at--) {
    const { asked, first, last } = drafts[at];
    if (asked === null || (tokens.lower[last] ?? "").at(-1) !== "s") continue;
    let before = at - 1;
    let next = first;
    while (before >= 0 && isListed(tokens, drafts[before].last, next)) {
      drafts[before].asked = asked;
      next = drafts[before--].first;
    }
  }
}

/** Only commas and "and" or "or" stand between. */
export function isListed(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 2 || to === from) return false;
  for (let at = from; at < to; at++) if (!LIST_MARKS.has(tokens.lower[at])) return false;
  return true;
}

const LIST_MARKS = new Set([",", "and", "or", "&"]);

/** Only a comma parts the names, or brackets hold the second: "Paris, Texas", "Lebanon (Tenn.)". */
function namesContainer(tokens: Tokens, inner: Draft, outer: Draft): boolean {
  const gap = outer.first - inner.last;
  if (gap === 1) return tokens.lower[inner.last] === "," || tokens.lower[inner.last] === "(";
  return gap === 2 && inner.abbreviation && tokens.lower[inner.last] === "." && tokens.lower[inner.last + 1] === ",";
}

/** "Thailand's Sa Kaeo". */
function possesses(tokens: Tokens, outer: Draft, inner: Draft): boolean {
  return inner.first - outer.last === 1 && tokens.lower[outer.last] === "'s";
}

function joinIfHeld(gazetteer: Gazetteer, inner: Draft, outer: Draft): void {
  if (!holds(gazetteer, outer, inner)) return;
  inner.container = outer;
  outer.held = inner;
}

/** Whether some sense of the inner name lies in some sense of the outer. */
function holds(gazetteer: Gazetteer, outer: Draft, inner: Draft): boolean {
  for (const holder of outer.candidates) {
    for (const held of inner.candidates) if (liesIn(gazetteer, held, holder)) return true;
  }
  return false;
}

/** Whether a place lies in another by their codes; a county holds what is near its centre, a large city its quarters. */
export function liesIn(gazetteer: Gazetteer, held: number, holder: number): boolean {
  const { country, admin1, population } = gazetteer.columns;
  if (held === holder || country[held] !== country[holder]) return false;
  const own = gazetteer.kind(held);
  switch (gazetteer.kind(holder)) {
    case PlaceKind.Country:
      return own !== PlaceKind.Country;
    case PlaceKind.Division:
      return admin1[held] === admin1[holder] && own !== PlaceKind.Division && own !== PlaceKind.Country;
    case PlaceKind.County:
      return admin1[held] === admin1[holder] && isSettlement(own) && distanceKm(gazetteer, held, holder) < COUNTY_KM;
    case PlaceKind.Capital:
    case PlaceKind.Seat:
    case PlaceKind.Town:
      return isSettlement(own) && population[holder] > LARGE_CITY && distanceKm(gazetteer, held, holder) < CITY_KM;
    default:
      return false;
  }
}

const COUNTY_KM = 70;
const CITY_KM = 25;
const LARGE_CITY = 300_000;

/** Great-circle distance; NaN where a coordinate is unknown. */
function distanceKm(gazetteer: Gazetteer, a: number, b: number): number {
  return kilometres(gazetteer.latitude(a), gazetteer.longitude(a), gazetteer.latitude(b), gazetteer.longitude(b));
}

function kilometres(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((otherLatitude - latitude) * radians) / 2);
  const east = Math.sin(((otherLongitude - longitude) * radians) / 2);
  const half = north * north + Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * east * east;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
