/** The table `runs`: each ingestion and replay with its counts. */
import { randomUUID } from "node:crypto";
import type { Database, Queryable } from "./database.ts";
import type { Run, RunKind } from "./records.ts";

const RUN = `id, kind, started_at AS "startedAt", finished_at AS "finishedAt", counts`;

/** Records that a run begins at `now` (ISO 8601). */
export async function startRun(database: Queryable, kind: RunKind, now: string): Promise<Run> {
  const [run] = await database.query<Run>(
    `INSERT INTO newsfacts.runs (id, kind, started_at) VALUES ($1, $2, $3) RETURNING ${RUN}`,
    [randomUUID(), kind, now],
  );
  return run!;
}

/**
 * Records that a run ends, with its counts, and tidies up after it.
 *
 * @param counts what was done, and times as `…Milliseconds`
 */
export async function finishRun(
  database: Database,
  id: string,
  counts: Readonly<Record<string, number>>,
  now: string,
): Promise<Run> {
  const [run] = await database.query<Run>(
    `UPDATE newsfacts.runs SET finished_at = $2, counts = $3 WHERE id = $1 RETURNING ${RUN}`,
    [id, now, JSON.stringify(counts)],
  );
  await tidy(database);
  return run!;
}

/** The last runs, latest first. */
export function listRuns(database: Queryable, limit: number): Promise<Run[]> {
  return database.query<Run>(`SELECT ${RUN} FROM newsfacts.runs ORDER BY started_at DESC, id LIMIT $1`, [limit]);
}

/** A server vacuums and counts its tables by itself; the embedded Postgres has nobody to do it. */
async function tidy(database: Database): Promise<void> {
  if (database.kind !== "embedded") return;
  for (const table of ["feeds", "entries", "articles", "events"]) {
    await database.query(`VACUUM (ANALYZE) newsfacts.${table}`);
  }
}
