/** Asks a feed what is new. */
import { type Entry, type Feed, type FeedState, snapshotId } from "../../store/index.ts";
import type { Fetcher, FetchRequest } from "../fetch/index.ts";
import { readFeed } from "./read-feed.ts";

export { NotAFeedError } from "./read-feed.ts";

export interface Poll {
  /** What the feed lists, in its order; empty where it did not change. */
  readonly entries: readonly Entry[];
  /** As the feed names itself; null where it does not, or did not change. */
  readonly title: string | null;
  readonly language: string | null;
  /** For the next poll, as FeedState keeps them. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly notModified: boolean;
  /** The address to poll from now on, where the server said "moved permanently". */
  readonly movedTo: string | null;
  /** SHA-256 of the body; the one handed in where it did not change. */
  readonly bodyDigest: string | null;
  /** Minutes for which the feed says that it may be kept, in itself or by its server; null where neither says. */
  readonly ttlMinutes: number | null;
  /** What was wrong with the feed and passed over, as sentences. */
  readonly problems: readonly string[];
}

/** What the last poll left behind. */
export interface PollState extends Pick<FeedState, "etag" | "lastModified"> {
  readonly bodyDigest?: string | null;
  readonly ttlMinutes?: number | null;
}

const acceptFeeds =
  "application/rss+xml,application/atom+xml,application/rdf+xml,application/feed+json;q=0.9,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";

/**
 * Fetches a feed, unless it is as the last poll left it, and reads its entries.
 *
 * @param state what the last poll left behind; null for the first
 * @throws FetchError or NotAFeedError, both with a stable `code`, a sentence and `retry`
 */
export async function pollFeed(
  feed: Feed,
  state: PollState | null,
  fetcher: Fetcher,
  options: Pick<FetchRequest, "signal"> = {},
): Promise<Poll> {
  const fetched = await fetcher.fetch(feed.url, {
    ...options,
    etag: state?.etag ?? null,
    lastModified: state?.lastModified ?? null,
    accept: acceptFeeds,
    // Whoever lists a feed asks for it; robots.txt speaks to those who follow links, and the pages it lists obey it.
    robots: false,
  });
  const movedTo = fetched.movedPermanentlyTo;
  const maxAge = minutesOf(fetched.maxAge);
  const known = state?.bodyDigest ?? null;
  // A server that knows no validators sends the same bytes again and again.
  const bodyDigest = fetched.notModified ? known : snapshotId(fetched.body);
  if (fetched.notModified || bodyDigest === known) {
    // A "not modified" need not repeat the validators that it confirms.
    const etag = fetched.etag ?? state?.etag ?? null;
    const lastModified = fetched.lastModified ?? state?.lastModified ?? null;
    const ttlMinutes = maxAge ?? state?.ttlMinutes ?? null;
    const unchanged = { entries: [], title: null, language: null, notModified: true, problems: [] };
    return { ...unchanged, etag, lastModified, movedTo, bodyDigest, ttlMinutes };
  }
  const { url, contentType, etag, lastModified } = fetched;
  const { title, language, ttlMinutes, entries, problems } = await readFeed(fetched.body, {
    url,
    contentType,
    timeZone: feed.timeZone,
  });
  const wanted = entries.filter((entry) => !feed.skip.some((part) => new URL(entry.url).pathname.includes(part)));
  return {
    entries: wanted.map((entry) => ({
      id: entry.id,
      feedId: feed.id,
      url: entry.url,
      title: entry.title,
      published: entry.published,
    })),
    title,
    language,
    etag,
    lastModified,
    notModified: false,
    movedTo,
    bodyDigest,
    ttlMinutes: ttlMinutes === null && maxAge === null ? null : Math.max(ttlMinutes ?? 0, maxAge ?? 0),
    problems,
  };
}

/** Whole minutes from one up; null for an age of nothing, which says no more than no age. */
function minutesOf(seconds: number | null): number | null {
  return seconds === null || seconds < 60 ? null : Math.round(seconds / 60);
}
