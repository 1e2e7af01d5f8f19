/** One page in, one article out: the body as plain text, and what the page states about itself. */

import { canonicalUrl } from "../canonical.ts";
import { BLOCK_PASSES } from "./block-passes.ts";
import { type Block, blocksText, readBlocks } from "./blocks.ts";
import { buildTree } from "./build-tree.ts";
import { findByline } from "./byline.ts";
import { findContainer, measureMass } from "./container.ts";
import { readHead } from "./head.ts";
import { findLanguage } from "./language.ts";
import { PRUNING } from "./passes.ts";
import { findPublished } from "./published.ts";
import { findKeywords, findSection, siteName, siteNames, statedAddress } from "./site.ts";
import { readStructuredData, textAt } from "./structured-data.ts";
import { findTitle } from "./title.ts";
import { type ElementNode, find, measure, textOf } from "./tree.ts";

export interface Page {
  readonly html: string;
  /** The address after redirects. */
  readonly url?: string | null;
  /** ISO 8601: no publication date lies after it. */
  readonly fetchedAt?: string | null;
}

export interface ParseOptions {
  /** Names of passes that are left out. */
  readonly without?: readonly string[];
  /** Whether to record what each pass did. */
  readonly trace?: boolean;
}

export type PageKind =
  | "article"
  | "index"
  | "video"
  | "gallery"
  | "paywall"
  | "error"
  | "consent"
  | "empty"
  | "not-html";

/** One step of the trace: which pass did what to which text. */
export interface Step {
  readonly pass: string;
  readonly action: "chose" | "removed" | "kept";
  readonly text: string;
}

export interface ParsedPage {
  readonly kind: PageKind;
  /** Why the page is no article, in plain words; null for articles. */
  readonly reason: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly publishedFrom: string | null;
  readonly language: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly text: string;
  readonly trace: readonly Step[];
}

export function parsePage(page: Page, options: ParseOptions = {}): ParsedPage {
  const { root, structuredData } = buildTree(page.html);
  const trace: Step[] = [];
  const body = find(root, (element) => element.name === "body") ?? root;
  measure(body);
  const mass = measureMass(body);
  const container = findContainer(body, mass);
  const data = readStructuredData(structuredData);
  const head = readHead(root);
  const pageUrl = page.url ?? null;
  const address = statedAddress(head, pageUrl);
  const names = siteNames(data, head, pageUrl ?? address);
  const declared = [
    head.language,
    head.meta.get("content-language")?.[0] ?? null,
    textAt(data.article, "inLanguage"),
    head.meta.get("og:locale")?.[0] ?? null,
  ];
  const byline = findByline({ data, head, body, container: container.element, siteNames: names });
  const title = findTitle(data, head, names);
  const { published, publishedFrom } = findPublished({
    data,
    head,
    url: pageUrl ?? address,
    body,
    container: container.element,
    language: declared.find((tag) => tag) ?? null,
    fetchedAt: page.fetchedAt ?? null,
  });
  if (options.trace)
    trace.push({ pass: "container", action: "chose", text: `${container.reason}: ${describe(container.element)}` });
  for (const pass of PRUNING) {
    if (options.without?.includes(pass.name)) continue;
    pass.run({
      container: container.element,
      remove(element) {
        if (options.trace)
          trace.push({ pass: pass.name, action: "removed", text: `${describe(element)} ${textOf(element)}` });
        element.removedBy = pass.name;
      },
    });
    measure(container.element);
  }
  const blocks: Block[] = readBlocks(container.element);
  const descriptions = [
    head.meta.get("og:description")?.[0],
    head.meta.get("description")?.[0],
    textAt(data.article, "description"),
  ].filter((text): text is string => typeof text === "string");
  for (const pass of BLOCK_PASSES) {
    if (options.without?.includes(pass.name)) continue;
    const left = blocks.filter((block) => block.removedBy === null);
    for (const block of pass.run(left, { title, byline, descriptions })) {
      block.removedBy = pass.name;
      if (options.trace) trace.push({ pass: pass.name, action: "removed", text: block.text });
    }
  }
  const text = blocksText(blocks);
  return {
    kind: "article",
    reason: null,
    url: address === null ? null : canonicalUrl(address),
    title,
    byline,
    published,
    publishedFrom,
    language: findLanguage(declared, text),
    siteName: siteName(data, head),
    section: findSection(data, head),
    keywords: findKeywords(data, head),
    text,
    trace,
  };
}

function describe({ name, attributes }: ElementNode): string {
  return `<${name}${attributes.id ? `#${attributes.id}` : ""}${attributes.class ? `.${attributes.class.trim().replace(/\s+/gu, ".")}` : ""}>`;
}
