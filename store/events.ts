/** Reading event rows, and articles with their facts. */
import type { Queryable } from "./database.ts";
import { EVENT } from "./event-columns.ts";
import { conditionsOf, type EventFilter } from "./event-filter.ts";
import { type PackedFacts, unpackFacts } from "./packed-facts.ts";
import type { ArticleRecord, EventFact } from "./records.ts";

/** A filter and which stretch of the list. */
export interface EventQuery extends EventFilter {
  /** At most so many rows; all where absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The select list of an `EventFact`. */
export const EVENT_FACT = `${EVENT}, article.url AS "articleUrl", article.title AS "articleTitle",
  article.published AS "articlePublished", article.site_name AS "siteName",
  article.feed_id AS "feedId", feed.url AS "feedUrl", feed.title AS "feedTitle"`;

export const EVENT_TABLES = `FROM newsfacts.events AS event
  JOIN newsfacts.articles AS article ON article.id = event.article_id
  LEFT JOIN newsfacts.feeds AS feed ON feed.id = article.feed_id`;

/** The events that match, latest first, those without a date last; within an article in order of the text. */
export function findEvents(database: Queryable, filter: EventQuery = {}): Promise<EventFact[]> {
  const { sql, values } = conditionsOf(filter);
  const position = values.length;
  return database.query<EventFact>(
    `SELECT ${EVENT_FACT} ${EVENT_TABLES}
     WHERE ${sql}
     ORDER BY event.occurred_from DESC NULLS LAST, event.article_id, event.span, event.trigger_start, event.value, event.id
     LIMIT $${position + 1} OFFSET $${position + 2}`,
    [...values, filter.limit ?? null, filter.offset ?? 0],
  );
}

/** How many events match. */
export async function countEvents(database: Queryable, filter: EventFilter = {}): Promise<number> {
  const { sql, values, needArticle } = conditionsOf(filter);
  const [row] = await database.query<{ events: number }>(
    `SELECT count(*) AS events
     FROM newsfacts.events AS event
     ${needArticle ? "JOIN newsfacts.articles AS article ON article.id = event.article_id" : ""}
     WHERE ${sql}`,
    values,
  );
  return row!.events;
}

/**
 * The article whose id or address is, or begins with, the text given; null where there is none.
 * Of several the one that was published last.
 */
export async function findArticle(database: Queryable, idOrUrl: string): Promise<ArticleRecord | null> {
  const [article] = await database.query<Omit<ArticleRecord, "facts"> & { readonly facts: PackedFacts }>(
    `SELECT id, url, feed_id AS "feedId", snapshot_id AS "snapshotId", title, byline, published,
       published_at AS "publishedAt", published_from AS "publishedFrom", modified, modified_at AS "modifiedAt", language,
       site_name AS "siteName", section, keywords, text, updates, facts, extractor_version AS "extractorVersion", updated_at AS "updatedAt"
     FROM newsfacts.articles
     WHERE id BETWEEN $1::uuid AND $2::uuid OR url LIKE $3
     ORDER BY url = $4 DESC, published_at DESC NULLS LAST, id
     LIMIT 1`,
    [...idRange(idOrUrl), `${idOrUrl.replace(/[\\%_]/g, "\\$&")}%`, idOrUrl],
  );
  return article === undefined ? null : { ...article, facts: unpackFacts(article.facts, article.text) };
}

/** The first and last id that begin with these digits; nulls, which match nothing, where they are no beginning of an id. */
function idRange(prefix: string): [string | null, string | null] {
  const digits = prefix.toLowerCase().replaceAll("-", "");
  if (!/^[0-9a-f]{4,32}$/.test(digits)) return [null, null];
  return [digits.padEnd(32, "0"), digits.padEnd(32, "f")];
}
