import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";

/** Each folder may import from itself and those before it. */
const FOLDERS = ["extractors", "store", "pipeline", "workers", "server", "cli"];
/** The same within the extractors. */
const EXTRACTORS = ["text", "dates", "numbers", "locations", "events"];

function imports(folder: string): (readonly [from: string, to: string])[] {
  const files = readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const path = join(packageRoot, folder, file);
      const specifiers = readFileSync(path, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
      const from = relative(packageRoot, path);
      return [...specifiers].map(([, to]) => [from, relative(packageRoot, resolve(dirname(path), to!))] as const);
    });
}

function rising(order: readonly string[], depth: number, pairs: readonly (readonly [string, string])[]) {
  const place = (path: string) => order.indexOf(path.split(sep)[depth] ?? "");
  return pairs
    .filter(([from, to]) => place(from) >= 0 && place(to) > place(from))
    .map(([from, to]) => `${from} imports ${to}`);
}

test("no folder imports from one below it", () => {
  const pairs = FOLDERS.flatMap(imports);
  expect(pairs.length).toBeGreaterThan(500);
  expect(rising(FOLDERS, 0, pairs)).toEqual([]);
});

test("no extractor imports from a later one", () => {
  expect(rising(EXTRACTORS, 1, imports("extractors"))).toEqual([]);
});
