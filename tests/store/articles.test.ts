/** An article and its rows are written together, replaced together, and left alone where nothing changed. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import {
  compareArticle,
  countEvents,
  findArticle,
  findEntries,
  findEvents,
  saveArticle,
  saveArticles,
  saveEntries,
  saveFeeds,
} from "../../store/index.ts";
import { type EventWords, makeArticle, makeEntry, makeFeed } from "../support/articles.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";

const TEXT = "Police arrested 20 men and 12 women on Feb. 11.\n\nA court sentenced five smugglers in Kampot.";
const men = {
  sentence: "Police arrested 20 men and 12 women on Feb. 11.",
  trigger: "arrested",
  quantity: "20",
  value: 20,
  unit: "man",
  date: "Feb. 11",
  from: "2026-02-11",
  to: "2026-02-12",
} satisfies EventWords;
const women = { ...men, quantity: "12", value: 12, unit: "woman" } satisfies EventWords;
const smugglers = {
  sentence: "A court sentenced five smugglers in Kampot.",
  trigger: "sentenced",
  quantity: "five",
  value: 5,
  unit: "smuggler",
  place: "Kampot",
  country: "KH",
} satisfies EventWords;

describeOnDatabases("articles", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  beforeEach(() => emptyTables(database));
  afterAll(() => database.close());

  test("come back with their rows and facts as they were saved", async () => {
    const article = makeArticle("one", TEXT, [men, women, smugglers], {
      modified: "2026-02-13T09:30:00+08:00",
      updates: [{ start: 0, end: TEXT.length, published: "2026-02-13T09:30:00+08:00", kind: "update" }],
    });
    expect(await saveArticle(database, article)).toEqual({ added: 3, changed: 0, removed: 0, unchanged: 0 });
    const { entryId: _, ...stored } = article;
    expect(await findArticle(database, article.id)).toMatchObject({
      ...stored,
      publishedAt: "2026-02-13T00:00:00.000Z",
      modifiedAt: "2026-02-13T01:30:00.000Z",
    });
    const rows = await findEvents(database, { article: article.id });
    expect(rows.map(({ trigger, quantity, value, unit }) => [trigger, quantity, value, unit])).toEqual([
      ["arrested", "12", 12, "woman"],
      ["arrested", "20", 20, "man"],
      ["sentenced", "five", 5, "smuggler"],
    ]);
    expect(rows[2]).toMatchObject({
      type: "COERCE",
      mode: "arrest",
      low: null,
      comparator: "=",
      occurredFrom: null,
      datePrecision: null,
      placeName: "Kampot",
      geonameId: 1822214,
      country: "KH",
      admin1: "28",
      latitude: 10.62,
      longitude: 103.52,
      placePrecision: "ADM1",
      modality: "asserted",
      sentence: smugglers.sentence,
      confidence: 0.9,
      rules: ["test"],
      extractorVersion: "1",
    });
    expect(rows[0]).toMatchObject({ occurredFrom: "2026-02-11", occurredTo: "2026-02-12", datePrecision: "day" });
    for (const { sentence, start, end } of rows) expect(TEXT.slice(start, end)).toBe(sentence);
  });

  test("saved again write nothing", async () => {
    const article = makeArticle("one", TEXT, [men, women]);
    await saveArticle(database, article);
    const before = await snapshotOf(database);
    expect(await saveArticle(database, article)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 2 });
    expect(await snapshotOf(database)).toEqual(before);
  });

  test("read by a new version keep the rows that say the same", async () => {
    await saveArticle(database, makeArticle("one", TEXT, [men, women]));
    const better = { ...women, unit: "female" };
    const changes = await saveArticle(database, makeArticle("one", TEXT, [men, better], { extractorVersion: "2" }));
    expect(changes).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 1 });
    const rows = await findEvents(database);
    expect(rows.map(({ unit, extractorVersion }) => [unit, extractorVersion])).toEqual([
      ["female", "2"],
      ["man", "1"],
    ]);
    expect(await findArticle(database, "https://one.example/news/one")).toMatchObject({ extractorVersion: "2" });
  });

  test("are found by their words also where others write the rows", async () => {
    await saveArticle(database, makeArticle("one", TEXT, [men, smugglers]));
    await database.query(`INSERT INTO newsfacts.events (id, article_id, type, trigger, trigger_start, modality, sentence, span,
        confidence, rules, extractor_version)
      SELECT gen_random_uuid(), id, 'PROTEST', 'marched', 0, 'asserted', 'Farmers marched.', int4range(0, 16), 1, '{}', '0'
      FROM newsfacts.articles`);
    expect(await countEvents(database, { text: "farmer marching" })).toBe(1);
    await database.query("UPDATE newsfacts.events SET sentence = 'Miners struck.' WHERE type = 'PROTEST'");
    expect(await countEvents(database, { text: "farmers" })).toBe(0);
    expect(await countEvents(database, { text: "miners" })).toBe(1);
  });

  test("keep the words that the database itself finds in their sentences", async () => {
    await saveArticles(database, [makeArticle("one", TEXT, [men, women]), makeArticle("two", TEXT, [men, smugglers])]);
    await saveArticle(database, makeArticle("one", TEXT, [{ ...men, value: 21 }, women, smugglers]));
    const [row] = await database.query(
      `SELECT count(*) AS rows, count(*) FILTER (WHERE words = to_tsvector('english', sentence)) AS right
       FROM newsfacts.events`,
    );
    expect(row).toEqual({ rows: 5, right: 5 });
  });

  test("are compared without writing, and what is then written is what was announced", async () => {
    await saveArticle(database, makeArticle("one", TEXT, [men, women]));
    const next = makeArticle("one", TEXT, [{ ...men, value: 21 }, smugglers]);
    const changes = await compareArticle(database, next);
    expect(changes.added.map(({ trigger }) => trigger)).toEqual(["sentenced"]);
    expect(changes.removed.map(({ quantity }) => quantity)).toEqual(["12"]);
    expect(changes.changed.map(({ before, after }) => [before.value, after.value])).toEqual([[20, 21]]);
    expect(changes.unchanged).toBe(0);
    expect(await countEvents(database, { unit: "smuggler" })).toBe(0);
    expect(await saveArticle(database, next)).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 0 });
    expect(await compareArticle(database, next)).toMatchObject({ added: [], removed: [], changed: [], unchanged: 2 });
  });

  test("of which none is stored yet compare as all new", async () => {
    const changes = await compareArticle(database, makeArticle("one", TEXT, [men]));
    expect(changes).toMatchObject({ removed: [], changed: [], unchanged: 0 });
    expect(changes.added).toHaveLength(1);
  });

  test("lose their rows when nothing is found any more", async () => {
    await saveArticle(database, makeArticle("one", TEXT, [men]));
    expect(await saveArticle(database, makeArticle("one", TEXT, []))).toMatchObject({ removed: 1 });
    expect(await countEvents(database)).toBe(0);
  });

  test("of one batch are all stored or none", async () => {
    const wrong = makeArticle("two", TEXT, [{ ...men, from: "2026-02-31", to: "2026-03-01" }]);
    const batch = [makeArticle("one", TEXT, [men]), wrong];
    await expect(saveArticles(database, batch)).rejects.toThrow(/2026-02-31/);
    expect(await countEvents(database)).toBe(0);
    expect(await findArticle(database, "https://one.example/")).toBeNull();
  });

  test("of one batch may be many, and one of them twice: the last counts", async () => {
    const batch = Array.from({ length: 60 }, (_, index) => makeArticle(`article-${index}`, TEXT, [men, women]));
    const last = makeArticle("article-7", TEXT, [smugglers]);
    expect(await saveArticles(database, [...batch, last])).toMatchObject({ added: 119 });
    expect(await countEvents(database, { article: last.id })).toBe(1);
  });

  test("saved by two at once end as one of them", async () => {
    const one = makeArticle("one", TEXT, [men]);
    const other = makeArticle("one", TEXT, [women, smugglers]);
    await Promise.all([saveArticle(database, one), saveArticle(database, other), saveArticle(database, one)]);
    const units = (await findEvents(database)).map(({ unit }) => unit).toSorted();
    expect([["man"], ["smuggler", "woman"]]).toContainEqual(units);
  });

  test("mark the entry that led to them", async () => {
    const feed = makeFeed();
    const entry = makeEntry(feed, "one");
    await saveFeeds(database, [feed]);
    await saveEntries(database, [entry]);
    const article = makeArticle("one", TEXT, [men], { feedId: feed.id, entryId: entry.id });
    await saveArticle(database, article);
    expect(await findEntries(database, { states: ["extracted"] })).toMatchObject([
      { id: entry.id, articleId: article.id },
    ]);
    expect(await findEvents(database)).toMatchObject([{ feedTitle: "Feed one", feedUrl: feed.url }]);
    // Another feed that lists the same article does not take it over.
    const other = makeFeed("two");
    await saveFeeds(database, [other]);
    await saveArticle(database, { ...article, feedId: other.id, title: "New title" });
    expect(await findArticle(database, article.id)).toMatchObject({ feedId: feed.id, title: "New title" });
  });

  test("may hold characters that Postgres cannot store: offsets stay", async () => {
    const odd = "Police\0 arrested \uD800 20 men \u{1F600} on Feb. 11.";
    await saveArticle(database, makeArticle("one", odd, [{ trigger: "arrested", quantity: "20", value: 20 }]));
    const [row] = await findEvents(database);
    const article = await findArticle(database, row!.articleId);
    expect(article?.text).toBe("Police\uFFFD arrested \uFFFD 20 men \u{1F600} on Feb. 11.");
    expect(article?.text.slice(row!.start, row!.end)).toBe(row!.sentence);
    expect(
      await saveArticle(database, makeArticle("one", odd, [{ trigger: "arrested", quantity: "20", value: 20 }])),
    ).toMatchObject({
      unchanged: 1,
    });
  });

  test("published without an offset are taken as UTC, and what is no date as none", async () => {
    for (const [name, published, publishedAt] of [
      ["a", "2026-02-13T08:00:00+08:00", "2026-02-13T00:00:00.000Z"],
      ["b", "2026-02-13T08:00:00", "2026-02-13T08:00:00.000Z"],
      ["c", "2026-02-13", "2026-02-13T00:00:00.000Z"],
      ["d", "yesterday", null],
      ["e", null, null],
    ] as const) {
      const article = makeArticle(name, TEXT, [], { published });
      await saveArticle(database, article);
      expect(await findArticle(database, article.url)).toMatchObject({ published, publishedAt });
    }
  });
});

/** All rows with the number of the transaction that wrote them. */
function snapshotOf(database: Database): Promise<unknown[]> {
  return database.query(
    `SELECT id, xmin::text FROM newsfacts.events UNION ALL SELECT id, xmin::text FROM newsfacts.articles ORDER BY 1`,
  );
}
