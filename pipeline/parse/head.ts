/** What the head of a page and its microdata say: meta tags, title, links, language. */
import { type ElementNode, isElement, textOf } from "./tree.ts";

export interface Head {
  /** Content of meta tags by lower-cased `name`, `property` or `itemprop`, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly title: string | null;
  readonly canonical: string | null;
  /** `lang` of the `html` element or, where it has none, of `body`. */
  readonly language: string | null;
  readonly headings: readonly ElementNode[];
  readonly times: readonly ElementNode[];
  /** Elements with `itemprop=datePublished`, `author` and the like, or `rel=author`. */
  readonly properties: ReadonlyMap<string, readonly ElementNode[]>;
}

export function readHead(root: ElementNode): Head {
  const meta = new Map<string, string[]>();
  const properties = new Map<string, ElementNode[]>();
  const headings: ElementNode[] = [];
  const times: ElementNode[] = [];
  const links: ElementNode[] = [];
  let title: string | null = null;
  let language = root.attributes.lang ?? root.attributes["xml:lang"] ?? null;

  const visit = (element: ElementNode): void => {
    const { name, attributes } = element;
    if (name === "meta") readMeta(attributes, meta);
    else if (name === "title") title ??= textOf(element) || null;
    else if (name === "link" && attributes.rel?.toLowerCase() === "canonical") links.push(element);
    else if (name === "h1") headings.push(element);
    else if (name === "time") times.push(element);
    else if (name === "body") language ??= attributes.lang ?? null;
    if (attributes.itemprop && name !== "meta") add(properties, attributes.itemprop, element);
    if (attributes.rel === "author") add(properties, "rel=author", element);
    for (const child of element.children) {
      if (isElement(child) && child.removedBy === null) visit(child);
    }
  };
  visit(root);
  return { meta, title, canonical: links[0]?.attributes.href ?? null, language, headings, times, properties };
}

function readMeta(attributes: Readonly<Record<string, string>>, meta: Map<string, string[]>): void {
  const content = attributes.content?.replace(/\s+/gu, " ").trim();
  if (!content) return;
  for (const key of [attributes.name, attributes.property, attributes.itemprop, attributes["http-equiv"]]) {
    if (key) for (const word of key.toLowerCase().split(/\s+/u)) add(meta, word, content);
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The first content among the names, in the order of the names. */
export function metaContent(head: Head, names: readonly string[]): string | null {
  for (const name of names) {
    const found = head.meta.get(name)?.find((content) => content !== "");
    if (found) return found;
  }
  return null;
}
