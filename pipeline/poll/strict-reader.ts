/** RSS 2.0, RSS 1.0 and Atom by way of rss-parser, which reads well-formed feeds and rejects the rest. */
import Parser from "rss-parser";
import { makeItem, type RawFeed } from "./raw-feed.ts";

/** An element as xml2js gives it: its text, or its text and attributes. */
type Element = string | { readonly _?: unknown; readonly $?: Readonly<Record<string, string>> };
type Elements = Readonly<Record<string, readonly Element[] | Readonly<Record<string, string>> | undefined>>;

/** Atom's elements as they stand among those of RSS. */
const atomNames = ["link", "published", "updated"].flatMap((name) => [`atom:${name}`, `a10:${name}`]);

const itemNames = [
  "title",
  "dc:title",
  "media:title",
  "link",
  "guid",
  "id",
  "description",
  "summary",
  "content",
  "content:encoded",
  "pubDate",
  "published",
  "updated",
  "dc:date",
  "issued",
  "created",
  "modified",
  "dcterms:issued",
  "dcterms:created",
  "dcterms:modified",
  "feedburner:origLink",
  ...atomNames,
  "$",
];
const feedNames = ["title", "dc:title", "link", "language", "dc:language", "ttl", "$"];

/** From a name in lower case to the names that it is written by. */
const writtenBy = new Map<string, string[]>();
for (const name of new Set([...itemNames, ...feedNames])) {
  const plain = name.toLowerCase().replace(/^(?:atom|a10):/, "");
  writtenBy.set(plain, [...(writtenBy.get(plain) ?? []), name]);
}

// rss-parser turns dates to UTC and takes the first link of any kind; the elements as written are kept beside its own reading.
const asWritten = (names: readonly string[]) => names.map((name) => [name, `raw ${name}`, { keepArray: true }]);
const parser = new Parser({ customFields: { feed: asWritten(feedNames), item: asWritten(itemNames) } } as never);

/** Throws where rss-parser does; null where an element holds markup in place of text (an XHTML title), which it cannot tell. */
export async function readStrictly(xml: string): Promise<RawFeed | null> {
  const feed = (await parser.parseString(xml)) as unknown as Elements & { readonly items: readonly Elements[] };
  if ([feed, ...feed.items].some(holdsMarkup)) return null;
  const top = partsOf(feed);
  return {
    title: top.text("title") ?? top.text("dc:title"),
    language: top.text("language") ?? top.text("dc:language") ?? top.attribute("xml:lang"),
    site: top.links.find(({ relation }) => relation === null || relation === "alternate")?.address ?? null,
    base: top.base,
    ttl: top.text("ttl"),
    items: feed.items.map((item) => makeItem(partsOf(item))),
    problems: [],
  };
}

function partsOf(elements: Elements) {
  const list = (name: string) =>
    (writtenBy.get(name) ?? []).flatMap((written) => (elements[`raw ${written}`] ?? []) as readonly Element[]);
  const text = (name: string) => textOf(list(name)[0]);
  const attributes = (elements["raw $"] ?? {}) as Readonly<Record<string, string>>;
  const guid = list("guid")[0];
  return {
    text,
    attribute: (name: string) => attributes[name] ?? null,
    links: list("link").flatMap((link) => {
      const { href, rel = null, type = null } = attributesOf(link);
      const address = href ?? textOf(link);
      return address ? [{ address, relation: rel, type }] : [];
    }),
    permalink: attributesOf(guid).isPermaLink?.toLowerCase() === "false" ? null : textOf(guid),
    base: attributes["xml:base"] ?? null,
  };
}

function attributesOf(element: Element | undefined): Readonly<Record<string, string>> {
  return (typeof element === "object" && element.$) || {};
}

/** Null where there is no text. */
function textOf(element: Element | undefined): string | null {
  const text = typeof element === "object" ? element._ : element;
  return (typeof text === "string" && text.trim()) || null;
}

function holdsMarkup(elements: Elements): boolean {
  return Object.entries(elements).some(
    ([name, list]) => name.startsWith("raw ") && Array.isArray(list) && list.some(isMarkup),
  );
}

function isMarkup(element: Element): boolean {
  return typeof element === "object" && Object.keys(element).some((key) => key !== "$" && key !== "_");
}
