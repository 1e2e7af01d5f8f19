/** Old pages make room: their articles and rows stay. */
import type { Database } from "./database.ts";

export interface Pruned {
  readonly pages: number;
  /** As compressed in the table. */
  readonly bytes: number;
}

/** Pages removed in one transaction, so that nobody waits long for a lock. */
const BATCH = 500;

/** What `prunePages` would remove. */
export async function prunablePages(database: Database, fetchedBefore: string): Promise<Pruned> {
  const [found] = await database.query<Pruned>(
    `SELECT count(*) AS pages, coalesce(sum(octet_length(body)), 0)::float8 AS bytes
     FROM newsfacts.snapshots AS page WHERE ${PRUNABLE}`,
    [fetchedBefore],
  );
  return found!;
}

/**
 * Removes the bytes of pages that were fetched before an instant (ISO 8601) and have been read. What was read from them can then
 * no longer be read anew by `replay`; `export --format warc` keeps them elsewhere before.
 */
export async function prunePages(database: Database, fetchedBefore: string): Promise<Pruned> {
  let pages = 0;
  let bytes = 0;
  for (;;) {
    const removed = await database.transaction(async (transaction) => {
      const old = await transaction.query<{ id: string; bytes: number }>(
        `SELECT page.id, octet_length(page.body) AS bytes FROM newsfacts.snapshots AS page
         WHERE ${PRUNABLE} ORDER BY page.fetched_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [fetchedBefore],
      );
      const ids = [old.map(({ id }) => id)];
      await transaction.query(
        "UPDATE newsfacts.entries SET snapshot_id = NULL WHERE snapshot_id = ANY($1::text[])",
        ids,
      );
      await transaction.query(
        "UPDATE newsfacts.articles SET snapshot_id = NULL WHERE snapshot_id = ANY($1::text[])",
        ids,
      );
      await transaction.query("DELETE FROM newsfacts.snapshots WHERE id = ANY($1::text[])", ids);
      return old;
    });
    pages += removed.length;
    bytes += removed.reduce((sum, page) => sum + page.bytes, 0);
    if (removed.length < BATCH) break;
  }
  // A server gives the room back by itself; the embedded Postgres has nobody to do it.
  if (database.kind === "embedded" && pages > 0) await database.query("VACUUM newsfacts.snapshots");
  return { pages, bytes };
}

const PRUNABLE = `page.fetched_at < $1::timestamptz AND NOT EXISTS (
  SELECT FROM newsfacts.entries AS entry WHERE entry.snapshot_id = page.id AND entry.state IN ('found', 'fetched'))`;
