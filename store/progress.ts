/** How far the work has come: what `newsfacts status` and the metrics tell. */
import type { Queryable } from "./database.ts";

/** Seconds from an article's publication to its rows. Those read long after their time (a first poll lists old ones) are left out. */
export interface PublicationLag {
  readonly articles: number;
  /** Null where there are no articles. */
  readonly median: number | null;
  readonly slowest: number | null;
}

/** The articles stored since an instant (ISO 8601) that were published in the day before they were stored. */
export async function publicationLag(database: Queryable, since: string): Promise<PublicationLag> {
  const [lag] = await database.query<PublicationLag>(
    `SELECT count(*)::integer AS articles,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::float8 AS median,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds)::float8 AS slowest
     FROM (SELECT extract(epoch FROM created_at - published_at)::float8 AS seconds FROM newsfacts.articles
       WHERE created_at >= $1::timestamptz AND published_at BETWEEN created_at - interval '1 day' AND created_at) AS lags`,
    [since],
  );
  return lag!;
}

export interface FailedEntry {
  readonly id: string;
  readonly url: string;
  readonly feed: string;
  readonly attempts: number;
  readonly error: string;
  readonly changedAt: string;
}

/** The entries that have failed for good, or with `retrying` those that are still being tried too; latest first. */
export function failedEntries(
  database: Queryable,
  filter: { readonly retrying?: boolean; readonly feedId?: string; readonly limit: number },
): Promise<FailedEntry[]> {
  return database.query<FailedEntry>(
    `SELECT entry.id, entry.url, feed.title AS feed, entry.attempts, entry.error, entry.changed_at AS "changedAt"
     FROM newsfacts.entries AS entry JOIN newsfacts.feeds AS feed ON feed.id = entry.feed_id
     WHERE (entry.state = 'failed' OR ($1 AND entry.state IN ('found', 'fetched') AND entry.error IS NOT NULL))
       AND ($2::uuid IS NULL OR entry.feed_id = $2)
     ORDER BY entry.changed_at DESC, entry.id LIMIT $3`,
    [filter.retrying === true, filter.feedId ?? null, filter.limit],
  );
}

/** Why pages failed, the most frequent first; addresses and numbers within the reasons are passed over. */
export function failureReasons(database: Queryable): Promise<{ reason: string; entries: number }[]> {
  return database.query(
    `SELECT regexp_replace(regexp_replace(error, 'https?://[^ ]+', '…', 'g'), '^The [a-z.]+ of [^ ]+', 'The file of …') AS reason,
       count(*)::integer AS entries
     FROM newsfacts.entries WHERE state = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10`,
  );
}
