/** Manners across processes: each fetcher here stands for a process of its own on the same database. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFetcher, createSharedHosts } from "../../pipeline/fetch/index.ts";
import { pollStage } from "../../pipeline/stages.ts";
import { findEntries, findFeed, findPace, loadEntries, saveEntries, saveFeeds } from "../../store/index.ts";
import type { WorkReport } from "../../workers/jobs.ts";
import { stagesOf } from "../../workers/stages.ts";
import { startWorkers } from "../../workers/worker.ts";
import { makeEntry, makeFeed } from "../support/articles.ts";
import { describeOnQueues, type OpenQueues } from "../support/queue-backends.ts";
import { type Site, startSite } from "../support/site.ts";

const GAP = 150;

describeOnQueues("manners", (backend) => {
  let opened: OpenQueues;
  let busy: { server: Server; origin: string; starts: number[]; together: number };
  let site: Site;
  const fetcherOf = (maxWait: number) =>
    createFetcher({ allowPrivate: true }, createSharedHosts(opened.database, { gap: GAP, maxWait, maxLine: maxWait }));
  beforeAll(async () => {
    opened = await backend.open({ firstRetryAfter: 100 });
    site = await startSite();
    busy = await startCounting();
  });
  afterAll(async () => {
    busy.server.close();
    await site.close();
    await opened.close();
  });

  test("a host is asked by one worker at a time, with a gap, and waiting spends no attempt", async () => {
    const { database, queues } = opened;
    const feed = { ...makeFeed("busy"), url: busy.origin };
    await saveFeeds(database, [feed]);
    const entries = Array.from({ length: 6 }, (_, number) => makeEntry(feed, String(number)));
    await saveEntries(database, entries);
    const fetchers = [fetcherOf(0), fetcherOf(0)];
    const reports: WorkReport[] = [];
    const workers = fetchers.map((fetcher) =>
      startWorkers(queues, stagesOf({ database, fetcher, now: () => new Date() }), {
        report: (report) => reports.push(report),
      }),
    );
    await queues.add(
      "fetch",
      entries.map(({ id }) => id),
    );
    const open = () => findEntries(database, { states: ["found", "fetched"], feedId: feed.id });
    await expect.poll(open, { timeout: 20_000 }).toEqual([]);
    await Promise.all(workers.map((each) => each.close()));
    await Promise.all(fetchers.map((each) => each.close()));
    expect(busy.together).toBe(1);
    for (const [index, start] of busy.starts.slice(1).entries())
      expect(start - busy.starts[index]!).toBeGreaterThanOrEqual(GAP);
    expect(reports.filter(({ error }) => error !== null)).toEqual([]);
    for (const { attempts } of await loadEntries(
      database,
      entries.map(({ id }) => id),
    ))
      expect(attempts).toBe(1);
  });

  test("who may stand in line gets a turn, however many wait", async () => {
    const hosts = createSharedHosts(opened.database, { gap: 10, maxWait: 0 });
    let inside = 0;
    const visit = async () => {
      const { signal } = new AbortController();
      const leave = await hosts.enter("line.example", signal);
      expect(++inside).toBe(1);
      await sleep(5);
      inside--;
      await leave();
    };
    await Promise.all(Array.from({ length: 20 }, visit));
  });

  test("a host that answers one process is silent to none any more", async () => {
    const [one, other] = [1, 2].map(() => createSharedHosts(opened.database, { gap: 10, maxWait: 0 }));
    const { signal } = new AbortController();
    const silences = () => opened.database.query("SELECT silences FROM newsfacts.hosts WHERE host = 'mute.example'");
    const leave = await one!.enter("mute.example", signal);
    await one!.silent("mute.example");
    await leave();
    expect(await silences()).toEqual([{ silences: 1 }]);
    const leaveAgain = await other!.enter("mute.example", signal);
    await other!.answered("mute.example");
    await leaveAgain();
    expect(await silences()).toEqual([{ silences: 0 }]);
  });

  test("what a host asks of one process, all heed", async () => {
    const [one, other] = [fetcherOf(0), fetcherOf(0)];
    site.set("/busy", { status: 429, headers: { "retry-after": "120" } });
    site.set("/quiet", { body: "<p>News</p>" });
    await expect(one.fetch(site.url("/busy"))).rejects.toMatchObject({ code: "rate-limited", sent: true });
    await expect(other.fetch(site.url("/quiet"))).rejects.toMatchObject({ code: "rate-limited", sent: false });
    expect(site.asked.some(({ path }) => path === "/quiet")).toBe(false);
    await one.close();
    await other.close();
  });

  test("a feed that moved for good is asked at its new address, and read only where its bytes changed", async () => {
    const { database } = opened;
    const moved = await startSite();
    const item = (path: string) => `<item><title>${path}</title><link>${path}</link></item>`;
    const rss = (...paths: string[]) => ({
      headers: { "content-type": "application/rss+xml", "cache-control": "public, max-age=10800" },
      body: `<rss version="2.0"><channel><title>The Courier</title><ttl>60</ttl>${paths.map(item).join("")}</channel></rss>`,
    });
    moved.set("/old.xml", { status: 301, headers: { location: "/new.xml" } });
    moved.set("/new.xml", rss("/a"));
    const url = moved.url("/old.xml");
    const feed = { ...makeFeed("moved"), url, title: url, everyMinutes: 60 };
    await saveFeeds(database, [feed]);
    const fetcher = fetcherOf(5000);
    const services = { database, fetcher, now: () => new Date("2026-02-13T12:00:00Z") };
    expect(await pollStage(services, feed.id)).toMatchObject({ listed: 1, error: null });
    expect(await findPace(database, feed.id)).toMatchObject({
      movedTo: moved.url("/new.xml"),
      ttlMinutes: 180,
      quietPolls: 0,
    });
    expect(await findFeed(database, feed.id)).toMatchObject({ title: "The Courier", url });
    expect(Date.parse((await findFeed(database, feed.id))!.duePollAt!)).toBeGreaterThan(
      Date.parse("2026-02-13T14:50:00Z"),
    );
    expect(await pollStage(services, feed.id)).toMatchObject({ listed: 0, newEntryIds: [], error: null });
    expect(moved.asked.filter(({ path }) => path === "/old.xml")).toHaveLength(1);
    expect((await findPace(database, feed.id)).quietPolls).toBe(1);
    moved.set("/new.xml", rss("/a", "/b"));
    expect((await pollStage(services, feed.id)).newEntryIds).toHaveLength(1);
    moved.set("/new.xml", { status: 410 });
    expect((await pollStage(services, feed.id)).error).toContain("410");
    expect(await findPace(database, feed.id)).toMatchObject({ movedTo: null, failureWeight: 2 });
    await fetcher.close();
    await moved.close();
  });
});

/** A site that tells when each page was asked for, and how many at once. */
async function startCounting() {
  const counts = { starts: [] as number[], together: 0, server: undefined as never as Server, origin: "" };
  let now = 0;
  counts.server = createServer(async (request, response) => {
    if (request.url === "/robots.txt") {
      response.writeHead(404).end();
      return;
    }
    counts.starts.push(performance.now());
    counts.together = Math.max(counts.together, ++now);
    await sleep(60);
    now--;
    response.writeHead(200, { "content-type": "text/html" }).end("<p>A page</p>");
  });
  await new Promise<void>((resolve) => counts.server.listen(0, "127.0.0.1", resolve));
  counts.origin = `http://127.0.0.1:${(counts.server.address() as AddressInfo).port}/rss.xml`;
  return counts;
}
