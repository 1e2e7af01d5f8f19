/** When the article was published: the sources in order of trust, the first that gives a possible date. */
import { type Head, metaContent } from "./head.ts";
import { isInEntry, type LiveEntry, partsOf } from "./live/entries.ts";
import { marksOf } from "./marks.ts";
import { type DateSetting, readPossible } from "./page-date.ts";
import { type StructuredData, textAt } from "./structured-data.ts";
import { type ElementNode, isElement, textOf } from "./tree.ts";

export interface PublishedSources extends DateSetting {
  readonly data: StructuredData;
  readonly head: Head;
  readonly url: string | null;
  readonly body: ElementNode;
  readonly container: ElementNode;
  /** The entries of a live blog, whose times are their own. */
  readonly entries: readonly LiveEntry[];
  /** The text of the element that a rule for the site names. */
  readonly stated: string | null;
}

export interface Published {
  readonly published: string | null;
  readonly publishedFrom: string | null;
}

const META_NAMES = [
  "article:published_time",
  "article:published",
  "article.published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "publishdate",
  "publish-date",
  "publish_date",
  "pubdate",
  "published_time",
  "published_at",
  "publication_date",
  "publication-date",
  "article.created",
  "article_date_original",
  "originalpublicationdate",
  "dcterms.created",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "date_published",
  "datecreated",
  "citation_publication_date",
  "displaydate",
  "pdate",
  "date",
];

type Source = readonly [name: string, read: (sources: PublishedSources) => readonly (string | null)[]];

const SOURCES: readonly Source[] = [
  ["visible", ({ stated }) => [stated]],
  [
    "json-ld",
    ({ data }) => [textAt(data.article, "datePublished"), textAt(data.article, "dateCreated"), ...pageDates(data)],
  ],
  ["meta", ({ head }) => META_NAMES.flatMap((name) => head.meta.get(name) ?? [])],
  ["time", timeElements],
  ["url", ({ url }) => [urlDate(url)]],
  ["visible", visibleDates],
  ["meta", ({ head }) => [metaContent(head, ["last-modified", "article:modified_time", "og:updated_time"])]],
];

export function findPublished(sources: PublishedSources): Published {
  let winner: { readonly published: string; readonly publishedFrom: string } | null = null;
  for (const [publishedFrom, read] of SOURCES) {
    for (const text of read(sources)) {
      const published = text === null ? null : readPossible(text, sources);
      if (published === null) continue;
      // A day alone is kept until a later source gives the hour of the same day.
      if (published.includes("T") && (winner === null || published.startsWith(winner.published)))
        return { published, publishedFrom };
      winner ??= { published, publishedFrom };
    }
  }
  return winner ?? { published: null, publishedFrom: null };
}

function pageDates(data: StructuredData): readonly (string | null)[] {
  return data.nodes
    .filter((node) => node["@type"] === "WebPage" || node["@type"] === "VideoObject")
    .map((node) => textAt(node, "datePublished") ?? textAt(node, "uploadDate"));
}

/** Times that say they are the publication's, then those of the article's header, in order of the page. */
function timeElements({ head, container, entries }: PublishedSources): readonly string[] {
  const posted = partsOf(entries);
  const own = (elements: readonly ElementNode[] = []) => elements.filter((element) => !isInEntry(element, posted));
  const stated = [...own(head.properties.get("datePublished")), ...own(head.properties.get("dateCreated"))];
  const first: ElementNode[] = [];
  const second: ElementNode[] = [];
  for (const time of own(head.times)) {
    const names = `${time.attributes.class ?? ""} ${time.attributes.itemprop ?? ""}`.toLowerCase();
    if (/publi|posted|created|entry-date/u.test(names) || "pubdate" in time.attributes) first.push(time);
    else if (!/modif|updat/u.test(names) && isNear(time, container)) second.push(time);
  }
  return [...stated, ...first, ...second].map(timeOf);
}

/** What a time element says: to machines or, where it says nothing to them, to readers. */
export function timeOf(element: ElementNode): string {
  return element.attributes.datetime || element.attributes.content || textOf(element);
}

/** In the container, or in an element that holds the container and is not the whole page. */
export function isNear(element: ElementNode, container: ElementNode): boolean {
  let ancestor: ElementNode | null = container;
  for (let steps = 0; ancestor && ancestor.name !== "body" && steps < 5; steps++) {
    for (let node: ElementNode | null = element; node; node = node.parent) if (node === ancestor) return true;
    ancestor = ancestor.parent;
  }
  return false;
}

/** `/2019/11/18/`, `/2019-11-18/`, `/20191118/`, `-20191118.html`; a month alone is no date. */
function urlDate(url: string | null): string | null {
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/iu, "").replace(/[?#].*$/u, "") ?? "";
  const found = /(?<!\d)(20\d\d)([-/_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(path);
  return found ? `${found[1]}-${found[3]}-${found[4]}` : null;
}

const MAX_VISIBLE = 40;

/** Short texts with a date: those of elements marked as dates first, then any before the body and in its first lines. */
function visibleDates({ body, container, entries }: PublishedSources): readonly string[] {
  const posted = partsOf(entries);
  const marked: string[] = [];
  const others: string[] = [];
  let inside = 0;
  const visit = (element: ElementNode): boolean => {
    if (element === container) inside = 1;
    for (const child of element.children) {
      if (marked.length + others.length >= MAX_VISIBLE || inside > 30) return false;
      if (!isElement(child)) {
        const text = child.text.trim();
        if (inside > 0 && text.length > 60) inside++;
        if (text.length < 6 || text.length > 120 || !/\b(?:19|20)\d\d|\d{4}[年년.]/u.test(text)) continue;
        const whole = textOf(element);
        const line = whole.length <= 160 ? whole : text;
        if (isDateMarked(element)) marked.push(line);
        else others.push(line);
      } else if (!posted.has(child) && !visit(child)) return false;
    }
    return true;
  };
  visit(body);
  return [...marked, ...others];
}

function isDateMarked(element: ElementNode): boolean {
  for (let node: ElementNode | null = element, steps = 0; node && steps < 3; node = node.parent, steps++) {
    if (marksOf(node).has("time") || marksOf(node).has("byline")) return true;
  }
  return false;
}
