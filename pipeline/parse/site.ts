/** What the page says of its site: name, canonical address, section, keywords. */
import { sameSite } from "../canonical.ts";
import { isFileAddress } from "../file-address.ts";
import { type Head, metaContent } from "./head.ts";
import { decodeEntities, type StructuredData, textAt, typesOf, valuesAt } from "./structured-data.ts";
import { type ElementNode, isElement, textOf } from "./tree.ts";

/** Names by which a title may call the site, the best first. The last are made of the host's name. */
export function siteNames(data: StructuredData, head: Head, body: ElementNode, url: string | null): readonly string[] {
  const names = [
    metaContent(head, ["og:site_name"]),
    ...publisherNames(data),
    metaContent(head, [
      "application-name",
      "apple-mobile-web-app-title",
      "al:ios:app_name",
      "dc.publisher",
      "twitter:app:name:iphone",
    ]),
    nameInTitle(head, body),
    ...hostNames(url),
  ];
  return names
    .filter((name): name is string => name !== null && name !== "")
    .map((name) => decodeEntities(name).trim());
}

export function findSiteName(data: StructuredData, head: Head, body: ElementNode): string | null {
  const name = metaContent(head, ["og:site_name"]);
  const stated = name !== null && !/^https?:|^www\./iu.test(name) ? decodeEntities(name) : null;
  return stated ?? publisherNames(data)[0] ?? metaContent(head, ["application-name"]) ?? nameInTitle(head, body);
}

/** "Coast Wire: Kenya seizes heroin", where the page shows "Kenya seizes heroin" as a line of its own. */
function nameInTitle(head: Head, body: ElementNode): string | null {
  const parts = (head.title ?? "").split(/\s+[|–—-]\s+|\s*[:|]\s+/u);
  if (parts.length !== 2) return null;
  const headings = head.headings.map(textOf);
  for (const shows of [(line: string) => headings.includes(line), (line: string) => showsLine(body, line)]) {
    for (const [name, headline] of [parts, parts.toReversed()]) {
      if (
        name.length >= 2 &&
        name.length <= 40 &&
        headline.length >= 15 &&
        headline.length > name.length &&
        shows(headline)
      )
        return name.trim();
    }
  }
  return null;
}

function showsLine(element: ElementNode, line: string): boolean {
  return element.children.some((child) =>
    isElement(child)
      ? child.removedBy === null && child.textLength > 0 && showsLine(child, line)
      : child.text.trim() === line,
  );
}

function publisherNames(data: StructuredData): readonly string[] {
  const publishers = valuesAt(data, data.article, "publisher").map((publisher) =>
    typeof publisher === "string" ? publisher : textAt(publisher, "name"),
  );
  const sites = data.nodes.filter((node) => typesOf(node).includes("WebSite")).map((node) => textAt(node, "name"));
  return [...publishers, ...sites].filter((name) => name !== null && !/^https?:/iu.test(name)) as string[];
}

function hostNames(url: string | null): readonly string[] {
  const host = hostOf(url)?.replace(/^(?:www|m|amp|edition)\./u, "");
  if (!host) return [];
  const labels = host.split(".");
  return [host, ...(labels.length > 1 ? [labels[Math.max(0, labels.length - 2)], labels[0]] : [])].filter(
    (label) => label.length > 2,
  );
}

export function hostOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
}

/** The address that the page gives itself, where it lies on the same site; else that under which it was fetched. */
export function statedAddress(head: Head, url: string | null): string | null {
  const stated = head.canonical ?? metaContent(head, ["og:url"]);
  if (stated === null || (url === null && !/^https?:/iu.test(stated))) return url;
  if (!URL.canParse(stated, url ?? undefined)) return url;
  const address = new URL(stated, url ?? undefined);
  if (!/^https?:$/u.test(address.protocol)) return url;
  // A saved page lies on no site: where it was saved from is what it says itself.
  if (url !== null && !isFileAddress(url) && !sameSite(address.href, url)) return url;
  // A page that gives the front page as its address is mistaken.
  if (address.pathname === "/" && address.search === "" && url !== null && new URL(url).pathname !== "/") return url;
  return address.href;
}

export function findSection(data: StructuredData, head: Head): string | null {
  const section =
    textAt(data.article, "articleSection") ??
    metaContent(head, ["article:section", "parsely-section", "section", "dcterms.subject"]);
  return section === null ? null : decodeEntities(section);
}

const MAX_KEYWORDS = 30;

export function findKeywords(data: StructuredData, head: Head): readonly string[] {
  const stated = valuesAt(data, data.article, "keywords").filter((value) => typeof value === "string");
  const tags = head.meta.get("article:tag") ?? [];
  const list =
    stated.length > 0
      ? stated
      : tags.length > 0
        ? tags
        : (head.meta.get("news_keywords") ?? head.meta.get("keywords") ?? []);
  const words = list.flatMap((text) => decodeEntities(text).split(/[,;\u3001\uff0c]/u)).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== "" && word.length <= 80))].slice(0, MAX_KEYWORDS);
}
