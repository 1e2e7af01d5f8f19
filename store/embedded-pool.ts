/**
 * PGlite in the shape of `pg.Pool`, for our queries and for BullMQ's Postgres backend alike.
 *
 * PGlite is one session. Clients therefore take turns in the order they asked: one holds the session from its BEGIN
 * to its COMMIT or ROLLBACK, a lone statement for itself.
 */
import { EventEmitter } from "node:events";
import type { PGlite } from "@electric-sql/pglite";
import type { SqlResult } from "./database.ts";

type Query = string | { readonly text: string; readonly values?: unknown[] };

export class EmbeddedPool extends EventEmitter {
  /** BullMQ waits long for a notification only on connections that would notice a silent drop; this one cannot drop. */
  readonly options = { keepAlive: true };
  private readonly pglite: PGlite;
  private readonly turns = new Turns();
  private readonly clients = new Set<EmbeddedClient>();

  constructor(pglite: PGlite) {
    super();
    this.pglite = pglite;
    // Every queue and worker listens on the pool that they share.
    this.setMaxListeners(0);
    pglite.onNotification((channel, payload) => {
      for (const client of this.clients) client.emit("notification", { channel, payload });
    });
  }

  async connect(): Promise<EmbeddedClient> {
    const client: EmbeddedClient = new EmbeddedClient(this.pglite, this.turns, () => this.clients.delete(client));
    this.clients.add(client);
    return client;
  }

  async query(query: Query, values?: unknown[]): Promise<SqlResult> {
    const done = await this.turns.take();
    try {
      return await run(this.pglite, query, values);
    } finally {
      done();
    }
  }

  /** The database itself is closed by who opened it. */
  async end(): Promise<void> {}
}

export class EmbeddedClient extends EventEmitter {
  private readonly pglite: PGlite;
  private readonly turns: Turns;
  private readonly forget: () => void;
  /** Ends this client's turn; null outside a transaction. */
  private endTurn: (() => void) | null = null;

  constructor(pglite: PGlite, turns: Turns, forget: () => void) {
    super();
    this.pglite = pglite;
    this.turns = turns;
    this.forget = forget;
    // An emitter without a listener for "error" throws; pg's clients are listened to by their pool.
    this.on("error", () => {});
  }

  async query(query: Query, values?: unknown[]): Promise<SqlResult> {
    const verb = firstWords(query);
    // The session is shared: what one client no longer listens to, another may.
    if (verb === "UNLISTEN") return { rows: [], rowCount: null };
    const held = this.endTurn;
    const done = held ?? (await this.turns.take());
    let open = held !== null;
    try {
      const result = await run(this.pglite, query, values);
      if (verb === "BEGIN") open = true;
      return result;
    } finally {
      if (verb === "COMMIT" || verb === "ROLLBACK") open = false;
      this.endTurn = open ? done : null;
      if (!open) done();
    }
  }

  /** Gives the client back; a transaction that is still open is rolled back. */
  release(): void {
    const done = this.endTurn;
    this.endTurn = null;
    if (done !== null) void run(this.pglite, "ROLLBACK").finally(done);
    this.removeAllListeners();
    this.forget();
  }
}

/** First come, first served. */
class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Waits for a turn and returns the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.last;
    let end = () => {};
    this.last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

async function run(pglite: PGlite, query: Query, values?: unknown[]): Promise<SqlResult> {
  const text = typeof query === "string" ? query : query.text;
  const parameters = values ?? (typeof query === "string" ? undefined : query.values);
  if (parameters !== undefined && parameters.length > 0) {
    const { rows, rowCount } = await pglite.query<Record<string, unknown>>(text, parameters);
    return { rows, rowCount: rowCount ?? null };
  }
  // Without parameters a text may hold several statements; as in pg, the last one answers.
  const last = (await pglite.exec(text)).at(-1);
  return { rows: (last?.rows ?? []) as Record<string, unknown>[], rowCount: last?.rowCount ?? null };
}

/** The verb of a statement as far as it matters for turns. `ROLLBACK TO` a savepoint ends no transaction. */
function firstWords(query: Query): string {
  const text = typeof query === "string" ? query : query.text;
  const [, verb = "", next = ""] = /^\s*(\w+)(?:\s+(\w+))?/.exec(text) ?? [];
  switch (verb.toUpperCase()) {
    case "START":
      return "BEGIN";
    case "END":
      return "COMMIT";
    case "ABORT":
      return "ROLLBACK";
    case "ROLLBACK":
      return next.toUpperCase() === "TO" ? "" : "ROLLBACK";
    default:
      return verb.toUpperCase();
  }
}
