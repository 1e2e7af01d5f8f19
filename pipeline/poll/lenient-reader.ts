/**
 * Feeds that no XML parser takes: a bare `&`, upper-case tags, HTML entities, unescaped HTML in a description, a warning of
 * the server's above the first tag, a file that breaks off. What is complete is kept.
 */
import { Parser } from "htmlparser2";
import { type ItemParts, makeItem, type RawFeed, type RawItem } from "./raw-feed.ts";

type Attributes = Readonly<Record<string, string>>;

interface OpenItem {
  readonly texts: Map<string, string>;
  readonly links: { address: string; relation: string | null; type: string | null }[];
  readonly base: string | null;
  permalink: string | null;
}

const feedRoots = new Set(["rss", "rdf:rdf", "feed"]);
const itemTags = new Set(["item", "entry"]);
const feedTags = new Set(["channel", "feed"]);
/** Tags at which a text breaks, where a description holds HTML as tags of its own. */
const breaks = new Set(["p", "br", "div", "li", "h1", "h2", "h3", "td"]);

export interface LenientReading extends RawFeed {
  /** The first element's name in lower case; null where there is none. */
  readonly root: string | null;
  readonly isFeed: boolean;
}

/** Elements inside one another; no feed comes near it, and reading deeper would take ever longer. */
const maxDepth = 1000;

class TooDeep extends Error {}

/** Never throws: what is no feed gives no items and the name of its first element. */
export function readLeniently(xml: string): LenientReading {
  const items: RawItem[] = [];
  const problems: string[] = [];
  const feed = newItem(null);
  let root: string | null = null;
  let isFeed = false;
  let item: OpenItem | null = null;
  // The element whose text is being read, a child of an item or of the feed.
  let field: { name: string; attributes: Attributes; depth: number; owner: OpenItem; text: string } | null = null;
  let language: string | null = null;
  let base: string | null = null;
  let isOver = false;
  let isCutOff = false;
  const path: string[] = [];

  const finish = () => {
    if (item) items.push(makeItem(partsOf(item)));
    item = null;
    field = null;
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = plainName(tag);
        const parent = path.at(-1) ?? "";
        if (path.push(name) > maxDepth) throw new TooDeep();
        root ??= name;
        if (feedRoots.has(name)) {
          isFeed = true;
          language ??= attributes["xml:lang"] ?? null;
          base ??= attributes["xml:base"] ?? null;
        }
        if (itemTags.has(name)) {
          finish();
          item = newItem(attributes["xml:base"] ?? null);
        } else if (field) {
          if (breaks.has(name)) field.text += " ";
        } else if (item && itemTags.has(parent)) {
          field = { name, attributes, depth: path.length, owner: item, text: "" };
        } else if (!item && feedTags.has(parent)) {
          field = { name, attributes, depth: path.length, owner: feed, text: "" };
        }
      },
      ontext(text) {
        if (field) field.text += text;
      },
      onclosetag(tag) {
        // At the end of the file the parser closes what stands open: that item broke off.
        if (isOver) {
          isCutOff = true;
          return;
        }
        if (field && path.length === field.depth) {
          keep(field.owner, field.name, field.attributes, field.text);
          field = null;
        }
        path.pop();
        if (itemTags.has(plainName(tag))) finish();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(xml);
    isOver = true;
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    isCutOff = true;
  }

  if (isCutOff && isFeed) {
    problems.push(
      item
        ? `The feed breaks off in its entry ${items.length + 1}; the ${items.length} before it were kept.`
        : "The feed breaks off before its end.",
    );
  }
  const top = partsOf(feed);
  return {
    root,
    isFeed,
    title: top.text("title") ?? top.text("dc:title"),
    language: top.text("language") ?? top.text("dc:language") ?? language,
    site: top.links.find(({ relation }) => relation === null || relation === "alternate")?.address ?? null,
    base,
    ttl: top.text("ttl"),
    items,
    problems,
  };
}

function newItem(base: string | null): OpenItem {
  return { texts: new Map(), links: [], base, permalink: null };
}

/** `atom:entry` and `rss:item` are what they are without the prefix. */
function plainName(tag: string): string {
  return tag.replace(/^(?:atom|a10|rss):/, "");
}

function keep(owner: OpenItem, name: string, attributes: Attributes, text: string): void {
  const value = text.trim();
  if (name === "link") {
    const address = attributes.href ?? value;
    if (address) owner.links.push({ address, relation: attributes.rel ?? null, type: attributes.type ?? null });
  } else if (name === "guid") {
    if (attributes.ispermalink?.toLowerCase() !== "false") owner.permalink ??= value || null;
  } else if (value !== "" && !owner.texts.has(name)) {
    owner.texts.set(name, value);
  }
}

function partsOf(item: OpenItem): ItemParts {
  return {
    text: (name) => item.texts.get(name) ?? null,
    links: item.links,
    permalink: item.permalink,
    base: item.base,
  };
}
