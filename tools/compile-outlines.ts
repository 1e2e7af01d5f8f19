/** Writes the outlines of the countries, from Natural Earth's as world-atlas has them, as one path for the explorer's map. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { mesh } from "topojson-client";
import type { Topology } from "topojson-specification";
import { packageRoot } from "../extractors/seeds.ts";

const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
const topology = JSON.parse(readFileSync(atlas, "utf8")) as Topology;
/** One unit is a degree: x runs from 180° west, y from 90° north. */
const point = ([longitude, latitude]: readonly number[]) =>
  `${(longitude! + 180).toFixed(1)} ${(90 - latitude!).toFixed(1)}`;
const lines = mesh(topology, topology.objects.countries as never).coordinates;
/** A line that crosses the date line begins anew on the other side, or it would run across the whole map. */
const draw = (line: readonly (readonly number[])[]) =>
  line
    .map((at, index) => {
      const crosses = index > 0 && Math.abs(at[0]! - line[index - 1]![0]!) > 180;
      return `${index === 0 || crosses ? "M" : "L"}${point(at)}`;
    })
    .join("");
const path = lines.map(draw).join("");
writeFileSync(
  join(packageRoot, "server", "explorer", "outlines.json"),
  `${JSON.stringify({ source: "Natural Earth, 1:110m, public domain", path }, null, 2)}\n`,
);
