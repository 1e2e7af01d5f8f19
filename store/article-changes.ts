/** What a reading of an article would change in its stored rows: found out without writing, and the first half of writing. */
import { createHash } from "node:crypto";
import type { Queryable } from "./database.ts";
import { EVENT, sayTheSame } from "./event-columns.ts";
import { eventRows } from "./event-rows.ts";
import { packFacts } from "./packed-facts.ts";
import type { ArticleChanges, EventRow, ExtractedArticle } from "./records.ts";
import { storable } from "./storable.ts";

/** Raise it when the columns of `events` are filled differently from the same facts: every article is then written anew. */
const ROWS_VERSION = 1;

/** The rows that `saveArticle` would add, remove or change; nothing is written. */
export async function compareArticle(database: Queryable, article: ExtractedArticle): Promise<ArticleChanges> {
  const [changes] = await compareArticles(database, [article]);
  return changes!;
}

/** The same for several articles, in the order of their ids. */
export function compareArticles(database: Queryable, articles: readonly ExtractedArticle[]): Promise<ArticleChanges[]> {
  return changesOf(database, prepare(articles), new Map());
}

/** An article with all that is stored of it. */
export interface Prepared {
  readonly article: ExtractedArticle;
  readonly facts: string;
  readonly digest: string;
  readonly rows: readonly EventRow[];
}

/** In the order of their ids, in which every transaction takes its locks, so that no two wait for each other. */
export function prepare(articles: readonly ExtractedArticle[]): Prepared[] {
  const byId = new Map(articles.map((article) => [article.id, storable(article)]));
  return [...byId.values()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((article) => {
      const facts = JSON.stringify(packFacts(article.facts, article.text));
      return { article, facts, digest: digestOf(article, facts), rows: eventRows(article) };
    });
}

/** Of all that is stored. Which feed or entry led to the article is not part of what it says. */
function digestOf(article: ExtractedArticle, facts: string): string {
  const { facts: _, feedId: __, entryId: ___, ...fields } = article;
  return createHash("sha256")
    .update(`${ROWS_VERSION}${JSON.stringify(fields)}${facts}`)
    .digest("hex");
}

/** What must happen to the rows of these articles; those marked as new in `written` can have none yet. */
export async function changesOf(
  connection: Queryable,
  articles: readonly Prepared[],
  written: ReadonlyMap<string, boolean>,
): Promise<ArticleChanges[]> {
  const known = articles.map(({ article }) => article.id).filter((id) => written.get(id) !== true);
  const stored = new Map<string, EventRow[]>(known.map((id) => [id, []]));
  if (known.length > 0) {
    const rows = await connection.query<EventRow>(
      `SELECT ${EVENT} FROM newsfacts.events AS event WHERE event.article_id = ANY($1::uuid[])
       ORDER BY event.article_id, event.span, event.trigger_start, event.value, event.id`,
      [known],
    );
    for (const row of rows) stored.get(row.articleId)!.push(row);
  }
  return articles.map(({ article, rows }) => compareRows(article.id, stored.get(article.id) ?? [], rows));
}

function compareRows(articleId: string, stored: readonly EventRow[], rows: readonly EventRow[]): ArticleChanges {
  const gone = new Map(stored.map((row) => [row.id, row]));
  const added: EventRow[] = [];
  const changed: { before: EventRow; after: EventRow }[] = [];
  for (const row of rows) {
    const before = gone.get(row.id);
    gone.delete(row.id);
    if (before === undefined) added.push(row);
    else if (!sayTheSame(before, row)) changed.push({ before, after: row });
  }
  return {
    articleId,
    added,
    changed,
    removed: [...gone.values()],
    unchanged: rows.length - added.length - changed.length,
  };
}
