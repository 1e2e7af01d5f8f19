/** How each feed fares: what `doctor`, the API and the dashboards show of it. */
import type { Queryable } from "./database.ts";
import { listFeeds } from "./feeds.ts";
import type { EntryState, FeedRecord } from "./records.ts";

/** The one word for a feed's state. */
export type FeedStatus = "well" | "failing" | "late" | "new" | "removed";

export interface FeedReport extends FeedRecord {
  readonly status: FeedStatus;
  /** Seconds since it was due to be polled; 0 where it is not due. */
  readonly lagSeconds: number;
  readonly entries: Readonly<Record<EntryState, number>>;
  readonly articles: number;
  /** When the latest of its articles was published; null where it has none with a date. */
  readonly latest: string | null;
}

/** A feed may wait its turn; three turns missed mean that nobody polls. */
const TURNS_MISSED = 3;

/** @param now ISO 8601, against which feeds are late */
export async function reportFeeds(database: Queryable, now: string): Promise<FeedReport[]> {
  const feeds = await listFeeds(database, { removed: true });
  const states = await database.query<{ feedId: string; state: EntryState; entries: number }>(
    `SELECT feed_id AS "feedId", state, count(*) AS entries FROM newsfacts.entries GROUP BY feed_id, state`,
  );
  const articles = await database.query<{ feedId: string; articles: number; latest: string | null }>(
    `SELECT feed_id AS "feedId", count(*) AS articles, max(published_at) AS latest
     FROM newsfacts.articles WHERE feed_id IS NOT NULL GROUP BY feed_id`,
  );
  return feeds.map((feed) => {
    const own = states.filter(({ feedId }) => feedId === feed.id);
    const counted = articles.find(({ feedId }) => feedId === feed.id);
    const lagSeconds = lagOf(feed, now);
    return {
      ...feed,
      status: statusOf(feed, lagSeconds),
      lagSeconds,
      entries: {
        ...{ found: 0, fetched: 0, extracted: 0, "no-article": 0, failed: 0 },
        ...Object.fromEntries(own.map(({ state, entries }) => [state, entries])),
      },
      articles: counted?.articles ?? 0,
      latest: counted?.latest ?? null,
    };
  });
}

function lagOf({ active, duePollAt }: FeedRecord, now: string): number {
  if (!active || duePollAt === null) return 0;
  return Math.max(0, Math.round((Date.parse(now) - Date.parse(duePollAt)) / 1000));
}

function statusOf({ active, polledAt, failures, everyMinutes }: FeedRecord, lagSeconds: number): FeedStatus {
  if (!active) return "removed";
  if (polledAt === null) return "new";
  if (failures > 0) return "failing";
  return lagSeconds >= TURNS_MISSED * everyMinutes * 60 ? "late" : "well";
}
