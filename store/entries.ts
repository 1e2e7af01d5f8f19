/** The table `entries`: what the feeds list, and what became of each. */
import type { Queryable } from "./database.ts";
import type { Entry, EntryRecord, EntryState } from "./records.ts";

/** The columns of an `EntryRecord`, of a table or alias named `entry`. */
export const ENTRY = `entry.id, entry.feed_id AS "feedId", entry.url, entry.title, entry.published, entry.state,
  entry.attempts, entry.error, entry.snapshot_id AS "snapshotId", entry.article_id AS "articleId"`;

/** Adds the entries that are not known yet and returns their ids, in the order given. Known ones stay as they are. */
export async function saveEntries(database: Queryable, entries: readonly Entry[]): Promise<string[]> {
  const added = await database.query<{ id: string }>(
    `INSERT INTO newsfacts.entries (id, feed_id, url, title, published)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT (id) DO NOTHING
     RETURNING id`,
    [
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.feedId),
      entries.map((entry) => entry.url),
      entries.map((entry) => entry.title),
      entries.map((entry) => entry.published),
    ],
  );
  const ids = new Set(added.map((entry) => entry.id));
  // A feed may list one address twice: `delete` answers true for the first of them only.
  return entries.map((entry) => entry.id).filter((id) => ids.delete(id));
}

export interface EntryFilter {
  readonly states: readonly EntryState[];
  readonly feedId?: string;
  /** Leaves out entries that were tried so many times or more. */
  readonly attemptsBelow?: number;
  readonly limit?: number;
}

/** The entries in one of the states, oldest first. */
export function findEntries(database: Queryable, filter: EntryFilter): Promise<EntryRecord[]> {
  return database.query<EntryRecord>(
    `SELECT ${ENTRY} FROM newsfacts.entries AS entry
     WHERE entry.state = ANY($1::text[])
       AND ($2::uuid IS NULL OR entry.feed_id = $2)
       AND ($3::integer IS NULL OR entry.attempts < $3)
     ORDER BY entry.found_at, entry.id
     LIMIT $4`,
    [filter.states, filter.feedId ?? null, filter.attemptsBelow ?? null, filter.limit ?? null],
  );
}

/**
 * Finds entries in a state to which nothing has happened since an instant (ISO 8601), oldest first, and marks them as seen at
 * `now`: who asks after them next, here or on another machine, gets others, until these have lain still as long again.
 *
 * @returns their ids
 */
export async function claimLost(
  database: Queryable,
  lost: {
    readonly state: EntryState;
    readonly unchangedSince: string;
    readonly now: string;
    readonly limit: number;
  },
): Promise<string[]> {
  const claimed = await database.query<{ id: string }>(
    `UPDATE newsfacts.entries AS entry SET changed_at = $3::timestamptz
     FROM (SELECT id FROM newsfacts.entries WHERE state = $1 AND changed_at < $2::timestamptz
       ORDER BY changed_at, id LIMIT $4 FOR UPDATE SKIP LOCKED) AS lost
     WHERE entry.id = lost.id
     RETURNING entry.id`,
    [lost.state, lost.unchangedSince, lost.now, lost.limit],
  );
  return claimed.map(({ id }) => id);
}

/** The entries with these ids, in the order of the ids; unknown ids are left out. */
export function loadEntries(database: Queryable, ids: readonly string[]): Promise<EntryRecord[]> {
  return database.query<EntryRecord>(
    `SELECT ${ENTRY}
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, position)
     JOIN newsfacts.entries AS entry ON entry.id = wanted.id
     ORDER BY wanted.position`,
    [ids],
  );
}

/** A page that could not be had in so many attempts, over hours, has failed for good. */
const MOST_ATTEMPTS = 20;

/**
 * Records that an entry could not be fetched or read, and why.
 * With `retry` the entry stays in the state `found`, to be tried again, up to 20 times in all; else it has failed for good.
 *
 * @returns the state that it is in now
 */
export async function saveFailure(
  database: Queryable,
  entryId: string,
  error: string,
  { retry }: { readonly retry: boolean },
): Promise<EntryState> {
  const [entry] = await database.query<{ state: EntryState }>(
    `UPDATE newsfacts.entries
     SET state = CASE WHEN $3::boolean AND attempts + 1 < ${MOST_ATTEMPTS} THEN 'found' ELSE 'failed' END,
       error = $2, attempts = attempts + 1, changed_at = now()
     WHERE id = $1 RETURNING state`,
    [entryId, error, retry],
  );
  return entry?.state ?? "failed";
}

/**
 * Takes back entries that have failed for good, so that they are tried anew: those with these ids, those of one feed, or all.
 *
 * @returns their ids
 */
export async function reviveEntries(
  database: Queryable,
  filter: { readonly ids?: readonly string[]; readonly feedId?: string } = {},
): Promise<string[]> {
  const revived = await database.query<{ id: string }>(
    `UPDATE newsfacts.entries SET state = 'found', attempts = 0, readings = 0, changed_at = now()
     WHERE state = 'failed' AND ($1::uuid[] IS NULL OR id = ANY($1::uuid[])) AND ($2::uuid IS NULL OR feed_id = $2)
     RETURNING id`,
    [filter.ids ?? null, filter.feedId ?? null],
  );
  return revived.map(({ id }) => id);
}

/**
 * Records that an entry's page holds no article, and why. An article that an earlier version read out of it is
 * removed with its rows, unless another entry led to it too.
 */
export async function saveNoArticle(database: Queryable, entryId: string, reason: string): Promise<void> {
  await database.query(
    `WITH entry AS (
       UPDATE newsfacts.entries AS entry
       SET state = 'no-article', error = $2, article_id = NULL, changed_at = now()
       FROM newsfacts.entries AS before
       WHERE entry.id = $1 AND before.id = $1
       RETURNING entry.id, before.article_id
     )
     DELETE FROM newsfacts.articles AS article
     USING entry
     WHERE article.id = entry.article_id
       AND NOT EXISTS (SELECT FROM newsfacts.entries AS other WHERE other.article_id = article.id AND other.id <> entry.id)`,
    [entryId, reason],
  );
}
