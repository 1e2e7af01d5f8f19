/**
 * One address for one page, however a reader came to it.
 *
 * The tracking parameters are data (`seeds/tracking-parameters.yaml`). A parameter that the list does not
 * name stays, since many sites keep the page's id in the query: `story.php?storyId=123`.
 */
import { readFileSync } from "node:fs";
import normalizeUrl from "normalize-url";
import { parse } from "yaml";
import { z } from "zod";
import { seedPath } from "../extractors/seeds.ts";
import { fileAddress, filePath, isFileAddress } from "./file-address.ts";

const trackingParametersSchema = z.strictObject({
  everywhere: z.array(z.string().min(1)),
  sites: z.record(z.string(), z.array(z.string().min(1))),
});

const tracking = trackingParametersSchema.parse(
  parse(readFileSync(seedPath("tracking-parameters.yaml"), "utf8")) as unknown,
);
const trackingEverywhere = namePattern(tracking.everywhere);
const trackingBySite = new Map(
  Object.entries(tracking.sites).map(([host, names]) => [host, namePattern([...tracking.everywhere, ...names])]),
);

/**
 * The address that stands for the page: https, no credentials, fragment, default port, tracking parameters or
 * trailing slash, the query sorted. A single-page application's `#!/path` stays, for it names the page; `www.` stays,
 * for some sites answer only there; http stays where the port is the site's own or the host has no public name.
 *
 * @throws TypeError where the text is no address.
 * @example canonicalUrl("http://www.ecns.cn/news/x.shtml?utm_source=rss#top") // "https://www.ecns.cn/news/x.shtml"
 */
export function canonicalUrl(url: string): string {
  if (isFileAddress(url)) return fileAddress(filePath(url));
  const address = new URL(url.trim());
  if (!address.hash.startsWith("#!")) address.hash = "";
  // "page/" and, below, "page?" ask for the same as "page".
  address.pathname = address.pathname.replace(/\/+$/, "");
  const normalized: string = normalizeUrl(address.href, {
    forceHttps: address.port === "" && isPublicName(address.hostname),
    stripWWW: false,
    // Its own way with slashes takes the last one off a query's value too.
    removeTrailingSlash: false,
    removeSingleSlash: false,
    removeQueryParameters: [trackingOf(address.hostname)],
  });
  const canonical = new URL(normalized);
  if (canonical.search === "") canonical.search = "";
  return canonical.href;
}

/**
 * Whether two addresses belong to one site: equal host names, `www.` and other front doors (`m.`, `amp.`) aside,
 * or one below the other. A page may only hand its canonical address on to its own site.
 */
export function sameSite(first: string, second: string): boolean {
  const a = siteName(first);
  const b = siteName(second);
  if (a === null || b === null) return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

const frontDoors = /^(?:www\d?|m|mobile|amp|edition)\./;

function siteName(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, protocol } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const name = hostname.replace(/\.$/, "").replace(frontDoors, "");
  // "co.uk" or "com" left over from a host such as www.com is a registry, not a site.
  return name.includes(".") && isPublicName(hostname) ? name : hostname;
}

/** localhost, a bare machine name or an IP address has no certificate to expect. */
function isPublicName(hostname: string): boolean {
  return hostname.includes(".") && !/^[\d.]+$|^\[|\.(?:localhost|local|test|internal)$/.test(hostname);
}

function trackingOf(hostname: string): RegExp {
  for (let name = hostname; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const pattern = trackingBySite.get(name);
    if (pattern) return pattern;
  }
  return trackingEverywhere;
}

/** One pattern for many names, in which `*` stands for any characters. */
function namePattern(names: readonly string[]): RegExp {
  const sources = names.map((name) => name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*"));
  return new RegExp(`^(?:${sources.join("|")})$`, "i");
}
