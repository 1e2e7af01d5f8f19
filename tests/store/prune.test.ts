import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import {
  failedEntries,
  findArticle,
  loadEntries,
  loadSnapshot,
  prunablePages,
  prunePages,
  reviveEntries,
  saveArticle,
  saveEntries,
  saveFailure,
  saveFeeds,
  saveSnapshot,
  snapshotId,
} from "../../store/index.ts";
import { makeArticle, makeEntry, makeFeed, NOW } from "../support/articles.ts";
import { describeOnDatabases } from "../support/databases.ts";

describeOnDatabases("old pages", (backend) => {
  let database: Database;
  const feed = makeFeed();
  beforeAll(async () => {
    database = await backend.open();
    await saveFeeds(database, [feed]);
  });
  afterAll(() => database.close());

  const store = async (name: string, fetchedAt: string) => {
    const entry = makeEntry(feed, name);
    const body = Buffer.from(name.repeat(100));
    await saveEntries(database, [entry]);
    await saveSnapshot(
      database,
      { id: snapshotId(body), url: entry.url, fetchedAt, contentType: null, body },
      entry.id,
    );
    return { entry, id: snapshotId(body) };
  };

  test("are removed once they were read, and their articles stay", async () => {
    const old = await store("old", "2025-01-01T00:00:00.000Z");
    const unread = await store("unread", "2025-01-01T00:00:00.000Z");
    const recent = await store("recent", NOW);
    const article = makeArticle("old", "Police arrested 20 people.", [{ trigger: "arrested" }], {
      feedId: feed.id,
      entryId: old.entry.id,
      snapshotId: old.id,
    });
    await saveArticle(database, article);
    const before = "2026-01-01T00:00:00.000Z";
    expect(await prunablePages(database, before)).toMatchObject({ pages: 1 });
    const pruned = await prunePages(database, before);
    expect(pruned.pages).toBe(1);
    expect(pruned.bytes).toBeGreaterThan(0);
    expect(await loadSnapshot(database, old.id)).toBeNull();
    expect(await loadSnapshot(database, unread.id)).not.toBeNull();
    expect(await loadSnapshot(database, recent.id)).not.toBeNull();
    expect(await findArticle(database, article.id)).toMatchObject({ title: article.title });
    expect(await loadEntries(database, [old.entry.id])).toMatchObject([{ state: "extracted", snapshotId: null }]);
    expect(await prunePages(database, before)).toEqual({ pages: 0, bytes: 0 });
  });

  test("a page fails for good after twenty attempts, stays visible, and can be tried anew", async () => {
    const entry = makeEntry(feed, "shaky");
    await saveEntries(database, [entry]);
    const states = [];
    for (let attempt = 0; attempt < 20; attempt++)
      states.push(await saveFailure(database, entry.id, "no answer", { retry: true }));
    expect(states.slice(0, 19).every((state) => state === "found")).toBe(true);
    expect(states[19]).toBe("failed");
    expect(await failedEntries(database, { limit: 5 })).toMatchObject([
      { id: entry.id, attempts: 20, feed: feed.title },
    ]);
    expect(await reviveEntries(database, { feedId: makeFeed("other").id })).toEqual([]);
    expect(await reviveEntries(database, { ids: [entry.id] })).toEqual([entry.id]);
    expect(await loadEntries(database, [entry.id])).toMatchObject([{ state: "found", attempts: 0 }]);
    expect(await failedEntries(database, { limit: 5 })).toEqual([]);
    expect(await failedEntries(database, { limit: 5, retrying: true })).toHaveLength(1);
  });
});
