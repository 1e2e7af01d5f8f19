/** Pages for a bench of the stages after the fetch. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../extractors/seeds.ts";
import { type Database, entryId, feedId, saveEntries, saveFeeds, saveSnapshot, snapshotId } from "../store/index.ts";

/** The fixture's pages, again and again under other addresses, each a page and an article of its own. The ids of their entries. */
export async function storePages(target: Database, count: number): Promise<string[]> {
  const fixture = join(packageRoot, "fixtures", "ecns");
  const pages = readdirSync(fixture, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.s?html?$/.test(file))
    .map((file) => readFileSync(join(fixture, file), "utf8").replace(/<link[^>]*rel="canonical"[^>]*>/gi, ""));
  const feed = { url: "https://bench.example/rss", title: "Bench", language: "en", timeZone: "UTC", everyMinutes: 60 };
  await saveFeeds(target, [{ ...feed, id: feedId(feed.url), skip: [] }]);
  const addresses = Array.from({ length: count }, (_, number) => `https://bench.example/news/${number}`);
  const entries = addresses.map((url) => ({
    id: entryId(url),
    feedId: feedId(feed.url),
    url,
    title: null,
    published: null,
  }));
  await saveEntries(target, entries);
  for (const [number, { id, url }] of entries.entries()) {
    const body = Buffer.from(pages[number % pages.length]!.replace("</body>", `<!-- ${number} --></body>`));
    const fetchedAt = "2026-02-13T12:00:00.000Z";
    await saveSnapshot(
      target,
      { id: snapshotId(body), url, fetchedAt, contentType: "text/html; charset=utf-8", body },
      id,
    );
  }
  await target.query("VACUUM ANALYZE newsfacts.entries");
  return entries.map(({ id }) => id);
}
