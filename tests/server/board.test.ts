/** The queue board as a browser sees it. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../server/index.ts";
import type { WorkReport } from "../../workers/jobs.ts";
import { startWorkers, type Workers } from "../../workers/worker.ts";
import { openTestDatabase } from "../support/databases.ts";
import { idleStages } from "../support/idle-stages.ts";
import { describeOnQueues, type OpenQueues, queueBackends } from "../support/queue-backends.ts";

const TOKEN = "correct-horse-battery-staple";
const basic = (password: string) => `Basic ${Buffer.from(`any:${password}`).toString("base64")}`;

describeOnQueues("Queue board", (backend) => {
  let opened: OpenQueues;
  let workers: Workers;
  let jobId: string;
  beforeAll(async () => {
    opened = await backend.open();
    const poll = async () => {
      throw Object.assign(new Error("the feed is gone"), { retry: false });
    };
    jobId = await new Promise((resolve) => {
      const report = (failed: WorkReport) => resolve(failed.jobId!);
      workers = startWorkers(opened.queues, { ...idleStages, poll }, { queues: ["poll"], report });
      void opened.queues.add("poll", ["feed-1"]);
    });
    await workers.close();
  });
  afterAll(() => opened.close());

  async function withBoard(token: string | null, body: (api: FastifyInstance) => Promise<void>): Promise<void> {
    const api = await createApi(opened.database, { token, openQueues: async () => opened.queues });
    try {
      await body(api);
    } finally {
      await api.close();
    }
  }

  test("is a page that loads nothing from elsewhere, and shows the three queues", async () => {
    await withBoard(null, async (api) => {
      const page = await api.inject("/queues");
      expect(page.statusCode).toBe(200);
      expect(page.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
      expect(page.body).not.toMatch(/<%|(src|href)="(https?:)?\/\//);
      expect(page.body).toContain('<base href="/queues/"');
      for (const [, file] of page.body.matchAll(/(?:src|href)="(static\/[^"]+)"/g))
        expect((await api.inject(`/queues/${file}`)).statusCode, file).toBe(200);
      const { queues } = (await api.inject("/queues/api/queues?activeQueue=poll&status=failed")).json();
      expect(queues.map(({ name }: { name: string }) => name)).toEqual(["poll", "fetch", "extract"]);
      expect(queues[0]).toMatchObject({ counts: { failed: 1 }, readOnlyMode: true });
      expect(queues[0].jobs).toMatchObject([{ id: jobId, failedReason: "the feed is gone" }]);
      expect((await api.inject("/queues/queue/poll")).statusCode).toBe(200);
    });
  });

  test("changes nothing without a token set", async () => {
    await withBoard(null, async (api) => {
      const answer = await api.inject({ method: "PUT", url: `/queues/api/queues/poll/${jobId}/retry` });
      expect(answer.statusCode).toBe(403);
      expect(await opened.queues.queue("poll").getFailedCount()).toBe(1);
    });
  });

  test("retries a job for whoever sends the token, and for nobody else", async () => {
    await withBoard(TOKEN, async (api) => {
      const retry = (authorization?: string) =>
        api.inject({
          method: "PUT",
          url: `/queues/api/queues/poll/${jobId}/retry`,
          headers: authorization === undefined ? {} : { authorization },
        });
      const refused = await retry();
      expect(refused.statusCode).toBe(401);
      expect(refused.headers["www-authenticate"]).toMatch(/^Basic realm=/);
      for (const wrong of [basic("wrong"), basic(`${TOKEN}x`), `Bearer ${TOKEN}x`, "Basic !", `Digest ${TOKEN}`])
        expect((await retry(wrong)).statusCode, wrong).toBe(401);
      expect(await opened.queues.queue("poll").getFailedCount()).toBe(1);
      expect((await retry(basic(TOKEN))).statusCode).toBeLessThan(300);
      expect(await opened.queues.queue("poll").getJobCounts("failed", "waiting")).toEqual({ failed: 0, waiting: 1 });
    });
  });

  test("takes from another site no form, and nothing", async () => {
    await withBoard(TOKEN, async (api) => {
      const post = async (headers: Record<string, string>, payload?: string) => {
        const to = { method: "POST", url: "/queues/api/queues/fetch/add" } as const;
        const sent = { ...to, headers: { authorization: basic(TOKEN), ...headers }, ...(payload && { payload }) };
        return (await api.inject(sent)).statusCode;
      };
      const job = JSON.stringify({ name: "fetch", data: { ids: ["x"] }, options: {} });
      expect(await post({ "content-type": "text/plain" }, job)).toBe(415);
      expect(await post({ "content-type": "application/x-www-form-urlencoded" }, job)).toBe(415);
      expect(await post({})).toBe(415);
      expect(await opened.queues.queue("fetch").getWaitingCount()).toBe(0);
      expect(await post({ "content-type": "application/json" }, job)).toBe(200);
      expect(await opened.queues.queue("fetch").getWaitingCount()).toBe(1);
    });
  });

  test("counts what is asked of it and guesses of the token, but no files", async () => {
    const options = { token: TOKEN, requestsPerMinute: 3, openQueues: async () => opened.queues };
    const api = await createApi(opened.database, options);
    const page = await api.inject("/queues");
    for (const [, file] of page.body.matchAll(/(?:src|href)="(static\/[^"]+)"/g))
      expect((await api.inject(`/queues/${file}`)).statusCode, file).toBe(200);
    const statuses: number[] = [];
    for (const password of ["one", "two", "three"]) {
      const headers = { authorization: basic(password) };
      statuses.push((await api.inject({ method: "PUT", url: "/queues/api/queues/pause", headers })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 429]);
    await api.close();
  });
});

describe("Queue board without queues", () => {
  test("says so, leaves the rest alone, and works once they are back", async () => {
    const opened = await queueBackends[0]!.open();
    const database = await openTestDatabase();
    let away = true;
    const api = await createApi(database, {
      openQueues: async () => {
        if (away) throw new Error("Cannot use Redis at <127.0.0.1:1>");
        return opened.queues;
      },
    });
    const page = await api.inject("/queues");
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain("Cannot use Redis at &#60;127.0.0.1:1&#62;");
    expect((await api.inject("/api/runs")).statusCode).toBe(200);
    away = false;
    expect((await api.inject("/queues")).statusCode).toBe(200);
    await api.close();
    await opened.close();
    await database.close();
  });
});
