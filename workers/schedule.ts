/**
 * The schedule: every half minute it asks the tables what is due and adds it to the queues. The intervals live in our own
 * table, not in the queue; adding what is already in flight does nothing, so that several schedules may run side by side.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { claimLost, type Database, dueFeeds, foldCounts } from "../store/index.ts";
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

/** While everything is read anew, all days change all the time: a tick then sums some of them. */
const DAYS_SUMMED_AT_ONCE = 200;

/** Adds the feeds that are due, and the entries that lie still, to their queues; sums the days that have changed. */
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
  const lostSince = new Date(now.getTime() - lostAfterMilliseconds);
  let entries = 0;
  for (const { state, queue } of HANDED_ON) {
    // What has lain still since before the next job in line was added is in no queue. What came later may well wait behind it.
    const waitingSince = await queues.waitingSince(queue);
    const unchangedSince = waitingSince !== null && waitingSince < lostSince ? waitingSince : lostSince;
    const lost = { state, unchangedSince: unchangedSince.toISOString(), now: now.toISOString(), limit: LOST_AT_ONCE };
    const ids = await claimLost(database, lost);
    await queues.add(queue, ids);
    entries += ids.length;
  }
  await foldCounts(database, { mostDays: DAYS_SUMMED_AT_ONCE });
  return { feeds: feeds.length, entries };
}

/** An entry in the state is in the queue, or was lost on the way there. */
const HANDED_ON = [
  { state: "found", queue: "fetch" },
  { state: "fetched", queue: "extract" },
] as const;

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
