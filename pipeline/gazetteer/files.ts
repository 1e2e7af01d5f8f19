/** Which of GeoNames' dump files lie in a folder or are named: each is known by its name, plain or zipped. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { GazetteerImportError } from "./problems.ts";

export interface DumpFiles {
  /** `allCountries`, `cities500`, `KH` … */
  readonly places: readonly string[];
  readonly countryInfo: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly alternateNames: string | null;
}

const PLACES = /^(?:allCountries|cities\d+|[A-Z]{2}|no-country)\.(?:txt|zip)$/;

/** Sorts paths of files and folders into what each is. Where a file lies plain and zipped, the plain one is read. */
export function sortDumpFiles(paths: readonly string[]): DumpFiles {
  const files = paths.flatMap(listFiles).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const named = (pattern: RegExp) => files.find((file) => pattern.test(basename(file))) ?? null;
  const places = new Map<string, string>();
  for (const file of files) {
    const name = basename(file);
    if (PLACES.test(name) && !places.has(name.slice(0, -4))) places.set(name.slice(0, -4), file);
  }
  if (places.size === 0) {
    throw new GazetteerImportError(
      `No places in ${paths.join(", ")}: want allCountries, cities500, cities1000 … or a country such as KH, as .txt or .zip, from https://download.geonames.org/export/dump/.`,
    );
  }
  return {
    places: [...places.values()],
    countryInfo: named(/^countryInfo\.(?:txt|zip)$/),
    admin1: named(/^admin1CodesASCII\.(?:txt|zip)$/),
    admin2: named(/^admin2Codes\.(?:txt|zip)$/),
    alternateNames: named(/^alternateNamesV2\.(?:txt|zip)$/),
  };
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) throw new GazetteerImportError(`There is no ${path}.`);
  return statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
}

function rank(file: string): number {
  return file.endsWith(".zip") ? 1 : 0;
}
