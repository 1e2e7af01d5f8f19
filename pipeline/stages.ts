/**
 * The stages between a feed and its rows. Each is one function of ids, safe to run again: what it does is stored before it
 * returns, and what it returns is the work of the next stage. They know nothing of who drives them.
 *
 *     pollStage ──entry ids──▶ fetchStage ──stored page──▶ extractStage ──▶ rows
 */
import {
  findFeed,
  loadEntries,
  loadPages,
  type RowChanges,
  StoreError,
  saveArticles,
  saveEntries,
  saveFailure,
  saveNoArticle,
  savePoll,
  saveSnapshot,
  snapshotId,
} from "../store/index.ts";
import { FetchError } from "./fetch/index.ts";
import { NotAFeedError, pollFeed } from "./poll/index.ts";
import { readStoredPage } from "./read-page.ts";
import type { Services } from "./services.ts";

export interface PollOutcome {
  /** Entries that the feed lists, and those of them that were not known before. */
  readonly listed: number;
  readonly newEntryIds: readonly string[];
  /** Why the feed could not be read, in a sentence; null where it could. The feed is polled again when it is due. */
  readonly error: string | null;
  /** What was odd about the feed and was read all the same. */
  readonly problems: readonly string[];
}

/** Polls a feed and stores its new entries. A feed that cannot be read is recorded as such, and is no exception. */
export async function pollStage({ database, fetcher, now }: Services, feedId: string): Promise<PollOutcome> {
  const feed = await findFeed(database, feedId);
  if (feed === null)
    throw new StoreError("not-found", `There is no feed ${feedId}: \`newsfacts feeds list\` shows them.`);
  const polledAt = now();
  const duePollAt = new Date(polledAt.getTime() + feed.everyMinutes * 60_000).toISOString();
  const polled = { feedId, polledAt: polledAt.toISOString(), duePollAt };
  try {
    const { entries, etag, lastModified, problems } = await pollFeed(feed, feed, fetcher);
    const newEntryIds = await saveEntries(database, entries);
    await savePoll(database, { ...polled, etag, lastModified, failures: 0, error: null });
    return { listed: entries.length, newEntryIds, error: null, problems };
  } catch (error) {
    if (!(error instanceof FetchError || error instanceof NotAFeedError)) throw error;
    const { etag, lastModified } = feed;
    await savePoll(database, { ...polled, etag, lastModified, failures: feed.failures + 1, error: error.message });
    return { listed: 0, newEntryIds: [], error: error.message, problems: [] };
  }
}

/**
 * Fetches an entry's page and stores its bytes. Whether there is now a page to extract.
 * A page that cannot be had is recorded with its reason; throws the `FetchError` where trying again may help.
 */
export async function fetchStage({ database, fetcher, now }: Services, entryId: string): Promise<boolean> {
  const [entry] = await loadEntries(database, [entryId]);
  if (entry === undefined) throw new StoreError("not-found", `There is no entry ${entryId}.`);
  if (entry.snapshotId !== null) return true;
  try {
    const { body, url, contentType } = await fetcher.fetch(entry.url);
    const snapshot = { id: snapshotId(body), url, fetchedAt: now().toISOString(), contentType, body };
    await saveSnapshot(database, snapshot, entry.id);
    return true;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    await saveFailure(database, entry.id, error.message, { retry: error.retry, attempted: error.sent });
    if (error.retry) throw error;
    return false;
  }
}

/** Parses the stored pages of entries, extracts their facts and stores article and rows, all in one transaction. */
export async function extractStage(
  { database }: Pick<Services, "database">,
  entryIds: readonly string[],
): Promise<RowChanges> {
  const articles = [];
  for (const page of await loadPages(database, entryIds)) {
    const reading = readStoredPage(page);
    if (reading.kind === "article") articles.push(reading.article);
    else await saveNoArticle(database, page.entry.id, reading.reason);
  }
  return saveArticles(database, articles);
}
