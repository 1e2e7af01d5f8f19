/** The queue's contract: the same on Redis, on a Postgres server and embedded. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WorkReport } from "../../workers/jobs.ts";
import { openQueues } from "../../workers/queues.ts";
import type { Stages } from "../../workers/stages.ts";
import { startWorkers, type Workers } from "../../workers/worker.ts";
import { idleStages, NOTHING } from "../support/idle-stages.ts";
import { describeOnQueues, type OpenQueues } from "../support/queue-backends.ts";

describeOnQueues("queues", (backend) => {
  let opened: OpenQueues;
  beforeAll(async () => {
    opened = await backend.open({ firstRetryAfter: 100 });
  });
  afterAll(() => opened.close());

  async function withWorkers(stages: Partial<Stages>, body: (reports: WorkReport[]) => Promise<void>): Promise<void> {
    const reports: WorkReport[] = [];
    const workers = startWorkers(
      opened.queues,
      { ...idleStages, ...stages },
      { report: (report) => reports.push(report) },
    );
    try {
      await body(reports);
    } finally {
      await workers.close();
    }
  }

  test("hand ids on from poll to fetch to extract", async () => {
    const seen: string[] = [];
    const stages: Partial<Stages> = {
      async poll(id) {
        seen.push(`poll ${id}`);
        return ["entry-1", "entry-2"];
      },
      async fetch(id) {
        seen.push(`fetch ${id}`);
        return id === "entry-1";
      },
      async extract(ids) {
        seen.push(`extract ${ids.join()}`);
        return NOTHING;
      },
    };
    await withWorkers(stages, async (reports) => {
      await opened.queues.add("poll", ["feed-1"]);
      await until(() => reports.length === 4);
      expect(seen.toSorted()).toEqual(["extract entry-1", "fetch entry-1", "fetch entry-2", "poll feed-1"]);
      expect(reports.every(({ error }) => error === null)).toBe(true);
    });
  });

  test("hold at most one job an id, until it is done", async () => {
    const seen: string[] = [];
    await opened.queues.add("fetch", ["same", "same"]);
    await opened.queues.add("fetch", ["same"]);
    const stages = {
      async fetch(id: string) {
        seen.push(id);
        if (seen.length === 1) await opened.queues.add("fetch", ["same"]);
        return false;
      },
    };
    await withWorkers(stages, async (reports) => {
      await until(() => reports.length === 1);
      await sleep(200);
      expect(seen).toEqual(["same"]);
      await opened.queues.add("fetch", ["same"]);
      await until(() => reports.length === 2);
      expect(seen).toEqual(["same", "same"]);
    });
  });

  test("try again after a while, and not at all where that is in vain", async () => {
    const times: number[] = [];
    const stages = {
      async fetch(id: string) {
        if (id === "gone") throw Object.assign(new Error("the page is gone"), { retry: false });
        times.push(Date.now());
        if (times.length < 3) throw new Error("no answer");
        return false;
      },
    };
    await withWorkers(stages, async (reports) => {
      await opened.queues.add("fetch", ["slow", "gone"]);
      await until(() => reports.length === 4);
      expect(reports.filter(({ id }) => id === "gone").map(({ error }) => error?.message)).toEqual([
        "the page is gone",
      ]);
      expect(reports.filter(({ id }) => id === "slow").map(({ error }) => error?.message)).toEqual([
        "no answer",
        "no answer",
        undefined,
      ]);
      // Half of the wait is left to chance: 50 to 100 ms, then 100 to 200 ms.
      expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(45);
      expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(95);
    });
  });

  test("wait as long as the server asks", async () => {
    const times: number[] = [];
    const stages = {
      async fetch() {
        times.push(Date.now());
        if (times.length === 1) throw Object.assign(new Error("too many requests"), { retry: true, retryAfter: 0.6 });
        return false;
      },
    };
    await withWorkers(stages, async (reports) => {
      await opened.queues.add("fetch", ["busy"]);
      await until(() => reports.length === 2);
      expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(595);
    });
  });

  test("keep a delayed job back until its time", async () => {
    const start = Date.now();
    await opened.queues.queue("fetch").add("fetch", { ids: ["later"] }, { delay: 400 });
    await withWorkers({}, async (reports) => {
      await until(() => reports.length === 1);
      expect(reports[0]?.id).toBe("later");
      expect(Date.now() - start).toBeGreaterThanOrEqual(395);
    });
  });

  test("tell since when the next in line waits", async () => {
    const { queues } = opened;
    expect(await queues.waitingSince("fetch")).toBeNull();
    const start = Date.now() - 60_000;
    for (let number = 0; number < 12; number++)
      await queues.queue("fetch").add("fetch", { ids: [`page-${number}`] }, { timestamp: start + number });
    expect(await queues.waitingSince("fetch")).toEqual(new Date(start));
    await withWorkers({}, (reports) => until(() => reports.length === 12));
    expect(await queues.waitingSince("fetch")).toBeNull();
  });

  test("give the job of a worker that died to another one", async () => {
    // In queues of its own: how often to look for dead workers is agreed upon by all that work in them.
    const own = await backend.open();
    const settings = { fetch: { lockDuration: 1000, stalledInterval: 500 } };
    const reports: WorkReport[] = [];
    const again = await own.openAgain();
    let survivors: Workers | undefined;
    // A worker that never comes back from its job and is closed by force, as a killed process would be.
    const dying = again.work("fetch", () => new Promise(() => {}), settings.fetch);
    try {
      await own.queues.add("fetch", ["orphan"]);
      await until(async () => (await again.queue("fetch").getActiveCount()) === 1);
      await dying.close(true);
      survivors = startWorkers(own.queues, idleStages, { settings, report: (report) => reports.push(report) });
      await until(() => reports.length === 1, 15_000);
      expect(reports[0]).toMatchObject({ queue: "fetch", id: "orphan", error: null });
    } finally {
      await survivors?.close();
      await again.close();
      await own.close();
    }
  });
});

describeOnQueues("workers that are closed", (backend) => {
  test("wait for the job at hand, but not for ever, and then all can be closed", async () => {
    const opened = await backend.open();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stages: Stages = {
      ...idleStages,
      extract: () => held.then(() => NOTHING),
      fetch: () => new Promise(() => {}),
    };
    const reports: WorkReport[] = [];
    const workers = startWorkers(opened.queues, stages, { report: (report) => reports.push(report) });
    await opened.queues.add("extract", ["ends"]);
    await opened.queues.add("fetch", ["hangs"]);
    await until(async () => (await opened.queues.queue("extract").getActiveCount()) === 1);
    await until(async () => (await opened.queues.queue("fetch").getActiveCount()) === 1);
    setTimeout(release, 100);
    const start = Date.now();
    await workers.close(500);
    expect(reports).toMatchObject([{ queue: "extract", id: "ends", error: null }]);
    expect(await opened.queues.queue("fetch").getActiveCount()).toBe(1);
    await opened.close();
    expect(Date.now() - start).toBeLessThan(15_000);
  });
});

describe("queues", () => {
  test("say which Redis does not answer", async () => {
    const opening = openQueues({ redisUrl: "redis://127.0.0.1:1" }, undefined as never);
    await expect(opening).rejects.toThrow(/Cannot use Redis at 127\.0\.0\.1:1: .*ECONNREFUSED.*Check REDIS_URL/);
  });
});

async function until(condition: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not so within ${milliseconds} ms.`);
    await sleep(20);
  }
}
