import { afterAll, beforeAll, expect, test } from "vitest";
import { saveEntries, saveFeeds, savePoll, saveSnapshot, snapshotId } from "../../store/index.ts";
import { runSchedule, type Tick, tick } from "../../workers/schedule.ts";
import { makeEntry, makeFeed, NOW } from "../support/articles.ts";
import { type OpenQueues, queueBackends } from "../support/queue-backends.ts";

let opened: OpenQueues;
const one = makeFeed("one");
const two = makeFeed("two");
beforeAll(async () => {
  opened = await queueBackends[0]!.open();
  await saveFeeds(opened.database, [one, two]);
  const state = { feedId: two.id, etag: null, lastModified: null, polledAt: NOW, failures: 0, error: null };
  await savePoll(opened.database, { ...state, duePollAt: "2026-02-13T12:30:00.000Z" });
});
afterAll(() => opened.close());

const waiting = async (name: "poll" | "fetch" | "extract") =>
  (await opened.queues.queue(name).getWaiting()).flatMap((job) => job.data.ids).toSorted();

test("what is due is polled, once", async () => {
  const { database, queues } = opened;
  expect(await tick(database, queues, new Date(NOW))).toEqual({ feeds: 1, entries: 0 });
  await tick(database, queues, new Date(NOW));
  expect(await waiting("poll")).toEqual([one.id]);
});

test("what was lost on the way comes back into its queue, once it has lain still for a while", async () => {
  const { database, queues } = opened;
  const [found, fetched] = [makeEntry(one, "found"), makeEntry(one, "fetched")];
  await saveEntries(database, [found, fetched]);
  const body = Buffer.from("page");
  await saveSnapshot(
    database,
    { id: snapshotId(body), url: fetched.url, fetchedAt: NOW, contentType: null, body },
    fetched.id,
  );
  const now = Date.now();
  expect(await tick(database, queues, new Date(now))).toMatchObject({ entries: 0 });
  expect(await tick(database, queues, new Date(now + 16 * 60_000))).toMatchObject({ entries: 2 });
  expect(await waiting("fetch")).toEqual([found.id]);
  expect(await waiting("extract")).toEqual([fetched.id]);
  // It is not lost again before it has lain still as long once more.
  expect(await tick(database, queues, new Date(now + 17 * 60_000))).toMatchObject({ entries: 0 });
});

test("what waits its turn in a long line is not lost, however long it has waited", async () => {
  const { database, queues } = opened;
  const behind = makeEntry(one, "behind");
  await saveEntries(database, [behind]);
  const queue = queues.queue("fetch");
  await queue.obliterate();
  await queue.add("fetch", { ids: ["next in line"] }, { timestamp: Date.now() - 60_000 });
  const later = new Date(Date.now() + 60 * 60_000);
  await tick(database, queues, later);
  expect(await waiting("fetch")).toEqual(["next in line"]);
  await queue.obliterate();
  await tick(database, queues, later);
  expect(await waiting("fetch")).toContain(behind.id);
});

test("the schedule goes on after a tick that failed, and ends when told to", async () => {
  const { database, queues } = opened;
  const controller = new AbortController();
  const ticks: Tick[] = [];
  const errors: string[] = [];
  let calls = 0;
  await runSchedule(database, queues, controller.signal, {
    everyMilliseconds: 5,
    now: () => {
      calls += 1;
      if (calls === 2) throw new Error("the clock stands still");
      return new Date(NOW);
    },
    report: (done) => {
      ticks.push(done);
      if (ticks.length === 3) controller.abort();
    },
    reportError: (error) => errors.push(error.message),
  });
  expect(ticks).toHaveLength(3);
  expect(errors).toEqual(["the clock stands still"]);
});
