/** A page that our own code cannot read: recorded with its reason, and in nobody's way. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { StoredPage } from "../../store/index.ts";

let closing: AbortController;

vi.mock("../../pipeline/read-page.ts", async (load) => {
  const real = await load<typeof import("../../pipeline/read-page.ts")>();
  return {
    ...real,
    readStoredPage(page: StoredPage) {
      if (page.entry.title === "Title knot") throw new RangeError("Maximum call stack size exceeded");
      if (page.entry.title === "Title last") closing.abort();
      return real.readStoredPage(page);
    },
  };
});

const { createFetcher } = await import("../../pipeline/fetch/index.ts");
const { extractAlone, extractStage } = await import("../../pipeline/stages.ts");
const { ingest } = await import("../../pipeline/ingest.ts");
const { loadEntries, reviveEntries, saveEntries, saveFeeds, saveSnapshot, snapshotId } = await import(
  "../../store/index.ts"
);
const { makeEntry, makeFeed, NOW } = await import("../support/articles.ts");
const { describeOnDatabases } = await import("../support/databases.ts");

describeOnDatabases("extraction", (backend) => {
  let database: Awaited<ReturnType<typeof backend.open>>;
  const feed = makeFeed("pages", { url: "file:fixtures/pages/none.xml" });
  const well = makeEntry(feed, "well");
  const knot = makeEntry(feed, "knot");
  const other = makeEntry(feed, "other");
  const last = makeEntry(feed, "last");
  const paragraph = "Police arrested 12 people in Nairobi on Tuesday, officials said in a statement to reporters. ";
  beforeAll(async () => {
    database = await backend.open();
    await saveFeeds(database, [feed]);
    await saveEntries(database, [well, knot, other, last]);
    for (const { id, url, title } of [well, knot, other, last]) {
      const html = `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${`<p>${paragraph}</p>`.repeat(6)}</article>`;
      const body = Buffer.from(html);
      await saveSnapshot(database, { id: snapshotId(body), url, fetchedAt: NOW, contentType: "text/html", body }, id);
    }
  });
  afterAll(() => database.close());
  const stateOf = async (id: string) => (await loadEntries(database, [id]))[0]!;

  test("stores what it has read when the signal is given, and tells what is left", async () => {
    closing = new AbortController();
    const { rows, left } = await extractStage({ database }, [last.id, well.id, other.id], closing.signal);
    expect(rows.added).toBeGreaterThan(0);
    expect(left).toEqual([well.id, other.id]);
    expect(await stateOf(last.id)).toMatchObject({ state: "extracted" });
    expect(await stateOf(well.id)).toMatchObject({ state: "fetched" });
  });

  test("tells which article each page holds, and passes over what was read before", async () => {
    const { rows, articleIds, feedIds, left } = await extractStage({ database }, [well.id]);
    expect(rows.added).toBeGreaterThan(0);
    expect(left).toEqual([]);
    expect(articleIds.get(well.id)).toBe((await stateOf(well.id)).articleId);
    expect(feedIds.get(well.id)).toBe(well.feedId);
    expect(await extractStage({ database }, [well.id])).toMatchObject({ rows: { added: 0 }, left: [] });
  });

  test("stores none of a batch with a page that cannot be read, which by itself fails for good the third time", async () => {
    await expect(extractStage({ database }, [other.id, knot.id])).rejects.toThrow(/call stack/);
    expect(await stateOf(other.id)).toMatchObject({ state: "fetched", error: null });
    for (const retry of [true, true, false])
      await expect(extractAlone({ database }, knot.id)).rejects.toMatchObject({ name: "ReadingError", retry });
    const error = "The page could not be read: Maximum call stack size exceeded";
    expect(await stateOf(knot.id)).toMatchObject({ state: "failed", error });
    await extractAlone({ database }, other.id);
    expect(await stateOf(other.id)).toMatchObject({ state: "extracted", error: null });
    expect(await extractAlone({ database }, knot.id)).toMatchObject({ left: [] });
  });

  test("holds nothing against a page that the database cannot take, and has it in the end", async () => {
    const full = makeEntry(feed, "full");
    await saveEntries(database, [full]);
    const body = Buffer.from(`<html lang="en"><article>${`<p>${paragraph}Full.</p>`.repeat(6)}</article>`);
    const page = { id: snapshotId(body), url: full.url, fetchedAt: NOW, contentType: "text/html", body };
    await saveSnapshot(database, page, full.id);
    await database.query(`
      CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE disk_full USING MESSAGE = 'No space left on device'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON newsfacts.articles EXECUTE FUNCTION public.refuse()`);
    for (let reading = 1; reading <= 4; reading++)
      await expect(extractAlone({ database }, full.id)).rejects.toMatchObject({ code: "53100" });
    const error = "The page could not be read: No space left on device";
    expect(await stateOf(full.id)).toMatchObject({ state: "fetched", error });
    await database.query("DROP TRIGGER refuse ON newsfacts.articles");
    await extractAlone({ database }, full.id);
    expect(await stateOf(full.id)).toMatchObject({ state: "extracted", error: null });
  });

  test("goes on with the other pages in a single pass too", async () => {
    expect(await reviveEntries(database, { ids: [knot.id] })).toEqual([knot.id]);
    await saveEntries(database, [makeEntry(feed, "gone")]);
    const fetcher = createFetcher({});
    const report = await ingest({ database, fetcher, now: () => new Date(NOW) });
    await fetcher.close();
    expect(report).toMatchObject({ failedPages: 2 });
    expect(await stateOf(knot.id)).toMatchObject({ state: "found", error: expect.stringContaining("call stack") });
  });
});
