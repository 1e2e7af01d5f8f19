/** Rows for the tests of the API and the dashboards: two feeds, some articles, events with and without numbers, dates and places. */
import {
  type Database,
  finishRun,
  saveArticles,
  saveEntries,
  saveFeeds,
  savePoll,
  startRun,
} from "../../store/index.ts";
import { type EventWords, makeArticle, makeEntry, makeFeed, NOW } from "../support/articles.ts";

export const feeds = [makeFeed("one"), makeFeed("two")] as const;

/** Each event is told by its number in this text. */
export const TEXT = "Police held 1 2 3 4 5 6 7 8 suspects in Kampot or Hue; floods followed.";

function told(number: number, words: Partial<EventWords> = {}): EventWords {
  return {
    trigger: "held",
    quantity: String(number),
    value: number,
    unit: "suspect",
    date: "Police",
    from: "2026-02-11",
    to: "2026-02-12",
    place: "Kampot",
    country: "KH",
    ...words,
  };
}

/** A number of which the words give no upper bound: "more than 800". */
function more(words: EventWords): EventWords {
  const base = { rules: ["test"], trend: null, unit: "suspect", unitText: "suspects", concepts: [] };
  const quantity = {
    start: 0,
    end: 6,
    text: "Police",
    value: 800,
    low: null,
    high: null,
    comparator: ">" as const,
    ...base,
  };
  return { ...words, changes: { ...words.changes, quantity } };
}

export const articles = [
  makeArticle(
    "first",
    TEXT,
    [
      told(1),
      told(2, { from: "2026-02-10", to: "2026-02-11", place: "Hue", country: "VN" }),
      told(3, { unit: "officer", changes: { type: "ASSAULT", mode: "injure", confidence: 0.5 } }),
      more(told(4, { changes: { modality: "asserted" } })),
    ],
    {
      feedId: feeds[0].id,
      modified: "2026-02-13T09:30:00+08:00",
      updates: [{ start: 0, end: 6, published: null, kind: "correction" }],
    },
  ),
  makeArticle(
    "second",
    TEXT,
    [
      told(5, { from: "2025-12-01", to: "2025-12-02", changes: { modality: "denied" } }),
      { trigger: "floods", changes: { type: "INCIDENT", mode: "disaster" } },
    ],
    { feedId: feeds[1].id, published: "2025-12-02T08:00:00Z" },
  ),
  makeArticle("third", TEXT, [told(7, { sentence: "floods followed" })], { published: null }),
];

export async function saveFixtureRows(database: Database): Promise<void> {
  await saveFeeds(database, feeds);
  await saveEntries(database, [makeEntry(feeds[0], "a"), makeEntry(feeds[1], "b")]);
  await savePoll(database, {
    feedId: feeds[1].id,
    etag: null,
    lastModified: null,
    polledAt: "2026-02-13T09:00:00Z",
    duePollAt: "2026-02-13T11:00:00Z",
    failures: 3,
    error: "answered 503",
  });
  await saveArticles(database, articles);
  const run = await startRun(database, "ingest", NOW);
  await finishRun(database, run.id, { articles: 3 }, NOW);
}
