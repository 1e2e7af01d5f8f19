/** How well known a place is by itself, whatever the text. */
import { SHORTENED } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";
import { WEIGHTS } from "./weights.ts";

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

/** How well known a place is by itself: people and rank. */
export function standing(gazetteer: Gazetteer, place: number, flags: number): number {
  let score = peopleWeight(place, gazetteer) + RANKS[gazetteer.kind(place)];
  if ((flags & SHORTENED) !== 0) score += WEIGHTS.shortened;
  return score;
}

/** A paper bears the name of its town, which may be any of that name: people and rank count for less. */
export function homeWeight(place: number, gazetteer: Gazetteer): number {
  const kind = gazetteer.kind(place);
  const bonus = isSettlement(kind) ? WEIGHTS.home : 0;
  return bonus - peopleWeight(place, gazetteer) * WEIGHTS.homeFlat - Math.max(0, RANKS[kind]);
}

function peopleWeight(place: number, { columns }: Gazetteer): number {
  return Math.log10(columns.population[place] + WEIGHTS.leastPeople) * WEIGHTS.people;
}
