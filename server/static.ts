/** The explorer's files: read once at the start, so that no path of a request ever reaches the disk. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { packageRoot } from "../extractors/seeds.ts";

const EXPLORER = join(packageRoot, "server", "explorer");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** Serves each file of the folder under its path, `index.html` under `/`; files of other types are left out. */
export function serveFiles(api: FastifyInstance, folder = EXPLORER): void {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const body = readFileSync(join(folder, name));
    const path = `/${name.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
    // The page is many small files, sent from memory: they are no requests that a limit need count.
    const options = { schema: { hide: true } as object, config: { rateLimit: false } as object };
    api.get(path, options, (_request, reply) => reply.type(type).send(body));
  }
}
