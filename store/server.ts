/** Postgres on a server, through `pg`. */
import pg from "pg";
import { isAway } from "./away.ts";
import { type Database, queriesOver, type SqlPool } from "./database.ts";
import { StoreError } from "./errors.ts";
import { parsers } from "./types.ts";

/** Who waits for another's row goes on with what that one left, whatever the server is set to: our writes and the queue's are made for it. */
const ISOLATION = "-c default_transaction_isolation=read\\ committed";

/**
 * Times in and out are UTC and ISO, bytes hexadecimal and numbers whole, whatever the server or the machine is set to. No query of
 * ours is long enough to be worth compiling, which takes a tenth of a second; and on solid disks and in memory a page here or there
 * is read as soon as the next one.
 */
const SESSION = `-c TimeZone=UTC -c DateStyle=ISO,YMD -c bytea_output=hex -c extra_float_digits=1 -c jit=off -c random_page_cost=1.1 ${ISOLATION}`;
const CONNECTIONS = 8;
const CONNECT_MILLISECONDS = 10_000;

/** What to do where the server answers and refuses, by SQLSTATE. */
const MENDING: Readonly<Record<string, string>> = {
  "28P01": "Correct the user and the password in DATABASE_URL.",
  "28000": "Correct the user in DATABASE_URL, or let it in by the server's pg_hba.conf.",
  "3D000": "Make that database with createdb, or correct its name in DATABASE_URL.",
};

/** Connects to `postgres://…`. Throws a `StoreError`: `unreachable` where no server answers, `refused` where it does not let us in. */
export async function openServer(url: string): Promise<Database> {
  const pool = createPool(url, SESSION, CONNECTIONS, ourTypes);
  const description = describe(url);
  await pool.query("SELECT 1").catch(async (error: Error) => {
    await pool.end();
    const mending = MENDING[(error as { code?: string }).code ?? ""] ?? "Check DATABASE_URL and that the server runs.";
    throw new StoreError(
      isAway(error) ? "unreachable" : "refused",
      `Cannot use ${description}: ${reasonOf(error)}. ${mending}`,
      error,
    );
  });
  const extraPools = new Set<pg.Pool>();
  return {
    kind: "server",
    description,
    ...queriesOver(pool as SqlPool),
    async openPool(schema, connections) {
      const extra = createPool(url, `-c search_path=${schema} ${ISOLATION}`, connections);
      extraPools.add(extra);
      return extra as SqlPool;
    },
    async close() {
      await Promise.all([...extraPools].map((extra) => (extra.ended ? undefined : extra.end())));
      await pool.end();
    },
  };
}

function createPool(url: string, options: string, connections: number, types?: pg.CustomTypesConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options,
    max: connections,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    application_name: "newsfacts",
    ...(types === undefined ? {} : { types }),
  });
  // An idle connection that drops is replaced at the next query: no reason to end the process.
  pool.on("error", () => {});
  // Every queue and worker listens on the pool that they share.
  pool.setMaxListeners(0);
  return pool;
}

const ourTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : parsers[oid]) ??
    pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};

function describe(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `Postgres at ${hostname || "localhost"}${port === "" ? "" : `:${port}`}${pathname}`;
}

/** Node reports several failed addresses as one AggregateError with an empty message. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || error.code || "no answer";
}
