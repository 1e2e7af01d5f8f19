import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NotOpmlError, readOpml, writeOpml } from "../../pipeline/opml.ts";
import { loadFeedList } from "../../pipeline/poll/feed-list.ts";
import { type Feed, feedId } from "../../store/index.ts";

const head = { title: "My feeds", created: new Date("2026-02-13T00:00:00Z") };

describe("a list of feeds as OPML", () => {
  test("comes back as it went", () => {
    const feeds = loadFeedList();
    expect(readOpml(writeOpml(feeds, head))).toEqual({ feeds, problems: [] });
  });

  test("comes back whatever its titles and addresses hold", () => {
    const feed: fc.Arbitrary<Feed> = fc
      .record({
        url: fc.webUrl({ withQueryParameters: true }),
        title: fc
          .string({ unit: "grapheme", minLength: 1 })
          .map((title) => title.trim())
          .filter((title) => title !== "" && !/\p{Cc}/u.test(title)),
        language: fc.constantFrom("en", "en-GB", "pt-BR"),
        timeZone: fc.constantFrom("UTC", "Asia/Shanghai", "America/St_Johns"),
        everyMinutes: fc.integer({ min: 1, max: 10_000 }),
        skip: fc.array(fc.stringMatching(/^[!-~]{1,12}$/), { maxLength: 3 }),
      })
      .map((fields) => ({ id: feedId(fields.url), ...fields }));
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 5 }), (feeds) => {
        expect(readOpml(writeOpml(feeds, head)).feeds).toEqual(feeds);
      }),
      { numRuns: 50 },
    );
  });

  test("of another reader's making is read: folders, defaults, feed: addresses, no titles, twice the same", () => {
    const { feeds, problems } = readOpml(`<?xml version="1.0"?>
      <OPML version="1.1"><head><title>Subscriptions</title></head><body>
        <outline text="World" title="World">
          <outline text="BBC &amp; others" type="rss" xmlUrl="https://feeds.bbci.co.uk/news/world/rss.xml" htmlUrl="https://www.bbc.co.uk/news"/>
          <outline text="Deep"><outline xmlUrl="feed:https://rss.example.org/all"/></outline>
        </outline>
        <outline text="Again" type="rss" xmlUrl="https://feeds.bbci.co.uk/news/world/rss.xml"/>
        <outline text="Mail" type="rss" xmlUrl="mailto:news@example.org"/>
        <outline text="A page" type="link" url="https://example.org/"/>
      </body></OPML>`);
    expect(feeds).toEqual([
      expect.objectContaining({
        title: "BBC & others",
        url: "https://feeds.bbci.co.uk/news/world/rss.xml",
        timeZone: "UTC",
        everyMinutes: 120,
      }),
      expect.objectContaining({ title: "feed:https://rss.example.org/all", url: "https://rss.example.org/all" }),
    ]);
    expect(problems).toEqual([expect.stringContaining('"Mail" was left out')]);
  });

  test("that is none is refused", () => {
    expect(() => readOpml("<rss version='2.0'><channel/></rss>")).toThrow(NotOpmlError);
    expect(() => readOpml("")).toThrow(NotOpmlError);
  });
});
