/**
 * Draws the land and the borders of the explorer's map, from Natural Earth's outlines as world-atlas has them:
 *
 *     npx tsx tools/compile-outlines.ts
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { packageRoot } from "../extractors/seeds.ts";

/** Units of the whole map, and the meridian in its middle: so turned no land but Antarctica is cut at the edge. */
const [WIDTH, HEIGHT, CENTRE] = [1000, 487, 11];

const topology = createRequire(import.meta.url)("world-atlas/countries-110m.json") as Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;
const { countries, land } = topology.objects;
// As wide as the sphere; the page places its points by the same formula (a test compares the two).
const projection = geoEqualEarth()
  .rotate([-CENTRE, 0])
  .fitWidth(WIDTH, { type: "Sphere" })
  .translate([WIDTH / 2, HEIGHT / 2]);
const draw = geoPath(projection).digits(1);
const outlines = {
  source: "Natural Earth, 1:110m, public domain",
  width: WIDTH,
  height: HEIGHT,
  centre: CENTRE,
  land: draw(feature(topology, land)),
  borders: draw(mesh(topology, countries, (one, other) => one !== other)),
};
writeFileSync(join(packageRoot, "server/explorer/outlines.json"), `${JSON.stringify(outlines, null, 2)}\n`);
