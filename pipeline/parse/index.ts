/** One page in, one article out: the body as plain text, and what the page states about itself. */
import type { Article } from "../../store/records.ts";
import { canonicalUrl } from "../canonical.ts";
import { findBody, prepare } from "./body.ts";
import { buildTree } from "./build-tree.ts";
import { findByline } from "./byline.ts";
import { findContainer } from "./container.ts";
import { type Head, readHead } from "./head.ts";
import { findKind, type KindOfPage, notHtml, type PageKind } from "./kind.ts";
import { findLanguage } from "./language.ts";
import { readPageTimes } from "./page-times.ts";
import { findKeywords, findSection, findSiteName, siteNames, statedAddress } from "./site.ts";
import { readSiteRule } from "./site-rules.ts";
import { readStatedBody } from "./stated-body.ts";
import { readStructuredData, type StructuredData, textAt } from "./structured-data.ts";
import { findTitle } from "./title.ts";
import { type Step, startTrace } from "./trace.ts";
import { findUpdates, latestPosting } from "./updates.ts";

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

/** An article's fields; `url` is null where neither the caller nor the page knows it. */
export interface ParsedPage extends Omit<Article, "id" | "url"> {
  readonly url: string | null;
  readonly kind: PageKind;
  /** Why the page is no article, in plain words; null for articles. */
  readonly reason: string | null;
  /** Empty unless asked for. */
  readonly trace: readonly Step[];
}

/**
 * Reads a page. Never throws on bad markup: a page that is no article comes back with its kind and the reason.
 *
 * @example parsePage({ html, url: "https://example.org/2026/02/11/flood" }).text // "PHNOM PENH — Four people …"
 */
export function parsePage(page: Page, options: ParseOptions = {}): ParsedPage {
  const pageUrl = page.url && URL.canParse(page.url) ? page.url : null;
  const other = notHtml(page.html);
  if (other !== null) return emptyPage(other, pageUrl);

  const trace = startTrace(options.without ?? [], options.trace ?? false);
  const { root, structuredData, limits } = buildTree(page.html);
  for (const limit of limits) trace.note("limits", "removed", limit);
  const data = readStructuredData(structuredData);
  const head = readHead(root);
  const { body, mass } = prepare(root);
  const address = statedAddress(head, pageUrl);
  const site = trace.isOn("site-rule") ? readSiteRule(address, root, page.fetchedAt ?? null) : null;
  if (site !== null) trace.note("site-rule", "chose", `the rule for ${site.host}`);

  const container =
    site?.container != null
      ? { element: site.container, reason: `the rule for ${site.host}` }
      : findContainer(body, mass);
  const names = siteNames(data, head, body, address);
  const title = site?.title ?? findTitle(data, head, names);
  const declared = declaredLanguages(head, data);
  const sources = {
    data,
    head,
    url: address,
    title,
    body,
    container: container.element,
    stated: site?.published ?? null,
    timeZone: site?.timeZone ?? null,
    language: declared.find((tag) => tag !== null) ?? null,
    fetchedAt: page.fetchedAt ?? null,
  };
  const times = readPageTimes(sources, trace);
  const byline = site?.byline ?? findByline({ ...sources, entries: times.live.entries, siteNames: names });
  const found = findBody(
    {
      root,
      title,
      byline,
      descriptions: descriptions(head, data),
      live: times.live,
      statedBody: () => readStatedBody(data.article, times.stated, sources),
    },
    mass,
    container,
    trace,
  );
  const { text } = found;
  const updates = findUpdates(found, data, { ...sources, published: times.published }, trace);
  const modified = times.modified ?? latestPosting(updates);
  if (modified !== null) trace.note("modified", "chose", `${modified}: ${times.modifiedFrom ?? "the latest update"}`);
  const { kind, reason } = findKind({ data, head, body, container: found.container, title, url: address, text });
  return {
    kind,
    reason,
    url: address === null ? null : canonicalUrl(address),
    title,
    byline,
    published: times.published,
    publishedFrom: times.publishedFrom,
    modified,
    language: findLanguage(declared, text),
    siteName: site?.siteName ?? findSiteName(data, head, body),
    section: site?.section ?? findSection(data, head),
    keywords: findKeywords(data, head),
    text,
    updates,
    trace: trace.steps,
  };
}

function declaredLanguages(head: Head, data: StructuredData): readonly (string | null)[] {
  const meta = (name: string) => head.meta.get(name)?.[0] ?? null;
  return [head.language, meta("content-language"), textAt(data.article, "inLanguage"), meta("og:locale")];
}

function descriptions(head: Head, data: StructuredData): readonly string[] {
  const found = [
    head.meta.get("og:description")?.[0],
    head.meta.get("description")?.[0],
    textAt(data.article, "description"),
  ];
  return found.filter((text): text is string => typeof text === "string");
}

function emptyPage({ kind, reason }: KindOfPage, url: string | null): ParsedPage {
  return {
    kind,
    reason,
    url: url === null ? null : canonicalUrl(url),
    title: null,
    byline: [],
    published: null,
    publishedFrom: null,
    modified: null,
    language: null,
    siteName: null,
    section: null,
    keywords: [],
    text: "",
    updates: [],
    trace: [],
  };
}
