import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import { createFetcher, type Fetcher } from "../../pipeline/fetch/index.ts";
import { ingest } from "../../pipeline/ingest.ts";
import { readFeedSettings } from "../../pipeline/poll/feed-list.ts";
import type { Services } from "../../pipeline/services.ts";
import { type Database, findEntries, listFeeds, saveFeeds } from "../../store/index.ts";
import { openTestDatabase } from "../support/databases.ts";
import { type Site, startSite } from "../support/site.ts";

let site: Site;
let database: Database;
let fetcher: Fetcher;
let services: Services;

const page = (name: string) => readFileSync(join(packageRoot, "fixtures/pages", name));
const item = (path: string) =>
  `<item><title>${path}</title><link>${path}</link><pubDate>Wed, 04 Mar 2026 09:00:00 GMT</pubDate></item>`;
const feed = (...paths: string[]) => ({
  headers: { "content-type": "application/rss+xml", etag: `"${paths.length}"` },
  body: `<rss version="2.0"><channel><title>Local news</title>${paths.map(item).join("")}</channel></rss>`,
});
const states = async () =>
  Object.fromEntries(
    (await findEntries(database, { states: ["found", "fetched", "extracted", "no-article", "failed"] })).map(
      ({ url, state, error }) => [url.slice(site.origin.length), [state, error]] as const,
    ),
  );

beforeAll(async () => {
  site = await startSite({
    "/rss.xml": feed("/flood", "/flood?utm_source=rss", "/index", "/gone", "/shaky", "/picture", "/secret/a", "/moved"),
    "/broken.xml": { body: "<html><title>Not here</title></html>" },
    "/robots.txt": { headers: { "content-type": "text/plain" }, body: "User-agent: *\nDisallow: /secret/\n" },
    "/flood": {
      body: page("json-ld-graph.html")
        .toString()
        .replaceAll("https://www.sofalacourier.example/2026/03/04/cyclone-floods-beira/", "/flood"),
    },
    "/index": { body: page("section-index.html") },
    "/gone": { status: 410 },
    "/shaky": { status: 500 },
    "/picture": { headers: { "content-type": "image/png" }, body: "…" },
    "/moved": { status: 301, headers: { location: "/wire" } },
    "/wire": { headers: { "content-type": "text/html" }, body: page("wire-tables.html") },
  });
  database = await openTestDatabase();
  fetcher = createFetcher({ allowPrivate: ["127.0.0.1"], hostGap: 0 });
  services = { database, fetcher, now: () => new Date("2026-04-01T00:00:00Z") };
  await saveFeeds(database, [
    readFeedSettings({ url: site.url("/rss.xml"), title: "Local news", timeZone: "Africa/Maputo" }),
    readFeedSettings({ url: site.url("/broken.xml"), title: "Broken" }),
  ]);
}, 60_000);

afterAll(async () => {
  await fetcher.close();
  await database.close();
  await site.close();
});

test("a pass over a site gives the rows of its articles, and each fault its reason", { timeout: 60_000 }, async () => {
  const report = await ingest(services);
  expect(report).toMatchObject({ feeds: 2, failedFeeds: 1, newEntries: 7, articles: 2, otherPages: 1, failedPages: 4 });
  expect(report.rows.added).toBeGreaterThan(5);
  expect(await states()).toEqual({
    "/flood": ["extracted", null],
    "/moved": ["extracted", null],
    "/index": ["no-article", expect.stringContaining("lists other pages")],
    "/gone": ["failed", expect.stringContaining("answered 410")],
    "/picture": ["failed", expect.stringContaining("image/png")],
    "/secret/a": ["failed", expect.stringContaining("robots.txt")],
    "/shaky": ["found", expect.stringContaining("answered 500")],
  });
  const feeds = await listFeeds(database);
  expect(feeds.find(({ title }) => title === "Broken")).toMatchObject({
    failures: 1,
    error: expect.stringContaining("HTML page"),
  });
  expect(feeds.find(({ title }) => title === "Local news")).toMatchObject({ failures: 0, etag: '"8"', error: null });
});

test("the next pass adds what is new and what works by now, and nothing twice", { timeout: 60_000 }, async () => {
  site.set("/shaky", { body: page("open-graph.html") });
  site.set("/rss.xml", ({ headers }) => (headers["if-none-match"] === '"8"' ? { status: 304 } : feed("/boat")));
  const second = await ingest(services);
  expect(second).toMatchObject({ newEntries: 0, articles: 1, failedPages: 0 });
  expect((await states())["/shaky"]).toEqual(["extracted", null]);

  site.set("/boat", { body: page("amp.html") });
  site.set("/rss.xml", feed("/flood", "/boat"));
  const third = await ingest(services);
  expect(third).toMatchObject({ newEntries: 1, articles: 1 });
  expect(third.rows).toMatchObject({ removed: 0, changed: 0 });

  const fourth = await ingest(services);
  expect(fourth).toMatchObject({ newEntries: 0, articles: 0 });
  expect(fourth.rows).toMatchObject({ added: 0, changed: 0, removed: 0 });
});
