/**
 * The stages between a feed and its rows. Each is one function of ids, safe to run again: what it does is stored before it
 * returns, and what it returns is the work of the next stage. They know nothing of who drives them.
 *
 *     pollStage ──entry ids──▶ fetchStage ──stored page──▶ extractStage ──▶ rows
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type EntryState,
  type ExtractedArticle,
  type FeedPace,
  type FeedState,
  findFeed,
  findPace,
  isServerTrouble,
  loadEntries,
  loadPages,
  nameFeed,
  type RowChanges,
  StoreError,
  saveArticles,
  saveEntries,
  saveFailure,
  saveNoArticle,
  savePace,
  savePoll,
  saveReadingFailure,
  saveSnapshot,
  snapshotId,
  startReading,
  takeBackReading,
} from "../store/index.ts";
import { FetchError } from "./fetch/index.ts";
import { NotAFeedError, pollFeed } from "./poll/index.ts";
import { failureWeight, nextPoll } from "./poll/pace.ts";
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

/**
 * Polls a feed and stores its new entries. A feed that cannot be read is recorded as such, and is no exception; throws a
 * `FetchError` (`sent` false) where its host is not to be asked now.
 */
export async function pollStage({ database, fetcher, now }: Services, feedId: string): Promise<PollOutcome> {
  const feed = await findFeed(database, feedId);
  if (feed === null)
    throw new StoreError("not-found", `There is no feed ${feedId}: \`newsfacts feeds list\` shows them.`);
  const polledAt = now();
  const pace = await findPace(database, feedId);
  const save = (
    state: Pick<FeedState, "etag" | "lastModified" | "failures" | "error">,
    next: FeedPace,
    rest?: number,
  ) => {
    const question = { feedId, everyMinutes: feed.everyMinutes, pace: next, polledAt, retryAfter: rest ?? null };
    const duePollAt = nextPoll(question).toISOString();
    return database.transaction(async (transaction) => {
      await savePoll(transaction, { feedId, polledAt: polledAt.toISOString(), duePollAt, ...state });
      await savePace(transaction, feedId, next);
    });
  };
  try {
    const at = { ...feed, url: pace.movedTo ?? feed.url };
    const poll = await pollFeed(at, { ...feed, ...pace }, fetcher);
    const { entries, etag, lastModified, bodyDigest, ttlMinutes, problems } = poll;
    const newEntryIds = await saveEntries(database, entries);
    if (poll.title !== null) await nameFeed(database, feedId, poll.title);
    await save(
      { etag, lastModified, failures: 0, error: null },
      {
        movedTo: poll.movedTo ?? pace.movedTo,
        bodyDigest,
        ttlMinutes,
        quietPolls: newEntryIds.length > 0 ? 0 : pace.quietPolls + 1,
        failureWeight: 0,
      },
    );
    return { listed: entries.length, newEntryIds, error: null, problems };
  } catch (error) {
    if (!(error instanceof FetchError || error instanceof NotAFeedError)) throw error;
    // Nothing was asked, so nothing was learned of the feed: its turn has yet to come.
    if (error instanceof FetchError && !error.sent) throw error;
    const { etag, lastModified } = feed;
    // What a feed moved to may die as well: the address on the list is then asked again.
    const movedTo = error.retry ? pace.movedTo : null;
    await save(
      { etag, lastModified, failures: feed.failures + 1, error: error.message },
      { ...pace, movedTo, failureWeight: pace.failureWeight + failureWeight(error) },
      error instanceof FetchError ? (error.retryAfter ?? 0) : 0,
    );
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
    // Nothing was asked, so nothing was learned of the page: its turn has yet to come.
    if (!error.sent) throw error;
    if ((await saveFailure(database, entry.id, error.message, { retry: error.retry })) === "found") throw error;
    return false;
  }
}

export interface Extraction {
  readonly rows: RowChanges;
  /** By entry id: the article that its page holds. */
  readonly articleIds: ReadonlyMap<string, string>;
  /** By entry id: the feed that led to it. */
  readonly feedIds: ReadonlyMap<string, string>;
  /** Ids that were left for later, since the signal was given. */
  readonly left: readonly string[];
}

/**
 * Parses the stored pages of entries, extracts their facts and stores article and rows, all in one transaction. What was extracted
 * already is passed over. When the signal is given, what is read by then is stored.
 */
export async function extractStage(
  { database }: Pick<Services, "database">,
  entryIds: readonly string[],
  signal?: AbortSignal,
): Promise<Extraction> {
  const articles: ExtractedArticle[] = [];
  const left: string[] = [];
  const pages = await loadPages(database, entryIds);
  for (const page of pages) {
    if (!OPEN.has(page.entry.state)) continue;
    // Else neither the signal nor the queue would be heard until all pages are read.
    await nextTurn();
    if (signal?.aborted) {
      left.push(page.entry.id);
      continue;
    }
    const reading = readStoredPage(page);
    if (reading.kind === "article") articles.push(reading.article);
    else await saveNoArticle(database, page.entry.id, reading.reason);
  }
  const rows = await saveArticles(database, articles);
  return {
    rows,
    articleIds: new Map(articles.map(({ entryId, id }) => [entryId!, id])),
    feedIds: new Map(pages.map(({ entry }) => [entry.id, entry.feedId])),
    left,
  };
}

const OPEN: ReadonlySet<EntryState> = new Set(["found", "fetched"]);

/** A page that cannot be read, whoever is to blame: the page or our own code. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  /** False where it has been tried often enough. */
  readonly retry: boolean;

  constructor(message: string, retry: boolean, cause?: unknown) {
    super(message, { cause });
    this.retry = retry;
  }
}

/**
 * The same for one page whose reading has failed among others, or ended the process. It is recorded on the entry, and throws a
 * `ReadingError`, where it does so again. What lies with the database is thrown as it is, and not held against the page.
 */
export async function extractAlone(services: Pick<Services, "database">, entryId: string): Promise<Extraction> {
  const { database } = services;
  const start = await startReading(database, entryId);
  if (start.state === "failed") throw new ReadingError(start.error, false);
  try {
    return await extractStage(services, start.state === "open" ? [entryId] : []);
  } catch (error) {
    const message = `The page could not be read: ${(error as Error).message}`;
    if (isServerTrouble(error as Error)) {
      await takeBackReading(database, entryId, message);
      throw error;
    }
    throw new ReadingError(message, !(await saveReadingFailure(database, entryId, message)), error);
  }
}
