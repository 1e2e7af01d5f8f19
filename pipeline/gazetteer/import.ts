/** GeoNames' dump files to a compiled gazetteer, streaming: the places first, then the divisions they lack, then other names. */
import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { GazetteerBuilder } from "../../extractors/locations/gazetteer/builder.ts";
import { Centres } from "../../extractors/locations/gazetteer/centres.ts";
import { derivedNames } from "../../extractors/locations/gazetteer/derived.ts";
import { addSeeds, type PlaceIndex, placeKey } from "../../extractors/locations/gazetteer/seeds.ts";
import { type DumpFiles, sortDumpFiles } from "./files.ts";
import { readLines } from "./lines.ts";
import { GazetteerImportError } from "./problems.ts";
import {
  type DumpDivision,
  type DumpPlace,
  isKept,
  readAlternateName,
  readCountry,
  readDivision,
  readPlace,
} from "./rows.ts";

const ATTRIBUTION = ["Place data from GeoNames (https://www.geonames.org), CC BY 4.0"];

export interface ImportProgress {
  /** Name of the file in hand. */
  readonly file: string;
  /** Bytes of it read, and all of them. */
  readonly read: number;
  readonly total: number;
  /** Places kept so far. */
  readonly places: number;
}

export interface ImportResult {
  readonly output: string;
  readonly bytes: number;
  readonly places: number;
  /** Rows of the place files that were not read: too short, or without a number where one belongs. */
  readonly badRows: number;
  /** Files that would add to it and were not there. */
  readonly missing: readonly string[];
}

/**
 * Builds a gazetteer from files and folders with GeoNames' dump files and writes it to `output`.
 *
 * Throws a `GazetteerImportError` where no place file is found, or one holds no place.
 */
