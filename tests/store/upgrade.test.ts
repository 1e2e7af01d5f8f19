/** A database that an earlier version made and filled, brought up to date: its rows are all there, and counted. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { eventSeries, findArticle, findEvents, loadEntries, stateOfRows } from "../../store/index.ts";
import { migrate, readMigrations } from "../../store/migrate.ts";
import { describeOnDatabases } from "../support/databases.ts";

const FEED = "00000000-0000-0000-0000-00000000000f";
const ARTICLE = "00000000-0000-0000-0000-00000000000a";
const ENTRY = "00000000-0000-0000-0000-00000000000e";

const TEXT = "Police arrested 12 people in Lima on March 9.";
const PLACE = { start: 29, end: 33, text: "Lima", name: "Lima", country: "PE" };
const FACTS = {
  dates: [{ start: 37, end: 44, text: "March 9", rules: ["day"], value: "2026-03-09" }],
  quantities: [{ start: 16, end: 25, text: "12 people", rules: ["count"], value: 12, unit: "person" }],
  places: [{ ...PLACE, rules: ["name"] }],
  events: [{ start: 0, end: 45, text: TEXT, trigger: { start: 7, end: 15, text: "arrested" }, place: PLACE }],
};

/** As the version of the first four migrations stored it. */
const ROWS = `
  INSERT INTO newsfacts.feeds (id, url, title, language, time_zone, every_minutes)
  VALUES ('${FEED}', 'https://valleypost.example/rss', 'Valley Post', 'en', 'UTC', 60);
  INSERT INTO newsfacts.articles (id, url, feed_id, byline, keywords, text, facts, extractor_version, digest)
  VALUES ('${ARTICLE}', 'https://valleypost.example/raid', '${FEED}', '{}', '{}', '${TEXT}', '${JSON.stringify(FACTS)}', '1', 'old');
  INSERT INTO newsfacts.entries (id, feed_id, url, state, article_id)
  VALUES ('${ENTRY}', '${FEED}', 'https://valleypost.example/raid', 'extracted', '${ARTICLE}');
  INSERT INTO newsfacts.hosts (host, next_request_at) VALUES ('valleypost.example', now());
  INSERT INTO newsfacts.events (id, article_id, type, mode, trigger, trigger_start, value, comparator, unit, occurred_from,
    occurred_to, country, modality, sentence, span, confidence, rules, extractor_version)
  SELECT gen_random_uuid(), '${ARTICLE}', 'COERCE', 'arrest', 'arrested', 7, number, '>', 'person', day, day + 1, 'PE',
    'asserted', '${TEXT}', '[0,45)', 0.9, '{}', '1'
  FROM (VALUES (12, date '2026-03-09'), (30, date '2026-03-09'), (5, date '2026-03-10'), (7, NULL)) AS given (number, day)`;

describeOnDatabases("An earlier version's database", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
    await database.query("DROP SCHEMA newsfacts CASCADE");
    await migrate(database, readMigrations().slice(0, 4));
    await database.query(ROWS);
    const applied = await migrate(database);
    expect(applied).toEqual(
      readMigrations()
        .slice(4)
        .map(({ name }) => name),
    );
  });
  afterAll(() => database.close());

  test("keeps its rows, found by their words", async () => {
    const events = await findEvents(database, { text: "arrest Lima" });
    expect(events.map(({ value, sentence }) => [value, sentence])).toEqual(
      [5, 12, 30, 7].map((value) => [value, TEXT]),
    );
    expect(await loadEntries(database, [ENTRY])).toMatchObject([{ state: "extracted", articleId: ARTICLE }]);
  });

  test("reads the facts that were stored otherwise", async () => {
    expect(await findArticle(database, ARTICLE)).toMatchObject({ facts: FACTS, modified: null, updates: [] });
  });

  test("has its events counted, and counts those that come", async () => {
    const byUnit = { bucket: "day", by: "unit" } as const;
    const sums = { key: "person", quantified: 1, low: 5, high: 5, openAbove: 1 };
    expect((await eventSeries(database, {}, byUnit)).points).toEqual([
      { ...sums, day: "2026-03-10", events: 1 },
      { ...sums, day: "2026-03-09", events: 2, quantified: 2, low: 42, high: 42, openAbove: 2 },
    ]);
    const state = await stateOfRows(database);
    await database.query(
      "UPDATE newsfacts.events SET occurred_to = '2026-03-12', occurred_from = '2026-03-11' WHERE value = 30",
    );
    expect((await eventSeries(database, {}, byUnit)).points.map(({ day, high }) => [day, high])).toEqual([
      ["2026-03-11", 30],
      ["2026-03-10", 5],
      ["2026-03-09", 12],
    ]);
    expect(await stateOfRows(database)).not.toBe(state);
  });
});
