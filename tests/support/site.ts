/** A local site for tests: serves feeds and pages by path, and remembers what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A page, or a function that makes one or answers by itself and gives nothing. */
export type Handler =
  | Page
  | ((request: IncomingMessage, response: ServerResponse) => Page | undefined | Promise<Page | undefined>);

export interface Ask {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** Milliseconds of the process's clock. */
  readonly at: number;
}

export interface Site {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly asked: Ask[];
  url(path: string): string;
  set(path: string, handler: Handler): void;
  close(): Promise<void>;
}

/** Starts a site on a free port of 127.0.0.1. A path without a page answers 404, so robots.txt is open where none is set. */
export async function startSite(pages: Readonly<Record<string, Handler>> = {}): Promise<Site> {
  const handlers = new Map(Object.entries(pages));
  const asked: Ask[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers, at: performance.now() });
    void answer(handlers.get(path) ?? handlers.get(path.replace(/\?.*$/, "")), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    url: (path) => origin + path,
    set: (path, handler) => handlers.set(path, handler),
    close: () => closeServer(server),
  };
}

async function answer(handler: Handler | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = typeof handler === "function" ? await handler(request, response) : (handler ?? { status: 404 });
  if (!page) return;
  response.writeHead(page.status ?? 200, { "content-type": "text/html; charset=utf-8", ...page.headers });
  response.end(page.body ?? "");
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
