/**
 * Puts the extractors into one file, `dist/extractors/index.js`, in place of the module that the compiler wrote there: nearly
 * two hundred small files take Node longer to find and open than all their work on a short text. Reads the sources, as the
 * compiler does not write again what did not change.
 */
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../extractors/seeds.ts";

await build({
  entryPoints: [join(packageRoot, "extractors", "index.ts")],
  outfile: join(packageRoot, "dist", "extractors", "index.js"),
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});
