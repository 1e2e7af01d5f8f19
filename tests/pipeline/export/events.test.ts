/** Files of event rows: what is written can be read again and says the same. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import { COLUMNS } from "../../../pipeline/export/columns.ts";
import { writeEvents } from "../../../pipeline/export/index.ts";
import { writeParquet } from "../../../pipeline/export/parquet.ts";
import { type EventFact, eventRows } from "../../../store/index.ts";
import { makeArticle } from "../../support/articles.ts";

const folder = mkdtempSync(join(tmpdir(), "newsfacts-export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'Police "held" 12 suspects,\nsome in Kampot, on Feb. 11 – after a raid.';
const [row] = eventRows(
  makeArticle("one", TEXT, [
    {
      trigger: "held",
      quantity: "12",
      value: 12,
      unit: "suspect",
      date: "Feb. 11",
      from: "2026-02-11",
      to: "2026-02-12",
      place: "Kampot",
      country: "KH",
    },
  ]),
);
const fact: EventFact = {
  ...row!,
  rules: ["one", "two, three"],
  articleUrl: "https://one.example/news/one",
  articleTitle: "=HYPERLINK(1)",
  articlePublished: "2026-02-13T08:00:00+08:00",
  siteName: "One",
  feedId: null,
  feedUrl: null,
  feedTitle: null,
};
const bare: EventFact = {
  ...fact,
  id: "c44db2b7-474e-5954-9b5d-4f4ee3014b00",
  value: null,
  low: 0.5,
  high: 1e15,
  occurredFrom: null,
  occurredTo: null,
  latitude: null,
  longitude: null,
  rules: [],
  placeName: null,
};

async function textOf(events: readonly EventFact[], format: "csv" | "jsonl" | "geojson"): Promise<string> {
  let text = "";
  for await (const piece of writeEvents(events, format)) text += piece;
  return text;
}

/** RFC 4180, as strict as it is short. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}

describe("CSV", () => {
  test("has a header and one row for each event, whatever its texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }), async (sentences) => {
        const events = sentences.map((sentence) => ({ ...fact, sentence }));
        const [header, ...rows] = readCsv(await textOf(events, "csv"));
        expect(header).toEqual(COLUMNS);
        expect(rows.map((cells) => cells[COLUMNS.indexOf("sentence")]!.replace(/^'/, ""))).toEqual(
          sentences.map((sentence) => sentence.replace(/^'/, "")),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("gives a spreadsheet no formula to run", async () => {
    const [, cells] = readCsv(await textOf([fact], "csv"));
    expect(cells![COLUMNS.indexOf("articleTitle")]).toBe("'=HYPERLINK(1)");
    expect(cells![COLUMNS.indexOf("comparator")]).toBe("=");
    expect(cells![COLUMNS.indexOf("value")]).toBe("12");
  });
});

test("JSON Lines holds the rows as they are", async () => {
  const lines = (await textOf([fact, bare], "jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([fact, bare]);
});

test("GeoJSON has a feature for each event, without a geometry where the place is not known", async () => {
  const { type, features } = JSON.parse(await textOf([fact, bare], "geojson"));
  expect(type).toBe("FeatureCollection");
  expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
    { type: "Point", coordinates: [103.52, 10.62] },
    null,
  ]);
  const { id, latitude, longitude, ...rest } = fact;
  expect(features[0]).toMatchObject({ id, properties: rest });
  expect(JSON.parse(await textOf([], "geojson"))).toEqual({ type: "FeatureCollection", features: [] });
});

describe("Parquet", () => {
  async function write(events: readonly EventFact[]): Promise<string> {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeParquet(generate(events))) pieces.push(piece);
    const path = join(folder, `${events.length}.parquet`);
    writeFileSync(path, Buffer.concat(pieces));
    return path;
  }

  test("gives the rows back, in several groups", async () => {
    const many = Array.from({ length: 25_000 }, (_, index) => ({
      ...(index % 2 === 0 ? fact : bare),
      triggerStart: index,
    }));
    const file = await asyncBufferFromFile(await write(many));
    expect((await parquetMetadataAsync(file)).row_groups).toHaveLength(3);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(many.length);
    for (const index of [0, 1, 9_999, 10_000, 24_999]) expect(rows[index]).toEqual(asRead(many[index]!));
  });

  test("has typed columns, even in a file without rows", async () => {
    const file = await asyncBufferFromFile(await write([]));
    const metadata = await parquetMetadataAsync(file);
    expect(Number(metadata.num_rows)).toBe(0);
    const types = Object.fromEntries(
      parquetSchema(metadata).children.map(({ element }) => [element.name, element.converted_type ?? element.type]),
    );
    expect(types).toMatchObject({
      value: "DOUBLE",
      geonameId: "INT32",
      occurredFrom: "DATE",
      type: "UTF8",
      rules: "LIST",
    });
    expect(Object.keys(types)).toEqual(COLUMNS);
  });
});

async function* generate<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** The reader gives days as dates. */
function asRead(event: EventFact): object {
  const date = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
  return { ...event, occurredFrom: date(event.occurredFrom), occurredTo: date(event.occurredTo) };
}
