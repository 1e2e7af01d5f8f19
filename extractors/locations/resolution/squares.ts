/** Where a place lies, coarsely: its division, and the square of the globe. */
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";

/** Squares of half a degree: with the eight around it, what lies within an hour's drive. */
const SQUARES_A_DEGREE = 2;
/** Squares in a row, more than go around the globe. */
export const ROW = 1024;
export const NO_SQUARE = -1;

/** Country and first-level division as one number; 0 where there is no division. */
export function divisionOf(gazetteer: Gazetteer, place: number): number {
  const { country, admin1 } = gazetteer.columns;
  return gazetteer.admin1(place) === "" ? 0 : country[place] * 65536 + admin1[place];
}

/** Only towns and counties have one: a country lies near everything in it. */
export function squareOf(gazetteer: Gazetteer, place: number): number {
  const kind = gazetteer.kind(place);
  if (!isSettlement(kind) && kind !== PlaceKind.County) return NO_SQUARE;
  const row = Math.floor((gazetteer.latitude(place) + 90) * SQUARES_A_DEGREE);
  return row * ROW + Math.floor((gazetteer.longitude(place) + 181) * SQUARES_A_DEGREE);
}

/** Whether two squares are the same or touch. */
export function isNear(square: number, other: number): boolean {
  const apart = Math.abs(square - other);
  return apart <= 1 || Math.abs(apart - ROW) <= 1;
}
