/** Reading event rows, and articles with their facts. */
import type { Queryable } from "./database.ts";
import { EVENT } from "./event-columns.ts";
import type { ArticleRecord, EventFact } from "./records.ts";

/** Which events to find: all conditions given must hold. */
export interface EventFilter {
  /** Events that may have happened on or after this day (`2026-02-01`). Events without a date are then left out. */
  readonly from?: string;
  /** Events that began, or may have begun, before this day. Those whose beginning is unknown are then left out. */
  readonly to?: string;
  /** PLOVER type: `COERCE`. */
  readonly type?: string;
  readonly mode?: string;
  /** ISO 3166-1 alpha-2: `KH`. */
  readonly country?: string;
  /** What is counted, singular: `suspect`. */
  readonly unit?: string;
  readonly modality?: string;
  /** Whether the event has a quantity. */
  readonly quantified?: boolean;
  /** A feed's id or url. */
  readonly feed?: string;
  /** An article's id. */
  readonly article?: string;
  /** Only events of articles written since this instant (ISO 8601). */
  readonly updatedSince?: string;
  /** At most so many rows; all where absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The events that match, latest first, those without a date last; within an article in order of the text. */
export function findEvents(database: Queryable, filter: EventFilter = {}): Promise<EventFact[]> {
  const { where, values } = conditionsOf(filter);
  const position = values.length;
  return database.query<EventFact>(
    `SELECT ${EVENT}, article.url AS "articleUrl", article.title AS "articleTitle",
       article.published AS "articlePublished", article.site_name AS "siteName",
       article.feed_id AS "feedId", feed.url AS "feedUrl", feed.title AS "feedTitle"
     FROM newsfacts.events AS event
     JOIN newsfacts.articles AS article ON article.id = event.article_id
     LEFT JOIN newsfacts.feeds AS feed ON feed.id = article.feed_id
     ${where}
     ORDER BY event.occurred_from DESC NULLS LAST, event.article_id, event.span, event.trigger_start, event.value, event.id
     LIMIT $${position + 1} OFFSET $${position + 2}`,
    [...values, filter.limit ?? null, filter.offset ?? 0],
  );
}

/** How many events match. */
export async function countEvents(database: Queryable, filter: EventFilter = {}): Promise<number> {
  const { where, values } = conditionsOf(filter);
  const [row] = await database.query<{ events: number }>(
    `SELECT count(*) AS events
     FROM newsfacts.events AS event
     JOIN newsfacts.articles AS article ON article.id = event.article_id
     LEFT JOIN newsfacts.feeds AS feed ON feed.id = article.feed_id
     ${where}`,
    values,
  );
  return row!.events;
}

/** For each condition its SQL, with `?` where its value goes. */
const CONDITIONS: Readonly<Record<Exclude<keyof EventFilter, "limit" | "offset">, string>> = {
  // A date without an end ("since 2020") may be any later day.
  from: "(event.occurred_to > ?::date OR event.occurred_to IS NULL AND event.occurred_from IS NOT NULL)",
  // Plain, so that the index which holds the order of the list is entered at this day.
  to: "event.occurred_from < ?::date",
  type: "event.type = ?",
  mode: "event.mode = ?",
  country: "event.country = ?",
  unit: "event.unit = ?",
  modality: "event.modality = ?",
  quantified: "(event.quantity IS NOT NULL) = ?",
  feed: "(feed.url = ? OR feed.id::text = ?)",
  article: "event.article_id = ?::uuid",
  updatedSince: "article.updated_at >= ?::timestamptz",
};

function conditionsOf(filter: EventFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  for (const [name, sql] of Object.entries(CONDITIONS)) {
    const value = filter[name as keyof EventFilter];
    if (value === undefined) continue;
    values.push(value);
    conditions.push(sql.replaceAll("?", `$${values.length}`));
  }
  return { where: conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`, values };
}

/**
 * The article whose id or address is, or begins with, the text given; null where there is none.
 * Of several the one that was published last.
 */
export async function findArticle(database: Queryable, idOrUrl: string): Promise<ArticleRecord | null> {
  const [article] = await database.query<ArticleRecord>(
    `SELECT id, url, feed_id AS "feedId", snapshot_id AS "snapshotId", title, byline, published,
       published_at AS "publishedAt", published_from AS "publishedFrom", language, site_name AS "siteName", section,
       keywords, text, facts, extractor_version AS "extractorVersion", updated_at AS "updatedAt"
     FROM newsfacts.articles
     WHERE id BETWEEN $1::uuid AND $2::uuid OR url LIKE $3
     ORDER BY url = $4 DESC, published_at DESC NULLS LAST, id
     LIMIT 1`,
    [...idRange(idOrUrl), `${idOrUrl.replace(/[\\%_]/g, "\\$&")}%`, idOrUrl],
  );
  return article ?? null;
}

/** The first and last id that begin with these digits; nulls, which match nothing, where they are no beginning of an id. */
function idRange(prefix: string): [string | null, string | null] {
  const digits = prefix.toLowerCase().replaceAll("-", "");
  if (!/^[0-9a-f]{4,32}$/.test(digits)) return [null, null];
  return [digits.padEnd(32, "0"), digits.padEnd(32, "f")];
}
