import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { GazetteerBuilder } from "../../../extractors/locations/gazetteer/builder.ts";
import { ALTERNATE, PLACE_MASK, SECTIONS, type SectionName } from "../../../extractors/locations/gazetteer/format.ts";
import { parseGazetteer, readGazetteer } from "../../../extractors/locations/gazetteer/gazetteer.ts";
import { nameWords } from "../../../extractors/locations/gazetteer/names.ts";
import { readTable } from "../../../extractors/locations/gazetteer/seeds.ts";
import { compiledSeedPath } from "../../../extractors/seeds.ts";

const ABOUT = { source: "test", attribution: ["test"], inputs: "" };

function small() {
  const builder = new GazetteerBuilder();
  const row = { id: 7, latitude: 1.5, longitude: -2.25, country: "XX", admin1: "01", feature: "PPL", population: 10 };
  builder.add({ ...row, name: "Saint-Émile" });
  const second = builder.add({ ...row, id: 8, name: "Big Saint Emile", population: 5_000_000_000 });
  builder.addName(second, "St. Émile", ALTERNATE);
  builder.add({ ...row, id: 9, name: "Nowhere", latitude: null, longitude: null });
  return builder.finish(ABOUT);
}

describe("the packed file", () => {
  test("gives back what was put in, names folded", () => {
    const gazetteer = parseGazetteer(small());
    const { postingStart, postings, id, population } = gazetteer.columns;
    for (const name of ["saint emile", "ST. ÉMILE", "St-Emile"]) {
      const key = gazetteer.findName(name);
      const found = [...postings.subarray(postingStart[key], postingStart[key + 1])].map(
        (posting) => posting & PLACE_MASK,
      );
      expect(found.map((place) => id[place])).toEqual([8, 7]);
    }
    expect(gazetteer.name(0)).toBe("Saint-Émile");
    expect([gazetteer.latitude(0), gazetteer.longitude(0), gazetteer.country(0), gazetteer.admin1(0)]).toEqual([
      1.5,
      -2.25,
      "XX",
      "01",
    ]);
    expect(population[1]).toBe(0xffffffff);
    expect(gazetteer.latitude(2)).toBeNaN();
    expect(gazetteer.findName("Elsewhere")).toBe(-1);
  });

  test("does not depend on the order of names", () => {
    const [first, again] = [small(), small()].map((bytes) => parseGazetteer(bytes).header.content);
    expect(again).toBe(first);
  });

  test("is refused with a reason when damaged", () => {
    const bytes = small();
    expect(() => parseGazetteer(new Uint8Array(3), "x.bin")).toThrow(/x\.bin is not a compiled gazetteer/);
    expect(() => parseGazetteer(bytes.subarray(0, bytes.length / 2), "x.bin")).toThrow(/cut short/);
    const other = bytes.slice();
    other[6] = 99;
    expect(() => parseGazetteer(other, "x.bin")).toThrow(/format 99/);
    expect(() => readGazetteer("/nowhere/x.bin")).toThrow(/npm run build/);
  });
});

describe("the gazetteer of the build", () => {
  const gazetteer = readGazetteer(compiledSeedPath("gazetteer.bin"));

  test("holds the world", () => {
    const { counts, places, keys } = gazetteer.header;
    expect(places).toBeGreaterThan(200_000);
    expect(keys).toBeGreaterThan(190_000);
    expect(counts.PCLI).toBe(250);
    expect(counts.ADM1).toBeGreaterThan(3_400);
    expect(counts.PPLC).toBeGreaterThan(230);
  });

  test("is whole: its sections have the hash that the header names", () => {
    const digest = createHash("sha256");
    for (const name of Object.keys(SECTIONS) as SectionName[]) {
      const { buffer, byteOffset, byteLength } = gazetteer.columns[name];
      digest.update(new Uint8Array(buffer, byteOffset, byteLength));
    }
    expect(digest.digest("hex")).toBe(gazetteer.header.content);
  });

  test("fits the budget of 40 MB", () => {
    expect(readFileSync(compiledSeedPath("gazetteer.bin")).length).toBeLessThan(20e6);
  });

  test("names its sources", () => {
    expect(gazetteer.header.attribution.join("\n")).toMatch(/GeoNames.*CC BY 4\.0/);
  });
});

describe("folding", () => {
  test.each([
    ["Coeur d'Alene", "coeur dalene"],
    ["Winston-Salem", "winston salem"],
    ["Prince George's County", "prince george s county"],
    ["St. Louis", "st louis"],
    ["Łódź", "lodz"],
    ["Ḩamāh", "hamah"],
    ["Xi’an", "xian"],
    ["D.C.", "dc"],
  ])("%s", (name, key) => {
    expect(nameWords(name).join(" ")).toBe(key);
  });
});

describe("seed tables", () => {
  test("a row with a column too few is told with its line", () => {
    expect(() => readTable("x.tsv", ["a", "b"], "a\tb\n1\t2\n3\n")).toThrow(
      "seeds/x.tsv, line 3 has 1 columns, not 2.",
    );
    expect(() => readTable("x.tsv", ["a", "b"], "a\tc\n")).toThrow("other columns than a, b");
  });
});
