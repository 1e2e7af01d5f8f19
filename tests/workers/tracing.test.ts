/** Traces of the work, as a collector receives them. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { WorkReport } from "../../workers/jobs.ts";
import type { Stages } from "../../workers/stages.ts";
import { startTracing, type Tracing } from "../../workers/tracing.ts";
import { startWorkers } from "../../workers/worker.ts";
import { type Collector, namesAbove, startCollector } from "../support/collector.ts";
import { idleStages, NOTHING } from "../support/idle-stages.ts";
import { describeOnQueues, type OpenQueues } from "../support/queue-backends.ts";

const stages: Stages = {
  ...idleStages,
  poll: async () => ["entry-1", "entry-2"],
  async fetch(id) {
    if (id === "entry-2") throw Object.assign(new Error("the page is gone"), { retry: false });
    return true;
  },
  extract: async (ids) => ({ ...NOTHING, articleIds: new Map(ids.map((id) => [id, `article of ${id}`])) }),
};

describeOnQueues("Traces", (backend) => {
  let collector: Collector;
  let tracing: Tracing;
  let opened: OpenQueues;
  beforeAll(async () => {
    collector = await startCollector();
    vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint);
    vi.stubEnv("OTEL_SERVICE_NAME", "newsfacts of a test");
    tracing = startTracing("1", () => {});
    opened = await backend.open({ telemetry: tracing.telemetry });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await collector.close();
  });

  test("lead from a poll over its fetches to their extraction", async () => {
    const reports: WorkReport[] = [];
    const report = (done: WorkReport) => reports.push(done);
    const workers = startWorkers(opened.queues, tracing.traced(stages), { report });
    await opened.queues.add("poll", ["feed-1"]);
    await expect.poll(() => reports.length, { timeout: 15_000 }).toBe(4);
    await workers.close();
    await opened.close();
    await tracing.close();

    const { spans, services } = collector;
    const named = (name: string) => spans.filter((span) => span.name === name);
    expect([...services]).toEqual(["newsfacts of a test"]);
    const [poll] = named("poll feed");
    expect(poll!.attributes).toContainEqual({ key: "newsfacts.feed.id", value: { stringValue: "feed-1" } });
    const fetches = named("fetch page");
    expect(fetches.map(({ status }) => status.message).sort()).toEqual(["the page is gone", undefined]);
    // A stage is a span within that of its job, and the job was added within that of the job before.
    expect(namesAbove(spans, poll!)[0]).toBe("process poll");
    for (const fetch of fetches) expect(namesAbove(spans, fetch)).toEqual(expect.arrayContaining(["process poll"]));
    const [extract] = named("extract articles");
    expect(namesAbove(spans, extract!)).toEqual(
      expect.arrayContaining(["process extract", "process fetch", "process poll"]),
    );
    for (const { traceId } of [...fetches, extract!]) expect(traceId).toBe(poll!.traceId);
    expect(JSON.stringify(extract!.attributes)).toContain("article of entry-1");
  });
});

test("a collector that does not answer keeps no process from ending", async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const tracing = startTracing("1", () => {});
  await tracing.traced(idleStages).poll("feed-1");
  const start = Date.now();
  await tracing.close();
  vi.unstubAllEnvs();
  expect(Date.now() - start).toBeLessThan(6000);
  server.closeAllConnections();
  server.close();
});

test("a collector that is away is told of once, and holds nobody up", async () => {
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");
  vi.stubEnv("OTEL_EXPORTER_OTLP_TIMEOUT", "500");
  const errors: string[] = [];
  const tracing = startTracing("1", ({ message }) => errors.push(message));
  await tracing.traced(idleStages).poll("feed-1");
  await tracing.close();
  vi.unstubAllEnvs();
  expect(errors).toEqual([expect.stringMatching(/^Traces are not sent: .*ECONNREFUSED/)]);
});
