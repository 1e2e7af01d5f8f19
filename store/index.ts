/**
 * The store: the rows in Postgres, on a server or embedded, and every query of the project.
 *
 *     const database = await openDatabase(readEnvironment());
 *     await migrate(database);
 *     await saveFeeds(database, feeds);
 *     const newIds = await saveEntries(database, entries);
 *     await saveSnapshot(database, snapshot, entry.id);
 *     const changes = await saveArticle(database, { ...article, feedId, entryId, snapshotId, facts, extractorVersion });
 *     const events = await findEvents(database, { country: "KH", from: "2026-02-01" });
 *     await database.close();
 */
export { compareArticle, compareArticles } from "./article-changes.ts";
export { saveArticle, saveArticles } from "./articles.ts";
export { type Database, type OpenOptions, openDatabase, type Queryable } from "./database.ts";
export {
  type EntryFilter,
  findEntries,
  loadEntries,
  saveEntries,
  saveFailure,
  saveNoArticle,
} from "./entries.ts";
export { type Environment, readEnvironment } from "./environment.ts";
export { StoreError, type StoreErrorCode } from "./errors.ts";
export { eventRows } from "./event-rows.ts";
export { countEvents, type EventFilter, findArticle, findEvents } from "./events.ts";
export { dueFeeds, findFeed, listFeeds, removeFeed, saveFeeds, savePoll } from "./feeds.ts";
export { checkHealth, type Health } from "./health.ts";
export { articleId, entryId, feedId } from "./ids.ts";
export { migrate, pendingMigrations } from "./migrate.ts";
export * from "./records.ts";
export { finishRun, listRuns, startRun } from "./runs.ts";
export { loadPages, loadSnapshot, readPages, saveSnapshot, snapshotId } from "./snapshots.ts";
