/** The sums of each day say the same as the events, whatever is written, replaced, removed or summed meanwhile. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Bucket,
  type Database,
  type EventFilter,
  eventSeries,
  foldCounts,
  type Queryable,
  type SeriesKey,
  saveArticles,
} from "../../store/index.ts";
import { type EventWords, makeArticle } from "../support/articles.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";

const TEXT = "Police held 1 2 3 4 5 6 suspects in Kampot or Hue.";
const MODALITIES = ["asserted", "planned", "denied"] as const;

/** Numbers that look drawn and are the same in each run. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function drawnArticle(name: string, draw: (below: number) => number) {
  const events = Array.from({ length: draw(6) }, (_, index): EventWords => {
    const day = new Date(Date.UTC(2026, 0, 1 + draw(60))).toISOString().slice(0, 10);
    const dated = draw(4) > 0 ? { date: "Police", from: day, to: "2027-01-01" } : {};
    const counted = draw(2) > 0 ? { quantity: String(index + 1), value: draw(100), unit: `unit ${draw(3)}` } : {};
    const place = draw(3) > 0 ? { place: "Kampot", country: ["KH", "VN"][draw(2)]! } : {};
    const mode = draw(3) > 0 ? "arrest" : null;
    return {
      trigger: "held",
      sentence: `${index + 1}`,
      ...dated,
      ...counted,
      ...place,
      changes: { type: `TYPE ${draw(3)}`, mode, modality: MODALITIES[draw(3)]! },
    };
  });
  return makeArticle(name, TEXT, events);
}

const KEYS: readonly (SeriesKey | null)[] = [null, "type", "mode", "country", "unit", "modality"];
const FILTERS: readonly EventFilter[] = [
  {},
  { modality: "asserted" },
  { from: "2026-01-10", to: "2026-02-10", modality: ["asserted", "denied"] },
  { country: "KH" },
  { unit: ["unit 0", "unit 1"] },
];

const QUESTIONS = (["week", "all"] satisfies Bucket[]).flatMap((bucket) =>
  KEYS.flatMap((by) => FILTERS.map((filter) => ({ filter, options: { bucket, by } }))),
);

/** A confidence of at least nothing holds for every event, and no sums are kept by it. */
async function expectRecount(database: Queryable, questions = QUESTIONS): Promise<void> {
  for (const { filter, options } of questions) {
    const told = await eventSeries(database, filter, options);
    expect({ filter, options, ...told }).toEqual({
      filter,
      options,
      ...(await eventSeries(database, { ...filter, confidence: 0 }, options)),
    });
  }
}

