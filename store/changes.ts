/** Whether anything that answers are made of has changed, for readers who hold an answer already. */
import type { Queryable } from "./database.ts";

/** The state of events, articles and feeds as a text: another one after every change to them, the same while there is none. */
export async function stateOfRows(database: Queryable): Promise<string> {
  const [row] = await database.query<{ state: string }>(
    "SELECT coalesce(sum(mark), 0)::text AS state FROM newsfacts.changes",
  );
  return row!.state;
}

/** Marks that are added up each time; beyond it they are replaced by their sum. */
const MOST_MARKS = 1000;

/**
 * Keeps the marks of changes few. Of two that do so at once each replaces what it removed itself, so that the sum stays.
 *
 * @returns whether they were too many
 */
export async function joinChanges(database: Queryable, mostMarks = MOST_MARKS): Promise<boolean> {
  const joined = await database.query(
    `WITH gone AS (
       DELETE FROM newsfacts.changes WHERE (SELECT count(*) FROM newsfacts.changes) > $1::integer RETURNING mark
     )
     INSERT INTO newsfacts.changes SELECT sum(mark) FROM gone HAVING count(*) > 0 RETURNING mark`,
    [mostMarks],
  );
  return joined.length > 0;
}
