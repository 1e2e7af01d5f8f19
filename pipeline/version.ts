/** The version that event rows carry, so that a replay tells old rows from new ones. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../extractors/seeds.ts";

export const { version: extractorVersion } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  version: string;
};
