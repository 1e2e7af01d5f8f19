/** Errors of servers: whether one is away and may yet come, and whether it or what was asked of it is to blame. */

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

/** Whether a server that did not open is away, as when servers start together; or whether it refuses. */
export function isAway(error: Error & { readonly code?: string | undefined }): boolean {
  return error.code === undefined ? NO_ANSWER.test(error.message) : AWAY.has(error.code);
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** A value or a row that does not fit, or is too large. */
const OF_THE_ROWS = /^(?:21|22|23|54)/;

/** Whether a query failed for a reason that lies with the server, such as a full disk: what was asked may go well later. */
export function isServerTrouble(error: Error & { readonly code?: string | undefined }): boolean {
  return isAway(error) || (SQLSTATE.test(error.code ?? "") && !OF_THE_ROWS.test(error.code!));
}
