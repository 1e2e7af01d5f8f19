/** What is kept of a feed to poll it at its own pace. */
import type { Queryable } from "./database.ts";

export interface FeedPace {
  /** Where the feed said that it has moved for good; null where it is still at the address on the list. */
  readonly movedTo: string | null;
  /** SHA-256 of its last body; null before the first. */
  readonly bodyDigest: string | null;
  /** Minutes for which the feed said that it may be kept; null where it says nothing. */
  readonly ttlMinutes: number | null;
  /** Polls in a row that brought nothing new. */
  readonly quietPolls: number;
  /** Failures in a row by their weight; 0 after a poll that went well. */
  readonly failureWeight: number;
}

/** A feed that failed so heavily is flagged as dead; it is still polled, once a week. */
export const DEAD_WEIGHT = 10;

export async function findPace(database: Queryable, feedId: string): Promise<FeedPace> {
  const [pace] = await database.query<FeedPace>(
    `SELECT moved_to AS "movedTo", body_digest AS "bodyDigest", ttl_minutes AS "ttlMinutes",
       quiet_polls AS "quietPolls", failure_weight AS "failureWeight"
     FROM newsfacts.feeds WHERE id = $1`,
    [feedId],
  );
  return pace ?? { movedTo: null, bodyDigest: null, ttlMinutes: null, quietPolls: 0, failureWeight: 0 };
}

export async function savePace(database: Queryable, feedId: string, pace: FeedPace): Promise<void> {
  const { movedTo, bodyDigest, ttlMinutes, quietPolls, failureWeight } = pace;
  await database.query(
    `UPDATE newsfacts.feeds
     SET moved_to = $2, body_digest = $3, ttl_minutes = $4, quiet_polls = $5, failure_weight = $6 WHERE id = $1`,
    [feedId, movedTo, bodyDigest, ttlMinutes, quietPolls, failureWeight],
  );
}

/** Gives a feed that is listed by its address alone the name that it gives itself. */
export async function nameFeed(database: Queryable, feedId: string, title: string): Promise<void> {
  await database.query("UPDATE newsfacts.feeds SET title = $2 WHERE id = $1 AND title = url", [feedId, title]);
}

/** The ids of the feeds on the list that are flagged as dead. */
export async function deadFeeds(database: Queryable): Promise<string[]> {
  const dead = await database.query<{ id: string }>(
    "SELECT id FROM newsfacts.feeds WHERE active AND failure_weight >= $1",
    [DEAD_WEIGHT],
  );
  return dead.map(({ id }) => id);
}
