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

/** Who asks a host, and how far apart its requests are in milliseconds, unless it asks for more. */
export interface HostVisit {
  readonly holder: string;
  readonly gap: number;
  /** Stands in for the database's clock in tests (ISO 8601). */
  readonly now?: string;
}

/**
 * Takes a host for one request. Where it is taken or rests, the caller gets a time at the end of the line, one request and one
 * gap after the one before, so that those who wait come back one by one. Who comes back while the host is all but free
 * waits for that; where it takes longer, the place is at the end again, since the next in line is about to come.
 *
 * @param lease milliseconds after which the host is free again where the holder gives no sign of life
 */
export async function claimHost(
  database: Queryable,
  host: string,
  visit: HostVisit & { readonly lease: number },
): Promise<HostClaim> {
  const { holder, gap, now, lease } = visit;
  const [claim] = await database.query<HostClaim>(CLAIM, [host, holder, lease, gap, now ?? null]);
  if (claim !== undefined) return claim;
  await database.query(
    "INSERT INTO newsfacts.hosts (host, next_request_at) VALUES ($1, '-infinity') ON CONFLICT (host) DO NOTHING",
    [host],
  );
  return claimHost(database, host, visit);
}

/** Milliseconds that are waited out where the host is as good as free. */
const NEAR = 1000;

const CLAIM = `
  UPDATE newsfacts.hosts AS host SET
    holder = CASE WHEN is_free THEN $2::uuid ELSE host.holder END,
    held_until = CASE WHEN is_free THEN now + lease ELSE host.held_until END,
    line_until = CASE WHEN is_free OR is_near THEN host.line_until ELSE place END
  FROM (
    SELECT *, free_at <= now + interval '${NEAR} milliseconds' AS is_near,
      greatest(line_until + request + gap, free_at) AS place
    FROM (
      SELECT *, NOT is_held AND next_request_at <= now AS is_free,
        greatest(next_request_at, CASE WHEN is_held THEN ends_at + gap END) AS free_at
      FROM (
        -- A request that takes longer than others do is given as long again.
        SELECT *, holder IS NOT NULL AND held_until > now AS is_held,
          request + CASE WHEN held_until - lease + request > now THEN held_until - lease ELSE now END AS ends_at
        FROM (
          SELECT host, holder, held_until, next_request_at, line_until, silences,
            coalesce($5::timestamptz, clock_timestamp()) AS now,
            $3::float8 * interval '1 millisecond' AS lease,
            greatest(gap_milliseconds, $4::float8) * interval '1 millisecond' AS gap,
            request_milliseconds * interval '1 millisecond' AS request
          FROM newsfacts.hosts WHERE host = $1 FOR UPDATE
        ) AS host
      ) AS host
    ) AS host
  ) AS asked
  WHERE host.host = asked.host
  RETURNING is_free AS granted, asked.next_request_at > now + gap AS rests, asked.silences,
    CASE WHEN is_free THEN 0
      ELSE greatest(1, extract(epoch FROM CASE WHEN is_near THEN free_at ELSE place END - now) * 1000)::float8 END AS wait`;

/** Keeps a host for another `lease` milliseconds. */
export async function keepHost(database: Queryable, host: string, holder: string, lease: number): Promise<void> {
  await database.query(
    `UPDATE newsfacts.hosts SET held_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
     WHERE host = $1 AND holder = $2`,
    [host, holder, lease],
  );
}

/** A request that hangs says nothing of how long the next will take. */
const LONGEST_REQUEST = 2000;

/** Ends a request that took so many milliseconds: the next one may start after the gap. */
export async function releaseHost(
  database: Queryable,
  host: string,
  { holder, gap, now, took }: HostVisit & { readonly took: number },
): Promise<void> {
  await database.query(
    `UPDATE newsfacts.hosts SET holder = NULL, held_until = NULL,
       request_milliseconds = request_milliseconds * 0.75 + $4::float8 * 0.25,
       next_request_at = greatest(next_request_at, coalesce($5::timestamptz, clock_timestamp())
         + greatest(gap_milliseconds, $3::float8) * interval '1 millisecond')
     WHERE host = $1 AND holder = $2`,
    [host, holder, gap, Math.min(took, LONGEST_REQUEST), now ?? null],
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
