/** Extraction in batches: the same on Redis, on a Postgres server and embedded. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkReport } from "../../workers/jobs.ts";
import type { Extracted, Stages } from "../../workers/stages.ts";
import { startWorkers, type Workers } from "../../workers/worker.ts";
import { idleStages, NOTHING } from "../support/idle-stages.ts";
import { describeOnQueues, type OpenQueues } from "../support/queue-backends.ts";

const names = (count: number) => Array.from({ length: count }, (_, index) => `page-${index + 1}`);

describeOnQueues("batches", (backend) => {
  let opened: OpenQueues;
  beforeAll(async () => {
    opened = await backend.open({ firstRetryAfter: 50 });
  });
  afterAll(() => opened.close());

  function start(stages: Partial<Stages>): { readonly workers: Workers; readonly reports: WorkReport[] } {
    const reports: WorkReport[] = [];
    const report = (each: WorkReport) => reports.push(each);
    return { workers: startWorkers(opened.queues, { ...idleStages, ...stages }, { report }), reports };
  }

  test("hold up to twenty pages, each of which is reported", async () => {
    const batches: number[] = [];
    const extract = async (ids: readonly string[]): Promise<Extracted> => {
      batches.push(ids.length);
      return { ...NOTHING, articleIds: new Map(ids.map((id) => [id, `article of ${id}`])) };
    };
    await opened.queues.add("extract", names(45));
    const { workers, reports } = start({ extract });
    await expect.poll(() => reports.length, { timeout: 10_000 }).toBe(45);
    await workers.close();
    expect(batches).toEqual([20, 20, 5]);
    expect(reports.map(({ id }) => id).toSorted()).toEqual(names(45).toSorted());
    for (const { id, articleId, queue, error } of reports)
      expect({ articleId, queue, error }).toEqual({ articleId: `article of ${id}`, queue: "extract", error: null });
  });

  test("gather the pages that are fetched at about the same time", async () => {
    const batches: (readonly string[])[] = [];
    const extract = async (ids: readonly string[]) => {
      batches.push(ids);
      return NOTHING;
    };
    await opened.queues.add("fetch", names(6));
    const { workers, reports } = start({ fetch: async () => true, extract });
    await expect.poll(() => reports.filter(({ queue }) => queue === "extract").length, { timeout: 10_000 }).toBe(6);
    await workers.close();
    expect(batches.flat().toSorted()).toEqual(names(6));
    expect(batches.length).toBeLessThan(3);
  });

  test("are read one while another is stored, but pages that may end the process one by one", async () => {
    const together = { now: 0, most: 0 };
    const alone = { now: 0, most: 0 };
    const visit = async (count: typeof alone) => {
      count.most = Math.max(count.most, ++count.now);
      await sleep(20);
      count.now--;
      return NOTHING;
    };
    const stages: Partial<Stages> = {
      async extract(ids) {
        await visit(together);
        if (ids.includes("bad")) throw new Error("a page has undone the batch");
        return NOTHING;
      },
      extractAlone: () => visit(alone),
    };
    await opened.queues.add("extract", names(40));
    const { workers, reports } = start(stages);
    await expect.poll(() => reports.length, { timeout: 10_000 }).toBe(40);
    await opened.queues.add("extract", ["bad", ...names(19), "bad", ...names(19)]);
    await expect.poll(() => reports.length, { timeout: 10_000 }).toBe(80);
    await workers.close();
    expect(together.most).toBe(2);
    expect(alone.most).toBe(1);
  });

  test("go on without a page that cannot be read, and try that one again for a while", async () => {
    const alone: string[] = [];
    const stages: Partial<Stages> = {
      async extract() {
        throw new Error("a page has undone the batch");
      },
      async extractAlone(id) {
        alone.push(id);
        if (id !== "page-2") return NOTHING;
        const tried = alone.filter((each) => each === id).length;
        throw Object.assign(new Error(`no sense in it, time ${tried}`), { retry: tried < 3 });
      },
    };
    await opened.queues.add("extract", names(4));
    const { workers, reports } = start(stages);
    await expect.poll(() => reports.length, { timeout: 10_000 }).toBe(6);
    await workers.close();
    expect(alone).toEqual(["page-1", "page-2", "page-3", "page-4", "page-2", "page-2"]);
    const told = (id: string) => reports.filter((each) => each.id === id).map(({ error }) => error?.message ?? null);
    for (const id of ["page-1", "page-3", "page-4"]) expect(told(id)).toEqual([null]);
    expect(told("page-2")).toEqual(["no sense in it, time 1", "no sense in it, time 2", "no sense in it, time 3"]);
    expect(await opened.queues.queue("extract").getFailedCount()).toBe(0);
  });

  test("wait where no page is to blame, and lose none", async () => {
    let isAway = true;
    const alone: string[] = [];
    const down = async () => {
      throw new Error("the database is away");
    };
    const stages: Partial<Stages> = {
      extract: down,
      async extractAlone(id) {
        if (isAway) return down();
        alone.push(id);
        return NOTHING;
      },
    };
    await opened.queues.add("extract", names(3));
    const { workers, reports } = start(stages);
    // It may have been tried more than once by the time that this looks.
    await expect.poll(() => reports.length, { timeout: 10_000, interval: 5 }).toBeGreaterThanOrEqual(3);
    isAway = false;
    expect(new Set(reports.map(({ error }) => error?.message))).toEqual(new Set(["the database is away"]));
    await expect.poll(() => reports.filter(({ error }) => error === null).length, { timeout: 10_000 }).toBe(3);
    await workers.close();
    expect(alone).toEqual(names(3));
  });

  test("are broken off when the worker is closed, and what is left is done by the next", async () => {
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const extract = async (ids: readonly string[], signal: AbortSignal): Promise<Extracted> => {
      begun();
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      return { ...NOTHING, left: ids.slice(2) };
    };
    await opened.queues.add("extract", names(5));
    const first = start({ extract });
    await hasBegun;
    await first.workers.close();
    expect(first.reports.map(({ id, error }) => [id, error])).toEqual([
      ["page-1", null],
      ["page-2", null],
    ]);
    const rest: string[] = [];
    const second = start({
      async extract(ids) {
        rest.push(...ids);
        return NOTHING;
      },
    });
    await expect.poll(() => second.reports.length, { timeout: 10_000 }).toBe(3);
    await second.workers.close();
    expect(rest).toEqual(["page-3", "page-4", "page-5"]);
  });

  test("of a worker that died are gone through page by page", async () => {
    // In queues of its own: how often to look for dead workers is agreed upon by all that work in them.
    const own = await backend.open();
    const settings = { extract: { lockDuration: 1000, stalledInterval: 500 } };
    const again = await own.openAgain();
    const dying = again.work("extract", () => new Promise(() => {}), settings.extract);
    const alone: string[] = [];
    const stages: Stages = {
      ...idleStages,
      extract: () => Promise.reject(new Error("Such a batch must not be read at once.")),
      async extractAlone(id) {
        alone.push(id);
        return NOTHING;
      },
    };
    await own.queues.add("extract", names(3));
    await expect.poll(() => again.queue("extract").getActiveCount(), { timeout: 5000 }).toBe(1);
    await dying.close(true);
    const survivors = startWorkers(own.queues, stages, { settings });
    await expect.poll(() => alone, { timeout: 15_000 }).toEqual(names(3));
    await survivors.close();
    await again.close();
    await own.close();
  });
});
