/** From the bytes of a feed to the entries that it lists. */
import { dirname } from "node:path";
import { entryId } from "../../store/index.ts";
import { canonicalUrl } from "../canonical.ts";
import { filePath, isFileAddress, isWithin, resolveLink } from "../file-address.ts";
import { cleanText, decodeFeed } from "./decode.ts";
import { readFeedDate } from "./feed-date.ts";
import { readJsonFeed } from "./json-feed.ts";
import { readLeniently } from "./lenient-reader.ts";
import { notAFeed } from "./not-a-feed.ts";
import { plainText } from "./plain-text.ts";
import type { RawFeed, RawItem } from "./raw-feed.ts";
import { readStrictly } from "./strict-reader.ts";

export { NotAFeedError } from "./not-a-feed.ts";

export interface FeedSource {
  /** Where the feed came from: relative links are resolved against it or the site that it names. */
  readonly url: string;
  readonly contentType?: string | null;
  /** IANA zone of dates that state none. */
  readonly timeZone: string;
}

export interface FeedEntry {
  /** UUID of the canonical form of the url. */
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  /** ISO 8601 with the offset that the feed states, else that of its zone; the day alone where it states no more. */
  readonly published: string | null;
  /** Plain text, at most 1,000 characters. */
  readonly summary: string | null;
}

export interface FeedReading {
  readonly title: string | null;
  /** BCP 47, as the feed states it. */
  readonly language: string | null;
  /** Minutes for which the feed says that it may be kept; null where it says nothing that can be read. */
  readonly ttlMinutes: number | null;
  /** In the feed's order, each page once. */
  readonly entries: readonly FeedEntry[];
  /** What was wrong and passed over, as sentences. */
  readonly problems: readonly string[];
}

/** Feeds list some dozens of entries, archives some hundreds. */
const maxEntries = 2000;

/**
 * Reads RSS 2.0, RSS 1.0, Atom or JSON Feed.
 *
 * @throws NotAFeedError that says what it is instead, and which feeds it names.
 * @example
 * const feed = await readFeed(body, { url: "https://www.ecns.cn/rss/rss.xml", contentType, timeZone: "Asia/Shanghai" });
 */
export async function readFeed(content: Uint8Array | string, source: FeedSource): Promise<FeedReading> {
  const text = typeof content === "string" ? cleanText(content) : decodeFeed(content, source.contentType ?? null);
  const raw = await readRaw(text, source.url);
  const problems = [...raw.problems];
  const entries = new Map<string, FeedEntry>();
  if (raw.items.length > maxEntries) {
    problems.push(`The feed lists ${raw.items.length} entries; the first ${maxEntries} were read.`);
  }
  for (const [index, item] of raw.items.slice(0, maxEntries).entries()) {
    const title = item.title === null ? null : plainText(item.title) || null;
    const name = `Entry ${index + 1}${title ? ` ("${shorten(title, 60)}")` : ""}`;
    const url = entryUrl(item, raw, source.url);
    if (url === null) {
      problems.push(`${name} was left out: ${whyNoUrl(item)}.`);
      continue;
    }
    const id = entryId(canonicalUrl(url));
    // The same story twice: the first stands, as the feed's newest.
    if (entries.has(id)) continue;
    const published = firstDate(item.dates, source.timeZone);
    if (published === null && item.dates.length > 0)
      problems.push(`${name}: the date "${shorten(item.dates[0]!, 40)}" cannot be read.`);
    const summary = item.summary === null ? null : shorten(plainText(item.summary), 1000) || null;
    entries.set(id, { id, url, title, published, summary });
  }
  return {
    title: raw.title === null ? null : plainText(raw.title) || null,
    language: raw.language?.trim() || null,
    ttlMinutes: /^\s*[1-9]\d{0,5}\s*$/.test(raw.ttl ?? "") ? Number(raw.ttl) : null,
    entries: [...entries.values()],
    problems,
  };
}

/** Characters; rss-parser builds every element of a feed, which takes many seconds where someone sends millions of them. */
const maxStrictLength = 2_000_000;

async function readRaw(text: string, url: string): Promise<RawFeed> {
  if (text.startsWith("{")) {
    const feed = readJsonFeed(text);
    if (feed) return feed;
    throw notAFeed(text, null, url);
  }
  const strict = text.length > maxStrictLength ? null : await readStrictly(text).catch((error: Error) => error);
  const isWhole = strict !== null && !(strict instanceof Error);
  if (isWhole && (strict.items.length > 0 || !/<(?:item|entry)[\s>]/i.test(text))) return strict;
  const feed = readLeniently(text);
  if (!feed.isFeed && feed.items.length === 0) throw notAFeed(text, feed.root, url);
  const why = isWhole ? "its items are not where they belong" : whyNotWellFormed(strict);
  if (why === null) return feed;
  return { ...feed, problems: [`The feed is not well formed (${why}) and was read leniently.`, ...feed.problems] };
}

/** What rss-parser rejects need not be broken: an Atom date that it cannot read, an RSS without a version. */
function whyNotWellFormed(error: Error | null): string | null {
  const [what, where] = error?.message.split("\n") ?? [];
  return what !== undefined && where?.startsWith("Line:") ? what : null;
}

/** The item's address, resolved; null where it has none that a feed of this kind may list. */
function entryUrl(item: RawItem, feed: RawFeed, feedUrl: string): string | null {
  for (const link of item.links) {
    try {
      const url = resolveLink(cleanLink(link), baseOf(item, feed, feedUrl));
      if (/^https?:/i.test(url) || (isFileAddress(url) && mayListFile(feedUrl, url))) return url;
    } catch {
      // No address: a guid such as "tag:example.org,2026:17", or a slip of the pen.
    }
  }
  return null;
}

/** A feed from the network must never make us read a file, and a saved one only the pages beside it or below. */
function mayListFile(feedUrl: string, url: string): boolean {
  return isFileAddress(feedUrl) && isWithin(filePath(url), dirname(filePath(feedUrl)));
}

function baseOf(item: RawItem, feed: RawFeed, feedUrl: string): string {
  // A saved feed names the site that it was saved from; its relative links are the pages saved with it.
  const bases = isFileAddress(feedUrl) ? [] : [item.base, feed.base, feed.site];
  let base = feedUrl;
  for (const candidate of bases.reverse()) {
    if (candidate && URL.canParse(candidate, base)) base = new URL(candidate, base).href;
  }
  return base;
}

/** An ampersand may come escaped twice, and long addresses broken over lines. */
function cleanLink(link: string): string {
  return link
    .trim()
    .replace(/\s*\n\s*/g, "")
    .replaceAll("&amp;", "&");
}

function whyNoUrl(item: RawItem): string {
  return item.links.length === 0
    ? "it has no link"
    : `its link "${shorten(item.links[0]!, 80)}" is no address that this feed may list`;
}

function firstDate(dates: readonly string[], timeZone: string): string | null {
  for (const date of dates) {
    const read = readFeedDate(date, timeZone);
    if (read !== null) return read;
  }
  return null;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
