/**
 * Fetches feeds and pages: within limits of time and size, from the open internet only, at the pace that each host allows,
 * and saying who we are. Every redirect is a request like the first, checked in the same way.
 */
import { isFileAddress } from "../file-address.ts";
import { FetchError } from "./errors.ts";
import { type Answer, createExchange } from "./exchange.ts";
import { readSaved } from "./file.ts";
import { createHostQueue, HostBusy } from "./host-queue.ts";
import { type FetcherOptions, settingsFrom } from "./options.ts";
import { createRobots } from "./robots.ts";
import { failureOf } from "./status.ts";

export { FetchError, type FetchErrorCode } from "./errors.ts";
export type { FetcherOptions } from "./options.ts";

export interface FetchRequest {
  /** What the last answer said, so that an unchanged page is not sent again. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept?: string;
  /** False for what the operator named, such as a feed: robots.txt is for what a crawler finds. */
  readonly robots?: boolean;
  readonly signal?: AbortSignal;
}

export interface Fetched {
  /** 200 to 299, or 304. */
  readonly status: number;
  /** The address after redirects. */
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The page is as it was when `etag` or `lastModified` was given out; the body is empty. */
  readonly notModified: boolean;
  /** The address to ask from now on, where the server said "moved permanently". */
  readonly movedPermanentlyTo: string | null;
}

export interface Fetcher {
  /** Fetches a page or a feed. Every failure is a FetchError with a stable code, a sentence and whether to try again. */
  fetch(url: string, request?: FetchRequest): Promise<Fetched>;
  /** Gives up what is under way and closes all connections. */
  close(): Promise<void>;
}

const acceptPages = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";

/**
 * @example
 * const fetcher = createFetcher({ contact: "news@example.org" });
 * const { body, contentType } = await fetcher.fetch("https://www.ecns.cn/news/");
 * await fetcher.close();
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const settings = settingsFrom(options);
  const closing = new AbortController();
  const exchange = createExchange(settings);
  const hosts = createHostQueue(settings.hostGap, settings.maxHostWait);
  const rulesOf = createRobots(async (url, maxBytes) => {
    const send = (hop: URL) => exchange.send(hop, { accept: "text/plain,*/*;q=0.1" }, maxBytes, closing.signal);
    return (await follow(url, settings.maxRedirects, send)).answer.body;
  });

  async function checkRobots(url: URL): Promise<void> {
    const rules = await rulesOf(url);
    if (rules.crawlDelay > 0) hosts.widenGap(url.host, rules.crawlDelay);
    if (!rules.allows(url.href)) {
      throw new FetchError("robots-disallow", `The robots.txt of ${url.host} asks not to fetch ${url.href}.`, {
        url: url.href,
      });
    }
  }

  async function fetchWeb(url: string, request: FetchRequest): Promise<Fetched> {
    const signal = request.signal ? AbortSignal.any([request.signal, closing.signal]) : closing.signal;
    const headers: Record<string, string> = { accept: request.accept ?? acceptPages };
    if (request.etag) headers["if-none-match"] = request.etag;
    if (request.lastModified) headers["if-modified-since"] = request.lastModified;

    let turn: { host: string; leave: () => void } | null = null;
    try {
      const {
        answer,
        url: last,
        movedPermanentlyTo,
      } = await follow(url, settings.maxRedirects, async (hop) => {
        // A redirect within a host is part of the same turn.
        if (turn?.host !== hop.host) {
          turn?.leave();
          turn = null;
          turn = { host: hop.host, leave: await hosts.enter(hop.host, signal) };
        }
        if (settings.robots && request.robots !== false) await checkRobots(hop);
        const got = await exchange.send(hop, headers, settings.maxBytes, signal);
        const failure = failureOf(got, hop.href);
        if (failure?.retryAfter) hosts.rest(hop.host, failure.retryAfter * 1000);
        if (failure) throw failure;
        return got;
      });
      return {
        status: answer.status,
        url: last.href,
        body: answer.body,
        contentType: answer.header("content-type"),
        etag: answer.header("etag"),
        lastModified: answer.header("last-modified"),
        notModified: answer.status === 304,
        movedPermanentlyTo,
      };
    } catch (error) {
      throw asFetchError(error, url);
    } finally {
      // Assigned inside the callback above, which the compiler does not follow.
      (turn as { leave: () => void } | null)?.leave();
    }
  }

  return {
    async fetch(url, request = {}) {
      if (!isFileAddress(url)) return fetchWeb(url, request);
      const saved = await readSaved(url, settings.fileRoots, settings.maxBytes);
      return { status: 200, ...saved, etag: null, lastModified: null, notModified: false, movedPermanentlyTo: null };
    },
    async close() {
      closing.abort();
      await exchange.close();
    },
  };
}

interface Followed {
  readonly answer: Answer;
  readonly url: URL;
  readonly movedPermanentlyTo: string | null;
}

/** Sends to a URL and to where it redirects, each address once. */
async function follow(start: string, maxRedirects: number, send: (url: URL) => Promise<Answer>): Promise<Followed> {
  const seen = new Set<string>();
  let url = webAddress(start, start);
  // "Moved permanently" holds as long as every step so far said so.
  let permanent = true;
  let movedPermanentlyTo: string | null = null;
  for (;;) {
    url.hash = "";
    if (seen.has(url.href)) {
      throw new FetchError("redirect-loop", `${start} redirects in a circle, by way of ${url.href}.`, { url: start });
    }
    if (seen.size > maxRedirects) {
      throw new FetchError("too-many-redirects", `${start} redirects more than ${maxRedirects} times.`, { url: start });
    }
    seen.add(url.href);
    const answer = await send(url);
    const location = answer.header("location");
    if (answer.status < 300 || answer.status === 304) {
      return { answer, url, movedPermanentlyTo };
    }
    if (answer.status > 399) throw failureOf(answer, url.href)!;
    if (location === null || !URL.canParse(location, url.href)) {
      throw new FetchError("redirect-broken", `${url.href} answered ${answer.status} without an address to go on to.`, {
        url: url.href,
        status: answer.status,
      });
    }
    permanent &&= answer.status === 301 || answer.status === 308;
    url = webAddress(new URL(location, url).href, start);
    if (permanent) movedPermanentlyTo = url.href;
  }
}

function webAddress(text: string, start: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === "http:" || url.protocol === "https:") return url;
  }
  const what = text === start ? `"${text}" is` : `${start} redirects to "${text}", which is`;
  throw new FetchError("address-not-allowed", `${what} no http or https address.`, { url: start });
}

function asFetchError(error: unknown, url: string): FetchError {
  if (error instanceof FetchError) return error;
  if (error instanceof HostBusy) {
    return new FetchError("rate-limited", `${error.message}.`, {
      url,
      retryAfter: Math.ceil(error.milliseconds / 1000),
      cause: error,
    });
  }
  if ((error as Error).name === "AbortError" || (error as Error).name === "TimeoutError") {
    return new FetchError("aborted", `The fetch of ${url} was given up.`, { url, cause: error });
  }
  throw error;
}
