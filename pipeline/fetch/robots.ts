/** robots.txt of each site, read once an hour (RFC 9309). */
import robotsParserModule from "robots-parser";
import { FetchError } from "./errors.ts";

// The package is CommonJS, and its types describe an ES module.
const parseRobots = robotsParserModule as unknown as typeof robotsParserModule.default;

const product = "newsfacts";
const lifetime = 3_600_000;
/** RFC 9309 asks for at least 500 KiB. */
const maxBytes = 512_000;
/** Milliseconds; a longer Crawl-delay would leave a site's feed behind its news. */
const maxCrawlDelay = 10_000;

export interface SiteRules {
  allows(url: string): boolean;
  /** Milliseconds between two requests, 0 where the site asks for nothing. */
  readonly crawlDelay: number;
}

type Read = (url: string, maxBytes: number) => Promise<Uint8Array>;

/** Gives the rules of a URL's site. Throws a FetchError with the code `robots-unreachable` where they cannot be had now. */
export function createRobots(read: Read, now: () => number = Date.now): (url: URL) => Promise<SiteRules> {
  const sites = new Map<string, { rules: Promise<SiteRules>; until: number }>();

  return (url) => {
    const known = sites.get(url.origin);
    if (known && known.until > now()) return known.rules;
    if (sites.size >= 2000) sites.clear();
    const rules = readRules(new URL("/robots.txt", url).href, read);
    sites.set(url.origin, { rules, until: now() + lifetime });
    // What could not be read is asked for again by the next page.
    rules.catch(() => sites.delete(url.origin));
    return rules;
  };
}

async function readRules(url: string, read: Read): Promise<SiteRules> {
  let text: string;
  try {
    text = new TextDecoder().decode(await read(url, maxBytes));
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    // No such file, or none for us: the site sets no rules. A type that is not text, a size past all sense: the same.
    if (!error.retry && error.code !== "address-private") return everything;
    if (error.status === null || error.code === "address-private") throw error;
    throw new FetchError("robots-unreachable", `${url} answered ${error.status}, so its site is left alone for now.`, {
      url,
      status: error.status,
      retryAfter: error.retryAfter,
      cause: error,
    });
  }
  const robots = parseRobots(url, text);
  return {
    allows: (page) => robots.isAllowed(page, product) !== false,
    crawlDelay: Math.min((robots.getCrawlDelay(product) ?? 0) * 1000, maxCrawlDelay),
  };
}

const everything: SiteRules = { allows: () => true, crawlDelay: 0 };
