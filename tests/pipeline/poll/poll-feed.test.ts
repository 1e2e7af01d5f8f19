import { afterAll, beforeAll, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "../../../pipeline/fetch/index.ts";
import { loadFeedList } from "../../../pipeline/poll/feed-list.ts";
import { pollFeed } from "../../../pipeline/poll/index.ts";
import { entryId, type Feed, feedId } from "../../../store/index.ts";
import { type Site, startSite } from "../../support/site.ts";

let site: Site;
let fetcher: Fetcher;

beforeAll(async () => {
  site = await startSite({ "/robots.txt": { body: "User-agent: *\nDisallow: /\n" } });
  fetcher = createFetcher({ allowPrivate: ["127.0.0.1"], hostGap: 0 });
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

const feedAt = (url: string, skip: readonly string[] = []): Feed => ({
  id: feedId(url),
  url,
  title: "Example",
  language: "en",
  timeZone: "Asia/Shanghai",
  everyMinutes: 60,
  skip,
});

const rss = `<rss version="2.0"><channel><title>Example News</title>
  <item><title>One</title><link>/news/one</link><pubDate>2026-02-13 15:08:27</pubDate></item>
  <item><title>Film</title><link>/video/two</link></item></channel></rss>`;

test("a poll gives the entries, and what the next one needs", async () => {
  site.set("/rss.xml", { headers: { "content-type": "text/xml", etag: '"1"' }, body: rss });
  const feed = feedAt(site.url("/rss.xml"), ["/video/"]);
  const poll = await pollFeed(feed, null, fetcher);
  expect(poll).toMatchObject({
    title: "Example News",
    etag: '"1"',
    lastModified: null,
    notModified: false,
    movedTo: null,
  });
  expect(poll.entries).toEqual([
    {
      id: entryId(site.url("/news/one")),
      feedId: feed.id,
      url: site.url("/news/one"),
      title: "One",
      published: "2026-02-13T15:08:27+08:00",
    },
  ]);
  expect(site.asked.at(-1)?.headers.accept).toContain("application/rss+xml");
});

test("a feed that did not change gives nothing and keeps its validators", async () => {
  site.set("/same.xml", ({ headers }) => (headers["if-none-match"] === '"1"' ? { status: 304 } : { body: rss }));
  const poll = await pollFeed(feedAt(site.url("/same.xml")), { etag: '"1"', lastModified: "then" }, fetcher);
  expect(poll).toMatchObject({ entries: [], notModified: true, etag: '"1"', lastModified: "then" });
});

test("a feed that moved for good says where to", async () => {
  site.set("/old.xml", { status: 301, headers: { location: "/rss.xml" } });
  expect((await pollFeed(feedAt(site.url("/old.xml")), null, fetcher)).movedTo).toBe(site.url("/rss.xml"));
  site.set("/busy.xml", { status: 302, headers: { location: "/rss.xml" } });
  expect((await pollFeed(feedAt(site.url("/busy.xml")), null, fetcher)).movedTo).toBeNull();
});

test("a page in a feed's place is an error that names the page's feeds", async () => {
  site.set("/page", { body: '<html><link rel="alternate" type="application/rss+xml" href="/rss.xml"></html>' });
  await expect(pollFeed(feedAt(site.url("/page")), null, fetcher)).rejects.toMatchObject({
    code: "not-a-feed",
    retry: false,
    alternatives: [site.url("/rss.xml")],
  });
});

test("the saved feeds of the seeds list saved pages that can be read", async () => {
  const saved = loadFeedList().filter(({ url }) => url.startsWith("file:"));
  expect(saved.length).toBeGreaterThan(0);
  for (const feed of saved) {
    const { entries, problems } = await pollFeed(feed, null, fetcher);
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThan(0);
    for (const { url, published } of entries) {
      expect(published).not.toBeNull();
      expect((await fetcher.fetch(url)).contentType).toBe("text/html");
    }
  }
});
