/** The headline, without the name of the site. */
import { type Head, metaContent } from "./head.ts";
import { decodeEntities, type StructuredData, textAt } from "./structured-data.ts";
import { textOf } from "./tree.ts";

/** Between a headline and a site's name: `Headline | Site`, `Headline - Site`, `Site: Headline`. */
const SEPARATOR = /\s+[|\u2013\u2014\u00b7\u2022»«~\u30fb\uff5c-]+\s+|\s*[|\uff5c]\s*|\s+::?\s+|\s*_\s?(?=\p{sc=Han})/u;

export function findTitle(data: StructuredData, head: Head, siteNames: readonly string[]): string | null {
  const stated = [
    metaContent(head, ["og:title"]),
    textAt(data.article, "headline"),
    metaContent(head, ["twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"]),
    head.title,
  ]
    .filter((title) => title !== null)
    .map((title) => withoutSiteName(clean(title), siteNames))
    .filter((title) => title !== "" && !isSiteName(title, siteNames));
  const headings = head.headings
    .map((heading) => clean(textOf(heading)))
    .filter((text) => text !== "" && !isSiteName(text, siteNames));
  const heading = headings.find((text) => stated.some((title) => agree(text, title)));
  if (heading && isWhole(heading)) return heading;
  const shared = stated.find((title) => title.length > 0 && !/(?:\.{3}|…)$/u.test(title));
  return shared ?? stated[0] ?? headings[0] ?? null;
}

function clean(title: string): string {
  return decodeEntities(title)
    .replace(/[\u00ad\u200b\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function isWhole(title: string): boolean {
  return title.length <= 300;
}

/** Letters and digits only, lower case. */
function key(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a heading is the title that the head states: the same words, or one begins with the other. */
function agree(heading: string, title: string): boolean {
  const a = key(heading);
  const b = key(title);
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && (long.startsWith(short) || (short.length > 0.6 * long.length && long.includes(short)));
}

function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const own = key(text);
  return own === "" || siteNames.some((name) => key(name) === own);
}

/** Takes parts at the end (or, where it is the site's name, at the beginning) that name the site. */
function withoutSiteName(title: string, siteNames: readonly string[]): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const prefixed = /^(.{2,40}?)\s*:\s+(.{10,})$/u.exec(rest);
    if (prefixed && isSiteName(prefixed[1], siteNames)) rest = prefixed[2];
    const parts = rest.split(SEPARATOR).filter((part) => part.trim() !== "");
    if (parts.length < 2) break;
    const last = parts[parts.length - 1];
    const first = parts[0];
    if (namesSite(last, siteNames)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(TRAILING_SEPARATOR, "");
    else if (isSiteName(first, siteNames))
      rest = rest.slice(rest.indexOf(first) + first.length).replace(LEADING_SEPARATOR, "");
    else break;
  }
  return rest.trim();
}

const TRAILING_SEPARATOR = /[\s|\u2013\u2014\u00b7\u2022»«~\u30fb\uff5c:_-]+$/u;
const LEADING_SEPARATOR = /^[\s|\u2013\u2014\u00b7\u2022»«~\u30fb\uff5c:_-]+/u;

/** A part names the site where it is one of its names, holds one, or is held by one: "The New York Times", "NYTimes". */
function namesSite(part: string, siteNames: readonly string[]): boolean {
  const own = key(part);
  if (own === "") return true;
  return siteNames.some((name) => {
    const other = key(name);
    if (other.length < 3) return own === other;
    return (
      own === other ||
      (own.length >= 4 && other.includes(own)) ||
      (other.length >= 4 && own.includes(other) && own.length <= other.length + 24)
    );
  });
}
