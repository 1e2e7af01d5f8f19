/** Asks a feed what is new. */
import type { Entry, Feed, FeedState } from "../../store/records.ts";
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
  /** What was wrong with the feed and passed over, as sentences. */
  readonly problems: readonly string[];
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
  state: Pick<FeedState, "etag" | "lastModified"> | null,
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
  if (fetched.notModified) {
    // A "not modified" need not repeat the validators that it confirms.
    const etag = fetched.etag ?? state?.etag ?? null;
    const lastModified = fetched.lastModified ?? state?.lastModified ?? null;
    return { entries: [], title: null, language: null, etag, lastModified, notModified: true, movedTo, problems: [] };
  }
  const { url, contentType, etag, lastModified } = fetched;
  const { title, language, entries, problems } = await readFeed(fetched.body, {
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
    problems,
  };
}
