/** Feeds and their state, entries and what becomes of them, pages and how they are read again. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import {
  checkHealth,
  dueFeeds,
  findEntries,
  findFeed,
  finishRun,
  listFeeds,
  listRuns,
  loadEntries,
  loadPages,
  loadSnapshot,
  readPages,
  removeFeed,
  saveEntries,
  saveFailure,
  saveFeeds,
  saveNoArticle,
  savePoll,
  saveSnapshot,
  snapshotId,
  startRun,
} from "../../store/index.ts";
import { makeEntry, makeFeed, NOW } from "../support/articles.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";

const one = makeFeed("one");
const two = makeFeed("two", { skip: ["/video/", "/live/"] });

describeOnDatabases("feeds", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  beforeEach(() => emptyTables(database));
  afterAll(() => database.close());

  const poll = (feedId: string, duePollAt: string, failures = 0) =>
    savePoll(database, {
      feedId,
      etag: '"a"',
      lastModified: "Fri, 13 Feb 2026 08:00:00 GMT",
      polledAt: "2026-02-13T08:00:00.000Z",
      duePollAt,
      failures,
      error: failures > 0 ? "no answer" : null,
    });

  test("saved again keep their state and take new settings", async () => {
    expect(await saveFeeds(database, [one, two])).toEqual({ added: 2, changed: 0, removed: 0, unchanged: 0 });
    await poll(one.id, NOW, 2);
    const renamed = { ...one, title: "Another name" };
    expect(await saveFeeds(database, [renamed, two])).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 1 });
    expect(await listFeeds(database)).toEqual([
      {
        ...renamed,
        active: true,
        etag: '"a"',
        lastModified: "Fri, 13 Feb 2026 08:00:00 GMT",
        polledAt: "2026-02-13T08:00:00.000Z",
        duePollAt: NOW,
        failures: 2,
        error: "no answer",
      },
      expect.objectContaining({ ...two, polledAt: null, duePollAt: null, failures: 0, error: null }),
    ]);
    expect(await findFeed(database, two.id)).toMatchObject(two);
  });

  test("are due in the order of their time, those never polled first", async () => {
    const three = makeFeed("three");
    await saveFeeds(database, [one, two, three]);
    await poll(one.id, "2026-02-13T11:00:00.000Z");
    await poll(two.id, "2026-02-13T12:30:00.000Z");
    const dueAt = async (now: string) => (await dueFeeds(database, now)).map(({ title }) => title);
    expect(await dueAt(NOW)).toEqual([three.title, one.title]);
    expect(await dueAt("2026-02-13T13:00:00.000Z")).toEqual([three.title, one.title, two.title]);
  });

  test("taken off the list are no longer due, and can come back", async () => {
    await saveFeeds(database, [one, two]);
    await removeFeed(database, one.url);
    await expect(removeFeed(database, one.url)).rejects.toMatchObject({ code: "not-found" });
    expect((await dueFeeds(database, NOW)).map(({ id }) => id)).toEqual([two.id]);
    expect(await listFeeds(database)).toHaveLength(1);
    expect(await listFeeds(database, { removed: true })).toHaveLength(2);
    expect(await saveFeeds(database, [one])).toMatchObject({ changed: 1 });
    expect(await listFeeds(database)).toHaveLength(2);
  });

  test("list entries, of which only new ones are added", async () => {
    await saveFeeds(database, [one]);
    const [a, b, c] = ["a", "b", "c"].map((name) => makeEntry(one, name));
    expect(await saveEntries(database, [a!, b!, a!])).toEqual([a!.id, b!.id]);
    expect(await saveEntries(database, [c!, { ...b!, title: "Changed" }])).toEqual([c!.id]);
    expect(await saveEntries(database, [])).toEqual([]);
    expect(await loadEntries(database, [c!.id, a!.id])).toEqual([
      { ...c, state: "found", attempts: 0, error: null, snapshotId: null, articleId: null },
      { ...a, state: "found", attempts: 0, error: null, snapshotId: null, articleId: null },
    ]);
  });

  test("have entries that are found by their state", async () => {
    await saveFeeds(database, [one, two]);
    const [a, b, c] = [makeEntry(one, "a"), makeEntry(one, "b"), makeEntry(two, "c")];
    await saveEntries(database, [a, b, c]);
    await saveFailure(database, a.id, "no answer", { retry: true });
    expect(await findEntries(database, { states: ["found"], feedId: one.id, attemptsBelow: 2 })).toHaveLength(2);
    await saveFailure(database, a.id, "still no answer", { retry: false });
    await saveNoArticle(database, b.id, "a list of links");
    const states = async (filter: Parameters<typeof findEntries>[1]) =>
      (await findEntries(database, filter)).map(({ id }) => id);
    expect(await findEntries(database, { states: ["failed", "no-article"] })).toMatchObject(
      [
        { id: a.id, state: "failed", attempts: 2, error: "still no answer" },
        { id: b.id, state: "no-article", error: "a list of links" },
      ].toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    );
    expect(await states({ states: ["found"] })).toEqual([c.id]);
    expect(await states({ states: ["found", "failed"], feedId: one.id })).toEqual([a.id]);
    expect(await states({ states: ["failed"], attemptsBelow: 2 })).toEqual([]);
    expect(await states({ states: ["failed"], attemptsBelow: 3, limit: 1 })).toEqual([a.id]);
  });

  test("have pages that come back byte for byte", async () => {
    await saveFeeds(database, [two]);
    const entry = makeEntry(two, "a");
    await saveEntries(database, [entry]);
    const body = Buffer.from([...Buffer.from("<p>Prices fell.</p>".repeat(500)), 0, 255, 128]);
    const snapshot = { id: snapshotId(body), url: entry.url, fetchedAt: NOW, contentType: "text/html", body };
    await saveSnapshot(database, snapshot, entry.id);
    await saveSnapshot(database, { ...snapshot, fetchedAt: "2026-02-14T00:00:00.000Z" }, null);
    expect(await loadSnapshot(database, snapshot.id)).toEqual(snapshot);
    expect(await loadSnapshot(database, "0".repeat(64))).toBeNull();
    const [page] = await loadPages(database, [entry.id]);
    expect(page).toMatchObject({ entry: { ...entry, state: "fetched", snapshotId: snapshot.id }, feed: two, snapshot });
    const [stored] = await database.query<{ bytes: number }>(
      "SELECT octet_length(body) AS bytes FROM newsfacts.snapshots",
    );
    expect(stored!.bytes).toBeLessThan(body.length / 10);
  });

  test("have pages that are read one after the other, each once", async () => {
    await saveFeeds(database, [one, two]);
    for (const feed of [one, two]) {
      for (let number = 0; number < 45; number++) {
        const entry = makeEntry(feed, String(number));
        const body = Buffer.from(entry.url);
        await saveEntries(database, [entry]);
        await saveSnapshot(
          database,
          { id: snapshotId(body), url: entry.url, fetchedAt: NOW, contentType: null, body },
          entry.id,
        );
      }
    }
    await saveEntries(database, [makeEntry(one, "not fetched")]);
    const seen = new Set<string>();
    for await (const { entry, snapshot } of readPages(database)) {
      expect(snapshot.body.toString()).toBe(entry.url);
      seen.add(entry.id);
    }
    expect(seen.size).toBe(90);
    let ofTwo = 0;
    for await (const { feed } of readPages(database, { feedId: two.id })) ofTwo += feed.id === two.id ? 1 : 0;
    expect(ofTwo).toBe(45);
  });

  test("are judged by doctor: late by three intervals, failing, and all counts", async () => {
    await saveFeeds(database, [one, two]);
    await poll(one.id, "2026-02-13T10:29:00.000Z", 1);
    await poll(two.id, "2026-02-13T10:31:00.000Z");
    await saveEntries(database, [makeEntry(one, "a")]);
    const health = await checkHealth(database, NOW);
    expect(health).toMatchObject({ pendingMigrations: [], feeds: 2, failing: 1, articles: 0, events: 0 });
    expect(health.entries).toEqual({ found: 1, fetched: 0, extracted: 0, "no-article": 0, failed: 0 });
    expect(health.overdue.map(({ id }) => id)).toEqual([one.id]);
    expect(health.postgresVersion).toMatch(/^\d+\.\d+$/);
    expect(health.bytes).toBeGreaterThan(1_000_000);
  });

  test("runs keep their counts", async () => {
    const { id } = await startRun(database, "ingest", "2026-02-13T11:00:00.000Z");
    await startRun(database, "replay", NOW);
    const finished = await finishRun(database, id, { articles: 3, seconds: 1.5 }, NOW);
    expect(finished).toEqual({
      id,
      kind: "ingest",
      startedAt: "2026-02-13T11:00:00.000Z",
      finishedAt: NOW,
      counts: { articles: 3, seconds: 1.5 },
    });
    expect(await listRuns(database, 5)).toMatchObject([{ kind: "replay", finishedAt: null }, finished]);
  });
});
