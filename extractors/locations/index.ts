/** Finds the places that a text names and tells which of the world's places each means. */
import type { Document, Place } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Page } from "./draft.ts";
import { gazetteer } from "./gazetteer/gazetteer.ts";
import { claimTokens } from "./recognition/claims.ts";
import { makeDrafts } from "./recognition/drafts.ts";
import { findHeadlines } from "./recognition/headlines.ts";
import { findMatches } from "./recognition/matches.ts";
import { findPeople } from "./recognition/people.ts";
import { findUnknownNames, type UnknownName } from "./recognition/unknown.ts";
import { weighAll } from "./recognition/weigh.ts";
import { choose, isAccepted, toPlace } from "./resolution/choice.ts";
import { findHome } from "./resolution/home.ts";
import { gatherSenses } from "./resolution/senses.ts";
import { asUnknown, countCountries, isStray, standsAsPlace } from "./resolution/strays.ts";
import { placeUnknown } from "./resolution/unknown.ts";
import { resolveSenses } from "./resolution/votes.ts";

/**
 * Finds the places of a text, in order; the document's url tells the newspaper's home.
 *
 * Adjectives and names of peoples ("Cambodian", "Danes") are listed too, marked `adjectival`, with their
 * country's values. Throws where the gazetteer is missing or damaged.
 */
export function findPlaces(reading: Reading, document: Document): Place[] {
  const known = gazetteer();
  const matches = findMatches(reading, known);
  const page: Page = {
    reading,
    gazetteer: known,
    people: findPeople(reading, claimTokens(matches, reading, known)),
    headline: findHeadlines(reading),
  };
  const drafts = weighAll(makeDrafts(matches, page), page);
  const home = findHome(document, reading.tokens, known);
  const senses = gatherSenses(drafts, home, known);
  resolveSenses(senses, home, known);
  const countries = countCountries(senses, known);
  const places: Place[] = [];
  const strays: UnknownName[] = [];
  const taken = page.people.within.slice();
  for (const sense of senses) {
    for (const draft of sense.drafts) {
      const choice = choose(draft, sense, known);
      if (!isAccepted(draft, choice, sense, home)) continue;
      const stray = isStray(draft, choice, sense, countries, known);
      if (stray && !standsAsPlace(draft)) continue;
      taken.fill(1, draft.first, draft.last);
      if (stray) strays.push(asUnknown(draft));
      else places.push(toPlace(draft, choice, sense, home, known, reading.text));
    }
  }
  places.sort(byStart);
  const unknown = placeUnknown(
    [...strays, ...findUnknownNames(reading, taken)],
    places,
    countries.usual,
    reading,
    known,
  );
  return unknown.length === 0 ? places : places.concat(unknown).sort(byStart);
}

const byStart = (a: Place, b: Place): number => a.start - b.start;
