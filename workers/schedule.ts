/**
 * The schedule: every half minute it asks the tables what is due and adds it to the queues. The intervals live in our own
 * table, not in the queue; adding what is already in flight does nothing, so that several schedules may run side by side.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, dueFeeds, findEntries } from "../store/index.ts";
import type { Queues } from "./queues.ts";

export interface Tick {
  readonly feeds: number;
  /** Entries that lay still and were put back into a queue. */
  readonly entries: number;
}

const EVERY_MILLISECONDS = 30_000;

/** An entry is in a queue from the moment it is found. One that has not moved for so long was lost on the way: by a crash, or with the queue. */
const LOST_AFTER_MILLISECONDS = 15 * 60_000;
const LOST_AT_ONCE = 1000;

/** Adds the feeds that are due, and the entries that lie still, to their queues. */
export async function tick(
  database: Database,
  queues: Queues,
  now: Date,
  lostAfterMilliseconds = LOST_AFTER_MILLISECONDS,
): Promise<Tick> {
  const feeds = await dueFeeds(database, now.toISOString());
  await queues.add(
    "poll",
    feeds.map((feed) => feed.id),
  );
  const unchangedSince = new Date(now.getTime() - lostAfterMilliseconds).toISOString();
  const lost = { unchangedSince, limit: LOST_AT_ONCE };
  const found = await findEntries(database, { states: ["found"], ...lost });
  const fetched = await findEntries(database, { states: ["fetched"], ...lost });
  await queues.add(
    "fetch",
    found.map((entry) => entry.id),
  );
  await queues.add(
    "extract",
    fetched.map((entry) => entry.id),
  );
  return { feeds: feeds.length, entries: found.length + fetched.length };
}

export interface ScheduleOptions {
  readonly now?: () => Date;
  readonly everyMilliseconds?: number;
  /** How long an entry lies still before it is taken for lost and queued again. */
  readonly lostAfterMilliseconds?: number;
  readonly report?: (tick: Tick) => void;
  /** Hears of a tick that failed, for instance while the database is away; the next one tries again. */
  readonly reportError?: (error: Error) => void;
}

/** Ticks until the signal is given. */
export async function runSchedule(
  database: Database,
  queues: Queues,
  signal: AbortSignal,
  options: ScheduleOptions = {},
): Promise<void> {
  const { now = () => new Date(), everyMilliseconds = EVERY_MILLISECONDS } = options;
  while (!signal.aborted) {
    try {
      const done = await tick(database, queues, now(), options.lostAfterMilliseconds);
      options.report?.(done);
    } catch (error) {
      options.reportError?.(error as Error);
    }
    await sleep(everyMilliseconds, undefined, { signal }).catch(() => {});
  }
}