describeOnDatabases("sums of each day", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  afterAll(() => database.close());
  beforeEach(() => emptyTables(database));

  const sizes = async () => {
    const [row] = await database.query<{ folded: number; changed: number }>(
      `SELECT (SELECT count(*) FROM newsfacts.folded_counts) AS folded, (SELECT count(*) FROM newsfacts.changed_days) AS changed`,
    );
    return row!;
  };

  test("hold before and after they are made, and when articles are replaced or go", async () => {
    const draw = draws(1);
    const names = Array.from({ length: 40 }, (_, index) => `article ${index}`);
    await saveArticles(
      database,
      names.map((name) => drawnArticle(name, draw)),
    );
    await expectRecount(database);
    expect(await foldCounts(database, { liveDays: 0 })).toBeGreaterThan(30);
    expect(await sizes()).toEqual({ folded: expect.toSatisfy((rows) => rows > 100), changed: 0 });
    await expectRecount(database);
    await saveArticles(
      database,
      names.slice(0, 15).map((name) => drawnArticle(name, draw)),
    );
    expect((await sizes()).changed).toBeGreaterThan(0);
    await expectRecount(database);
    await database.query(
      "DELETE FROM newsfacts.articles WHERE id IN (SELECT id FROM newsfacts.articles ORDER BY id LIMIT 9)",
    );
    await expectRecount(database);
    await foldCounts(database, { liveDays: 0 });
    await expectRecount(database);
    await emptyTables(database);
    expect(await sizes()).toEqual({ folded: 0, changed: 0 });
    expect(await eventSeries(database, {}, { bucket: "all" })).toEqual({
      points: [],
      complete: true,
      first: null,
      last: null,
    });
  });

  test("are left to the next time while few days have changed", async () => {
    const draw = draws(2);
    await saveArticles(database, [drawnArticle("one", draw), drawnArticle("two", draw)]);
    expect(await foldCounts(database)).toBe(0);
    expect(await foldCounts(database, { liveDays: 0 })).toBeGreaterThan(0);
  });

  test("are made of few days too where these have changed again and again", async () => {
    const draw = draws(2);
    for (const name of ["one", "two", "three"]) await saveArticles(database, [drawnArticle(name, draw)]);
    const { changed } = await sizes();
    expect(await foldCounts(database, { liveNotes: changed })).toBe(0);
    expect(await foldCounts(database, { liveNotes: changed - 1 })).toBeGreaterThan(0);
    expect((await sizes()).changed).toBe(0);
    await expectRecount(database);
  });

  test("are made of some days at a time where that is asked for, the latest first, and of all in the end", async () => {
    const start = Date.UTC(2020, 0, 1);
    const events = Array.from({ length: 450 }, (_, index): EventWords => {
      const from = new Date(start + index * 86_400_000).toISOString().slice(0, 10);
      return { trigger: "held", date: "Police", from, to: "2026-12-31", changes: { type: `TYPE ${index}` } };
    });
    await saveArticles(database, [makeArticle("long ago", TEXT, events)]);
    expect(await foldCounts(database, { mostDays: 100 })).toBe(200);
    const [latest] = await database.query<{ day: string }>("SELECT max(day) AS day FROM newsfacts.changed_days");
    expect(latest).toEqual({ day: new Date(start + 249 * 86_400_000).toISOString().slice(0, 10) });
    await expectRecount(database, QUESTIONS.slice(0, 3));
    expect(await foldCounts(database)).toBe(250);
    await expectRecount(database, QUESTIONS.slice(0, 3));
  });

  test("tell the first and the last day of what is counted", async () => {
    const event = (from: string): EventWords => ({ trigger: "held", date: "Police", from, to: "2026-12-31" });
    await saveArticles(database, [
      makeArticle("span", TEXT, [event("2024-02-29"), event("2026-03-04"), { trigger: "held" }]),
    ]);
    for (const bucket of ["month", "all"] as const) {
      expect(await eventSeries(database, {}, { bucket })).toMatchObject({ first: "2024-02-29", last: "2026-03-04" });
      expect(await eventSeries(database, { from: "2025-01-01", confidence: 0.1 }, { bucket })).toMatchObject({
        first: "2026-03-04",
        last: "2026-03-04",
      });
    }
  });

  test("stay right, and nobody waits for ever, while several write the same articles and one sums", async () => {
    let isWriting = true;
    const write = async (seed: number) => {
      const draw = draws(seed);
      for (let round = 0; round < 25; round++) {
        const names = Array.from({ length: 12 }, () => `article ${draw(30)}`);
        await saveArticles(
          database,
          names.map((name) => drawnArticle(name, draw)),
        );
      }
    };
    const fold = async () => {
      let folded = 0;
      while (isWriting) folded += await foldCounts(database, { liveDays: 3 });
      return folded;
    };
    const read = async () => {
      let reads = 0;
      for (; isWriting; reads++)
        await database.transaction(async (transaction) => {
          // One state of the tables for both counts.
          await transaction.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          await expectRecount(transaction, [QUESTIONS[(reads * 7) % QUESTIONS.length]!]);
        });
      return reads;
    };
    const writers = Promise.all([write(3), write(4)]).finally(() => {
      isWriting = false;
    });
    const [, folded, otherFolded, reads] = await Promise.all([writers, fold(), fold(), read()]);
    expect(folded + otherFolded).toBeGreaterThan(0);
    expect(reads).toBeGreaterThan(0);
    await expectRecount(database);
  });
});
