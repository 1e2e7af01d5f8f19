/** JSON-LD: what a page states about itself for machines, through `@graph`, nesting and references by `@id`. */

export type DataNode = { readonly [key: string]: unknown };

export interface StructuredData {
  /** Every object that has a type, outer ones first. */
  readonly nodes: readonly DataNode[];
  /** The node that describes the article of the page, if any. */
  readonly article: DataNode | null;
  readonly byId: ReadonlyMap<string, DataNode>;
}

const MAX_NODES = 5000;
const MAX_DEPTH = 24;
const ARTICLE_TYPE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|\w*Review|SocialMediaPosting|CreativeWork)$/u;
/** Types that name an article less surely than `NewsArticle`. */
const WEAK_TYPE = /^(?:Review|ClaimReview|CreativeWork|SocialMediaPosting)$/u;

export function readStructuredData(texts: readonly string[]): StructuredData {
  const nodes: DataNode[] = [];
  for (const text of texts) collect(parseTolerant(text), nodes, 0);
  const byId = new Map<string, DataNode>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  return { nodes, byId, article: chooseArticle(nodes) };
}

function collect(value: unknown, nodes: DataNode[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, nodes, depth + 1);
    return;
  }
  if ("@type" in value || "@id" in value) nodes.push(value as DataNode);
  for (const entry of Object.values(value)) collect(entry, nodes, depth + 1);
}

/** Pages wrap the JSON in comments, leave line ends inside texts and commas after last entries. */
function parseTolerant(text: string): unknown {
  const attempts = [
    () => text,
    () => unwrapped(text),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the fault that is mended.
    () => text.replace(/[\u0000-\u001f]+/gu, " ").replace(/,\s*(?=[}\]])/gu, ""),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt mends more.
    }
  }
  return null;
}

const WRAPPER_START = /^(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\*\/)?/u;
/** From the outside in: that of `//]]>-->;` too. */
const WRAPPER_ENDS = [";", "-->", "*/", "]]>", "//", "/*"];

/** Without a pattern for the end: to look for one at each of a million spaces would take days. */
function unwrapped(text: string): string {
  const rest = text.trim().replace(WRAPPER_START, "");
  return WRAPPER_ENDS.reduce((left, end) => (left.endsWith(end) ? left.slice(0, -end.length).trimEnd() : left), rest);
}

/** The node that tells the most: a fact check holds the claim's source as a node of its own, with little in it. */
function chooseArticle(nodes: readonly DataNode[]): DataNode | null {
  let best: DataNode | null = null;
  let bestWorth = 0;
  // The entries of a live blog are postings of their own, each with headline, author and date.
  const entries = new Set(nodes.flatMap((node) => node.liveBlogUpdate ?? []));
  for (const node of nodes) {
    const types = typesOf(node);
    if (entries.has(node) || !types.some((type) => ARTICLE_TYPE.test(type))) continue;
    const told = TELLING.filter((key) => node[key] !== undefined && node[key] !== null).length;
    const worth = told === 0 ? 0 : told + (types.some((type) => WEAK_TYPE.test(type)) ? 0 : TELLING.length);
    if (worth > bestWorth) {
      best = node;
      bestWorth = worth;
    }
  }
  return best;
}

const TELLING = ["headline", "headline", "datePublished", "author", "publisher", "articleBody", "mainEntityOfPage"];

export function typesOf(node: DataNode): readonly string[] {
  const type = node["@type"];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((entry) => typeof entry === "string").map((entry) => entry.replace(/^.*[/#:]/u, ""));
}

/** The text of a property; of a list the first text. Entities that were escaped once too often are decoded. */
export function textAt(node: DataNode | null, key: string): string | null {
  const value = node?.[key];
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string") return null;
  const text = decodeEntities(first).replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

/** The objects and texts of a property, references by `@id` followed. */
export function valuesAt(data: StructuredData, node: DataNode | null, key: string): readonly (DataNode | string)[] {
  const value = node?.[key];
  const list = Array.isArray(value) ? value.flat(2) : [value];
  const found: (DataNode | string)[] = [];
  for (const entry of list) {
    if (typeof entry === "string") found.push(entry);
    else if (typeof entry === "object" && entry !== null) {
      const id = (entry as DataNode)["@id"];
      const whole = typeof id === "string" && !("name" in entry) ? data.byId.get(id) : null;
      found.push(whole ?? (entry as DataNode));
    }
  }
  return found;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hexadecimal, name) => {
    if (name) return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
