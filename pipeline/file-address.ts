/**
 * Addresses of saved feeds and pages. Inside the package they are written from its root,
 * `file:fixtures/ecns/rss.xml`, so that the ids made from them are the same in every checkout;
 * outside they are absolute, `file:///home/ann/feed.xml`.
 */
import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { packageRoot } from "../extractors/seeds.ts";

const rootUrl = `${pathToFileURL(packageRoot).href}/`;

export function isFileAddress(url: string): boolean {
  return /^file:/i.test(url);
}

/** The path on this machine. Throws a TypeError for an address on another host or with `%2F` in it. */
export function filePath(url: string): string {
  return fileURLToPath(absoluteFileUrl(url));
}

/** The address of a path, written from the package's root where it lies inside. */
export function fileAddress(path: string): string {
  const { href } = pathToFileURL(path);
  return isWithin(path, packageRoot) ? `file:${href.slice(rootUrl.length)}` : href;
}

/** A link resolved against the page or feed that holds it. Throws a TypeError where there is none to be made. */
export function resolveLink(link: string, base: string): string {
  if (!isFileAddress(base)) return new URL(link, base).href;
  const resolved = /^file:[^/]/i.test(link) ? absoluteFileUrl(link) : new URL(link, absoluteFileUrl(base)).href;
  return isFileAddress(resolved) ? fileAddress(fileURLToPath(withoutQuery(resolved))) : resolved;
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function absoluteFileUrl(url: string): string {
  const fromRoot = /^file:([^/].*)$/i.exec(url);
  return fromRoot ? new URL(fromRoot[1]!, rootUrl).href : url;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}
