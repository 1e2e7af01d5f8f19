import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PLACE_MASK } from "../../../extractors/locations/gazetteer/format.ts";
import { type Gazetteer, readGazetteer, useGazetteer } from "../../../extractors/locations/gazetteer/gazetteer.ts";
import { findPlaces } from "../../../extractors/locations/index.ts";
import { readText } from "../../../extractors/text/index.ts";
import { type ImportProgress, importGazetteer } from "../../../pipeline/gazetteer/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsfacts-gazetteer-"));
});
afterEach(() => {
  useGazetteer(null);
  rmSync(folder, { recursive: true });
});

type Row = [
  id: number,
  name: string,
  lat: number,
  lon: number,
  feature: string,
  country: string,
  admin1: string,
  people: number,
  names?: string,
];

function placeLine([id, name, lat, lon, feature, country, admin1, people, names = ""]: Row): string {
  const [featureClass, code] = feature.split(".");
  const cells = [
    id,
    name,
    name,
    names,
    lat,
    lon,
    featureClass,
    code,
    country,
    "",
    admin1,
    "",
    "",
    "",
    people,
    "",
    "",
    "Etc/UTC",
    "2026-01-01",
  ];
  return cells.join("\t");
}

const PLACES: Row[] = [
  [1831722, "Kingdom of Cambodia", 13, 105, "A.PCLI", "KH", "00", 16_000_000],
  [1831037, "Khétt Svay Riĕng", 11.1, 105.8, "A.ADM1", "KH", "18", 525_497],
  [1831797, "Krŏng Bavĕt", 11.07, 106.17, "P.PPL", "KH", "18", 37_000],
  [1821935, "Tônlé Sab", 12.9, 104.1, "H.LK", "KH", "", 0, "Tonle Sap,Great Lake,Tonlé Sap,Tonle Sab"],
  [99999991, "Wat Nameless", 12, 104, "S.TMPL", "KH", "", 0],
  [99999992, "Phum Dead", 12, 104, "P.PPLQ", "KH", "18", 0],
];

const COUNTRY_INFO =
  "# comment\nKH\tKHM\t116\tCB\tCambodia\tPhnom Penh\t181040\t16000000\tAS\t.kh\tKHR\tRiels\t855\t\t\tkm\t1831722\tLA,TH,VN\t\n";
const ADMIN1 = "KH.18\tSvay Rieng\tSvay Rieng\t1831037\nKH.02\tBattambang\tBattambang\t1831796\n";
const ALTERNATES = [
  "1\t1831797\ten\tBavet\t1\t\t\t\t\t",
  "2\t1831797\tkm\tបាវិត\t\t\t\t\t\t",
  "3\t1831797\tlink\thttps://en.wikipedia.org/wiki/Bavet\t\t\t\t\t\t",
  "4\t4711\ten\tNowhere\t\t\t\t\t\t",
].join("\n");

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

function writeAll(): void {
  write("allCountries.txt", `${PLACES.map(placeLine).join("\n")}\nbroken row\n`);
  write("countryInfo.txt", COUNTRY_INFO);
  write("admin1CodesASCII.txt", ADMIN1);
  write("alternateNamesV2.txt", ALTERNATES);
}

