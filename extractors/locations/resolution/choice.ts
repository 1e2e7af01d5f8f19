/** The sense that a mention takes, by how far, and whether it is a place in the end. */
import type { Place, RunnerUp } from "../../facts.ts";
import type { Draft } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { besideName } from "./beside.ts";
import type { Home } from "./home.ts";
import type { Sense } from "./senses.ts";
import { WEIGHTS } from "./weights.ts";

export interface Choice {
  /** Index among the sense's candidates. */
  readonly at: number;
  readonly place: number;
  /** The next likely place, or -1. */
  readonly next: number;
  /** How far its score is ahead of the next one's; infinite where there is none. */
  readonly margin: number;
}

export function choose(draft: Draft, sense: Sense, known: Gazetteer): Choice {
  let best = 0;
  let value = -Infinity;
  let next = -1;
  let runnerUp = -Infinity;
  for (let at = 0; at < sense.candidates.length; at++) {
    const score = sense.score[at] + (draft.container ? besideName(draft, sense.candidates[at], known) : 0);
    if (score > value) {
      next = value === -Infinity ? -1 : best;
      runnerUp = value;
      value = score;
      best = at;
    } else if (score > runnerUp) {
      runnerUp = score;
      next = at;
    }
  }
  return {
    at: best,
    place: sense.candidates[best],
    next: next < 0 ? -1 : sense.candidates[next],
    margin: value - runnerUp,
  };
}

/** A doubtful name is a place where the text's other places lie around it, or the paper bears it. */
export function isAccepted(draft: Draft, choice: Choice, sense: Sense, home: Home): boolean {
  let evidence = draft.evidence + WEIGHTS.support * sense.support[choice.at];
  if (home.keys.has(sense.key)) evidence += WEIGHTS.supportHome;
  return evidence >= WEIGHTS.accepted;
}

/** The place of a mention; its rules are those that recognized the name and then those that chose the sense. */
export function toPlace(draft: Draft, choice: Choice, sense: Sense, home: Home, known: Gazetteer, text: string): Place {
  const { place, margin } = choice;
  const latitude = known.latitude(place);
  const longitude = known.longitude(place);
  return {
    start: draft.start,
    end: draft.end,
    text: text.slice(draft.start, draft.end),
    rules: [...draft.rules, ...reasonsOf(draft, choice, sense, home, known)],
    name: known.name(place),
    geonameId: known.columns.id[place] || null,
    latitude: Number.isNaN(latitude) ? null : latitude,
    longitude: Number.isNaN(longitude) ? null : longitude,
    country: known.country(place) || null,
    admin1: known.admin1(place) || null,
    featureCode: known.feature(place),
    adjectival: draft.adjectival,
    runnerUp: runnerUpOf(choice, known),
    confidence: confidenceOf(draft.evidence, margin),
  };
}

function runnerUpOf({ next, margin }: Choice, known: Gazetteer): RunnerUp | null {
  if (next < 0) return null;
  return {
    name: known.name(next),
    geonameId: known.columns.id[next] || null,
    country: known.country(next) || null,
    admin1: known.admin1(next) || null,
    margin: Math.round(margin * 100) / 100,
  };
}

/** Why this sense and no other: what spoke for it beyond its people and rank. */
function reasonsOf(draft: Draft, { at, place }: Choice, sense: Sense, home: Home, known: Gazetteer): string[] {
  if (sense.candidates.length === 1) return ["only-sense"];
  const reasons: string[] = [];
  if (besideName(draft, place, known) > 0) reasons.push("named-beside");
  if (home.keys.has(sense.key)) reasons.push("home");
  if (home.countries.has(known.country(place))) reasons.push("home-country");
  if (sense.support[at] >= MUCH_SUPPORT) reasons.push("company");
  return reasons.length > 0 ? reasons : ["best-known"];
}

const MUCH_SUPPORT = 0.3;

/** Sure recognition and a wide margin over the next sense together make confidence. */
function confidenceOf(evidence: number, margin: number): number {
  const recognized = 1 - 0.5 / (1 + Math.max(0, evidence));
  const resolved = Number.isFinite(margin) ? 1 - 0.5 * Math.exp(-margin) : 1;
  return Math.round(recognized * resolved * 1000) / 1000;
}
