import { afterAll, beforeAll, expect, test } from "vitest";
import { saveEntries, saveFeeds, saveNoArticle } from "../../store/index.ts";
import { failedJobs, retryJobs } from "../../workers/failed-jobs.ts";
import type { WorkReport } from "../../workers/jobs.ts";
import { startWorkers } from "../../workers/worker.ts";
import { makeEntry, makeFeed } from "../support/articles.ts";
import { idleStages } from "../support/idle-stages.ts";
import { describeOnQueues, type OpenQueues } from "../support/queue-backends.ts";

const [one, two] = [makeFeed("one"), makeFeed("two")];
const [open, done] = [makeEntry(one, "open"), makeEntry(two, "done")];

describeOnQueues("Failed jobs", (backend) => {
  let opened: OpenQueues;
  beforeAll(async () => {
    opened = await backend.open();
    await saveFeeds(opened.database, [one, two]);
    await saveEntries(opened.database, [open, done]);
  });
  afterAll(() => opened.close());

  test("are listed while they are undone, and go back into their queues", async () => {
    const { database, queues } = opened;
    const fail = async () => {
      throw Object.assign(new Error("a bug"), { retry: false });
    };
    const reports: WorkReport[] = [];
    const report = (failed: WorkReport) => reports.push(failed);
    const workers = startWorkers(queues, { ...idleStages, poll: fail, fetch: fail }, { report });
    await queues.add("poll", [one.id]);
    await queues.add("fetch", [open.id, done.id]);
    await expect.poll(() => reports.length, { timeout: 15_000 }).toBe(3);
    await workers.close();
    // What was read all the same, by a replay say, is no longer told of.
    await saveNoArticle(database, done.id, "The page is a list.");

    const jobs = await failedJobs(database, queues);
    expect(jobs).toMatchObject(
      jobs[0]!.queue === "poll"
        ? [
            { queue: "poll", ids: [one.id] },
            { queue: "fetch", ids: [open.id] },
          ]
        : [
            { queue: "fetch", ids: [open.id] },
            { queue: "poll", ids: [one.id] },
          ],
    );
    for (const job of jobs) expect(job).toMatchObject({ attempts: 1, error: "a bug" });
    expect(jobs[0]!.failedAt >= jobs[1]!.failedAt).toBe(true);
    expect(await failedJobs(database, queues, { feedId: two.id })).toEqual([]);
    expect(await failedJobs(database, queues, { limit: 1 })).toHaveLength(1);

    await retryJobs(queues, jobs);
    expect(await failedJobs(database, queues)).toEqual([]);
    const waiting = async (name: "poll" | "fetch") =>
      (await queues.queue(name).getWaiting()).map((job) => job.data.ids);
    expect([await waiting("poll"), await waiting("fetch")]).toEqual([[[one.id]], [[open.id]]]);
    // They hold their place: what is in flight is not added twice.
    await queues.add("fetch", [open.id]);
    expect(await queues.queue("fetch").getWaitingCount()).toBe(1);
  });

  test("of an earlier version are done, and those that name nothing stand in nobody's way", async () => {
    const { database, queues } = opened;
    const fetched: string[] = [];
    const fetch = async (id: string) => {
      fetched.push(id);
      throw Object.assign(new Error("a bug"), { retry: false });
    };
    const reports: WorkReport[] = [];
    const settings = { queues: ["fetch"] as const, report: (report: WorkReport) => reports.push(report) };
    await queues.queue("fetch").drain();
    for (const data of [{ id: open.id }, { ids: ["no-uuid"] }, {}, { ids: "x" }])
      await queues.queue("fetch").add("fetch", data as never);
    const workers = startWorkers(queues, { ...idleStages, fetch }, settings);
    await expect.poll(() => reports.length, { timeout: 15_000 }).toBe(4);
    await workers.close();
    expect(fetched.sort()).toEqual([open.id, "no-uuid"].sort());
    const unnamed = reports.filter(({ id }) => id === "");
    expect(unnamed.map(({ error }) => error!.message)).toEqual(Array(2).fill(expect.stringContaining('"ids"')));
    expect(unnamed.every(({ jobId }) => jobId !== null)).toBe(true);
    expect(await failedJobs(database, queues)).toMatchObject([{ queue: "fetch", ids: [open.id] }]);
  });
});