/** A zip of one deflated entry. */
function zip(name: string, content: string): Buffer {
  const data = deflateRawSync(Buffer.from(content));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

function describePlaces(gazetteer: Gazetteer, name: string): string[] {
  const key = gazetteer.findName(name);
  if (key < 0) return [];
  const { postingStart, postings } = gazetteer.columns;
  return [...postings.subarray(postingStart[key], postingStart[key + 1])].map((posting) => {
    const place = posting & PLACE_MASK;
    return `${gazetteer.name(place)} ${gazetteer.feature(place)} ${gazetteer.country(place)}.${gazetteer.admin1(place)}`;
  });
}

describe("importing GeoNames' dump files", () => {
  test("keeps countries, divisions, towns and known nature, under their English names", async () => {
    writeAll();
    const output = join(folder, "out", "gazetteer.bin");
    const result = await importGazetteer([folder], output);
    expect(result).toMatchObject({ badRows: 1, missing: ["admin2Codes.txt"] });
    const gazetteer = readGazetteer(output);
    expect(describePlaces(gazetteer, "Svay Rieng")).toEqual(["Svay Rieng ADM1 KH.18"]);
    expect(describePlaces(gazetteer, "Bavet")).toContain("Krŏng Bavĕt PPL KH.18");
    expect(describePlaces(gazetteer, "Tonle Sab")).toContain("Tônlé Sab LK KH.");
    expect(describePlaces(gazetteer, "Cambodia")).toEqual(["Kingdom of Cambodia PCLI KH."]);
    expect(describePlaces(gazetteer, "Wat Nameless")).toEqual([]);
    expect(describePlaces(gazetteer, "Phum Dead")).toEqual([]);
    expect(gazetteer.header.attribution.join()).toContain("CC BY 4.0");
  });

  test("reads zipped files as it reads plain ones", async () => {
    writeAll();
    await importGazetteer([folder], join(folder, "plain.bin"));
    const zipped = mkdtempSync(join(folder, "zipped-"));
    writeFileSync(join(zipped, "KH.zip"), zip("KH.txt", PLACES.map(placeLine).join("\n")));
    writeFileSync(join(zipped, "admin1CodesASCII.txt"), ADMIN1);
    writeFileSync(join(zipped, "countryInfo.txt"), COUNTRY_INFO);
    writeFileSync(join(zipped, "alternateNamesV2.zip"), zip("alternateNamesV2.txt", ALTERNATES));
    await importGazetteer([zipped], join(folder, "zipped.bin"));
    const [plain, unzipped] = ["plain.bin", "zipped.bin"].map(
      (name) => readGazetteer(join(folder, name)).header.content,
    );
    expect(unzipped).toBe(plain);
  });

  test("makes the divisions that citiesN lacks from their towns", async () => {
    write("cities500.txt", placeLine([1831797, "Bavet", 11, 106, "P.PPL", "KH", "02", 5_000]));
    write("admin1CodesASCII.txt", ADMIN1);
    await importGazetteer([folder], join(folder, "gazetteer.bin"));
    const gazetteer = readGazetteer(join(folder, "gazetteer.bin"));
    expect(describePlaces(gazetteer, "Battambang")).toEqual(["Battambang ADM1 KH.02"]);
    const [place] = [
      gazetteer.columns.postings[gazetteer.columns.postingStart[gazetteer.findName("Battambang")]] & PLACE_MASK,
    ];
    expect([gazetteer.latitude(place), gazetteer.longitude(place)]).toEqual([11, 106]);
  });

  test("serves the extractor", async () => {
    writeAll();
    await importGazetteer([folder], join(folder, "gazetteer.bin"));
    useGazetteer(readGazetteer(join(folder, "gazetteer.bin")));
    const text = "Police in Bavet, Cambodia, raided a casino.";
    const places = findPlaces(readText(text), { text, published: null });
    expect(places.map(({ text, geonameId, country }) => [text, geonameId, country])).toEqual([
      ["Bavet", 1831797, "KH"],
      ["Cambodia", 1831722, "KH"],
    ]);
  });

  test("tells how far it is", async () => {
    writeAll();
    const seen: ImportProgress[] = [];
    await importGazetteer([folder], join(folder, "gazetteer.bin"), (progress) => seen.push(progress));
    expect(new Set(seen.map((progress) => progress.file))).toEqual(
      new Set(["countryInfo.txt", "admin1CodesASCII.txt", "allCountries.txt", "alternateNamesV2.txt"]),
    );
    expect(seen.every(({ read, total }) => read <= total)).toBe(true);
  });
});

describe("what cannot be imported", () => {
  test("a folder without places", async () => {
    write("countryInfo.txt", COUNTRY_INFO);
    await expect(importGazetteer([folder], join(folder, "x.bin"))).rejects.toThrow(/No places in .*cities500/);
  });
  test("a path that is not there", async () => {
    await expect(importGazetteer([join(folder, "none")], join(folder, "x.bin"))).rejects.toThrow(/There is no /);
  });
  test("a place file in another format", async () => {
    write("cities500.txt", "name,lat,lon\nBavet,11,106\n");
    await expect(importGazetteer([folder], join(folder, "x.bin"))).rejects.toThrow(/19 columns/);
  });
  test("a zip cut short", async () => {
    write("cities500.zip", zip("cities500.txt", PLACES.map(placeLine).join("\n")).subarray(0, 80));
    await expect(importGazetteer([folder], join(folder, "x.bin"))).rejects.toThrow(/no zip file, or it is cut short/);
  });
});
