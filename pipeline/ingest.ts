/** One pass in one process: poll feeds, fetch the pages that are new, extract and store their rows. */
import pMap from "p-map";
import {
  type EntryRecord,
  type FeedRecord,
  findEntries,
  finishRun,
  foldCounts,
  listFeeds,
  loadEntries,
  type RowChanges,
  type Run,
  startRun,
} from "../store/index.ts";
import { FetchError } from "./fetch/index.ts";
import { addChanges, NO_CHANGES } from "./row-changes.ts";
import type { Services } from "./services.ts";
import { extractAlone, extractStage, fetchStage, type PollOutcome, pollStage, ReadingError } from "./stages.ts";

export interface IngestOptions {
  /** The feeds to read; all on the list where absent. */
  readonly feeds?: readonly FeedRecord[];
  /** Pages read of one feed in this pass; the rest stay for the next. */
  readonly pagesPerFeed?: number;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export type IngestProgress =
  | {
      readonly step: "poll";
      readonly done: number;
      readonly of: number;
      readonly feed: FeedRecord;
      readonly outcome: PollOutcome;
    }
  | {
      readonly step: "read";
      readonly done: number;
      readonly of: number;
      readonly entry: EntryRecord;
      readonly error: string | null;
    };

export interface IngestReport {
  readonly run: Run;
  readonly feeds: number;
  readonly failedFeeds: number;
  readonly newEntries: number;
  readonly articles: number;
  /** Pages that turned out to be no article. */
  readonly otherPages: number;
  readonly failedPages: number;
  readonly rows: RowChanges;
}

/** Feeds and pages under way at once; the fetcher sees to it that no host is asked twice at a time. */
const POLLS_AT_ONCE = 12;
const PAGES_AT_ONCE = 8;

const PAGES_PER_FEED = 20;

/** An entry that failed so often is left alone. */
const ATTEMPTS = 5;

export async function ingest(services: Services, options: IngestOptions = {}): Promise<IngestReport> {
  const { database, now } = services;
  const { pagesPerFeed = PAGES_PER_FEED, onProgress = () => {} } = options;
  const began = now().getTime();
  const run = await startRun(database, "ingest", now().toISOString());
  const feeds = options.feeds ?? (await listFeeds(database));

  let polled = 0;
  const outcomes = await pMap(
    feeds,
    async (feed) => {
      const outcome = await pollOrReason(services, feed.id);
      onProgress({ step: "poll", done: ++polled, of: feeds.length, feed, outcome });
      return { feed, outcome };
    },
    { concurrency: POLLS_AT_ONCE },
  );

  const waiting = await pMap(
    outcomes,
    ({ feed, outcome }) => entriesToRead(services, feed, outcome.newEntryIds, pagesPerFeed),
    { concurrency: 1 },
  );
  const entries = takeTurns(waiting);
  let read = 0;
  let rows: RowChanges = NO_CHANGES;
  let failedPages = 0;
  await pMap(
    entries,
    async (entry) => {
      const add = (changes: RowChanges) => {
        rows = addChanges(rows, changes);
      };
      const error = (await fetchOrReason(services, entry.id)) ?? (await extractOrReason(services, entry.id, add));
      if (error !== null) failedPages++;
      onProgress({ step: "read", done: ++read, of: entries.length, entry, error });
    },
    { concurrency: PAGES_AT_ONCE },
  );

  await foldCounts(database);
  const states = await loadEntries(
    database,
    entries.map(({ id }) => id),
  );
  const inState = (wanted: EntryRecord["state"]) => states.filter(({ state }) => state === wanted).length;
  const counts = {
    feeds: feeds.length,
    failedFeeds: outcomes.filter(({ outcome }) => outcome.error !== null).length,
    newEntries: outcomes.reduce((sum, { outcome }) => sum + outcome.newEntryIds.length, 0),
    articles: inState("extracted"),
    otherPages: inState("no-article"),
    failedPages,
  };
  const finished = await finishRun(
    database,
    run.id,
    { ...counts, ...rows, milliseconds: now().getTime() - began },
    now().toISOString(),
  );
  return { run: finished, ...counts, rows };
}

/** The feed's new entries in its own order, latest first as feeds list them, then what earlier passes left. */
async function entriesToRead(
  { database }: Services,
  feed: FeedRecord,
  newIds: readonly string[],
  limit: number,
): Promise<EntryRecord[]> {
  const fresh = await loadEntries(database, newIds.slice(0, limit));
  const known = new Set(newIds);
  const left = await findEntries(database, {
    states: ["found", "fetched"],
    feedId: feed.id,
    attemptsBelow: ATTEMPTS,
    limit: limit + newIds.length,
  });
  return [...fresh, ...left.filter(({ id }) => !known.has(id))].slice(0, limit);
}

/** One of each feed in turn, so that the hosts are all kept busy and each has its pauses. */
function takeTurns<Item>(queues: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1))).flat();
}

async function pollOrReason(services: Services, feedId: string): Promise<PollOutcome> {
  try {
    return await pollStage(services, feedId);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { listed: 0, newEntryIds: [], error: error.message, problems: [] };
  }
}

/** Fetches an entry's page; null where it is stored now, else why not. */
async function fetchOrReason(services: Services, entryId: string): Promise<string | null> {
  try {
    if (await fetchStage(services, entryId)) return null;
    const [entry] = await loadEntries(services.database, [entryId]);
    return entry?.error ?? "The page could not be fetched.";
  } catch (error) {
    if (error instanceof FetchError) return error.message;
    throw error;
  }
}

/** Extracts an entry's stored page; null where its rows are stored now, else why not. */
async function extractOrReason(
  services: Services,
  entryId: string,
  onRows: (changes: RowChanges) => void,
): Promise<string | null> {
  try {
    // The second time what is wrong with the page is recorded.
    const { rows } = await extractStage(services, [entryId]).catch(() => extractAlone(services, entryId));
    onRows(rows);
    return null;
  } catch (error) {
    if (error instanceof ReadingError) return error.message;
    throw error;
  }
}
