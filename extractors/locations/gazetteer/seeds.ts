/** The project's own tables of places, from `seeds/`, added to a gazetteer under construction. */
import { readFileSync } from "node:fs";
import { seedPath } from "../../seeds.ts";
import type { GazetteerBuilder } from "./builder.ts";
import { ABBREVIATION, ALTERNATE, DEMONYM, INITIALISM } from "./format.ts";
import { nameWords } from "./names.ts";

/** Where the places that the tables refer to stand in the gazetteer. */
export interface PlaceIndex {
  /** By ISO 3166-1 code. */
  readonly countries: Map<string, number>;
  /** By code: `US.KY`. */
  readonly divisions: Map<string, number>;
  /** By `placeKey` of a first-level division. */
  readonly divisionNames: Map<string, number>;
  /** By `placeKey`: the most populous of that name. */
  readonly cities: Map<string, number>;
}

export const SEED_FILES = [
  "countries.tsv",
  "regions.tsv",
  "states.tsv",
  "alternate-names.tsv",
  "division-demonyms.tsv",
];

/** Rows of a tab-separated seed as objects; `#` starts a comment line. Fails on a row with other columns than the head. */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
  text: string = readFileSync(seedPath(name), "utf8"),
): Record<Column, string>[] {
  const rows: Record<Column, string>[] = [];
  const lines = text.split("\n");
  let head: string[] | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at].replace(/\r$/, "");
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (head === null) {
      head = cells;
      if (cells.join() !== columns.join())
        throw new Error(`seeds/${name} has other columns than ${columns.join(", ")}.`);
      continue;
    }
    if (cells.length !== columns.length) {
      throw new Error(`seeds/${name}, line ${at + 1} has ${cells.length} columns, not ${columns.length}.`);
    }
    rows.push(Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<Column, string>);
  }
  return rows;
}

/** Adds every table; a row that names an unknown place is an error, so that a typing mistake is seen. */
export function addSeeds(builder: GazetteerBuilder, index: PlaceIndex, options: { strict: boolean }): void {
  addCountries(builder, index);
  addRegions(builder, index);
  addStates(builder, index, options.strict);
  addAlternateNames(builder, index, options.strict);
  addDivisionDemonyms(builder, index, options.strict);
}

const list = (cell: string) => cell.split(",").filter((name) => name !== "");

function addCountries(builder: GazetteerBuilder, index: PlaceIndex): void {
  const columns = [
    "code",
    "geonameId",
    "name",
    "latitude",
    "longitude",
    "thousands",
    "alternates",
    "demonyms",
  ] as const;
  for (const row of readTable("countries.tsv", columns)) {
    const place =
      index.countries.get(row.code) ??
      builder.add({
        name: row.name,
        id: Number(row.geonameId),
        latitude: coordinate(row.latitude, 90, row.name),
        longitude: coordinate(row.longitude, 180, row.name),
        country: row.code,
        admin1: "",
        feature: "PCLI",
        population: Number(row.thousands) * 1000,
      });
    index.countries.set(row.code, place);
    builder.addName(place, row.name, 0);
    for (const name of list(row.alternates)) builder.addName(place, name, ALTERNATE);
    for (const name of list(row.demonyms)) for (const form of demonymForms(name)) builder.addName(place, form, DEMONYM);
  }
}

/** "Cambodian", "Cambodians"; "Irishman", "Irishmen"; "Chinese" and "Spanish" have no plural. */
function demonymForms(name: string): string[] {
  if (/(?:man|woman)$/.test(name) && !/German$/.test(name)) return [name, name.replace(/an$/, "en")];
  if (/(?:s|z|sh|ch|x)$/.test(name)) return [name];
  return [name, `${name}s`];
}

function addRegions(builder: GazetteerBuilder, index: PlaceIndex): void {
  const columns = ["name", "feature", "country", "latitude", "longitude", "weight", "alternates", "demonyms"] as const;
  for (const row of readTable("regions.tsv", columns)) {
    // "Sicily" is an island and a division: where the gazetteer has the division or town already, that one is meant.
    const known = (row.feature === "PPL" ? index.cities : index.divisionNames).get(placeKey(row.country, row.name));
    const place =
      known ??
      builder.add({
        name: row.name,
        id: 0,
        latitude: coordinate(row.latitude, 90, row.name),
        longitude: coordinate(row.longitude, 180, row.name),
        country: row.country,
        admin1: "",
        feature: row.feature,
        population: Number(row.weight) * 1000,
      });
    for (const name of list(row.alternates)) builder.addName(place, name, ALTERNATE);
    for (const name of list(row.demonyms)) for (const form of demonymForms(name)) builder.addName(place, form, DEMONYM);
  }
}

function coordinate(cell: string, limit: number, name: string): number {
  const value = Number(cell);
  if (cell === "" || !(Math.abs(value) <= limit))
    throw new Error(`${name} has no coordinate within ${limit}: "${cell}".`);
  return value;
}

/** Ids and short forms of the states that English-language news names most: the packages have no ids of divisions. */
function addStates(builder: GazetteerBuilder, index: PlaceIndex, strict: boolean): void {
  for (const row of readTable("states.tsv", ["country", "admin1", "geonameId", "abbreviations"] as const)) {
    const place = index.divisions.get(`${row.country}.${row.admin1}`);
    if (place === undefined) {
      if (strict) throw new Error(`states.tsv: no division ${row.country}.${row.admin1}.`);
      continue;
    }
    builder.setId(place, Number(row.geonameId));
    for (const name of list(row.abbreviations)) {
      // "N.C." tells itself; "La" and "LA" are states only with a stop or after a place.
      builder.addName(place, name, name.includes(".") ? INITIALISM : ABBREVIATION);
    }
  }
}

/** A row is one place under all its names: whichever of them the gazetteer has takes the others. */
function addAlternateNames(builder: GazetteerBuilder, index: PlaceIndex, strict: boolean): void {
  const unknown: string[] = [];
  for (const row of readTable("alternate-names.tsv", ["country", "kind", "name", "alternates"] as const)) {
    const known = row.kind === "ADM1" ? index.divisionNames : index.cities;
    const names = [row.name, ...list(row.alternates)];
    const found = names.find((name) => known.has(placeKey(row.country, name)));
    if (found === undefined) {
      unknown.push(`${row.country} ${row.kind} ${row.name}`);
      continue;
    }
    const place = known.get(placeKey(row.country, found)) as number;
    for (const name of names) builder.addName(place, name, ALTERNATE);
  }
  if (strict && unknown.length > 0) {
    throw new Error(`alternate-names.tsv: the gazetteer has none of the names of ${unknown.join("; ")}.`);
  }
}

/** "Texan", "Scots", "Chechen": of a division, with its country. */
function addDivisionDemonyms(builder: GazetteerBuilder, index: PlaceIndex, strict: boolean): void {
  for (const row of readTable("division-demonyms.tsv", ["country", "name", "demonyms"] as const)) {
    const place = index.divisionNames.get(placeKey(row.country, row.name));
    if (place === undefined) {
      if (strict)
        throw new Error(`division-demonyms.tsv: the gazetteer has no division ${row.name} in ${row.country}.`);
      continue;
    }
    for (const name of list(row.demonyms)) for (const form of demonymForms(name)) builder.addName(place, form, DEMONYM);
  }
}

/** How `PlaceIndex` keys a place: "KH kandal". */
export function placeKey(country: string, name: string): string {
  return `${country} ${nameWords(name).join(" ")}`;
}
