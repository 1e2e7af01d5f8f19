/** Saved feeds and pages, read from the folders that the settings name and from no other. */
import { readFile, realpath, stat } from "node:fs/promises";
import { extname } from "node:path";
import { fileAddress, filePath, isWithin } from "../file-address.ts";
import { tooLarge } from "./body.ts";
import { FetchError } from "./errors.ts";

const typeByExtension: Readonly<Record<string, string>> = {
  ".xml": "application/xml",
  ".rss": "application/rss+xml",
  ".atom": "application/atom+xml",
  ".rdf": "application/rdf+xml",
  ".json": "application/json",
  ".html": "text/html",
  ".htm": "text/html",
  ".shtml": "text/html",
  ".xhtml": "application/xhtml+xml",
};

/** The bytes of a `file:` address with the type that its name says. */
export async function readSaved(
  url: string,
  roots: readonly string[],
  maxBytes: number,
): Promise<{ url: string; body: Uint8Array; contentType: string | null }> {
  const path = pathOf(url);
  let real: string;
  let allowed: boolean;
  try {
    // A symbolic link inside a folder may lead out of it.
    real = await realpath(path);
    allowed = (await Promise.all(roots.map((root) => realpath(root).catch(() => null)))).some(
      (root) => root !== null && isWithin(real, root),
    );
    if (allowed && (await stat(real)).size > maxBytes) throw tooLarge(url, maxBytes);
  } catch (error) {
    throw error instanceof FetchError ? error : unreadable(url, error);
  }
  if (!allowed) {
    throw new FetchError("address-not-allowed", `${url} lies outside the folders from which saved pages may be read.`, {
      url,
    });
  }
  const body = await readFile(real).catch((error: unknown) => {
    throw unreadable(url, error);
  });
  return { url: fileAddress(path), body, contentType: typeByExtension[extname(path).toLowerCase()] ?? null };
}

function pathOf(url: string): string {
  try {
    return filePath(url);
  } catch (cause) {
    throw new FetchError("address-not-allowed", `${url} names no file on this machine.`, { url, cause });
  }
}

function unreadable(url: string, cause: unknown): FetchError {
  const { code } = cause as NodeJS.ErrnoException;
  const why = code === "ENOENT" ? "there is no such file" : (cause as Error).message;
  return new FetchError("file-unreadable", `Cannot read ${url}: ${why}.`, { url, cause });
}
