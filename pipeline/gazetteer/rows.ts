/** Rows of GeoNames' dump files as objects, and which of them a gazetteer for news keeps. */

/** One row of allCountries, citiesN or a country's file. */
export interface DumpPlace {
  readonly id: number;
  readonly name: string;
  readonly asciiName: string;
  readonly alternateNames: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly featureClass: string;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

const PLACE_COLUMNS = 19;

/** Null for a row that is no place: too few columns, or no number where one belongs. */
export function readPlace(line: string): DumpPlace | null {
  const cells = line.split("\t");
  if (cells.length < PLACE_COLUMNS) return null;
  const id = Number(cells[0]);
  const latitude = Number(cells[4]);
  const longitude = Number(cells[5]);
  if (!Number.isInteger(id) || id <= 0 || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return null;
  return {
    id,
    name: cells[1],
    asciiName: cells[2],
    alternateNames: cells[3],
    latitude,
    longitude,
    featureClass: cells[6],
    feature: cells[7],
    country: cells[8],
    admin1: cells[10] === "00" ? "" : cells[10],
    admin2: cells[11],
    population: Number(cells[14]) || 0,
  };
}

/** Divisions that news names; the third level is towns' and communes' double. */
const DIVISIONS = new Set(["ADM1", "ADM2", "TERR"]);
/** Water, land and parks that news names when they are well known. */
const NATURE = new Set(
  `OCN SEA GULF BAY STRT SD CHN LK LKS RSV STM CNL FLLS MT MTS PK VLC HLL ISL ISLS PEN CAPE DSRT VAL CNYN PASS PLN UPLD RGN CONT
  PRK RESN RESF AIRB AMUS`.split(/\s+/),
);
/** As many other names as a feature must have to be known beyond its neighbours. */
const KNOWN_NAMES = 3;

export function isKept(place: DumpPlace): boolean {
  const { featureClass, feature, population, alternateNames } = place;
  if (place.name === "") return false;
  if (featureClass === "A") return feature.startsWith("PCL") ? feature !== "PCLH" : DIVISIONS.has(feature);
  if (featureClass === "P") {
    if (feature === "PPLH" || feature === "PPLQ" || feature === "PPLW") return false;
    return population > 0 || alternateNames !== "" || feature !== "PPL";
  }
  return NATURE.has(feature) && (population > 0 || countNames(alternateNames) >= KNOWN_NAMES);
}

function countNames(alternateNames: string): number {
  return alternateNames === "" ? 0 : alternateNames.split(",").length;
}

export interface DumpName {
  readonly placeId: number;
  readonly name: string;
}

/** Languages of alternateNamesV2 that English-language news writes: English, abbreviations, and names of no language. */
const LANGUAGES = new Set(["en", "abbr", ""]);

/** Null for other languages, links and codes. */
export function readAlternateName(line: string): DumpName | null {
  const first = line.indexOf("\t");
  const second = line.indexOf("\t", first + 1);
  const third = line.indexOf("\t", second + 1);
  if (first < 0 || third < 0 || !LANGUAGES.has(line.slice(second + 1, third))) return null;
  const end = line.indexOf("\t", third + 1);
  const name = line.slice(third + 1, end < 0 ? undefined : end);
  const placeId = Number(line.slice(first + 1, second));
  return name === "" || !Number.isInteger(placeId) ? null : { placeId, name };
}

export interface DumpDivision {
  /** `KH.18`, `US.KY.125`. */
  readonly code: string;
  readonly name: string;
  readonly id: number;
}

/** A row of admin1CodesASCII or admin2Codes. */
export function readDivision(line: string): DumpDivision | null {
  const [code, name, , id] = line.split("\t");
  return name === undefined || !code.includes(".") ? null : { code, name, id: Number(id) || 0 };
}

export interface DumpCountry {
  readonly code: string;
  readonly name: string;
  readonly id: number;
}

/** A row of countryInfo; null for its comments. */
export function readCountry(line: string): DumpCountry | null {
  const cells = line.split("\t");
  if (line.startsWith("#") || cells.length < 17) return null;
  return { code: cells[0], name: cells[4], id: Number(cells[16]) || 0 };
}
