import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  findEntries,
  openDatabase,
  readEnvironment,
  saveEntries,
  saveFeeds,
  saveSnapshot,
  snapshotId,
} from "../../store/index.ts";
import { openQueues } from "../../workers/queues.ts";
import { makeEntry, makeFeed, NOW } from "../support/articles.ts";
import { startChild } from "../support/child.ts";
import { makeDataFolder } from "../support/databases.ts";

let folder: string;
beforeAll(async () => {
  folder = await makeDataFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a page that ends every process that reads it is found out, and the others of its batch are read", async () => {
  const environment = readEnvironment({ NEWSFACTS_DATA: folder });
  const database = await openDatabase(environment);
  const queues = await openQueues(environment, database);
  const feed = makeFeed();
  const entries = ["one", "two", "three"].map((name) => makeEntry(feed, name));
  await saveFeeds(database, [feed]);
  await saveEntries(database, entries);
  for (const { id, url, title } of entries) {
    const body = Buffer.from(`<title>${title}</title><p>Police arrested 12 people on Tuesday.</p>`);
    await saveSnapshot(database, { id: snapshotId(body), url, fetchedAt: NOW, contentType: "text/html", body }, id);
  }
  await queues.add(
    "extract",
    entries.map(({ id }) => id),
  );
  await queues.close();
  await database.close();

  const deadly = entries[1]!;
  let deaths = 0;
  for (;;) {
    const child = startChild("read-deadly.ts", folder, deadly.id);
    if ((await child.ended) === 0) break;
    expect(++deaths).toBeLessThan(6);
  }
  // Once with its batch, three times by itself.
  expect(deaths).toBe(4);
  const after = await openDatabase(environment);
  expect(await findEntries(after, { states: ["failed"] })).toMatchObject([
    { id: deadly.id, error: "The process ended while it read this page." },
  ]);
  expect(await findEntries(after, { states: ["found", "fetched"] })).toEqual([]);
  expect(await findEntries(after, { states: ["extracted", "no-article"] })).toHaveLength(2);
  await after.close();
}, 60_000);
