/** The queues and the single pass drive the same stages: both leave the same rows. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFetcher } from "../../pipeline/fetch/index.ts";
import { ingest, type Services } from "../../pipeline/index.ts";
import { countEvents, type Database, type EventFact, findEntries, findEvents, saveFeeds } from "../../store/index.ts";
import type { WorkReport } from "../../workers/jobs.ts";
import { tick } from "../../workers/schedule.ts";
import { stagesOf } from "../../workers/stages.ts";
import { startWorkers } from "../../workers/worker.ts";
import { makeFeed, NOW } from "../support/articles.ts";
import { openTestDatabase } from "../support/databases.ts";
import { describeOnQueues, type OpenQueues } from "../support/queue-backends.ts";

const feeds = ["ecns", "pages"].map((name) => {
  const feed = makeFeed(name);
  return { ...feed, url: `file:fixtures/${name}/rss.xml` };
});
const fetcher = createFetcher({});
const servicesOf = (database: Database): Services => ({ database, fetcher, now: () => new Date(NOW) });

let expected: EventFact[];
beforeAll(async () => {
  const database = await openTestDatabase();
  await saveFeeds(database, feeds);
  await ingest(servicesOf(database));
  expected = await findEvents(database);
  await database.close();
});
afterAll(() => fetcher.close());

describeOnQueues("workers", (backend) => {
  let opened: OpenQueues;
  beforeAll(async () => {
    opened = await backend.open();
    await saveFeeds(opened.database, feeds);
  });
  afterAll(() => opened.close());

  test("take saved feeds to the rows that one pass gives, and add nothing when they run again", async () => {
    const { database, queues } = opened;
    expect(expected.length).toBeGreaterThan(0);
    const reports: WorkReport[] = [];
    const workers = startWorkers(queues, stagesOf(servicesOf(database)), { report: (report) => reports.push(report) });
    const done = (name: string) => reports.filter(({ queue }) => queue === name).length;
    await tick(database, queues, new Date(NOW));
    await expect.poll(() => done("poll"), { timeout: 30_000 }).toBe(feeds.length);
    const open = () => findEntries(database, { states: ["found", "fetched"] });
    await expect.poll(open, { timeout: 30_000 }).toEqual([]);
    expect(await findEvents(database)).toEqual(expected);

    await queues.add(
      "poll",
      feeds.map(({ id }) => id),
    );
    await expect.poll(() => done("poll"), { timeout: 30_000 }).toBe(2 * feeds.length);
    await workers.close();
    expect(reports.filter(({ error }) => error !== null)).toEqual([]);
    expect(await countEvents(database)).toBe(expected.length);
  });
});
