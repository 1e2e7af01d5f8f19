/** The tables `articles` and `events`: an article and all its rows are written together, and only where something changed. */
import { createHash } from "node:crypto";
import type { Database, Queryable } from "./database.ts";
import { EVENT, eventArrays, sayTheSame, UPSERT_EVENTS } from "./event-columns.ts";
import { eventRows } from "./event-rows.ts";
import type { ArticleChanges, EventRow, ExtractedArticle, RowChanges } from "./records.ts";
import { storable } from "./storable.ts";

/** Raise it when the columns of `events` are filled differently from the same facts: every article is then written anew. */
const ROWS_VERSION = 1;

/** Stores an article with its event rows in one transaction, replaces what it had, and leaves unchanged rows alone. */
export function saveArticle(database: Database, article: ExtractedArticle): Promise<RowChanges> {
  return saveArticles(database, [article]);
}

/**
 * Stores several articles in one transaction: about 50 at a time are cheapest. Of an article given twice, the last counts.
 *
 * @returns the event rows added, changed, removed and left alone, of all articles together
 */
export async function saveArticles(database: Database, articles: readonly ExtractedArticle[]): Promise<RowChanges> {
  const prepared = prepare(articles);
  return database.transaction(async (transaction) => {
    const stale = await leaveOutStored(transaction, prepared);
    const written = await writeArticles(transaction, stale);
    const changes = await changesOf(
      transaction,
      stale.filter(({ article }) => written.has(article.id)),
      written,
    );
    await writeEvents(transaction, changes);
    await markExtracted(transaction, articles);
    return count(prepared, changes);
  });
}

/** The rows that `saveArticle` would add, remove or change; nothing is written. */
export async function compareArticle(database: Queryable, article: ExtractedArticle): Promise<ArticleChanges> {
  const [changes] = await compareArticles(database, [article]);
  return changes!;
}

/** The same for several articles, in the order of their ids. */
export function compareArticles(database: Queryable, articles: readonly ExtractedArticle[]): Promise<ArticleChanges[]> {
  return changesOf(database, prepare(articles), new Map());
}

interface Prepared {
  readonly article: ExtractedArticle;
  readonly facts: string;
  readonly digest: string;
  readonly rows: readonly EventRow[];
}

/** In the order of their ids, in which every transaction takes its locks, so that no two wait for each other. */
function prepare(articles: readonly ExtractedArticle[]): Prepared[] {
  const byId = new Map(articles.map((article) => [article.id, storable(article)]));
  return [...byId.values()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((article) => {
      const facts = JSON.stringify(article.facts);
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

async function leaveOutStored(transaction: Queryable, prepared: readonly Prepared[]): Promise<Prepared[]> {
  const stored = await transaction.query<{ id: string; digest: string }>(
    "SELECT id, digest FROM newsfacts.articles WHERE id = ANY($1::uuid[])",
    [prepared.map(({ article }) => article.id)],
  );
  const digests = new Map(stored.map(({ id, digest }) => [id, digest]));
  return prepared.filter(({ article, digest }) => digests.get(article.id) !== digest);
}

/**
 * Writes the articles themselves, which locks them against other writers until the transaction ends.
 *
 * @returns the ids of those that were new (true) or changed (false); one that another writer has just stored alike is left out
 */
async function writeArticles(transaction: Queryable, stale: readonly Prepared[]): Promise<Map<string, boolean>> {
  if (stale.length === 0) return new Map();
  const values = stale.flatMap(({ article, facts, digest }) => [
    article.id,
    article.url,
    article.feedId,
    article.snapshotId,
    article.title,
    article.byline,
    article.published,
    instantOf(article.published),
    article.publishedFrom,
    article.language,
    article.siteName,
    article.section,
    article.keywords,
    article.text,
    facts,
    article.extractorVersion,
    digest,
  ]);
  const written = await transaction.query<{ id: string; added: boolean }>(upsertOf(stale.length), values);
  return new Map(written.map(({ id, added }) => [id, added]));
}

const ARTICLE_TYPES =
  "uuid text uuid text text text[] text timestamptz text text text text text[] text jsonb text text".split(" ");

/**
 * One row of VALUES for each article. Their texts are long: as elements of an array, as event rows travel, they
 * would be escaped and read twice, which costs the client twenty times as much.
 */
function upsertOf(articles: number): string {
  const row = (index: number) =>
    ARTICLE_TYPES.map((type, column) => `$${index * ARTICLE_TYPES.length + column + 1}::${type}`).join(", ");
  return `
    INSERT INTO newsfacts.articles AS article (id, url, feed_id, snapshot_id, title, byline, published, published_at,
      published_from, language, site_name, section, keywords, text, facts, extractor_version, digest)
    VALUES ${Array.from({ length: articles }, (_, index) => `(${row(index)})`).join(", ")}
    ON CONFLICT (id) DO UPDATE SET
      feed_id = coalesce(article.feed_id, excluded.feed_id), snapshot_id = excluded.snapshot_id, title = excluded.title,
      byline = excluded.byline, published = excluded.published, published_at = excluded.published_at,
      published_from = excluded.published_from, language = excluded.language, site_name = excluded.site_name,
      section = excluded.section, keywords = excluded.keywords, text = excluded.text, facts = excluded.facts,
      extractor_version = excluded.extractor_version, digest = excluded.digest, updated_at = now()
    WHERE article.digest IS DISTINCT FROM excluded.digest
    RETURNING id, xmax = 0 AS added`;
}

/** The instant of an ISO 8601 text; without an offset it is read as UTC, on every machine alike; null where unreadable. */
function instantOf(published: string | null): string | null {
  if (published === null) return null;
  const withoutZone = /T[\d:.]+$/.test(published);
  const milliseconds = Date.parse(withoutZone ? `${published}Z` : published);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** What must happen to the rows of these articles; those marked as new in `written` can have none yet. */
async function changesOf(
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

async function writeEvents(transaction: Queryable, changes: readonly ArticleChanges[]): Promise<void> {
  const removed = changes.flatMap((article) => article.removed.map((row) => row.id));
  if (removed.length > 0) await transaction.query("DELETE FROM newsfacts.events WHERE id = ANY($1::uuid[])", [removed]);
  const rows = changes.flatMap((article) => [...article.added, ...article.changed.map(({ after }) => after)]);
  if (rows.length > 0) await transaction.query(UPSERT_EVENTS, eventArrays(rows));
}

async function markExtracted(transaction: Queryable, articles: readonly ExtractedArticle[]): Promise<void> {
  const entries = articles.filter((article) => article.entryId !== null);
  if (entries.length === 0) return;
  await transaction.query(
    `UPDATE newsfacts.entries AS entry
     SET state = 'extracted', article_id = done.article_id, error = NULL, changed_at = now()
     FROM unnest($1::uuid[], $2::uuid[]) AS done (entry_id, article_id)
     WHERE entry.id = done.entry_id
       AND (entry.state, entry.article_id) IS DISTINCT FROM ('extracted', done.article_id)`,
    [entries.map((article) => article.entryId), entries.map((article) => article.id)],
  );
}

function count(prepared: readonly Prepared[], changes: readonly ArticleChanges[]): RowChanges {
  const sum = (rows: (article: ArticleChanges) => number) => changes.reduce((total, one) => total + rows(one), 0);
  const added = sum((article) => article.added.length);
  const changed = sum((article) => article.changed.length);
  const all = prepared.reduce((total, { rows }) => total + rows.length, 0);
  return { added, changed, removed: sum((article) => article.removed.length), unchanged: all - added - changed };
}
