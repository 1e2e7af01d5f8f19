/** What Postgres cannot store as text: the NUL character, and half of a surrogate pair. */
import type { ExtractedArticle } from "./records.ts";

/** The article as it is, or with such characters replaced by U+FFFD one for one, so that offsets hold. */
export function storable(article: ExtractedArticle): ExtractedArticle {
  const { facts: _, ...fields } = article;
  // Every text of the facts is a piece of the article's text, so the fields alone tell; a lone surrogate is escaped in JSON.
  if (!/\\u0000|\\ud[89a-f]/.test(JSON.stringify(fields))) return article;
  return JSON.parse(JSON.stringify(article), (_key, value) => (typeof value === "string" ? clean(value) : value));
}

function clean(text: string): string {
  return text.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");
}
