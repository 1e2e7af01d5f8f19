/** Matches made drafts: their span in characters, what type of place the words ask for, and who holds whom. */
import { isGlued, type Tokens } from "../../text/index.ts";
import type { Asked, Draft, Match, Page } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { ASKED } from "./words.ts";

export function makeDrafts(matches: readonly Match[], page: Page): Draft[] {
  const { tokens } = page.reading;
  const drafts = matches.map((match) => {
    const draft: Draft = {
      ...match,
      start: tokens.start[match.first],
      end: tokens.end[match.last - 1],
      asked: askedBy(tokens, match),
      container: null,
      evidence: 0,
      rules: [],
    };
    if (match.abbreviation && tokens.lower[match.last] === "." && isGlued(tokens, match.last)) draft.end++;
    return draft;
  });
  askLists(tokens, drafts);
  for (let at = 0; at + 1 < drafts.length; at++) {
    if (joinsContainer(tokens, drafts[at], drafts[at + 1]) && holds(page.gazetteer, drafts[at + 1], drafts[at])) {
      drafts[at].container = drafts[at + 1];
    }
  }
  return drafts;
}

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
function isListed(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 2 || to === from) return false;
  for (let at = from; at < to; at++) if (!LIST_MARKS.has(tokens.lower[at])) return false;
  return true;
}

const LIST_MARKS = new Set([",", "and", "or", "&"]);

/** Only a comma parts the names, or brackets hold the second: "Paris, Texas", "Lebanon (Tenn.)". */
function joinsContainer(tokens: Tokens, inner: Draft, outer: Draft): boolean {
  const gap = outer.first - inner.last;
  if (outer.adjectival || inner.adjectival) return false;
  if (gap === 1) return tokens.lower[inner.last] === "," || tokens.lower[inner.last] === "(";
  return gap === 2 && inner.abbreviation && tokens.lower[inner.last] === "." && tokens.lower[inner.last + 1] === ",";
}

/** Whether some sense of the inner name lies in some sense of the outer. */
function holds(gazetteer: Gazetteer, outer: Draft, inner: Draft): boolean {
  for (const holder of outer.candidates) {
    for (const held of inner.candidates) if (liesIn(gazetteer, held, holder)) return true;
  }
  return false;
}

/** Whether a place lies in another by their codes; a county holds what is near its centre. */
export function liesIn(gazetteer: Gazetteer, held: number, holder: number): boolean {
  if (held === holder) return false;
  const { country, admin1, feature } = gazetteer.columns;
  if (country[held] !== country[holder]) return false;
  const kind = gazetteer.header.strings[feature[holder]];
  const own = gazetteer.header.strings[feature[held]];
  if (kind.startsWith("PCL")) return !own.startsWith("PCL");
  if (kind === "ADM1") return admin1[held] === admin1[holder] && own !== "ADM1" && !own.startsWith("PCL");
  if (kind === "ADM2")
    return admin1[held] === admin1[holder] && own.startsWith("PPL") && distanceKm(gazetteer, held, holder) < 70;
  if (kind.startsWith("PPL") && gazetteer.columns.population[holder] > 300_000) {
    return own.startsWith("PPL") && distanceKm(gazetteer, held, holder) < 25;
  }
  return false;
}

/** Great-circle distance; NaN where a coordinate is unknown. */
export function distanceKm(gazetteer: Gazetteer, a: number, b: number): number {
  return kilometres(gazetteer.latitude(a), gazetteer.longitude(a), gazetteer.latitude(b), gazetteer.longitude(b));
}

export function kilometres(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((otherLatitude - latitude) * radians) / 2);
  const east = Math.sin(((otherLongitude - longitude) * radians) / 2);
  const half = north * north + Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * east * east;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
