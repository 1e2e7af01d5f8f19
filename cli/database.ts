/** The database of a command: opened, up to date, and closed again whatever happens. */
import { dirname, join } from "node:path";
import { packageRoot } from "../extractors/seeds.ts";
import type { Services } from "../pipeline/index.ts";
import { type Database, listFeeds, migrate, openDatabase, pendingMigrations, readEnvironment } from "../store/index.ts";
import { patiently } from "./patience.ts";
import { UsageError } from "./problems.ts";

/**
 * Opens the database that the environment names and runs `work` with it.
 * The embedded one is brought up to date on the way; on a server that is for its operator to do (`newsfacts migrate`).
 *
 * @param patience milliseconds to wait for a server that is away
 */
export async function withDatabase<Result>(
  work: (database: Database) => Promise<Result>,
  patience = 0,
): Promise<Result> {
  const environment = readEnvironment();
  const open = () =>
    openDatabase(environment, {
      onFirstStart: () => process.stderr.write("Making the embedded database: some seconds, once.\n"),
    });
  const database = await patiently(open, environment.databaseUrl === null ? 0 : patience);
  try {
    if (database.kind === "embedded") await migrate(database);
    else if ((await pendingMigrations(database)).length > 0) {
      throw new UsageError(`The tables in ${database.description} are not up to date: run \`newsfacts migrate\`.`);
    }
    return await work(database);
  } finally {
    await database.close();
  }
}

export interface ServiceOptions {
  /** A feed that the command names and the list does not hold yet. */
  readonly feedUrl?: string;
  /** Milliseconds that a request waits for its host's turn; the fetcher's own where absent. */
  readonly maxHostWait?: number;
  /** Milliseconds to wait for a server that is away. */
  readonly patience?: number;
}

/** The same with all that the stages need. */
export async function withServices<Result>(
  work: (services: Services) => Promise<Result>,
  { feedUrl, maxHostWait, patience }: ServiceOptions = {},
): Promise<Result> {
  const { createFetcher, createSharedHosts } = await import("../pipeline/fetch/index.ts");
  return withDatabase(async (database) => {
    const urls = (await listFeeds(database)).map(({ url }) => url);
    const fileRoots = await savedFolders(feedUrl === undefined ? urls : [...urls, feedUrl]);
    const hosts = createSharedHosts(
      database,
      maxHostWait === undefined ? {} : { maxWait: maxHostWait, maxLine: maxHostWait },
    );
    const fetcher = createFetcher({ ...readEnvironment(), fileRoots }, hosts);
    try {
      return await work({ database, fetcher, now: () => new Date() });
    } finally {
      await fetcher.close();
    }
  }, patience);
}

/** Folders from which pages may be read: of saved feeds, since whoever lists one allows it, and of those that come with newsfacts. */
export async function savedFolders(feedUrls: readonly string[]): Promise<string[]> {
  const { filePath, isFileAddress } = await import("../pipeline/file-address.ts");
  const folders = feedUrls.filter(isFileAddress).map((url) => dirname(filePath(url)));
  return [join(packageRoot, "fixtures"), ...folders];
}
