/**
 * The table `hosts`: one request to a host at a time on however many machines. All times are those of the database, since the
 * clocks of the machines differ.
 */
import type { Queryable } from "./database.ts";

export interface HostClaim {
  /** Whether the host is ours now, until `releaseHost` or the end of the lease. */
  readonly granted: boolean;
  /** Milliseconds after which to come again; 0 where granted. */
  readonly wait: number;
  /** Whether it is the host that wants no request now, rather than another one of us who is asking it. */
  readonly rests: boolean;
  readonly silences: number;
}

/**
 * Takes a host for one request. Where it is taken or rests, the caller gets a time at the end of the line, one gap after the
 * one before, so that those who wait do not come back together.
 *
 * @param gap milliseconds between two requests, unless the host asks for more
 * @param lease milliseconds after which the host is free again where the holder gives no sign of life
 */
export async function claimHost(
  database: Queryable,
  host: string,
  { holder, gap, lease }: { readonly holder: string; readonly gap: number; readonly lease: number },
): Promise<HostClaim> {
  const [claim] = await database.query<HostClaim>(CLAIM, [host, holder, lease, gap]);
  return claim!;
}

/** Milliseconds that a request is thought to take, where another one is under way. */
const REQUEST = 200;

// Whether the host is free is told from the row as it was before; what is returned is the row as it is after.
const FREE =
  "host.next_request_at <= clock_timestamp() AND (host.holder IS NULL OR host.held_until <= clock_timestamp())";
const STEP = "greatest(host.gap_milliseconds, $4::float8, 1) * interval '1 millisecond'";
const CLAIM = `
  INSERT INTO newsfacts.hosts AS host (host, next_request_at, holder, held_until)
  VALUES ($1, clock_timestamp(), $2::uuid, clock_timestamp() + $3::float8 * interval '1 millisecond')
  ON CONFLICT (host) DO UPDATE SET
    holder = CASE WHEN ${FREE} THEN excluded.holder ELSE host.holder END,
    held_until = CASE WHEN ${FREE} THEN excluded.held_until ELSE host.held_until END,
    line_until = CASE WHEN ${FREE} THEN host.line_until
      ELSE greatest(host.line_until, host.next_request_at, clock_timestamp()
        + CASE WHEN host.holder IS NULL THEN interval '0' ELSE ${STEP} + interval '${REQUEST} milliseconds' END) + ${STEP} END
  RETURNING holder IS NOT DISTINCT FROM $2::uuid AS granted,
    CASE WHEN holder IS NOT DISTINCT FROM $2::uuid THEN 0
      ELSE greatest(1, extract(epoch FROM line_until - ${STEP} - clock_timestamp()) * 1000)::float8 END AS wait,
    next_request_at > clock_timestamp() + ${STEP} AS rests,
    silences`;

/** Keeps a host for another `lease` milliseconds. */
export async function keepHost(database: Queryable, host: string, holder: string, lease: number): Promise<void> {
  await database.query(
    `UPDATE newsfacts.hosts SET held_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
     WHERE host = $1 AND holder = $2`,
    [host, holder, lease],
  );
}

/** Ends a request: the next one may start after the gap. */
export async function releaseHost(database: Queryable, host: string, holder: string, gap: number): Promise<void> {
  await database.query(
    `UPDATE newsfacts.hosts SET holder = NULL, held_until = NULL, next_request_at = greatest(next_request_at,
       clock_timestamp() + greatest(gap_milliseconds, $3::float8) * interval '1 millisecond')
     WHERE host = $1 AND holder = $2`,
    [host, holder, gap],
  );
}

/** Leaves a host alone for so many milliseconds. */
export async function restHost(database: Queryable, host: string, milliseconds: number): Promise<void> {
  await database.query(
    `UPDATE newsfacts.hosts
     SET next_request_at = greatest(next_request_at, clock_timestamp() + $2::float8 * interval '1 millisecond')
     WHERE host = $1`,
    [host, milliseconds],
  );
}

/** Records that a host gave no answer (true) or gave one, and says how often in a row it gave none. */
export async function noteSilence(database: Queryable, host: string, isSilent: boolean): Promise<number> {
  const [row] = await database.query<{ silences: number }>(
    `UPDATE newsfacts.hosts SET silences = CASE WHEN $2 THEN silences + 1 ELSE 0 END
     WHERE host = $1 AND ($2 OR silences > 0) RETURNING silences`,
    [host, isSilent],
  );
  return row?.silences ?? 0;
}

/** Keeps the Crawl-delay that a host asks for. */
export async function saveHostGap(database: Queryable, host: string, milliseconds: number): Promise<void> {
  await database.query(
    "UPDATE newsfacts.hosts SET gap_milliseconds = $2::integer WHERE host = $1 AND gap_milliseconds <> $2::integer",
    [host, Math.round(milliseconds)],
  );
}
