/** What to say of something that is no feed. */
import { Parser } from "htmlparser2";
import { resolveLink } from "../file-address.ts";

/** An address that was asked for a feed and gave something else. */
export class NotAFeedError extends Error {
  override readonly name = "NotAFeedError";
  readonly code = "not-a-feed";
  /** The answer was whole: the same request will give the same. */
  readonly retry = false;
  readonly url: string;
  /** Feeds that the page at the address names. */
  readonly alternatives: readonly string[];

  constructor(message: string, url: string, alternatives: readonly string[] = []) {
    super(message);
    this.url = url;
    this.alternatives = alternatives;
  }
}

const knownRoots: Readonly<Record<string, string>> = {
  opml: "a list of feeds (OPML): import it with newsfacts feeds import",
  urlset: "a sitemap",
  sitemapindex: "an index of sitemaps",
};

/** @param root name of the first element in lower case, null where there is none */
export function notAFeed(text: string, root: string | null, url: string): NotAFeedError {
  if (text === "") return new NotAFeedError(`${url} is no feed: it is empty.`, url);
  if (/^[{[]/.test(text)) return new NotAFeedError(`${url} is no feed: it is JSON of another kind.`, url);
  if (root === "html" || /^<!doctype html|<html[\s>]/i.test(text.slice(0, 2000))) {
    const feeds = linkedFeeds(text, url);
    const hint = feeds.length === 0 ? "It names no feed." : `It names ${feeds.join(" and ")}.`;
    return new NotAFeedError(`${url} is no feed: it is an HTML page. ${hint}`, url, feeds);
  }
  if (root !== null) {
    return new NotAFeedError(
      `${url} is no feed: it is ${knownRoots[root] ?? `XML whose first element is <${root}>`}.`,
      url,
    );
  }
  return new NotAFeedError(`${url} is no feed: it begins with "${text.slice(0, 40).replace(/\s+/g, " ")}".`, url);
}

/** Characters of a page in which its head is looked for. */
const headLength = 100_000;

const feedTypes = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)/i;

/** The feeds that a page offers: `<link rel="alternate" type="application/rss+xml" href="/rss.xml">`. */
function linkedFeeds(html: string, url: string): string[] {
  const feeds = new Set<string>();
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href = "" }) {
      if (name !== "link" || !/\balternate\b/i.test(rel) || !feedTypes.test(type)) return;
      try {
        feeds.add(resolveLink(href, url));
      } catch {
        // An address that cannot be read is none to offer.
      }
    },
  });
  parser.end(html.slice(0, headLength));
  return [...feeds].slice(0, 5);
}
