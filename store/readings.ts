/**
 * Readings of stored pages that did not end well. Each is written down before it starts, so that a page whose reading ends the
 * whole process leaves its name: otherwise it would come back for ever, and end one process after the other.
 */
import type { Queryable } from "./database.ts";
import type { EntryState } from "./records.ts";

/** A page that could not be read by itself so often has failed for good: reading it gives the same each time. */
const MOST_READINGS = 3;

const ENDED = "The process ended while it read this page.";

/**
 * Writes down that an entry's page is about to be read by itself. Whether it is to be read:
 * `failed` where it has been tried too often, which is recorded by this; `closed` where there is nothing to read, or no longer.
 */
export async function startReading(
  database: Queryable,
  entryId: string,
): Promise<{ readonly state: "open" | "closed" } | { readonly state: "failed"; readonly error: string }> {
  const [entry] = await database.query<{ state: EntryState; error: string }>(
    `UPDATE newsfacts.entries
     SET readings = least(readings + 1, ${MOST_READINGS}), changed_at = now(),
       state = CASE WHEN readings < ${MOST_READINGS} THEN state ELSE 'failed' END,
       error = CASE WHEN readings < ${MOST_READINGS} THEN $2 ELSE error END
     WHERE id = $1 AND snapshot_id IS NOT NULL AND state IN ('found', 'fetched')
     RETURNING state, error`,
    [entryId, ENDED],
  );
  if (entry === undefined) return { state: "closed" };
  return entry.state === "failed" ? { state: "failed", error: entry.error } : { state: "open" };
}

/** Records why the reading failed. Whether that was the last one: the entry has then failed for good. */
export async function saveReadingFailure(database: Queryable, entryId: string, error: string): Promise<boolean> {
  const [entry] = await database.query<{ isLast: boolean }>(
    `UPDATE newsfacts.entries
     SET error = $2, changed_at = now(), state = CASE WHEN readings < ${MOST_READINGS} THEN state ELSE 'failed' END
     WHERE id = $1 AND state IN ('found', 'fetched')
     RETURNING state = 'failed' AS "isLast"`,
    [entryId, error],
  );
  return entry?.isLast ?? false;
}

/** Takes back the last reading, which failed for a reason that is none of the page's. */
export async function takeBackReading(database: Queryable, entryId: string, error: string): Promise<void> {
  await database.query(
    `UPDATE newsfacts.entries SET readings = greatest(readings - 1, 0), error = $2, changed_at = now()
     WHERE id = $1 AND state IN ('found', 'fetched')`,
    [entryId, error],
  );
}
