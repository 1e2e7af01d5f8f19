/** Who wrote the article: names of people; an organization only where no person is named. */
import { type Head, metaContent } from "./head.ts";
import { isInEntry, type LiveEntry, partsOf } from "./live/entries.ts";
import { marksOf } from "./marks.ts";
import { isAgency, isPhrase, key, namesIn, PREFIX } from "./person-names.ts";
import { type DataNode, type StructuredData, textAt, typesOf, valuesAt } from "./structured-data.ts";
import { type ElementNode, find, isElement, isInside, isLink, textOf } from "./tree.ts";

export interface BylineSources {
  readonly data: StructuredData;
  readonly head: Head;
  readonly body: ElementNode;
  readonly container: ElementNode;
  /** The entries of a live blog, which have writers of their own. */
  readonly entries: readonly LiveEntry[];
  readonly siteNames: readonly string[];
}

/** The first source that names someone. */
export function findByline(sources: BylineSources): readonly string[] {
  const { data, head, siteNames } = sources;
  const read = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => namesIn(text, siteNames)))];
  const visible = read(visibleNames(sources)).filter((name) => !isPhrase(name));
  const found: readonly (readonly string[])[] = [read(structuredNames(data)), read(metaNames(head)), visible];
  const organizations = new Set(siteNames.map(key));
  const people = found.find((names) => names.some((name) => !organizations.has(key(name)) && !isAgency(name)));
  if (people) return people.filter((name) => !organizations.has(key(name)) && !isAgency(name));
  return found.find((names) => names.length > 0) ?? [];
}

function structuredNames(data: StructuredData): readonly string[] {
  const authors = valuesAt(data, data.article, "author");
  const creators = authors.length > 0 ? authors : valuesAt(data, data.article, "creator");
  const people = creators.filter((author) => typeof author === "string" || !typesOf(author).includes("Organization"));
  return (people.length > 0 ? people : creators).map(nameOf).filter((name) => name !== null);
}

function nameOf(author: DataNode | string): string | null {
  if (typeof author === "string") return author;
  const name = textAt(author, "name");
  return name === "" ? null : name;
}

function metaNames(head: Head): readonly string[] {
  for (const name of [
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "authors",
  ]) {
    const found = (head.meta.get(name) ?? []).filter((content) => !/^https?:|^\/|^humans\.txt$/iu.test(content));
    if (found.length > 0) return found;
  }
  const twitter = metaContent(head, ["twitter:creator"]);
  return twitter && !twitter.startsWith("@") ? [twitter] : [];
}

const MAX_BYLINE = 150;

/** The writers of the page or, where it names none, those of its first entries. */
function visibleNames(sources: BylineSources): readonly string[] {
  const names = namesAround(sources);
  return names.length > 0 || sources.entries.length === 0 ? names : namesAround({ ...sources, entries: [] });
}

function namesAround({ head, body, container, entries }: BylineSources): readonly string[] {
  const posted = partsOf(entries);
  const properties = [...(head.properties.get("author") ?? []), ...(head.properties.get("rel=author") ?? [])].filter(
    (element) => !isInComments(element) && !isInEntry(element, posted),
  );
  const stated = properties.map(authorText).filter((text) => text !== "" && text.length <= MAX_BYLINE);
  if (stated.length > 0) return stated.slice(0, 4);
  const marked: string[] = [];
  const visit = (element: ElementNode): boolean => {
    if (marked.length > 0) return false;
    if (posted.has(element)) return true;
    if (marksOf(element).has("comments") && !marksOf(element).has("body")) return true;
    if (element !== body && element.textLength <= MAX_BYLINE && marksOf(element).has("byline")) {
      const text = textOf(element);
      // A longer text goes on about the writer: the name is a part of it that is marked as well, or its first link.
      const isLong = text.length > 40 && !PREFIX.test(text);
      const name = isLong ? (find(element, isName) ?? find(element, isLink)) : null;
      if (text !== "") marked.push(name === null ? text : textOf(name));
      return marked.length === 0;
    }
    for (const child of element.children) if (isElement(child) && !visit(child)) return false;
    return true;
  };
  const scope = container.parent?.parent ?? container;
  visit(scope);
  if (marked.length > 0) return marked;
  const line = bylineLine(body, container);
  return line === null ? koreanNames(container) : [line];
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const NAMES = `${NAME}(?:,?\\s+(?:(?:de|da|dos|van|von|der|den|bin|al|el|la|and|und|et|y)\\s+)*${NAME}){0,8}`;
/** ", AP Science Writer", " in Nairobi", " for the Valley Post". */
const AFTER = `(?:,\\s+[^,.]{0,40}\\b(?:Writer|Reporter|Editor|Correspondent|Columnist)s?|\\s+(?:in|for|of)\\s+(?:the\\s+)?${NAME}(?:\\s+${NAME}){0,3})?`;
/** "By Salim Baraza", "(By Evelyn)", "Von Eva Meier": a line of its own before the body, or the body's first or last. */
const BYLINE_LINE = new RegExp(
  `^\\(?(?:(?:(?:Story|Words|Text|Report|Reporting|Written|Analysis)\\s+)?[Bb]y|BY|Von|Par|Por)\\s+${NAMES}${AFTER}\\)?\\.?$`,
  "u",
);

function bylineLine(body: ElementNode, container: ElementNode): string | null {
  const lines: string[] = [];
  let isPast = false;
  const visit = (element: ElementNode): void => {
    for (const child of element.children) {
      if (isPast && !isInside(element, container)) return;
      if (isElement(child)) {
        if (child.removedBy === null && child.textLength > 0) visit(child);
        if (child === container) isPast = true;
      } else if (child.text.length < 300) {
        const text = child.text.trim();
        if (text.length >= 5 && text.length <= 80 && BYLINE_LINE.test(text)) lines.push(text);
      }
    }
  };
  visit(body);
  return lines[0]?.replace(/^\(|\)$/gu, "") ?? null;
}

/** Korean articles close (or open) with the writer's name and office: "홍길동 기자 hong@example.com". */
const KOREAN_WRITER =
  /(?<!\p{sc=Hangul})(\p{sc=Hangul}{2,4})\s?(?:선임기자|객원기자|인턴기자|기자|칼럼니스트|특파원|논설위원|편집위원)(?!\p{sc=Hangul})/u;

function koreanNames(container: ElementNode): readonly string[] {
  const text = textOf(container);
  const found = KOREAN_WRITER.exec(text.slice(-400)) ?? KOREAN_WRITER.exec(text.slice(0, 200));
  return found ? [found[1]] : [];
}

function isName(element: ElementNode): boolean {
  return element.textLength > 0 && element.textLength <= 60 && marksOf(element).has("byline");
}

function isInComments(element: ElementNode): boolean {
  for (let node: ElementNode | null = element; node && node.name !== "body"; node = node.parent) {
    if (marksOf(node).has("comments") && !marksOf(node).has("body")) return true;
  }
  return false;
}

function authorText(element: ElementNode): string {
  const name = element.children.length > 0 ? findName(element) : null;
  return name ?? textOf(element);
}

function findName(element: ElementNode): string | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.attributes.itemprop === "name") return child.attributes.content ?? textOf(child);
    const found = findName(child);
    if (found) return found;
  }
  return null;
}
