/**
 * Which of its places a name means. A name has one sense in a document unless the text says otherwise
 * beside it ("Paris, Texas" in an article on Paris), so mentions of one key are weighed together. Senses
 * vote for each other: the states and countries that the likely ones lie in draw the unlikely ones.
 */
import type { Asked, Draft } from "../draft.ts";
import { SHORTENED } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";
import { liesIn } from "../recognition/drafts.ts";
import type { Home } from "./home.ts";
import { WEIGHTS } from "./weights.ts";

/** All mentions of one key, or a name from the document's address. */
export interface Sense {
  readonly key: number;
  readonly candidates: Int32Array;
  readonly flags: Int32Array;
  readonly drafts: Draft[];
  /** What speaks for each candidate by itself. */
  readonly prior: Float64Array;
  /** The same with the votes of the others. */
  readonly score: Float64Array;
  /** Each candidate's part of the sense's vote, summing to 1. */
  readonly share: Float64Array;
  /** From 0 to 1 for each candidate: how far the text's other names lie in its division or near it. */
  readonly support: Float64Array;
  /** How many votes the sense has. */
  readonly weight: number;
}

const ROUNDS = 5;

export function gatherSenses(drafts: readonly Draft[], home: Home, gazetteer: Gazetteer): Sense[] {
  const byKey = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const id = draft.abbreviation ? -draft.key - 1 : draft.key;
    const same = byKey.get(id);
    if (same) same.push(draft);
    else byKey.set(id, [draft]);
  }
  const senses: Sense[] = [];
  for (const [key, same] of byKey) senses.push(newSense(key, same[0].candidates, same[0].flags, same, gazetteer, 0));
  for (const name of home.names) {
    if (!byKey.has(name.key)) senses.push(newSense(name.key, name.candidates, name.flags, [], gazetteer, name.weight));
  }
  return senses;
}

function newSense(
  key: number,
  candidates: Int32Array,
  flags: Int32Array,
  drafts: Draft[],
  gazetteer: Gazetteer,
  weight: number,
): Sense {
  const prior = new Float64Array(candidates.length);
  for (let at = 0; at < candidates.length; at++) prior[at] = standing(gazetteer, candidates[at], flags[at]);
  return {
    key,
    candidates,
    flags,
    drafts,
    prior,
    score: new Float64Array(prior),
    share: new Float64Array(candidates.length),
    support: new Float64Array(candidates.length),
    weight: weight || voteOf(drafts),
  };
}

/** The more often and the more surely a name stands for a place, the more its vote counts. */
function voteOf(drafts: readonly Draft[]): number {
  let evidence = -Infinity;
  for (const draft of drafts) if (draft.evidence > evidence) evidence = draft.evidence;
  const sure = evidence >= 1 ? 1 : evidence >= 0 ? WEIGHTS.unsureVote : WEIGHTS.doubtfulVote;
  return sure * (1 + Math.log2(drafts.length));
}

/** How well known a place is by itself: people and rank. */
function standing(gazetteer: Gazetteer, place: number, flags: number): number {
  const kind = gazetteer.kind(place);
  let score = Math.log10(gazetteer.columns.population[place] + WEIGHTS.leastPeople) * WEIGHTS.people;
  score += RANKS[kind];
  if ((flags & SHORTENED) !== 0) score += WEIGHTS.shortened;
  return score;
}

const RANKS: Readonly<Record<PlaceKind, number>> = {
  [PlaceKind.Other]: 0,
  [PlaceKind.Country]: WEIGHTS.country,
  [PlaceKind.Continent]: WEIGHTS.country,
  [PlaceKind.Division]: WEIGHTS.division,
  [PlaceKind.County]: WEIGHTS.county,
  [PlaceKind.Capital]: WEIGHTS.capital,
  [PlaceKind.Seat]: WEIGHTS.seat,
  [PlaceKind.Town]: 0,
  [PlaceKind.Quarter]: WEIGHTS.quarter,
  [PlaceKind.Nature]: 0,
};

/** Fills `score` of each sense. */
export function resolveSenses(senses: readonly Sense[], home: Home, gazetteer: Gazetteer): void {
  for (const sense of senses) addOwnEvidence(sense, home, gazetteer);
  for (let round = 0; round < ROUNDS; round++) {
    for (const sense of senses) spreadShares(sense);
    const votes = countVotes(senses, gazetteer);
    for (const sense of senses) applyVotes(sense, votes, gazetteer);
  }
}

/** What the words beside the name say: its container, the type asked for; and the newspaper's home. */
function addOwnEvidence(sense: Sense, home: Home, gazetteer: Gazetteer): void {
  const { candidates, prior } = sense;
  const telling = sense.drafts.filter(
    ({ container, held, asked }) => container !== null || held !== null || asked !== null,
  );
  const isHome = home.keys.has(sense.key);
  for (let at = 0; at < candidates.length; at++) {
    const place = candidates[at];
    let best = 0;
    for (const draft of telling) {
      const weight = besideName(draft, place, gazetteer);
      if (weight > best) best = weight;
    }
    prior[at] += best + (home.countries.get(gazetteer.country(place)) ?? 0);
    if (isHome && gazetteer.country(place) !== home.domain) prior[at] += homeWeight(place, gazetteer);
  }
}

/** A paper bears the name of its town, which may be any of that name: people and rank count for less. */
function homeWeight(place: number, gazetteer: Gazetteer): number {
  const kind = gazetteer.kind(place);
  const people = Math.log10(gazetteer.columns.population[place] + WEIGHTS.leastPeople) * WEIGHTS.people;
  return (isSettlement(kind) ? WEIGHTS.home : 0) - people * WEIGHTS.homeFlat - Math.max(0, RANKS[kind]);
}

