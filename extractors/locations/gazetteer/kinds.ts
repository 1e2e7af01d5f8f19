/** GeoNames' feature codes gathered into the kinds that the rules tell apart. */

export const PlaceKind = {
  Other: 0,
  Country: 1,
  Continent: 2,
  /** First-level division. */
  Division: 3,
  /** Second-level division. */
  County: 4,
  /** The seat of government too, where that is another town: La Paz. */
  Capital: 5,
  /** Seat of a first-level division. */
  Seat: 6,
  Town: 7,
  /** Section of a town. */
  Quarter: 8,
  /** Sea, river, mountains: what takes an article when named by one word. */
  Nature: 9,
} as const;

export type PlaceKind = (typeof PlaceKind)[keyof typeof PlaceKind];

const NATURE = new Set(["OCN", "SEA", "STM", "MTS", "GULF"]);

export function kindOfFeature(feature: string): PlaceKind {
  if (feature.startsWith("PCL")) return PlaceKind.Country;
  if (feature === "CONT") return PlaceKind.Continent;
  if (feature === "ADM1") return PlaceKind.Division;
  if (feature.startsWith("ADM")) return PlaceKind.County;
  if (feature === "PPLC" || feature === "PPLG") return PlaceKind.Capital;
  if (feature === "PPLA") return PlaceKind.Seat;
  if (feature === "PPLX") return PlaceKind.Quarter;
  if (feature.startsWith("PPL") || feature === "STLMT") return PlaceKind.Town;
  return NATURE.has(feature) ? PlaceKind.Nature : PlaceKind.Other;
}

/** Capitals, seats, towns and their sections. */
export function isSettlement(kind: PlaceKind): boolean {
  return kind >= PlaceKind.Capital && kind <= PlaceKind.Quarter;
}
