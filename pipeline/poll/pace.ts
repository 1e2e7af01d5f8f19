/**
 * When a feed is polled next. The operator's interval is the measure; from it the feed itself (its `ttl`, how often it brings
 * something new), its failures and the server's wishes lead away.
 */
import { createHash } from "node:crypto";
import { DEAD_WEIGHT, type FeedPace } from "../../store/index.ts";
import { FetchError } from "../fetch/index.ts";

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** A quiet feed is polled at a quarter of the operator's pace at the least: news does not announce itself. */
const QUIET_POLLS_FOR_DOUBLE = 8;
const MOST_QUIET_FACTOR = 4;

/** What a feed says of how long it may be kept is heeded up to here; some say a year. */
const LONGEST_TTL = DAY;

/** How heavily a failure weighs: one that will not mend itself, one that may, one that will. */
const FAILURE_WEIGHT = { hard: 2, soft: 1, temporary: 0.5 } as const;

export function failureWeight(error: { readonly retry?: boolean }): number {
  if (error.retry === false) return FAILURE_WEIGHT.hard;
  const isTemporary = error instanceof FetchError && ["rate-limited", "aborted", "host-silent"].includes(error.code);
  return isTemporary ? FAILURE_WEIGHT.temporary : FAILURE_WEIGHT.soft;
}

export interface PaceQuestion {
  readonly feedId: string;
  readonly everyMinutes: number;
  readonly pace: Pick<FeedPace, "ttlMinutes" | "quietPolls" | "failureWeight">;
  readonly polledAt: Date;
  /** Seconds for which the server wants to be left alone; null where it says nothing. */
  readonly retryAfter?: number | null;
}

/** The instant of the next poll, within a tenth of the interval: feeds that were added together must not be polled together for ever. */
export function nextPoll({ feedId, everyMinutes, pace, polledAt, retryAfter = null }: PaceQuestion): Date {
  const quiet = Math.min(MOST_QUIET_FACTOR, 2 ** Math.floor(pace.quietPolls / QUIET_POLLS_FOR_DOUBLE));
  const wished = Math.max(everyMinutes * quiet, Math.min(pace.ttlMinutes ?? 0, LONGEST_TTL));
  const minutes = pace.failureWeight === 0 ? wished : afterFailures(wished, pace.failureWeight);
  const spread = 0.95 + 0.1 * chanceOf(feedId, polledAt);
  return new Date(polledAt.getTime() + Math.max(minutes * 60_000 * spread, (retryAfter ?? 0) * 1000));
}

/** Twice as long for each soft failure, up to a day; a feed that is taken for dead is looked at once a week. */
function afterFailures(minutes: number, weight: number): number {
  if (weight >= DEAD_WEIGHT) return Math.max(minutes, WEEK);
  return Math.max(minutes, Math.min(minutes * 2 ** weight, DAY));
}

/** From 0 to 1, the same for the same poll: a run can be repeated. */
function chanceOf(feedId: string, polledAt: Date): number {
  return createHash("sha1").update(feedId).update(polledAt.toISOString()).digest().readUInt32BE() / 2 ** 32;
}
