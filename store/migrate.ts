/**
 * Brings the schema `newsfacts` up to date: the files of `store/migrations/`, in order of their names, each once, forward only.
 * The same on a server and embedded.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../extractors/seeds.ts";
import type { Database, Queryable } from "./database.ts";
import { StoreError } from "./errors.ts";

export interface Migration {
  /** `0001_tables` */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** "newsfact" as a number: processes that start together migrate one after the other. */
const ADVISORY_LOCK = "7954895654342452084";

/**
 * Applies what is missing, all in one transaction, and returns the names of what it applied.
 * Throws a `StoreError` (`migration`) where an applied file has changed since, or the database is newer than this program.
 */
export async function migrate(database: Database, migrations = readMigrations()): Promise<string[]> {
  return database.transaction(async (transaction) => {
    await transaction.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await transaction.query(
      `CREATE SCHEMA IF NOT EXISTS newsfacts;
       CREATE TABLE IF NOT EXISTS newsfacts.migrations (
         name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const pending = pendingAmong(migrations, await appliedMigrations(transaction));
    for (const migration of pending) await apply(transaction, migration);
    return pending.map((migration) => migration.name);
  });
}

/** The names of the migrations that `migrate` would apply. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const [ledger] = await database.query<{ present: boolean }>(
    "SELECT to_regclass('newsfacts.migrations') IS NOT NULL AS present",
  );
  const applied = ledger?.present === true ? await appliedMigrations(database) : [];
  return pendingAmong(readMigrations(), applied).map((migration) => migration.name);
}

/** The migrations that this program knows, in order. */
export function readMigrations(folder = join(packageRoot, "store", "migrations")): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      // A checkout may write the ends of lines in its own way: the same file has the same checksum everywhere.
      const sql = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
      return { name: file.slice(0, -".sql".length), sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

type Applied = Pick<Migration, "name" | "checksum">;

function appliedMigrations(connection: Queryable): Promise<Applied[]> {
  return connection.query<Applied>('SELECT name, checksum FROM newsfacts.migrations ORDER BY name COLLATE "C"');
}

function pendingAmong(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum } of applied) {
    const ours = known.get(name);
    if (ours === undefined) {
      throw new StoreError(
        "migration",
        `The database holds migration ${name}, which this version of newsfacts does not know. Upgrade newsfacts.`,
      );
    }
    if (ours !== checksum) {
      throw new StoreError(
        "migration",
        `Migration ${name} was changed after this database had applied it. Restore the file, and put the change into a new one.`,
      );
    }
  }
  const names = new Set(applied.map((migration) => migration.name));
  return migrations.filter((migration) => !names.has(migration.name));
}

async function apply(transaction: Queryable, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await transaction.query(sql);
    await transaction.query("INSERT INTO newsfacts.migrations (name, checksum) VALUES ($1, $2)", [name, checksum]);
  } catch (error) {
    throw new StoreError(
      "migration",
      `Migration ${name} failed, and nothing was changed: ${(error as Error).message}`,
      error,
    );
  }
}
