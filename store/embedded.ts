/** Postgres inside this process: PGlite, with its files in a folder and a lock beside them. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { type Database, queriesOver, type SqlPool } from "./database.ts";
import { EmbeddedPool } from "./embedded-pool.ts";
import { StoreError } from "./errors.ts";
import { takeLock } from "./lock.ts";
import { parsers } from "./types.ts";

/**
 * Opens the embedded Postgres in `dataFolder`, and makes it where there is none.
 * Throws a `StoreError`: `locked` where another process has it open, `unreachable` where it does not open.
 */
export async function openEmbedded(dataFolder: string, onFirstStart = () => {}): Promise<Database> {
  const folder = join(dataFolder, "postgres");
  const free = lockFolder(dataFolder);
  try {
    if (!existsSync(folder)) {
      onFirstStart();
      await setUp(folder);
    }
    const pglite = await PGlite.create({ dataDir: folder, parsers });
    return await databaseOver(pglite, `embedded Postgres in ${folder}`, free);
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

function lockFolder(dataFolder: string): () => void {
  try {
    return takeLock(join(dataFolder, "postgres.lock"));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      "unreachable",
      `Cannot write in ${dataFolder}: ${(error as Error).message}. Set NEWSFACTS_DATA to a folder that you may write to.`,
      error,
    );
  }
}

/** Made aside and renamed when it is whole: a first start that is broken off leaves nothing that would not open. */
async function setUp(folder: string): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  await (await PGlite.create({ dataDir: aside })).close();
  renameSync(aside, folder);
}

/** An embedded Postgres in memory, from a `dumpDataDir()` where one is given: for tests. */
export async function openInMemory(dump?: Blob): Promise<Database & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({ parsers, ...(dump === undefined ? {} : { loadDataDir: dump }) });
  return { ...(await databaseOver(pglite, "embedded Postgres in memory", () => {})), pglite };
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
