/** Finds the places that a text names and tells which of the world's places each means. */
import type { Document, Place } from "../facts.ts";
import { type Reading, Shape, type Tokens } from "../text/index.ts";
import type { Draft, Match, Page } from "./draft.ts";
import { type Gazetteer, gazetteer } from "./gazetteer/gazetteer.ts";
import { isListed, makeDrafts } from "./recognition/drafts.ts";
import { findMatches } from "./recognition/matches.ts";
import { findPeople } from "./recognition/people.ts";
import { ECHO_RULE, LIST_RULE, recognitionRules } from "./recognition/rules.ts";
import { findUnknownNames } from "./recognition/unknown.ts";
import { besideName } from "./resolution/beside.ts";
import { findHome, type Home } from "./resolution/home.ts";
import { gatherSenses, type Sense } from "./resolution/senses.ts";
import { placeUnknown } from "./resolution/unknown.ts";
import { resolveSenses } from "./resolution/votes.ts";
import { WEIGHTS } from "./resolution/weights.ts";

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
  const places: Place[] = [];
  const taken = page.people.within.slice();
  for (const sense of senses) {
    for (const draft of sense.drafts) {
      const choice = choose(draft, sense, known);
      if (!isAccepted(draft, choice, sense, home)) continue;
      places.push(toPlace(draft, choice, known, reading.text));
      taken.fill(1, draft.first, draft.last);
    }
  }
  places.sort(byStart);
  const unknown = placeUnknown(findUnknownNames(reading, taken), places, senses, reading, known);
  return unknown.length === 0 ? places : places.concat(unknown).sort(byStart);
}

const byStart = (a: Place, b: Place): number => a.start - b.start;

/** The drafts worth trying: those that the rules do not speak against, once sure ones have spoken for their like. */
function weighAll(drafts: readonly Draft[], page: Page): Draft[] {
  const sure = new Set<number>();
  for (const draft of drafts) if (weigh(draft, page) >= WEIGHTS.sure && !draft.adjectival) sure.add(draft.key);
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft.evidence >= WEIGHTS.sure) continue;
    if (sure.has(draft.key)) speakFor(draft, ECHO_RULE, WEIGHTS.echo);
    else if (isBesideSure(drafts, at, page)) speakFor(draft, LIST_RULE, WEIGHTS.list);
  }
  return drafts.filter((draft) => draft.evidence >= WEIGHTS.tried);
}

/** Whether a neighbour in a list of names is a place for sure. */
function isBesideSure(drafts: readonly Draft[], at: number, { reading: { tokens } }: Page): boolean {
  const before = drafts[at - 1];
  const after = drafts[at + 1];
  const isSure = (draft: Draft) => draft.evidence >= WEIGHTS.listSure && !draft.adjectival;
  return (
    (before !== undefined && isSure(before) && isListed(tokens, before.last, drafts[at].first)) ||
    (after !== undefined && isSure(after) && isListed(tokens, drafts[at].last, after.first))
  );
}

function speakFor(draft: Draft, rule: string, weight: number): void {
  draft.evidence += weight;
  draft.rules.push(rule);
}

/** The sum of the rules that speak for and against the name. */
function weigh(draft: Draft, page: Page): number {
  for (const rule of recognitionRules) {
    const weight = rule.weigh(draft, page);
    if (weight === 0) continue;
    draft.evidence += weight;
    draft.rules.push(rule.id);
  }
  return draft.evidence;
}

interface Choice {
  /** Index among the sense's candidates. */
  readonly at: number;
  readonly place: number;
  /** How far its score is ahead of the next sense's; infinite where there is none. */
  readonly margin: number;
}

function choose(draft: Draft, sense: Sense, known: Gazetteer): Choice {
  let best = 0;
  let value = -Infinity;
  let runnerUp = -Infinity;
  for (let at = 0; at < sense.candidates.length; at++) {
    const score = sense.score[at] + (draft.container ? besideName(draft, sense.candidates[at], known) : 0);
    if (score > value) {
      runnerUp = value;
      value = score;
      best = at;
    } else if (score > runnerUp) runnerUp = score;
  }
  return { at: best, place: sense.candidates[best], margin: value - runnerUp };
}

/** A doubtful name is a place where the text's other places lie around it, or the paper bears it. */
function isAccepted(draft: Draft, choice: Choice, sense: Sense, home: Home): boolean {
  let evidence = draft.evidence + WEIGHTS.support * sense.support[choice.at];
  if (home.keys.has(sense.key)) evidence += WEIGHTS.supportHome;
  return evidence >= WEIGHTS.accepted;
}

/** The tokens of names of several words that no person bears: those of countries, states, and places of some size. */
function claimTokens(
  matches: readonly Match[],
  { tokens }: Reading,
  { columns: { population } }: Gazetteer,
): Uint8Array {
  const claimed = new Uint8Array(tokens.count);
  for (const { first, last, candidates } of matches) {
    if (last - first > 1 && population[candidates[0]] >= CLAIMING) claimed.fill(1, first, last);
  }
  return claimed;
}

const CLAIMING = 50_000;

function toPlace(draft: Draft, { place, margin }: Choice, known: Gazetteer, text: string): Place {
  const latitude = known.latitude(place);
  const longitude = known.longitude(place);
  return {
    start: draft.start,
    end: draft.end,
    text: text.slice(draft.start, draft.end),
    rules: draft.rules,
    name: known.name(place),
    geonameId: known.columns.id[place] || null,
    latitude: Number.isNaN(latitude) ? null : latitude,
    longitude: Number.isNaN(longitude) ? null : longitude,
    country: known.country(place) || null,
    admin1: known.admin1(place) || null,
    featureCode: known.feature(place),
    adjectival: draft.adjectival,
    confidence: confidenceOf(draft.evidence, margin),
  };
}

/** Sure recognition and a wide margin over the next sense together make confidence. */
function confidenceOf(evidence: number, margin: number): number {
  const recognized = 1 - 0.5 / (1 + Math.max(0, evidence));
  const resolved = Number.isFinite(margin) ? 1 - 0.5 * Math.exp(-margin) : 1;
  return Math.round(recognized * resolved * 1000) / 1000;
}

/** 1 for each token of a sentence whose longer words nearly all begin with a capital: there a capital tells nothing. */
function findHeadlines({ tokens, sentences }: Reading): Uint8Array {
  const headline = new Uint8Array(tokens.count);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence];
    const last = sentences.last[sentence];
    if (isHeadline(tokens, first, last)) headline.fill(1, first, last);
  }
  return headline;
}

function isHeadline(tokens: Tokens, first: number, last: number): boolean {
  let lower = 0;
  let capital = 0;
  for (let at = first; at < last; at++) {
    if (tokens.shape[at] === Shape.None || tokens.end[at] - tokens.start[at] < 4) continue;
    if (tokens.shape[at] === Shape.Lower) lower++;
    else capital++;
  }
  return capital >= 3 && capital > lower * 4;
}
