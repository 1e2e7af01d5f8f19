/**
 * Names vote for each other: the countries, the divisions and the neighbourhood that the likely senses lie in draw the
 * unlikely ones. Each round sharpens the votes of the one before.
 */
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { addOwnEvidence } from "./beside.ts";
import type { Home } from "./home.ts";
import type { Sense } from "./senses.ts";
import { isNear, NO_SQUARE, ROW } from "./squares.ts";
import { WEIGHTS } from "./weights.ts";

const ROUNDS = 5;
/** Smaller votes are not counted. */
const LEAST_VOTE = 0.01;

/** Fills `score` and `support` of each sense. */
export function resolveSenses(senses: readonly Sense[], home: Home, gazetteer: Gazetteer): void {
  for (const sense of senses) addOwnEvidence(sense, home, gazetteer);
  for (let round = 0; round < ROUNDS; round++) {
    for (const sense of senses) spreadShares(sense);
    const votes = countVotes(senses, gazetteer);
    for (const sense of senses) applyVotes(sense, votes, gazetteer);
  }
}

function spreadShares({ score, share }: Sense): void {
  const most = mostOf(score);
  let sum = 0;
  for (let at = 0; at < score.length; at++) sum += share[at] = Math.exp((score[at] - most) * WEIGHTS.sharpness);
  for (let at = 0; at < score.length; at++) share[at] /= sum;
}

function mostOf(values: Float64Array): number {
  let most = values[0];
  for (let at = 1; at < values.length; at++) if (values[at] > most) most = values[at];
  return most;
}

interface Votes {
  readonly countries: Map<number, number>;
  readonly divisions: Map<number, number>;
  readonly squares: Map<number, number>;
  total: number;
}

function countVotes(senses: readonly Sense[], { columns }: Gazetteer): Votes {
  const votes: Votes = { countries: new Map(), divisions: new Map(), squares: new Map(), total: 0 };
  for (const { candidates, share, weight, divisions, squares } of senses) {
    votes.total += weight;
    for (let at = 0; at < candidates.length; at++) {
      const vote = share[at] * weight;
      if (vote < LEAST_VOTE) continue;
      add(votes.countries, columns.country[candidates[at]], vote);
      if (divisions[at] !== 0) add(votes.divisions, divisions[at], vote);
      if (squares[at] !== NO_SQUARE) add(votes.squares, squares[at], vote);
    }
  }
  return votes;
}

function add(map: Map<number, number>, key: number, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

/** No candidate can catch up more than this on another. */
const MOST_VOTES = WEIGHTS.countryVotes + WEIGHTS.divisionVotes + WEIGHTS.nearness;

function applyVotes(sense: Sense, votes: Votes, { columns }: Gazetteer): void {
  const { candidates, prior, score, share, weight, support, divisions, squares } = sense;
  const others = Math.max(0.5, votes.total - weight);
  const least = mostOf(prior) - MOST_VOTES;
  const voters = votersOf(sense);
  for (let at = 0; at < candidates.length; at++) {
    if (prior[at] < least) continue;
    // A sense does not vote for itself: what its own candidates gave is taken off again.
    let country = votes.countries.get(columns.country[candidates[at]]) ?? 0;
    let division = divisions[at] === 0 ? 0 : (votes.divisions.get(divisions[at]) ?? 0);
    let near = squares[at] === NO_SQUARE ? 0 : votesAround(votes.squares, squares[at]);
    for (const voter of voters) {
      const vote = share[voter] * weight;
      if (columns.country[candidates[voter]] === columns.country[candidates[at]]) country -= vote;
      if (divisions[voter] === divisions[at]) division -= vote;
      if (squares[voter] !== NO_SQUARE && isNear(squares[voter], squares[at])) near -= vote;
    }
    const inDivision = part(division, Math.max(1.5, others * WEIGHTS.divisionPart));
    const nearby = part(near, ENOUGH_NEAR);
    const within = squares[at] === NO_SQUARE ? part(country, ENOUGH_WITHIN) : 0;
    support[at] = Math.max(inDivision, nearby, within);
    score[at] =
      prior[at] +
      WEIGHTS.countryVotes * part(country, others) * part(others, 2) +
      WEIGHTS.divisionVotes * inDivision +
      WEIGHTS.nearness * nearby;
  }
}

/** As many votes from the neighbourhood say all that it can say. */
const ENOUGH_NEAR = 2;

/** As many votes for places in a country say that the country is meant. */
const ENOUGH_WITHIN = 3;

function part(votes: number, all: number): number {
  return Math.max(0, Math.min(1, votes / all));
}

/** The candidates whose votes were counted. */
function votersOf({ share, weight }: Sense): number[] {
  const voters: number[] = [];
  for (let at = 0; at < share.length; at++) if (share[at] * weight >= LEAST_VOTE) voters.push(at);
  return voters;
}

/** The votes for a square and the eight around it. */
function votesAround(squares: ReadonlyMap<number, number>, square: number): number {
  let sum = 0;
  for (let row = -ROW; row <= ROW; row += ROW) {
    for (let column = -1; column <= 1; column++) sum += squares.get(square + row + column) ?? 0;
  }
  return sum;
}
