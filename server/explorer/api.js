/** Questions to the server that served this page. */

/**
 * @param {string} path
 * @param {URLSearchParams | Record<string, string | number | null>} parameters null ones are left out
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the answer's JSON
 */
export function ask(path, parameters = {}, signal) {
  return answerTo(addressOf(path, parameters), { signal: signal ?? null });
}

/**
 * @param {string} path
 * @param {unknown} body
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export function send(path, body, signal) {
  return answerTo(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
}

/**
 * @param {string} path
 * @param {URLSearchParams | Record<string, string | number | null>} parameters
 */
export function addressOf(path, parameters) {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  const query = parameters instanceof URLSearchParams ? parameters : new URLSearchParams(given);
  return query.size === 0 ? path : `${path}?${query}`;
}

/**
 * @param {string} address
 * @param {RequestInit} options
 */
async function answerTo(address, options) {
  const answer = await fetch(address, options).catch((error) => {
    if (options.signal?.aborted) throw error;
    throw new Error("The server does not answer. Is newsfacts serve still running?");
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.detail ?? body.title ?? `The server answered ${answer.status}.`);
  return body;
}
