/** Which events a filter finds, and in which order. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { countEvents, type EventQuery, findArticle, findEvents, saveArticles, saveFeeds } from "../../store/index.ts";
import { type EventWords, makeArticle, makeFeed } from "../support/articles.ts";
import { describeOnDatabases } from "../support/databases.ts";

/** Each event is told by its quantity, a number of its own. */
const TEXT = "In all 1 2 3 4 5 6 were held in Kampot or Hue.";
const told = (
  value: number,
  from: string | null,
  to: string | null,
  changes: Partial<EventWords> = {},
): EventWords => ({
  trigger: "held",
  quantity: String(value),
  value,
  date: "In all",
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
  ...changes,
});

const feed = makeFeed();
const articles = [
  makeArticle(
    "one",
    TEXT,
    [
      told(1, "2026-02-01", "2026-02-02"),
      told(2, "2026-02-01", "2026-02-13", { place: "Kampot", country: "KH" }),
      told(3, null, null, { unit: "suspect" }),
    ],
    { feedId: feed.id },
  ),
  makeArticle("two", TEXT, [
    told(4, "2026-01-01", "2026-01-02", { changes: { type: "ASSAULT", mode: "bombing" } }),
    told(5, "2020-01-01", null, { place: "Hue", country: "VN" }),
    told(6, "2026-02-10", "2026-02-11", { changes: { modality: "denied" } }),
  ]),
];

describeOnDatabases("events", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
    await saveFeeds(database, [feed]);
    await saveArticles(database, articles);
  });
  afterAll(() => database.close());

  test.each<[EventQuery, number[]]>([
    [{}, [6, 1, 2, 4, 5, 3]],
    [{ from: "2026-02-02" }, [6, 2, 5]],
    [{ from: "2026-02-02", to: "2026-02-10" }, [2, 5]],
    [{ from: "2026-02-01", to: "2026-02-02" }, [1, 2, 5]],
    [{ to: "2026-01-01" }, [5]],
    [{ to: "2020-01-01" }, []],
    [{ type: "ASSAULT" }, [4]],
    [{ mode: "arrest", country: "KH" }, [2]],
    [{ country: "VN" }, [5]],
    [{ unit: "suspect" }, [3]],
    [{ modality: "denied" }, [6]],
    [{ feed: feed.url }, [1, 2, 3]],
    [{ feed: feed.id, country: "KH" }, [2]],
    [{ article: articles[1]!.id }, [6, 4, 5]],
    [{ limit: 2 }, [6, 1]],
    [{ limit: 2, offset: 1 }, [1, 2]],
    [{ updatedSince: "2000-01-01T00:00:00Z", type: "ASSAULT" }, [4]],
    [{ updatedSince: "2999-01-01T00:00:00Z" }, []],
  ])("%o", async (filter, values) => {
    const found = await findEvents(database, filter);
    expect(found.map(({ value }) => value)).toEqual(values);
    if (filter.limit === undefined) expect(await countEvents(database, filter)).toBe(values.length);
  });

  test("the views count by day, with sums of the bounds", async () => {
    const rows = await database.query(
      `SELECT day, country, type, events, low_sum, high_sum FROM newsfacts.daily_counts WHERE day >= '2026-01-01' ORDER BY day, country`,
    );
    expect(rows).toEqual([
      { day: "2026-01-01", country: null, type: "ASSAULT", events: 1, low_sum: 4, high_sum: 4 },
      { day: "2026-02-01", country: "KH", type: "COERCE", events: 1, low_sum: 2, high_sum: 2 },
      { day: "2026-02-01", country: null, type: "COERCE", events: 1, low_sum: 1, high_sum: 1 },
    ]);
    const [fact] = await database.query(
      "SELECT article_url, feed_title, value FROM newsfacts.event_facts WHERE country = 'KH'",
    );
    expect(fact).toEqual({ article_url: articles[0]!.url, feed_title: feed.title, value: 2 });
  });

  describe("an article is found", () => {
    const [one, two] = articles;
    test.each([
      ["by its id", one!.id, one!.url],
      ["by the beginning of its id", two!.id.slice(0, 10), two!.url],
      ["by its address", two!.url, two!.url],
      ["by the beginning of its address", "https://one.example/news/t", two!.url],
      ["not by a pattern", "https://one.example/news/%", undefined],
      ["not by a single letter of an id", one!.id.slice(0, 3), undefined],
      ["not by what is nowhere", "https://two.example/", undefined],
    ])("%s", async (_, words, url) => {
      expect((await findArticle(database, words))?.url).toBe(url);
    });
  });
});
