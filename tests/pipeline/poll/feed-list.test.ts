import { describe, expect, test } from "vitest";
import { FeedListError, loadFeedList, parseFeedList, readFeedSettings } from "../../../pipeline/poll/feed-list.ts";

test("the seeds hold ECNS first, a saved feed, and feeds of every continent", () => {
  const feeds = loadFeedList();
  expect(feeds[0]).toMatchObject({ url: "https://www.ecns.cn/rss/rss.xml", timeZone: "Asia/Shanghai", language: "en" });
  expect(feeds.filter(({ url }) => url.startsWith("file:")).length).toBeGreaterThanOrEqual(1);
  expect(feeds.length).toBeGreaterThanOrEqual(14);
  const continents = new Set(feeds.map(({ timeZone }) => timeZone.split("/")[0]));
  for (const continent of ["Africa", "America", "Asia", "Australia", "Europe", "Pacific"])
    expect(continents).toContain(continent);
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length);
});

test("what is not given has a default", () => {
  expect(parseFeedList("- {url: https://example.org/rss, title: Example}", "list")).toEqual([
    expect.objectContaining({ language: "en", timeZone: "UTC", everyMinutes: 120, skip: [] }),
  ]);
  expect(parseFeedList("", "list")).toEqual([]);
});

describe("a mistake is told with its line and entry", () => {
  const good = "- url: https://example.org/rss\n  title: Example\n";
  test.each([
    [
      `${good}- url: ftp://example.org/rss\n  title: Other\n`,
      "my.yaml, line 3, entry 2 (Other): url: is no http, https or file address",
    ],
    [
      `${good}- url: https://example.org/b\n  title: Other\n  timeZone: Mars/Base\n`,
      "my.yaml, line 5, entry 2 (Other): timeZone: is no IANA time zone",
    ],
    [
      `${good}- url: https://example.org/b\n  title: Other\n  language: english!\n`,
      "line 5, entry 2 (Other): language: is no BCP 47 language tag",
    ],
    [
      `${good}- url: https://example.org/b\n  title: Other\n  everyMinutes: 0\n`,
      "line 5, entry 2 (Other): everyMinutes:",
    ],
    [
      `${good}- url: https://example.org/b\n  title: Other\n  timezone: UTC\n`,
      'line 3, entry 2 (Other): Unrecognized key: "timezone"',
    ],
    [`${good}- title: Other\n`, "line 3, entry 2 (Other): url:"],
    [`${good}${good}`, "line 3: https://example.org/rss stands in the list already, on line 1"],
    ["feeds:\n  - url: x\n", "line 1, the list: "],
    ["- url: [\n", "my.yaml: "],
  ])("%s", (text, message) => {
    expect(() => parseFeedList(text, "my.yaml")).toThrow(FeedListError);
    expect(() => parseFeedList(text, "my.yaml")).toThrow(message);
  });

  test("a file that is not there is named", () => {
    expect(() => loadFeedList("/nowhere/feeds.yaml")).toThrow("Cannot read the list of feeds /nowhere/feeds.yaml");
  });
});

test("a feed that is named by hand is checked and completed in the same way", () => {
  expect(readFeedSettings({ url: "https://example.org/rss", title: "Example" })).toMatchObject({ everyMinutes: 120 });
  expect(() => readFeedSettings({ url: "example.org", title: "" })).toThrow(FeedListError);
  expect(() => readFeedSettings({ url: "example.org", title: "T" })).toThrow("url is no http, https or file address");
});
