/** Whether a server that did not open is away and may yet come, as servers that start together do; or whether it refuses. */

/** Of the network, and of a Postgres that starts, stops or has no connection to spare. */
const AWAY = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "53300",
  "57P01",
  "57P02",
  "57P03",
]);

/** Errors without a code: of a server that took the connection and hung up or gave no answer, and of a Redis that starts or is full. */
const NO_ANSWER = /timeout|timed out|terminated|connection is closed|^LOADING|max number of clients/i;

export function isAway(error: Error & { readonly code?: string | undefined }): boolean {
  return error.code === undefined ? NO_ANSWER.test(error.message) : AWAY.has(error.code);
}
