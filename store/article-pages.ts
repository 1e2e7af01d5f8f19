/** Lists of articles, latest first, page by page. */
import type { Queryable } from "./database.ts";
import { EVENT } from "./event-columns.ts";
import type { EventRow } from "./records.ts";

/** An article without its text and facts. */
export interface ArticleSummary {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly byline: readonly string[];
  /** As the page states it, with its own offset. */
  readonly published: string | null;
  /** The same as an instant in UTC. */
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly feedId: string | null;
  readonly feedTitle: string | null;
  readonly events: number;
}

export interface ArticleFilter {
  /** Published at or after this day or instant. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** A feed's id or url. */
  readonly feed?: string;
  /** BCP 47: `en`. */
  readonly language?: string;
}

/** Where a page ended. */
export interface ArticleCursor {
  readonly at: string | null;
  readonly id: string;
}

const CONDITIONS: Readonly<Record<keyof ArticleFilter, string>> = {
  publishedFrom: "article.published_at >= ?::timestamptz",
  publishedTo: "article.published_at < ?::timestamptz",
  feed: "article.feed_id = (SELECT id FROM newsfacts.feeds WHERE url = ? OR id::text = ?)",
  language: "article.language = ?",
};

/** At most `limit` articles that match, after those of the page that ended at `after`; those without a date come last. */
export async function pageArticles(
  database: Queryable,
  filter: ArticleFilter,
  { limit, after = null }: { readonly limit: number; readonly after?: ArticleCursor | null },
): Promise<{ readonly articles: ArticleSummary[]; readonly next: ArticleCursor | null }> {
  const wanted = limit + 1;
  const rows: ArticleSummary[] = [];
  if (after === null || after.at !== null) rows.push(...(await part(database, filter, true, after, wanted)));
  if (rows.length < wanted) {
    const from = after !== null && after.at === null ? after : null;
    rows.push(...(await part(database, filter, false, from, wanted - rows.length)));
  }
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return { articles: rows.slice(0, limit), next: last && { at: last.publishedAt, id: last.id } };
}

function part(
  database: Queryable,
  filter: ArticleFilter,
  dated: boolean,
  after: ArticleCursor | null,
  limit: number,
): Promise<ArticleSummary[]> {
  const values: unknown[] = [];
  const conditions = [`article.published_at IS ${dated ? "NOT " : ""}NULL`];
  const bind = (value: unknown) => `$${values.push(value)}`;
  for (const [name, sql] of Object.entries(CONDITIONS)) {
    const value = filter[name as keyof ArticleFilter];
    if (value !== undefined) conditions.push(sql.replaceAll("?", bind(value)));
  }
  if (after !== null)
    conditions.push(
      dated
        ? `(article.published_at, article.id) < (${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)`
        : `article.id < ${bind(after.id)}::uuid`,
    );
  return database.query<ArticleSummary>(
    `SELECT article.id, article.url, article.title, article.byline, article.published,
       article.published_at AS "publishedAt", article.language, article.site_name AS "siteName", article.section,
       article.feed_id AS "feedId", feed.title AS "feedTitle",
       (SELECT count(*) FROM newsfacts.events WHERE article_id = article.id) AS events
     FROM newsfacts.articles AS article
     LEFT JOIN newsfacts.feeds AS feed ON feed.id = article.feed_id
     WHERE ${conditions.join(" AND ")}
     ORDER BY article.published_at DESC, article.id DESC
     LIMIT ${bind(limit)}`,
    values,
  );
}

/** The event rows of an article, in the order of its text. */
export function articleEvents(database: Queryable, articleId: string): Promise<EventRow[]> {
  return database.query<EventRow>(
    `SELECT ${EVENT} FROM newsfacts.events AS event WHERE event.article_id = $1
     ORDER BY event.span, event.trigger_start, event.value, event.id`,
    [articleId],
  );
}
