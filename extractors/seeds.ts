/** Where the data files lie, whether the sources run as they are or compiled under `dist/`. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** A data file as written by people: `seedPath("feeds.yaml")`. */
export function seedPath(name: string): string {
  return join(packageRoot, "seeds", name);
}

/** A data file compiled by `npm run build`: `compiledSeedPath("gazetteer.bin")`. */
export function compiledSeedPath(name: string): string {
  return join(packageRoot, "dist", "seeds", name);
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("newsfacts cannot find its own package.json: install the package again.");
  return findRoot(parent);
}
