/** Everything about a fetcher that can be set, in one place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../extractors/seeds.ts";

export interface FetcherOptions {
  /** An address or a URL where the operator can be reached; sent with every request. */
  readonly contact?: string | null;
  /** Milliseconds to open a connection (10,000). */
  readonly connectTimeout?: number;
  /** Milliseconds to the first byte of the answer (20,000). */
  readonly headersTimeout?: number;
  /** Milliseconds for one whole answer, so that a server cannot hold us by sending a byte a second (45,000). */
  readonly totalTimeout?: number;
  /** Bytes of a body after decompression (10,000,000). */
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  /** Milliseconds between the end of one request to a host and the start of the next (1,000). */
  readonly hostGap?: number;
  /** Milliseconds that a request waits for a host that has asked us to come later, before it is given back (10,000). */
  readonly maxHostWait?: number;
  /** Whether pages obey their site's robots.txt (true). */
  readonly robots?: boolean;
  /** Hosts (`intranet.example`, `127.0.0.1`) that may lie on private addresses; `true` for all. None by default. */
  readonly allowPrivate?: readonly string[] | true;
  /** Folders from which `file:` addresses may be read (the package's `fixtures/`). */
  readonly fileRoots?: readonly string[];
}

export type FetcherSettings = Required<FetcherOptions>;

const packageFile = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  version: string;
  homepage?: string;
};

export function settingsFrom(options: FetcherOptions): FetcherSettings {
  return {
    contact: options.contact ?? packageFile.homepage ?? null,
    connectTimeout: options.connectTimeout ?? 10_000,
    headersTimeout: options.headersTimeout ?? 20_000,
    totalTimeout: options.totalTimeout ?? 45_000,
    maxBytes: options.maxBytes ?? 10_000_000,
    maxRedirects: options.maxRedirects ?? 8,
    hostGap: options.hostGap ?? 1000,
    maxHostWait: options.maxHostWait ?? 10_000,
    robots: options.robots ?? true,
    allowPrivate: options.allowPrivate ?? [],
    fileRoots: options.fileRoots ?? [join(packageRoot, "fixtures")],
  };
}

/** `newsfacts/0.1.0 (+mailto:desk@example.org)`. */
export function userAgent(contact: string | null): string {
  // A line break in a header would start another header.
  const printable = contact?.replace(/[^\x20-\x7e]/g, "");
  return `newsfacts/${packageFile.version}${printable ? ` (+${printable})` : ""}`;
}