/** Evidence of one mention for one of its candidates. */
export function besideName({ container, held, asked }: Draft, place: number, gazetteer: Gazetteer): number {
  let weight = 0;
  if (container !== null && hasHolder(container, place, gazetteer)) weight += WEIGHTS.container;
  if (held !== null && holdsAny(place, held, gazetteer)) weight += WEIGHTS.holds;
  if (asked !== null && isAsked(asked, gazetteer.kind(place))) weight += WEIGHTS.asked;
  return weight;
}

function hasHolder({ candidates }: Draft, place: number, gazetteer: Gazetteer): boolean {
  for (const holder of candidates) if (liesIn(gazetteer, place, holder)) return true;
  return false;
}

function holdsAny(place: number, { candidates }: Draft, gazetteer: Gazetteer): boolean {
  for (const held of candidates) if (liesIn(gazetteer, held, place)) return true;
  return false;
}

function isAsked(asked: Asked, kind: PlaceKind): boolean {
  if (asked === "division") return kind === PlaceKind.Division;
  if (asked === "county") return kind === PlaceKind.County;
  if (asked === "town") return isSettlement(kind);
  return asked === "country" && kind === PlaceKind.Country;
}

function spreadShares({ score, share }: Sense): void {
  let most = -Infinity;
  for (const value of score) if (value > most) most = value;
  let sum = 0;
  for (let at = 0; at < score.length; at++) sum += share[at] = Math.exp((score[at] - most) * WEIGHTS.sharpness);
  for (let at = 0; at < score.length; at++) share[at] /= sum;
}

interface Votes {
  readonly countries: Map<number, number>;
  readonly divisions: Map<number, number>;
  /** Votes for each square of a degree, for what lies near. */
  readonly squares: Map<number, number>;
  total: number;
}

function countVotes(senses: readonly Sense[], gazetteer: Gazetteer): Votes {
  const votes: Votes = { countries: new Map(), divisions: new Map(), squares: new Map(), total: 0 };
  for (const sense of senses) {
    votes.total += sense.weight;
    for (let at = 0; at < sense.candidates.length; at++) {
      const vote = sense.share[at] * sense.weight;
      if (vote < LEAST_VOTE) continue;
      const place = sense.candidates[at];
      add(votes.countries, gazetteer.columns.country[place], vote);
      add(votes.divisions, divisionOf(gazetteer, place), vote);
      if (isLocal(gazetteer.kind(place))) add(votes.squares, squareOf(gazetteer, place), vote);
    }
  }
  return votes;
}

const LEAST_VOTE = 0.01;

function isLocal(kind: PlaceKind): boolean {
  return isSettlement(kind) || kind === PlaceKind.County;
}

/** Country and first-level division as one number; 0 where there is no division. */
function divisionOf(gazetteer: Gazetteer, place: number): number {
  const { country, admin1 } = gazetteer.columns;
  return gazetteer.admin1(place) === "" ? 0 : country[place] * 65536 + admin1[place];
}

const COLUMNS = 1024;

function squareOf(gazetteer: Gazetteer, place: number): number {
  return Math.floor(gazetteer.latitude(place) + 90) * COLUMNS + Math.floor(gazetteer.longitude(place) + 181);
}

function add(map: Map<number, number>, key: number, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

function applyVotes(sense: Sense, votes: Votes, gazetteer: Gazetteer): void {
  const { candidates, prior, score, share, weight, support } = sense;
  const others = Math.max(0.5, votes.total - weight);
  const hopeless = Math.max(...prior) - MOST_VOTES;
  for (let at = 0; at < candidates.length; at++) {
    if (prior[at] < hopeless) continue;
    const place = candidates[at];
    const own = share[at] * weight;
    let value = prior[at];
    let beside = 0;
    const country = (votes.countries.get(gazetteer.columns.country[place]) ?? 0) - own;
    value += WEIGHTS.countryVotes * Math.min(1, country / others) * Math.min(1, others / 2);
    const division = divisionOf(gazetteer, place);
    if (division !== 0) {
      const near = (votes.divisions.get(division) ?? 0) - own;
      beside = Math.min(1, near / Math.max(1.5, others * WEIGHTS.divisionPart));
      value += WEIGHTS.divisionVotes * beside;
    }
    if (isLocal(gazetteer.kind(place))) {
      const near = Math.min(1, nearness(sense, at, votes, gazetteer) / 2);
      value += WEIGHTS.nearness * near;
      beside = Math.max(beside, near);
    }
    support[at] = beside;
    score[at] = value;
  }
}

/** No candidate can catch up more than this on another. */
const MOST_VOTES = WEIGHTS.countryVotes + WEIGHTS.divisionVotes + WEIGHTS.nearness;

/** The votes of other names for the square that the candidate lies in and the eight around it. */
function nearness(sense: Sense, at: number, votes: Votes, gazetteer: Gazetteer): number {
  const square = squareOf(gazetteer, sense.candidates[at]);
  let sum = 0;
  for (let row = -COLUMNS; row <= COLUMNS; row += COLUMNS) {
    for (let column = -1; column <= 1; column++) sum += votes.squares.get(square + row + column) ?? 0;
  }
  for (let other = 0; other < sense.candidates.length; other++) {
    const vote = sense.share[other] * sense.weight;
    if (vote < LEAST_VOTE || !isLocal(gazetteer.kind(sense.candidates[other]))) continue;
    const apart = Math.abs(squareOf(gazetteer, sense.candidates[other]) - square);
    if (apart <= 1 || Math.abs(apart - COLUMNS) <= 1) sum -= vote;
  }
  return Math.max(0, sum);
}
