import { readFileSync } from "node:fs";
import { join } from "node:path";
import { geoEqualEarth } from "d3-geo";
import { expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import { type Outlines, project } from "../../server/explorer/selection/projection.js";

const outlines = JSON.parse(readFileSync(join(packageRoot, "server/explorer/outlines.json"), "utf8")) as Outlines;

test("places lie where the outlines were drawn", () => {
  const drawn = geoEqualEarth()
    .rotate([-outlines.centre, 0])
    .fitWidth(outlines.width, { type: "Sphere" })
    .translate([outlines.width / 2, outlines.height / 2]);
  const places: [longitude: number, latitude: number][] = [
    [0, 0],
    [104.9, 11.6],
    [-176.2, -44],
    [179.9, 66],
    [-71, -54],
    [11, 89],
  ];
  for (const place of places) {
    const [x, y] = project(...place, outlines);
    const [drawnX, drawnY] = drawn(place)!;
    expect(x).toBeCloseTo(drawnX, 0);
    expect(y).toBeCloseTo(drawnY, 0);
  }
});
