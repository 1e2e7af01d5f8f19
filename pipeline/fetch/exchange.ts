/** One HTTP request and its answer, without redirects. */
import { Agent, type Dispatcher, request } from "undici";
import { publicLookup, refusePrivateLiteral } from "./addresses.ts";
import { decompress, readWithin, tooLarge } from "./body.ts";
import { FetchError } from "./errors.ts";
import { type FetcherSettings, userAgent } from "./options.ts";

export interface Answer {
  readonly status: number;
  /** One header's value by its lower-case name; several lines are joined by a comma. */
  header(name: string): string | null;
  /** The lines of Set-Cookie. */
  readonly cookies: readonly string[];
  /** Empty unless the status is from 200 to 299. */
  readonly body: Uint8Array;
}

export interface Exchange {
  send(url: URL, headers: Record<string, string>, maxBytes: number, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

export function createExchange(settings: FetcherSettings): Exchange {
  const connections = { headersTimeout: settings.headersTimeout, bodyTimeout: settings.headersTimeout };
  const connect = { timeout: settings.connectTimeout };
  const open = new Agent({ ...connections, connect });
  const guarded = new Agent({ ...connections, connect: { ...connect, lookup: publicLookup() } });
  const agentName = userAgent(settings.contact);

  const agentFor = (url: URL): Agent => {
    const { allowPrivate } = settings;
    if (allowPrivate === true || allowPrivate.includes(url.hostname.replace(/^\[|\]$/g, ""))) return open;
    refusePrivateLiteral(url);
    return guarded;
  };

  return {
    async send(url, headers, maxBytes, signal) {
      const dispatcher = agentFor(url);
      const limit = AbortSignal.any([signal, AbortSignal.timeout(settings.totalTimeout)]);
      try {
        const response = await request(url, {
          dispatcher,
          signal: limit,
          headers: {
            "user-agent": agentName,
            "accept-encoding": "gzip, deflate, br",
            "accept-language": "en, *;q=0.5",
            ...headers,
          },
        });
        return await readAnswer(response, url.href, maxBytes);
      } catch (error) {
        throw asFetchError(error, url, settings);
      }
    },
    async close() {
      await Promise.all([open.destroy(), guarded.destroy()]);
    },
  };
}

async function readAnswer(response: Dispatcher.ResponseData, url: string, maxBytes: number): Promise<Answer> {
  const header = (name: string): string | null => {
    const value = response.headers[name];
    return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
  };
  const cookies = [response.headers["set-cookie"] ?? []].flat();
  const answer = (body: Uint8Array): Answer => ({ status: response.statusCode, header, cookies, body });
  // A body that nobody reads would hold the connection, and one that nobody wants is not worth its bytes.
  const refuse = (error: FetchError): never => {
    response.body.on("error", () => {}).destroy();
    throw error;
  };
  if (response.statusCode < 200 || response.statusCode > 299) {
    await response.body.dump({ limit: 16_384 }).catch(() => {});
    return answer(new Uint8Array());
  }
  const type = header("content-type");
  if (type !== null && !mayBeText(type)) {
    refuse(new FetchError("type-not-text", `${url} is of the type ${type}, neither a page nor a feed.`, { url }));
  }
  if (Number(header("content-length")) > maxBytes) refuse(tooLarge(url, maxBytes));
  const sent = await readWithin(response.body, maxBytes, url);
  return answer(await decompress(sent, header("content-encoding") ?? "", maxBytes, url));
}

/** Text, XML, JSON, and the "just bytes" that some servers call their feeds. */
function mayBeText(type: string): boolean {
  return !/^\s*(?:image|audio|video|font|model)\/(?!svg)|^\s*application\/(?:pdf|zip|x-tar|msword|vnd\.(?:ms-|openxml)|x-shockwave|wasm)/i.test(
    type,
  );
}

function asFetchError(error: unknown, url: URL, settings: FetcherSettings): FetchError {
  if (error instanceof FetchError) return error;
  const { code, name, message } = error as NodeJS.ErrnoException;
  const options = { url: url.href, cause: error };
  if (code === "UND_ERR_CONNECT_TIMEOUT") {
    return new FetchError(
      "timeout",
      `${url.host} took no connection within ${seconds(settings.connectTimeout)}.`,
      options,
    );
  }
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return new FetchError("timeout", `${url.href} sent nothing for ${seconds(settings.headersTimeout)}.`, options);
  }
  if (name === "TimeoutError") {
    return new FetchError("timeout", `${url.href} was not read within ${seconds(settings.totalTimeout)}.`, options);
  }
  if (name === "AbortError" || code === "UND_ERR_DESTROYED" || code === "UND_ERR_CLOSED") {
    return new FetchError("aborted", `The fetch of ${url.href} was given up.`, options);
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") {
    return new FetchError("dns-failed", `No address is known for the host ${url.hostname} (${code}).`, options);
  }
  return new FetchError(
    "connection-failed",
    `The connection to ${url.host} failed: ${code ?? name}${message ? `, ${message}` : ""}.`,
    options,
  );
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
