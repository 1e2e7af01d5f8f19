/** From a page's bytes to an article with its facts: decode, parse, extract. Pure, so that a replay gives the same. */

import type { Facts } from "../extractors/facts.ts";
import { extract } from "../extractors/index.ts";
import { articleId, type ExtractedArticle, type StoredPage } from "../store/index.ts";
import { canonicalUrl } from "./canonical.ts";
import { decodePage } from "./parse/decode.ts";
import { parsePage } from "./parse/index.ts";
import { extractorVersion } from "./version.ts";

/** What a page turned out to be: an article, or something else for a reason told in plain words. */
export type PageReading =
  | { readonly kind: "article"; readonly article: ExtractedArticle }
  | { readonly kind: "no-article"; readonly reason: string };

/** A page to read, and what is known of it from the feed that led to it. */
export interface PageSource {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  /** The address after redirects. */
  readonly url: string;
  /** ISO 8601; no publication lies after it. */
  readonly fetchedAt: string | null;
  readonly entry?: StoredPage["entry"];
  readonly snapshotId?: string;
  /** BCP 47, as the feed list has it: tells the region where the page names the language alone. */
  readonly feedLanguage?: string;
}

/** Reads a stored page. */
export function readStoredPage({ entry, feed, snapshot }: StoredPage): PageReading {
  const { body, contentType, url, fetchedAt, id } = snapshot;
  return readPage({ body, contentType, url, fetchedAt, entry, snapshotId: id, feedLanguage: feed.language });
}

export function readPage(source: PageSource): PageReading {
  const { html } = decodePage(source.body, source.contentType);
  const page = parsePage({ html, url: source.url, fetchedAt: source.fetchedAt });
  if (page.kind !== "article")
    return { kind: "no-article", reason: page.reason ?? `The page is no article (${page.kind}).` };

  const { entry } = source;
  const url = page.url ?? canonicalUrl(source.url);
  const title = page.title ?? entry?.title ?? null;
  // What the page states comes before what the feed says of it.
  const fromFeed = page.published === null && entry?.published != null;
  const published = fromFeed ? entry.published : page.published;
  const { byline, modified, language, siteName, section, keywords, text, updates } = page;
  return {
    kind: "article",
    article: {
      id: articleId(url),
      url,
      title,
      byline,
      published,
      publishedFrom: fromFeed ? "feed" : page.publishedFrom,
      modified,
      language,
      siteName,
      section,
      keywords,
      text,
      updates,
      feedId: entry?.feedId ?? null,
      entryId: entry?.id ?? null,
      snapshotId: source.snapshotId ?? null,
      facts: isEnglish(language)
        ? extract({ text, published, title, url, language: withRegion(language, source.feedLanguage), updates })
        : NO_FACTS,
      extractorVersion,
    },
  };
}

export const NO_FACTS: Facts = { dates: [], quantities: [], places: [], events: [] };

/** The extractors know English; an article in another language is stored without facts rather than with wrong ones. */
function isEnglish(language: string | null): boolean {
  return language === null || /^en\b/i.test(language);
}

/** The feed's tag where the page says no more than the language, as "en" of a feed in `en-ZA`. */
function withRegion(language: string | null, feedLanguage: string | undefined): string | null {
  if (feedLanguage === undefined || language?.includes("-")) return language;
  const sameLanguage = language === null || feedLanguage.toLowerCase().startsWith(`${language.toLowerCase()}-`);
  return sameLanguage ? feedLanguage : language;
}
