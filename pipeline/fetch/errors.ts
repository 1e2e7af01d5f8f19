/** Why a fetch gave nothing. The codes are stable: they are stored, counted and shown. */

/** Each code, and whether the same request may go well later. */
const retryByCode = {
  /** The address is no http or https address, or a file that may not be read. */
  "address-not-allowed": false,
  /** The address leads, itself or by DNS, to a private, loopback, link-local or metadata address. */
  "address-private": false,
  "dns-failed": true,
  "connection-failed": true,
  timeout: true,
  "too-large": false,
  "too-many-redirects": false,
  "redirect-loop": false,
  "redirect-broken": false,
  /** The body is not what its Content-Encoding says. */
  "encoding-broken": true,
  /** A picture, a film, a PDF: nothing that can be a feed or a page of text. */
  "type-not-text": false,
  "robots-disallow": false,
  /** robots.txt could not be read, which means no for now. */
  "robots-unreachable": true,
  /** 429, or 503 with Retry-After; or the host has asked for a rest that is not over. */
  "rate-limited": true,
  /** The host gave no answer several times in a row, and is left alone for a while. */
  "host-silent": true,
  /** 410. */
  gone: false,
  "not-found": false,
  /** 401, 402, 403, 451. */
  forbidden: false,
  /** Any other status from 400 to 499. */
  refused: false,
  "server-error": true,
  "file-unreadable": false,
  /** The fetcher was closed, or the caller gave up. */
  aborted: true,
} as const;

export type FetchErrorCode = keyof typeof retryByCode;

/** A fetch that gave nothing, with a sentence for people. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly code: FetchErrorCode;
  /** Whether the same request may go well later. */
  readonly retry: boolean;
  readonly url: string;
  readonly status: number | null;
  /** Seconds after which the server lets us come again, or we try it again. */
  readonly retryAfter: number | null;
  /** False where nothing was asked, so that nothing was learned of the page: its turn has yet to come. */
  readonly sent: boolean;

  constructor(
    code: FetchErrorCode,
    message: string,
    details: { url: string; status?: number; retryAfter?: number | null; sent?: boolean; cause?: unknown },
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.retry = retryByCode[code];
    this.url = details.url;
    this.status = details.status ?? null;
    this.retryAfter = details.retryAfter ?? null;
    this.sent = details.sent ?? true;
  }
}
