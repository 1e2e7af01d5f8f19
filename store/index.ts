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
export {
  type ArticleCursor,
  type ArticleFilter,
  type ArticleSummary,
  articleEvents,
  pageArticles,
} from "./article-pages.ts";
export { saveArticle, saveArticles } from "./articles.ts";
export { isAway, isServerTrouble } from "./away.ts";
export { stateOfRows } from "./changes.ts";
export { type Database, type OpenOptions, openDatabase, type Queryable } from "./database.ts";
export {
  claimLost,
  type EntryFilter,
  findEntries,
  loadEntries,
  reviveEntries,
  saveEntries,
  saveFailure,
  saveNoArticle,
} from "./entries.ts";
export { type Environment, readEnvironment } from "./environment.ts";
export { StoreError, type StoreErrorCode } from "./errors.ts";
export { foldCounts } from "./event-counts.ts";
export type { EventFilter } from "./event-filter.ts";
export { type EventCursor, type EventOrder, type EventPage, pageEvents, readEvents } from "./event-pages.ts";
export { countPlaces, type PlaceCount, type PlaceCounts } from "./event-places.ts";
export { eventRows } from "./event-rows.ts";
export { type Bucket, eventSeries, type Series, type SeriesKey, type SeriesPoint } from "./event-series.ts";
export { countEvents, type EventQuery, findArticle, findEvents } from "./events.ts";
export { DEAD_WEIGHT, deadFeeds, type FeedPace, findPace, nameFeed, savePace } from "./feed-pace.ts";
export { type FeedReport, type FeedStatus, reportFeeds } from "./feed-report.ts";
export { dueFeeds, findFeed, listFeeds, removeFeed, saveFeeds, savePoll } from "./feeds.ts";
export { checkHealth, type Health } from "./health.ts";
export { claimHost, type HostClaim, keepHost, noteSilence, releaseHost, restHost, saveHostGap } from "./hosts.ts";
export { articleId, entryId, feedId } from "./ids.ts";
export { migrate, pendingMigrations } from "./migrate.ts";
export {
  type FailedEntry,
  failedEntries,
  failureReasons,
  type PublicationLag,
  publicationLag,
} from "./progress.ts";
export { type Pruned, prunablePages, prunePages } from "./prune.ts";
export { saveReadingFailure, startReading, takeBackReading } from "./readings.ts";
export * from "./records.ts";
export { finishRun, listRuns, startRun } from "./runs.ts";
export { loadPages, loadSnapshot, readPages, readSnapshots, saveSnapshot, snapshotId } from "./snapshots.ts";
