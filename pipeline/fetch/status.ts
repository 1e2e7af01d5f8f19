/** What an HTTP status that is no success means for us. */

import { FetchError, type FetchErrorCode } from "./errors.ts";
import type { Answer } from "./exchange.ts";

const codeByStatus = new Map<number, FetchErrorCode>([
  [401, "forbidden"],
  [402, "forbidden"],
  [403, "forbidden"],
  [404, "not-found"],
  // Request timeout, too early: the server asks for the same request again.
  [408, "server-error"],
  [410, "gone"],
  [425, "server-error"],
  [429, "rate-limited"],
  [451, "forbidden"],
]);

const sentenceByCode: Partial<Record<FetchErrorCode, string>> = {
  forbidden: "it is not open to us",
  "not-found": "there is no such page",
  gone: "it is gone for good",
  "rate-limited": "it asks us to come less often",
  "server-error": "the server has a fault of its own",
  refused: "it refuses the request",
};

/** The error for a status of 400 or more, null for any other. */
export function failureOf(answer: Answer, url: string, now: number = Date.now()): FetchError | null {
  const { status } = answer;
  if (status < 400) return null;
  const retryAfter = readRetryAfter(answer.header("retry-after"), now) ?? (status === 429 ? shortestRest : null);
  const code: FetchErrorCode =
    codeByStatus.get(status) ??
    (status < 500 ? "refused" : status === 503 && retryAfter !== null ? "rate-limited" : "server-error");
  const wait = retryAfter === null ? "" : `, in ${retryAfter} s at the earliest`;
  return new FetchError(code, `${url} answered ${status}: ${sentenceByCode[code]}${wait}.`, {
    url,
    status,
    retryAfter,
  });
}

/** Seconds after a 429 that names no time. */
const shortestRest = 30;

/** A week: a server that asks for more has a wrong clock. */
const longestRest = 604_800;

/** Seconds from a Retry-After header, which holds seconds or an HTTP date; null where it holds neither. */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? "";
  // A date names its month; without that, Date.parse makes days of "1.5" and "-5".
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : /[a-z]{3}/i.test(text)
      ? (Date.parse(text) - now) / 1000
      : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, Math.ceil(seconds)), longestRest);
}