export async function importGazetteer(
  paths: readonly string[],
  output: string,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportResult> {
  const files = sortDumpFiles(paths);
  const work = new Import(files, onProgress);
  await work.readCountries();
  await work.readDivisions();
  for (const file of files.places) await work.readPlaces(file);
  work.addMissingDivisions();
  await work.readAlternateNames();
  const bytes = work.finish();
  await mkdir(dirname(output), { recursive: true });
  await writeFile(`${output}.part`, bytes);
  await rename(`${output}.part`, output);
  return { output, bytes: bytes.length, places: work.places, badRows: work.badRows, missing: missingFiles(files) };
}

function missingFiles({ countryInfo, admin1, admin2, alternateNames }: DumpFiles): string[] {
  const missing: string[] = [];
  if (countryInfo === null) missing.push("countryInfo.txt");
  if (admin1 === null) missing.push("admin1CodesASCII.txt");
  if (admin2 === null) missing.push("admin2Codes.txt");
  if (alternateNames === null) missing.push("alternateNamesV2.zip");
  return missing;
}

class Import {
  badRows = 0;
  private readonly files: DumpFiles;
  private readonly onProgress: (progress: ImportProgress) => void;
  private readonly builder = new GazetteerBuilder();
  private readonly index: PlaceIndex = {
    countries: new Map(),
    divisions: new Map(),
    divisionNames: new Map(),
    cities: new Map(),
  };
  /** By id: the country's code; by code: the division. */
  private readonly countries = new Map<number, string>();
  private readonly divisions = new Map<string, DumpDivision>();
  private readonly centres = new Centres();
  private readonly people = new Map<string, number>();
  private readonly digest = createHash("sha256");

  constructor(files: DumpFiles, onProgress: (progress: ImportProgress) => void) {
    this.files = files;
    this.onProgress = onProgress;
  }

  get places(): number {
    return this.builder.places;
  }

  private async each(path: string, read: (line: string) => void): Promise<void> {
    const file = basename(path);
    this.digest.update(`${file}\n`);
    const report = (bytes: number, total: number) =>
      this.onProgress({ file, read: bytes, total, places: this.builder.places });
    for await (const lines of readLines(path, report)) {
      for (const line of lines) if (line !== "") read(line.endsWith("\r") ? line.slice(0, -1) : line);
    }
  }

  async readCountries(): Promise<void> {
    if (this.files.countryInfo === null) return;
    await this.each(this.files.countryInfo, (line) => {
      const country = readCountry(line);
      if (country) this.countries.set(country.id, country.code);
    });
  }

  async readDivisions(): Promise<void> {
    for (const path of [this.files.admin1, this.files.admin2]) {
      if (path === null) continue;
      await this.each(path, (line) => {
        const division = readDivision(line);
        if (division) this.divisions.set(division.code, division);
      });
    }
  }

  async readPlaces(path: string): Promise<void> {
    const before = this.builder.places;
    await this.each(path, (line) => {
      const place = readPlace(line);
      if (place === null) this.badRows++;
      else if (isKept(place)) this.addPlace(place);
    });
    if (this.builder.places === before) {
      throw new GazetteerImportError(
        `${basename(path)} holds no place in GeoNames' format (19 columns parted by tabs).`,
      );
    }
  }

  private addPlace(place: DumpPlace): void {
    const { id, name, asciiName, country, admin1, feature, population } = place;
    const code =
      feature === "ADM1" ? `${country}.${admin1}` : feature === "ADM2" ? `${country}.${admin1}.${place.admin2}` : "";
    const division = this.divisions.get(code);
    const known = division?.id === id ? division.name : name;
    const isCountry = feature.startsWith("PCL");
    const index = this.builder.add({
      name: known,
      id,
      latitude: place.latitude,
      longitude: place.longitude,
      country,
      admin1: isCountry ? "" : admin1,
      feature,
      population,
    });
    if (known !== name) this.builder.addName(index, name);
    if (asciiName !== name && asciiName !== "") this.builder.addName(index, asciiName);
    for (const [other, flags] of derivedNames(known, feature, population, country))
      this.builder.addName(index, other, flags);
    // Without alternateNamesV2 the names of all languages are taken, but of the best known places only.
    if (this.files.alternateNames === null && (isCountry || population >= WELL_KNOWN)) {
      for (const other of place.alternateNames.split(",")) if (LATIN.test(other)) this.builder.addName(index, other);
    }
    if (isCountry) this.addCountry(index, id, country);
    else if (feature === "ADM1") this.addFirstLevel(index, code, country, known);
    else if (place.featureClass === "P") this.addTown(index, place);
    if (division?.id === id) this.divisions.delete(code);
  }

  private addCountry(index: number, id: number, code: string): void {
    if (this.countries.size === 0 || this.countries.get(id) === code) this.index.countries.set(code, index);
  }

  private addFirstLevel(index: number, code: string, country: string, name: string): void {
    this.index.divisions.set(code, index);
    this.index.divisionNames.set(placeKey(country, name), index);
  }

  private addTown(index: number, { country, admin1, admin2, name, latitude, longitude, population }: DumpPlace): void {
    this.centres.add(`${country}.${admin1}`, latitude, longitude, population);
    if (admin2 !== "") this.centres.add(`${country}.${admin1}.${admin2}`, latitude, longitude, population);
    if (population < 1_000) return;
    const key = placeKey(country, name);
    if ((this.people.get(key) ?? -1) >= population) return;
    this.people.set(key, population);
    this.index.cities.set(key, index);
  }

  /** Divisions that the code files name and the place files have no row for, as in citiesN: at the mean of their towns. */
  addMissingDivisions(): void {
    for (const { code, name, id } of this.divisions.values()) {
      const centre = this.centres.of(code);
      if (centre === null) continue;
      const [country, admin1, admin2] = code.split(".");
      const feature = admin2 === undefined ? "ADM1" : "ADM2";
      const { latitude, longitude, people: population } = centre;
      const index = this.builder.add({ name, id, latitude, longitude, country, admin1, feature, population });
      for (const [other, flags] of derivedNames(name, feature, population, country))
        this.builder.addName(index, other, flags);
      if (feature === "ADM1") this.addFirstLevel(index, code, country, name);
    }
  }

  async readAlternateNames(): Promise<void> {
    if (this.files.alternateNames === null) return;
    const find = placesById(this.builder.ids());
    await this.each(this.files.alternateNames, (line) => {
      const other = readAlternateName(line);
      const index = other === null ? -1 : find(other.placeId);
      if (other === null || index < 0) return;
      this.builder.addName(index, other.name);
      this.nameTown(index, other.name);
    });
  }

  /** Lets the project's tables find a town by a name that is not its first: "Bavet" for "Krŏng Bavĕt". */
  private nameTown(index: number, name: string): void {
    if (!this.builder.feature(index).startsWith("PPL")) return;
    const key = placeKey(this.builder.country(index), name);
    if (!this.index.cities.has(key)) this.index.cities.set(key, index);
  }

  finish(): Uint8Array {
    addSeeds(this.builder, this.index, { strict: false });
    const inputs = this.digest.update(String(this.builder.places)).digest("hex");
    const source = `GeoNames dump: ${this.files.places.map((file) => basename(file)).join(", ")}`;
    return this.builder.finish({ source, attribution: ATTRIBUTION, inputs });
  }
}

const WELL_KNOWN = 500_000;
const LATIN = /^[\p{Script=Latin}\s'’.-]{4,}$/u;

/** A look-up of indices by GeoNames id; a Map of millions would take half a gigabyte. */
function placesById(ids: Int32Array): (id: number) => number {
  const order = Uint32Array.from(ids.keys()).sort((a, b) => ids[a] - ids[b]);
  return (id) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ids[order[middle]] < id) low = middle + 1;
      else high = middle;
    }
    return low < order.length && ids[order[low]] === id ? order[low] : -1;
  };
}
