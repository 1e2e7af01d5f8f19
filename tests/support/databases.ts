/**
 * The databases on which the store's tests run: the embedded Postgres always, a server where DATABASE_URL or the default
 * local port answers. Where none does, its tests are skipped with the reason; with CI set, that is a failure.
 */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, openAsBlob, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { describe, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import type { Database } from "../../store/database.ts";
import { openInMemory } from "../../store/embedded.ts";
import { migrate, readMigrations } from "../../store/migrate.ts";
import { openServer } from "../../store/server.ts";
import { migrateQueues } from "../../workers/backends.ts";

export interface DatabaseBackend {
  readonly name: string;
  /** Why it cannot be used here; null where it can. */
  readonly absent: string | null;
  /** A database of its own with all tables, empty; it vanishes when it is closed. */
  open(): Promise<Database>;
}

const SERVER = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

export const databaseBackends: readonly DatabaseBackend[] = [
  { name: "embedded Postgres", absent: null, open: openTestDatabase },
  { name: "Postgres server", absent: await reasonOfAbsence(), open: openOnServer },
];

/** Runs the suite once for each backend. */
export function describeOnDatabases(title: string, suite: (backend: DatabaseBackend) => void): void {
  for (const backend of databaseBackends)
    describeOrSkip(`${title} (${backend.name})`, backend.absent, () => suite(backend));
}

/** The suite; or, where `absent` tells why it cannot run, one skipped test that says so, which in CI is a failure. */
export function describeOrSkip(title: string, absent: string | null, suite: () => void): void {
  if (absent === null) {
    describe(title, suite);
    return;
  }
  const strict = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";
  const declare = strict ? test : test.skip;
  // The short report of a test run counts what was skipped; the reason stands in this line.
  if (!strict) console.warn(`Skipped: ${title}: ${absent}`);
  declare(`${title}: skipped, ${absent}`, () => {
    throw new Error(`In CI nothing may be skipped: ${absent}`);
  });
}

/** The embedded Postgres in memory, with all tables. Its first start is made once and kept as a file: a start from it takes half a second. */
export async function openTestDatabase(): Promise<Database> {
  return openInMemory(await openAsBlob(await snapshotFile()));
}

/** Removes all rows, so that each test begins with empty tables. */
export async function emptyTables(database: Database): Promise<void> {
  await database.query(
    "TRUNCATE newsfacts.feeds, newsfacts.hosts, newsfacts.snapshots, newsfacts.articles, newsfacts.runs CASCADE",
  );
}

/** A folder of its own with an embedded Postgres on disk that has all tables, as NEWSFACTS_DATA. */
export async function makeDataFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "newsfacts-data-"));
  const dump = await openAsBlob(await snapshotFile());
  await (await PGlite.create({ dataDir: join(folder, "postgres"), loadDataDir: dump })).close();
  return folder;
}

async function snapshotFile(): Promise<string> {
  const folder = join(tmpdir(), "newsfacts-tests");
  const file = join(folder, `embedded-${fingerprint()}.tar`);
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return file;
  const database = await openInMemory();
  await migrate(database);
  await migrateQueues(database);
  const dump = await database.pglite.dumpDataDir("none");
  await database.close();
  mkdirSync(folder, { recursive: true });
  // Written aside and renamed: another test process may be making the same file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, Buffer.from(await dump.arrayBuffer()));
  renameSync(aside, file);
  return file;
}

/** Changes with all that goes into the snapshot. */
function fingerprint(): string {
  const versions = ["@electric-sql/pglite", "bullmq"].map(
    (name) => JSON.parse(readFileSync(join(packageRoot, "node_modules", name, "package.json"), "utf8")).version,
  );
  const parts = [...versions, ...readMigrations().map(({ checksum }) => checksum)];
  return createHash("sha256").update(parts.join()).digest("hex").slice(0, 16);
}

/** An empty database on the server, without tables. */
export async function createOnServer(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `newsfacts_test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function openOnServer(): Promise<Database> {
  const { url, drop } = await createOnServer();
  const database = await openServer(url);
  await migrate(database);
  await migrateQueues(database);
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function reasonOfAbsence(): Promise<string | null> {
  try {
    await onServer("SELECT 1");
    return null;
  } catch (error) {
    const { hostname, port } = new URL(SERVER);
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code;
    return `no Postgres server at ${hostname}:${port || 5432} (${reason})`;
  }
}
