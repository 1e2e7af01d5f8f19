/** A connection to Postgres, whichever it is: what the queries of this folder and the queue ask of it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Environment } from "./environment.ts";

/** What both `pg` and the embedded adapter answer. */
export interface SqlResult<Row = Record<string, unknown>> {
  readonly rows: Row[];
  readonly rowCount: number | null;
}

/** The part of `pg.PoolClient` that is used here. */
export interface SqlClient {
  query(text: string, values?: unknown[]): Promise<SqlResult>;
  release(error?: boolean | Error): void;
}

/** The part of `pg.Pool` that is used here. */
export interface SqlPool {
  query(text: string, values?: unknown[]): Promise<SqlResult>;
  connect(): Promise<SqlClient>;
  end(): Promise<void>;
}

/** What a query function needs: the database itself, or the transaction that it stands in. */
export interface Queryable {
  /** The rows of one statement. Values are bound to `$1`, `$2` …; without values several statements may stand in one text. */
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Database extends Queryable {
  readonly kind: "embedded" | "server";
  /** For people: `embedded Postgres in /home/…/data/postgres`, `Postgres at db.example.org/news`; never a password. */
  readonly description: string;
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  /** A pool of its own for the queue, whose sessions look names up in `schema`. Closed by its `end()`. */
  openPool(schema: string, connections: number): Promise<SqlPool>;
  /** Ends the connections and, embedded, writes a checkpoint and frees the lock. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Called before an embedded Postgres is set up for the first time, which takes some seconds. */
  readonly onFirstStart?: () => void;
}

/** Opens the database that the environment names. Throws a `StoreError` where it is locked or cannot be reached. */
export async function openDatabase(environment: Environment, options: OpenOptions = {}): Promise<Database> {
  if (environment.databaseUrl !== null) {
    const { openServer } = await import("./server.ts");
    return openServer(environment.databaseUrl);
  }
  const { openEmbedded } = await import("./embedded.ts");
  return openEmbedded(environment.dataFolder, options.onFirstStart);
}

/** The queries over a pool: one code for both kinds. */
export function queriesOver(pool: SqlPool): Pick<Database, "query" | "transaction"> {
  return {
    async query(sql, values) {
      refuseWithin(pool);
      return rowsOf(pool, sql, values);
    },
    async transaction(work) {
      refuseWithin(pool);
      return inTransaction(pool, work);
    },
  };
}

/** The pool whose transaction the running code stands in. */
const transactionOf = new AsyncLocalStorage<SqlPool>();

/** A transaction that asks the database itself waits for its own end: embedded for ever, on a server when many do so at once. */
function refuseWithin(pool: SqlPool): void {
  if (transactionOf.getStore() !== pool) return;
  throw new Error("Within a transaction, ask the transaction that was handed in, not the database.");
}

async function rowsOf<Row>(target: Pick<SqlPool, "query">, sql: string, values?: readonly unknown[]): Promise<Row[]> {
  const result = await target.query(sql, values as unknown[] | undefined);
  return result.rows as Row[];
}

async function inTransaction<Result>(
  pool: SqlPool,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("BEGIN");
    const transaction: Queryable = { query: (sql, values) => rowsOf(client, sql, values) };
    const result = await transactionOf.run(pool, () => work(transaction));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that cannot roll back is lost: it must not go back into the pool.
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
