/**
 * Fetches feeds and pages: within limits of time and size, from the open internet only, at the pace that each host allows,
 * and saying who we are. Every redirect is a request like the first, checked in the same way.
 */
import { isFileAddress } from "../file-address.ts";
import { FetchError, type FetchErrorCode } from "./errors.ts";
import { type Answer, createExchange } from "./exchange.ts";
import { readSaved } from "./file.ts";
import { createHostQueue, HostBusy, type HostQueue } from "./host-queue.ts";
import { type FetcherOptions, settingsFrom } from "./options.ts";
import { follow, type Headers } from "./redirects.ts";
import { createRobots } from "./robots.ts";
import { failureOf } from "./status.ts";

export { FetchError } from "./errors.ts";
export type { HostQueue } from "./host-queue.ts";
export type { FetcherOptions } from "./options.ts";
export { createSharedHosts, type SharedHostsOptions } from "./shared-hosts.ts";

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
  /** Seconds for which the answer may be kept (`max-age`); null where it does not say. */
  readonly maxAge: number | null;
}

export interface Fetcher {
  /** Fetches a page or a feed. Every failure is a FetchError with a stable code, a sentence and whether to try again. */
  fetch(url: string, request?: FetchRequest): Promise<Fetched>;
  /** Gives up what is under way and closes all connections. */
  close(): Promise<void>;
}

interface Turn {
  readonly host: string;
  readonly leave: () => void | Promise<void>;
}

/** Failures of the host rather than of the page. */
const silences = new Set<FetchErrorCode>(["timeout", "connection-failed", "dns-failed"]);

const acceptPages = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";

/**
 * @param shared the hosts' turns where other processes ask them too; absent, this fetcher keeps its own
 * @example
 * const fetcher = createFetcher({ contact: "news@example.org" });
 * const { body, contentType } = await fetcher.fetch("https://www.ecns.cn/news/");
 * await fetcher.close();
 */
export function createFetcher(options: FetcherOptions = {}, shared?: HostQueue): Fetcher {
  const settings = settingsFrom(options);
  const closing = new AbortController();
  const exchange = createExchange(settings);
  const hosts = shared ?? createHostQueue(settings.hostGap, settings.maxHostWait);
  const rulesOf = createRobots(async (url, maxBytes) => {
    const headers = { accept: "text/plain,*/*;q=0.1" };
    const send = (hop: URL, cookies: Headers) =>
      exchange.send(hop, { ...headers, ...cookies }, maxBytes, closing.signal);
    return (await follow(url, settings.maxRedirects, send)).answer.body;
  });

  async function checkRobots(url: URL): Promise<void> {
    const rules = await rulesOf(url);
    if (rules.crawlDelay > 0) await hosts.widenGap(url.host, rules.crawlDelay);
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

    const ask = async (hop: URL, cookies: Headers): Promise<Answer> => {
      if (settings.robots && request.robots !== false) await checkRobots(hop);
      return exchange.send(hop, { ...headers, ...cookies }, settings.maxBytes, signal);
    };
    let turn: Turn | null = null;
    const sendInTurn = async (hop: URL, cookies: Headers): Promise<Answer> => {
      // A redirect within a host is part of the same turn.
      if (turn?.host !== hop.host) {
        await turn?.leave();
        turn = null;
        turn = { host: hop.host, leave: await hosts.enter(hop.host, signal) };
      }
      const answer = await ask(hop, cookies).catch(async (error: unknown) => {
        if (error instanceof FetchError && silences.has(error.code)) await hosts.silent(hop.host);
        throw error;
      });
      await hosts.answered(hop.host);
      const failure = failureOf(answer, hop.href);
      if (failure?.retryAfter) await hosts.rest(hop.host, failure.retryAfter * 1000);
      if (failure) throw failure;
      return answer;
    };
    try {
      const { answer, url: last, movedPermanentlyTo } = await follow(url, settings.maxRedirects, sendInTurn);
      return {
        status: answer.status,
        url: last.href,
        body: answer.body,
        contentType: answer.header("content-type"),
        etag: answer.header("etag"),
        lastModified: answer.header("last-modified"),
        notModified: answer.status === 304,
        movedPermanentlyTo,
        maxAge: readMaxAge(answer.header("cache-control")),
      };
    } catch (error) {
      throw asFetchError(error, url);
    } finally {
      // Assigned in the function above, which the compiler does not follow.
      await (turn as Turn | null)?.leave();
    }
  }

  return {
    async fetch(url, request = {}) {
      if (!isFileAddress(url)) return fetchWeb(url, request);
      const saved = await readSaved(url, settings.fileRoots, settings.maxBytes);
      return {
        status: 200,
        ...saved,
        etag: null,
        lastModified: null,
        notModified: false,
        movedPermanentlyTo: null,
        maxAge: null,
      };
    },
    async close() {
      closing.abort();
      await exchange.close();
    },
  };
}

/** `s-maxage` is for caches that many share. */
function readMaxAge(cacheControl: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? "")?.[1];
  return seconds === undefined ? null : Number(seconds);
}

function asFetchError(error: unknown, url: string): FetchError {
  if (error instanceof FetchError) return error;
  if (error instanceof HostBusy) {
    const { code, message, milliseconds } = error;
    return new FetchError(code, message, {
      url,
      // Whole seconds would send all that wait less than one back together.
      retryAfter: milliseconds > 10_000 ? Math.ceil(milliseconds / 1000) : milliseconds / 1000,
      sent: false,
      cause: error,
    });
  }
  if ((error as Error).name === "AbortError" || (error as Error).name === "TimeoutError") {
    return new FetchError("aborted", `The fetch of ${url} was given up.`, { url, cause: error });
  }
  throw error;
}
