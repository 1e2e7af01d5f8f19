/** The sums from which series over all time are answered: days whose events changed are summed again, now and then. */
import { joinChanges } from "./changes.ts";
import type { Database, Queryable } from "./database.ts";

/** What the sums of a day are kept by. */
export const DIMENSIONS = ["type", "mode", "country", "unit"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Up to so many changed days are counted from their events as fast as anybody could wish. */
const LIVE_DAYS = 30;

/** News of a few days, told day after day, leaves a note for each write: so many are read as fast. */
const LIVE_NOTES = 5000;

/** Days summed in one transaction, the latest first, so that none lasts long. */
const BATCH = 200;

/** "newsfold" as a number: two that sum the same days would make their rows twice. */
const ADVISORY_LOCK = "7954895654343371876";

interface FoldOptions {
  /** So many changed days are left to be counted from their events. */
  readonly liveDays?: number;
  /** So many notes of changes are left, whatever the days. */
  readonly liveNotes?: number;
  /** About so many days are summed; the rest is left to the next time. */
  readonly mostDays?: number;
}

/**
 * Sums the days whose events have changed since they were summed, where they are many; `event_counts` is right before and after,
 * and faster after. Does nothing while another process is at it. The marks of changes are joined on the way.
 *
 * @returns how many days were summed
 */
export async function foldCounts(
  database: Database,
  { liveDays = LIVE_DAYS, liveNotes = LIVE_NOTES, mostDays = Number.POSITIVE_INFINITY }: FoldOptions = {},
): Promise<number> {
  const isJoined = await joinChanges(database);
  const folded = (await hasMuchToFold(database, liveDays, liveNotes)) ? await foldDays(database, mostDays) : 0;
  // A server clears away by itself what was replaced; the embedded Postgres has nobody to do it.
  if (database.kind === "embedded" && (isJoined || folded > 0))
    await database.query("VACUUM newsfacts.changes, newsfacts.changed_days, newsfacts.folded_counts");
  return folded;
}

async function hasMuchToFold(database: Database, liveDays: number, liveNotes: number): Promise<boolean> {
  const [changed] = await database.query<{ days: number; notes: number }>(
    "SELECT count(DISTINCT day) AS days, count(*) AS notes FROM newsfacts.changed_days",
  );
  return changed!.days > liveDays || changed!.notes > liveNotes;
}

async function foldDays(database: Database, mostDays: number): Promise<number> {
  let folded = 0;
  for (;;) {
    const days = await database.transaction(foldSome);
    folded += days;
    if (days < BATCH || folded >= mostDays) return folded;
  }
}

async function foldSome(transaction: Queryable): Promise<number> {
  const [turn] = await transaction.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(${ADVISORY_LOCK}) AS mine`,
  );
  if (!turn!.mine) return 0;
  // First the notes, then the events: what is written between the two leaves a note of its own, and its day is counted again.
  const noted = await transaction.query<{ day: string }>(
    `DELETE FROM newsfacts.changed_days
     WHERE day IN (SELECT DISTINCT day FROM newsfacts.changed_days ORDER BY day DESC LIMIT ${BATCH}) RETURNING day`,
  );
  const days = [...new Set(noted.map(({ day }) => day))];
  await transaction.query("DELETE FROM newsfacts.folded_counts WHERE day = ANY($1::date[])", [days]);
  await transaction.query(
    `INSERT INTO newsfacts.folded_counts ${DIMENSIONS.map(
      (dimension) =>
        `SELECT '${dimension}', counted.* FROM newsfacts.count_days('${dimension}') AS counted WHERE day = ANY($1::date[])`,
    ).join(" UNION ALL ")}`,
    [days],
  );
  return days.length;
}
