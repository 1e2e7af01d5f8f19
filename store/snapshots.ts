/** The table `snapshots`: pages as fetched, compressed, addressed by their content. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { Queryable } from "./database.ts";
import { ENTRY } from "./entries.ts";
import type { EntryRecord, Feed, Snapshot, StoredPage } from "./records.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Quality 1 costs a third of gzip's default and is 8 % larger. */
const QUALITY = 1;

/** SHA-256 of the bytes, in hexadecimal: the id of their snapshot. */
export function snapshotId(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}

/** Stores a page and, where an entry led to it, marks the entry as fetched, at once. Bytes already stored are kept once. */
export async function saveSnapshot(database: Queryable, snapshot: Snapshot, entryId: string | null): Promise<void> {
  const body = await compress(snapshot.body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: snapshot.body.byteLength },
  });
  await database.query(
    `WITH page AS (
       INSERT INTO newsfacts.snapshots (id, url, fetched_at, content_type, bytes, body)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING
     )
     UPDATE newsfacts.entries
     SET state = 'fetched', snapshot_id = $1, error = NULL, attempts = attempts + 1, changed_at = now()
     WHERE id = $7::uuid`,
    [snapshot.id, snapshot.url, snapshot.fetchedAt, snapshot.contentType, snapshot.body.byteLength, body, entryId],
  );
}

/** A page by its id; null where there is none. */
export async function loadSnapshot(database: Queryable, id: string): Promise<Snapshot | null> {
  const [row] = await database.query<SnapshotRow>(
    `SELECT ${SNAPSHOT} FROM newsfacts.snapshots AS page WHERE page.id = $1`,
    [id],
  );
  return row === undefined ? null : readSnapshot(row);
}

/** The stored pages of these entries, in the order of the ids; entries without a page are left out. */
export async function loadPages(database: Queryable, entryIds: readonly string[]): Promise<StoredPage[]> {
  const rows = await database.query<PageRow>(
    `SELECT ${PAGE} ${PAGE_TABLES}
     JOIN unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, position) ON wanted.id = entry.id
     ORDER BY wanted.position`,
    [entryIds],
  );
  return Promise.all(rows.map(readPage));
}

/** Pages that are in memory at once while all are read. */
const BATCH = 20;

/** Every entry whose page is stored, in the order of the ids and in constant memory; of one feed where its id is given. */
export async function* readPages(
  database: Queryable,
  filter: { readonly feedId?: string } = {},
): AsyncGenerator<StoredPage, void, undefined> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await database.query<PageRow>(
      `SELECT ${PAGE} ${PAGE_TABLES}
       WHERE entry.id > $1 AND ($2::uuid IS NULL OR entry.feed_id = $2)
       ORDER BY entry.id LIMIT ${BATCH}`,
      [after, filter.feedId ?? null],
    );
    for (const row of rows) yield await readPage(row);
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1]!.id;
  }
}

/** Of which feed's entries the pages are, and before which instant (ISO 8601) they were fetched. */
export interface SnapshotFilter {
  readonly feedId?: string;
  readonly fetchedBefore?: string;
}

/** Every page that matches, in the order of the ids and in constant memory. */
export async function* readSnapshots(
  database: Queryable,
  { feedId, fetchedBefore }: SnapshotFilter = {},
): AsyncGenerator<Snapshot, void, undefined> {
  let after = "";
  for (;;) {
    const rows = await database.query<SnapshotRow>(
      `SELECT ${SNAPSHOT} FROM newsfacts.snapshots AS page
       WHERE page.id > $1 AND ($2::uuid IS NULL
         OR EXISTS (SELECT FROM newsfacts.entries AS entry WHERE entry.snapshot_id = page.id AND entry.feed_id = $2))
         AND ($3::timestamptz IS NULL OR page.fetched_at < $3)
       ORDER BY page.id LIMIT ${BATCH}`,
      [after, feedId ?? null, fetchedBefore ?? null],
    );
    for (const row of rows) yield await readSnapshot(row);
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1]!.pageId;
  }
}

const SNAPSHOT = `page.id AS "pageId", page.url AS "pageUrl", page.fetched_at AS "fetchedAt",
  page.content_type AS "contentType", page.body`;

const PAGE = `${ENTRY}, ${SNAPSHOT}, feed.url AS "feedUrl", feed.title AS "feedTitle", feed.language,
  feed.time_zone AS "timeZone", feed.every_minutes AS "everyMinutes", feed.skip`;

const PAGE_TABLES = `FROM newsfacts.entries AS entry
     JOIN newsfacts.snapshots AS page ON page.id = entry.snapshot_id
     JOIN newsfacts.feeds AS feed ON feed.id = entry.feed_id`;

interface SnapshotRow {
  readonly pageId: string;
  readonly pageUrl: string;
  readonly fetchedAt: string;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

interface PageRow extends EntryRecord, SnapshotRow, Pick<Feed, "language" | "timeZone" | "everyMinutes" | "skip"> {
  readonly feedUrl: string;
  readonly feedTitle: string;
}

async function readSnapshot(row: SnapshotRow): Promise<Snapshot> {
  return {
    id: row.pageId,
    url: row.pageUrl,
    fetchedAt: row.fetchedAt,
    contentType: row.contentType,
    body: await decompress(row.body),
  };
}

async function readPage(row: PageRow): Promise<StoredPage> {
  const { id, feedId, url, title, published, state, attempts, error, snapshotId, articleId } = row;
  const { feedUrl, feedTitle, language, timeZone, everyMinutes, skip } = row;
  return {
    entry: { id, feedId, url, title, published, state, attempts, error, snapshotId, articleId },
    feed: { id: feedId, url: feedUrl, title: feedTitle, language, timeZone, everyMinutes, skip },
    snapshot: await readSnapshot(row),
  };
}
