/** A feed as written: what the three readers hand on, before links are resolved and dates are read. */
export interface RawFeed {
  readonly title: string | null;
  readonly language: string | null;
  /** Address of the site that the feed belongs to. */
  readonly site: string | null;
  /** `xml:base` of the whole. */
  readonly base: string | null;
  /** RSS `ttl`: the minutes for which it may be kept, as written. */
  readonly ttl: string | null;
  readonly items: readonly RawItem[];
  /** What was wrong with it, as sentences. */
  readonly problems: readonly string[];
}

export interface RawItem {
  readonly title: string | null;
  /** The best address first. */
  readonly links: readonly string[];
  readonly base: string | null;
  /** The best date first. */
  readonly dates: readonly string[];
  readonly summary: string | null;
}

/** One item's parts by element name, and its links. */
export interface ItemParts {
  readonly text: (name: string) => string | null;
  readonly links: readonly {
    readonly address: string;
    readonly relation: string | null;
    readonly type: string | null;
  }[];
  /** An RSS guid that is an address, which it is unless it says otherwise. */
  readonly permalink: string | null;
  readonly base: string | null;
}

const dateNames = [
  "pubdate",
  "published",
  "dc:date",
  "dcterms:issued",
  "issued",
  "dcterms:created",
  "created",
  "updated",
  "dcterms:modified",
  "modified",
];
const summaryNames = ["description", "summary", "content:encoded", "content"];

/** The same choice among an item's parts for RSS 2.0, RSS 1.0 and Atom. Names are in lower case. */
export function makeItem(parts: ItemParts): RawItem {
  const pages = parts.links.filter(({ relation }) => relation === null || relation === "alternate");
  // An Atom entry may link its page as HTML and once more as JSON or plain text.
  const html = pages.filter(({ type }) => type === null || type.includes("html"));
  const links = [
    parts.text("feedburner:origlink"),
    ...html.map(({ address }) => address),
    ...pages.map(({ address }) => address),
    // An id that is an address is mostly the page's; any other would only look like a relative one.
    ...[parts.permalink, parts.text("id")].filter((id) => /^\s*https?:\/\//i.test(id ?? "")),
  ];
  return {
    title: parts.text("title") ?? parts.text("dc:title") ?? parts.text("media:title"),
    links: present(links),
    base: parts.base,
    dates: present(dateNames.map(parts.text)),
    summary: summaryNames.map(parts.text).find((text) => text !== null) ?? null,
  };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null && text.trim() !== "") as string[];
}
