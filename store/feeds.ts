/** The table `feeds`: which feeds are polled, when each is due, how its last poll went. */
import type { Queryable } from "./database.ts";
import { StoreError } from "./errors.ts";
import type { Feed, FeedRecord, FeedState, RowChanges } from "./records.ts";

const FEED = `id, url, title, language, time_zone AS "timeZone", every_minutes AS "everyMinutes", skip`;
const STATE = `active, etag, last_modified AS "lastModified", polled_at AS "polledAt", due_at AS "duePollAt", failures, error`;

/** Adds the feeds, or brings their settings up to date; their state stays. Feeds that are not among them stay too. */
export async function saveFeeds(database: Queryable, feeds: readonly Feed[]): Promise<RowChanges> {
  const written = await database.query<{ added: boolean }>(
    `INSERT INTO newsfacts.feeds AS feed (id, url, title, language, time_zone, every_minutes, skip)
     SELECT id, url, title, language, time_zone, every_minutes, ARRAY(SELECT jsonb_array_elements_text(skip::jsonb))
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::text[])
       AS row (id, url, title, language, time_zone, every_minutes, skip)
     ON CONFLICT (id) DO UPDATE SET
       title = excluded.title, language = excluded.language, time_zone = excluded.time_zone,
       every_minutes = excluded.every_minutes, skip = excluded.skip, active = true
     WHERE (feed.title, feed.language, feed.time_zone, feed.every_minutes, feed.skip, feed.active)
       IS DISTINCT FROM (excluded.title, excluded.language, excluded.time_zone, excluded.every_minutes, excluded.skip, true)
     RETURNING xmax = 0 AS added`,
    [
      feeds.map((feed) => feed.id),
      feeds.map((feed) => feed.url),
      feeds.map((feed) => feed.title),
      feeds.map((feed) => feed.language),
      feeds.map((feed) => feed.timeZone),
      feeds.map((feed) => feed.everyMinutes),
      feeds.map((feed) => JSON.stringify(feed.skip)),
    ],
  );
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added, removed: 0, unchanged: feeds.length - written.length };
}

/** Takes a feed off the list by its id or url; what was read from it stays. Throws a `StoreError` where there is none. */
export async function removeFeed(database: Queryable, idOrUrl: string): Promise<void> {
  const removed = await database.query(
    "UPDATE newsfacts.feeds SET active = false WHERE active AND (url = $1 OR id::text = $1) RETURNING id",
    [idOrUrl],
  );
  if (removed.length === 0) {
    throw new StoreError("not-found", `No feed ${idOrUrl} is on the list: \`newsfacts feeds list\` shows them.`);
  }
}

/** All feeds on the list with their state, by title; with `removed` those taken off it too. */
export function listFeeds(database: Queryable, options: { readonly removed?: boolean } = {}): Promise<FeedRecord[]> {
  return database.query<FeedRecord>(
    `SELECT ${FEED}, ${STATE} FROM newsfacts.feeds WHERE active OR $1 ORDER BY title COLLATE "C", url`,
    [options.removed === true],
  );
}

/** One feed by its id; null where there is none. */
export async function findFeed(database: Queryable, id: string): Promise<FeedRecord | null> {
  const [feed] = await database.query<FeedRecord>(`SELECT ${FEED}, ${STATE} FROM newsfacts.feeds WHERE id = $1`, [id]);
  return feed ?? null;
}

/** The feeds to poll at `now` (ISO 8601), longest due first; those never polled come before all. */
export function dueFeeds(database: Queryable, now: string): Promise<FeedRecord[]> {
  return database.query<FeedRecord>(
    `SELECT ${FEED}, ${STATE} FROM newsfacts.feeds
     WHERE active AND (due_at IS NULL OR due_at <= $1::timestamptz)
     ORDER BY due_at NULLS FIRST, url`,
    [now],
  );
}

/** Keeps what a poll left behind. */
export async function savePoll(database: Queryable, state: FeedState): Promise<void> {
  await database.query(
    `UPDATE newsfacts.feeds
     SET etag = $2, last_modified = $3, polled_at = $4, due_at = $5, failures = $6, error = $7
     WHERE id = $1`,
    [state.feedId, state.etag, state.lastModified, state.polledAt, state.duePollAt, state.failures, state.error],
  );
}
