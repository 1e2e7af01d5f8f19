/** JSON Feed 1.0 and 1.1. */
import { z } from "zod";
import type { RawFeed } from "./raw-feed.ts";

const text = z.string().nullish().catch(null);

const jsonFeedSchema = z.object({
  version: z.string().startsWith("https://jsonfeed.org/version/"),
  title: text,
  language: text,
  home_page_url: text,
  items: z
    .array(
      z.object({
        id: text,
        url: text,
        external_url: text,
        title: text,
        summary: text,
        content_text: text,
        content_html: text,
        date_published: text,
        date_modified: text,
      }),
    )
    .catch([]),
});

/** Null where the text is no JSON, or JSON of another kind. */
export function readJsonFeed(json: string): RawFeed | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const feed = jsonFeedSchema.safeParse(value);
  if (!feed.success) return null;
  const { title, language, home_page_url: site, items } = feed.data;
  return {
    title: title ?? null,
    language: language ?? null,
    site: site ?? null,
    base: null,
    ttl: null,
    items: items.map((item) => ({
      title: item.title ?? null,
      links: present([item.url, item.external_url, item.id]),
      base: null,
      dates: present([item.date_published, item.date_modified]),
      summary: item.summary ?? item.content_text ?? item.content_html ?? null,
    })),
    problems: [],
  };
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((value) => value) as string[];
}
