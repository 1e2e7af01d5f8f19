/** The tables `articles` and `events`: an article and all its rows are written together, and only where something changed. */
import { changesOf, type Prepared, prepare } from "./article-changes.ts";
import type { Database, Queryable } from "./database.ts";
import { eventArrays, INSERT_EVENTS, UPDATE_EVENTS, UPDATE_EVENTS_OF_SAME_SENTENCE } from "./event-columns.ts";
import type { ArticleChanges, EventRow, ExtractedArticle, RowChanges } from "./records.ts";

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
    article.modified,
    instantOf(article.modified),
    article.language,
    article.siteName,
    article.section,
    article.keywords,
    article.text,
    JSON.stringify(article.updates),
    facts,
    article.extractorVersion,
    digest,
  ]);
  const written = await transaction.query<{ id: string; added: boolean }>(upsertOf(stale.length), values);
  return new Map(written.map(({ id, added }) => [id, added]));
}

const ARTICLE_TYPES =
  "uuid text uuid text text text[] text timestamptz text text timestamptz text text text text[] text jsonb jsonb text text".split(
    " ",
  );

/**
 * One row of VALUES for each article. Their texts are long: as elements of an array, as event rows travel, they
 * would be escaped and read twice, which costs the client twenty times as much.
 */
function upsertOf(articles: number): string {
  const row = (index: number) =>
    ARTICLE_TYPES.map((type, column) => `$${index * ARTICLE_TYPES.length + column + 1}::${type}`).join(", ");
  return `
    INSERT INTO newsfacts.articles AS article (id, url, feed_id, snapshot_id, title, byline, published, published_at,
      published_from, modified, modified_at, language, site_name, section, keywords, text, updates, facts,
      extractor_version, digest)
    VALUES ${Array.from({ length: articles }, (_, index) => `(${row(index)})`).join(", ")}
    ON CONFLICT (id) DO UPDATE SET
      feed_id = coalesce(article.feed_id, excluded.feed_id), snapshot_id = excluded.snapshot_id, title = excluded.title,
      byline = excluded.byline, published = excluded.published, published_at = excluded.published_at,
      published_from = excluded.published_from, modified = excluded.modified, modified_at = excluded.modified_at,
      language = excluded.language, site_name = excluded.site_name, section = excluded.section,
      keywords = excluded.keywords, text = excluded.text, updates = excluded.updates, facts = excluded.facts,
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

async function writeEvents(transaction: Queryable, changes: readonly ArticleChanges[]): Promise<void> {
  const removed = changes.flatMap((article) => article.removed.map((row) => row.id));
  if (removed.length > 0) await transaction.query("DELETE FROM newsfacts.events WHERE id = ANY($1::uuid[])", [removed]);
  const write = async (sql: string, rows: readonly EventRow[]) => {
    if (rows.length > 0) await transaction.query(sql, eventArrays(rows));
  };
  const changed = changes.flatMap((article) => article.changed);
  const ofSameSentence = changed.filter(({ before, after }) => before.sentence === after.sentence);
  const ofOther = changed.filter(({ before, after }) => before.sentence !== after.sentence);
  await write(
    UPDATE_EVENTS_OF_SAME_SENTENCE,
    ofSameSentence.map(({ after }) => after),
  );
  await write(
    UPDATE_EVENTS,
    ofOther.map(({ after }) => after),
  );
  await write(
    INSERT_EVENTS,
    changes.flatMap(({ added }) => added),
  );
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
