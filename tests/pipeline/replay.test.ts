import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import { replay } from "../../pipeline/replay.ts";
import { extractStage } from "../../pipeline/stages.ts";
import {
  type Database,
  findEntries,
  findEvents,
  listRuns,
  loadPages,
  saveArticle,
  saveEntries,
  saveFeeds,
  saveSnapshot,
  snapshotId,
} from "../../store/index.ts";
import { makeEntry, makeFeed, NOW } from "../support/articles.ts";
import { emptyTables, openTestDatabase } from "../support/databases.ts";

let database: Database;
const feed = makeFeed();
const entry = makeEntry(feed, "flood");
const now = () => new Date(NOW);

const saved = (name: string) => join(packageRoot, "fixtures/pages", name);

async function storePage(name: string): Promise<void> {
  const body = readFileSync(saved(name));
  const snapshot = { id: snapshotId(body), url: entry.url, fetchedAt: NOW, contentType: "text/html", body };
  await saveSnapshot(database, snapshot, entry.id);
}

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

beforeEach(async () => {
  await emptyTables(database);
  await saveFeeds(database, [feed]);
  await saveEntries(database, [entry]);
  await storePage("amp.html");
  await extractStage({ database }, [entry.id]);
});

test("finds nothing to change where nothing has", async () => {
  const { pages, articles, rows, run } = await replay({ database, now });
  expect({ pages, articles, run }).toEqual({ pages: 1, articles: 1, run: null });
  expect(rows).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(rows.unchanged).toBe((await findEvents(database)).length);
});

test("tells what an older version had missed and got wrong, and stores it only where asked to", async () => {
  const rows = await findEvents(database);
  const [page] = await loadPages(database, [entry.id]);
  const { readStoredPage } = await import("../../pipeline/read-page.ts");
  const reading = readStoredPage(page!);
  if (reading.kind !== "article") throw new Error("The page is an article.");
  const { facts } = reading.article;
  const [first, ...others] = facts.events;
  // As an older version may have left it: one event with another type, the last one missing.
  const older = [{ ...first!, modality: "possible" as const }, ...others.slice(0, -1)];
  await saveArticle(database, { ...reading.article, facts: { ...facts, events: older }, extractorVersion: "0.0.1" });
  const before = await findEvents(database);

  const told: string[] = [];
  const onArticle = (
    _: unknown,
    {
      added,
      changed,
      removed,
    }: { added: readonly unknown[]; changed: readonly unknown[]; removed: readonly unknown[] },
  ) => told.push(`+${added.length} ~${changed.length} -${removed.length}`);
  const dry = await replay({ database, now }, { onArticle });
  expect(told).toEqual(["+1 ~1 -0"]);
  expect(dry.rows).toMatchObject({ added: 1, changed: 1, removed: 0 });
  expect(await findEvents(database)).toEqual(before);

  await replay({ database, now }, { write: true });
  expect((await findEvents(database)).map(({ id, modality }) => [id, modality])).toEqual(
    rows.map(({ id, modality }) => [id, modality]),
  );
  expect((await listRuns(database, 1))[0]).toMatchObject({ kind: "replay", finishedAt: NOW });
});

test("withdraws the rows of a page that holds no article after all", async () => {
  const count = (await findEvents(database)).length;
  await storePage("section-index.html");
  const dry = await replay({ database, now });
  expect(dry).toMatchObject({ otherPages: 1, rows: { added: 0, changed: 0, removed: count, unchanged: 0 } });
  expect(await findEvents(database)).toHaveLength(count);

  await replay({ database, now }, { write: true });
  expect(await findEvents(database)).toEqual([]);
  expect(await findEntries(database, { states: ["no-article"] })).toMatchObject([{ id: entry.id, articleId: null }]);
});

test("reads saved pages from files, under the address that the page names", async () => {
  const urls: string[] = [];
  const { rows } = await replay(
    { database, now },
    {
      files: [saved("json-ld-graph.html"), saved("paywall.html")],
      write: true,
      onArticle: ({ url }) => urls.push(url),
    },
  );
  expect(urls).toContain("https://www.sofalacourier.example/2026/03/04/cyclone-floods-beira");
  expect(rows.added).toBeGreaterThan(0);
  expect(await replay({ database, now }, { files: [saved("json-ld-graph.html")] })).toMatchObject({
    rows: { added: 0, changed: 0, removed: 0 },
  });
});
