/** The queue board in Chromium: its page works under the policy that this server sends, and asks for the token. */
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { createApi } from "../../server/index.ts";
import { startWorkers } from "../../workers/worker.ts";
import { CHROMIUM_FLAGS, findChromium } from "../support/chromium.ts";
import { describeOrSkip } from "../support/databases.ts";
import { idleStages } from "../support/idle-stages.ts";
import { queueBackends } from "../support/queue-backends.ts";

const found = findChromium();
const TOKEN = "correct-horse-battery-staple";

describeOrSkip("Queue board", "absent" in found ? found.absent : null, () => {
  test("lists a failed job and retries it with the token as the password", async () => {
    const { database, queues, close } = await queueBackends[0]!.open();
    const poll = async () => {
      throw Object.assign(new Error("the feed is gone"), { retry: false });
    };
    const workers = startWorkers(queues, { ...idleStages, poll }, { queues: ["poll"] });
    await queues.add("poll", ["feed-1"]);
    await expect.poll(() => queues.queue("poll").getFailedCount(), { timeout: 10_000 }).toBe(1);
    await workers.close();

    const api = await createApi(database, { token: TOKEN, openQueues: async () => queues });
    const origin = await api.listen({ port: 0, host: "127.0.0.1" });
    const browser = await chromium.launch({ executablePath: (found as { path: string }).path, args: CHROMIUM_FLAGS });
    const context = await browser.newContext({ httpCredentials: { username: "any", password: TOKEN } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
    });
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) elsewhere.push(request.url());
    });
    await page.goto(`${origin}/queues/queue/poll?status=failed`);
    await page.getByText("the feed is gone").first().waitFor({ timeout: 10_000 });
    await page.getByRole("button", { name: "Retry all" }).click({ timeout: 5000 });
    await page.getByRole("button", { name: "Confirm" }).click({ timeout: 5000 });
    await expect.poll(() => queues.queue("poll").getFailedCount(), { timeout: 10_000 }).toBe(0);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);

    await browser.close();
    await api.close();
    await close();
  });
});
