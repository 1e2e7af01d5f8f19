/** Postgres inside this process: PGlite, with its files in a folder and a lock beside them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { type Database, queriesOver, type SqlPool } from "./database.ts";
import { EmbeddedPool } from "./embedded-pool.ts";
import { StoreError } from "./errors.ts";
import { takeLock } from "./lock.ts";
import { parsers } from "./types.ts";

/** Opens (or makes) the embedded Postgres in `dataFolder`. Throws a `StoreError` (`locked`) where another process has it open. */
export async function openEmbedded(dataFolder: string): Promise<Database> {
  const folder = join(dataFolder, "postgres");
  const free = takeLock(embeddedLock(dataFolder));
  try {
    mkdirSync(folder, { recursive: true });
    return await databaseOver(
      await PGlite.create({ dataDir: folder, parsers }),
      `embedded Postgres in ${folder}`,
      free,
    );
  } catch (error) {
    free();
    throw new StoreError(
      "unreachable",
      `The embedded Postgres in ${folder} does not open: ${(error as Error).message}. ` +
        "Move the folder away to start afresh, or restore a backup.",
      error,
    );
  }
}

/** An embedded Postgres in memory, from a `dumpDataDir()` where one is given: for tests. */
export async function openInMemory(dump?: Blob): Promise<Database & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({ parsers, ...(dump === undefined ? {} : { loadDataDir: dump }) });
  return { ...(await databaseOver(pglite, "embedded Postgres in memory", () => {})), pglite };
}

/** Where the lock of the embedded Postgres of `dataFolder` lies. */
export function embeddedLock(dataFolder: string): string {
  return join(dataFolder, "postgres.lock");
}

async function databaseOver(pglite: PGlite, description: string, free: () => void): Promise<Database> {
  const pool = new EmbeddedPool(pglite);
  // One session serves all: the queue finds its tables by their bare names, ours are always written with their schema.
  await pglite.exec("SET TimeZone TO 'UTC'; SET DateStyle TO 'ISO, YMD'; SET search_path TO bullmq");
  return {
    kind: "embedded",
    description,
    ...queriesOver(pool),
    async openPool() {
      return pool as SqlPool;
    },
    async close() {
      try {
        if (pglite.closed) return;
        await pool.query("CHECKPOINT");
        await pglite.close();
      } finally {
        free();
      }
    },
  };
}
