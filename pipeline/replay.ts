/** Parses and extracts saved pages again, tells which rows change, and stores them where asked to. */
import { readFile } from "node:fs/promises";
import {
  type ArticleChanges,
  compareArticles,
  type ExtractedArticle,
  findArticle,
  finishRun,
  foldCounts,
  type RowChanges,
  type Run,
  readPages,
  type StoredPage,
  saveArticles,
  saveNoArticle,
  saveSnapshot,
  snapshotId,
  startRun,
} from "../store/index.ts";
import { fileAddress } from "./file-address.ts";
import { NO_FACTS, type PageReading, readPage, readStoredPage } from "./read-page.ts";
import { addChanges, NO_CHANGES } from "./row-changes.ts";
import type { Services } from "./services.ts";
import { isWarc, readWarc, type SavedPage } from "./warc-pages.ts";

export interface ReplayOptions {
  /** Paths of saved pages, or of WARC files that hold some. Absent: every page in the database, or those of one feed. */
  readonly files?: readonly string[];
  readonly feedId?: string;
  /** Whether to store what changes; otherwise it is only told. */
  readonly write?: boolean;
  readonly onArticle?: (article: ExtractedArticle, changes: ArticleChanges) => void;
  readonly onOther?: (name: string, reason: string) => void;
}

export interface ReplayReport {
  /** Null where nothing was written. */
  readonly run: Run | null;
  readonly pages: number;
  readonly articles: number;
  readonly otherPages: number;
  readonly rows: RowChanges;
}

/** Articles that are compared and stored together: the cheapest number for a transaction. */
const BATCH = 50;

interface Page {
  /** For people: an address or a path. */
  readonly name: string;
  readonly reading: PageReading;
  /** The article that an earlier version read out of a page that holds none, without its facts. */
  readonly withdrawn?: ExtractedArticle | null;
  readonly store: () => Promise<void>;
}

export async function replay(
  services: Pick<Services, "database" | "now">,
  options: ReplayOptions = {},
): Promise<ReplayReport> {
  const { database, now } = services;
  const { write = false, onArticle = () => {}, onOther = () => {} } = options;
  const began = now().getTime();
  const run = write ? await startRun(database, "replay", now().toISOString()) : null;
  let pages = 0;
  let otherPages = 0;
  let rows = NO_CHANGES;
  let batch: ExtractedArticle[] = [];

  const tell = async (articles: readonly ExtractedArticle[]) => {
    // Two pages may be one article: the last counts, as when they are stored.
    const byId = new Map(articles.map((article) => [article.id, article]));
    for (const changes of await compareArticles(database, articles)) {
      const article = byId.get(changes.articleId);
      if (article !== undefined) onArticle(article, changes);
      rows = addChanges(rows, countRows(changes));
    }
  };
  const finishBatch = async () => {
    await tell(batch);
    if (write) await saveArticles(database, batch);
    batch = [];
  };

  const source =
    options.files === undefined ? storedPages(services, options.feedId) : savedFiles(services, options.files);
  for await (const { name, reading, withdrawn, store } of source) {
    pages++;
    if (reading.kind === "no-article") {
      otherPages++;
      onOther(name, reading.reason);
      if (withdrawn) await tell([withdrawn]);
    } else batch.push(reading.article);
    if (write) await store();
    if (batch.length === BATCH) await finishBatch();
  }
  await finishBatch();
  if (write) await foldCounts(database);

  const counts = { pages, articles: pages - otherPages, otherPages };
  const milliseconds = now().getTime() - began;
  const finished =
    run && (await finishRun(database, run.id, { ...counts, ...rows, milliseconds }, now().toISOString()));
  return { run: finished, ...counts, rows };
}

async function* storedPages({ database }: Pick<Services, "database">, feedId?: string): AsyncGenerator<Page> {
  for await (const page of readPages(database, feedId === undefined ? {} : { feedId })) {
    const reading = readStoredPage(page);
    const store = async () => {
      if (reading.kind === "no-article") await saveNoArticle(database, page.entry.id, reading.reason);
    };
    yield { name: page.snapshot.url, reading, withdrawn: await withdrawnFrom(database, page, reading), store };
  }
}

async function withdrawnFrom(
  database: Services["database"],
  { entry }: StoredPage,
  reading: PageReading,
): Promise<ExtractedArticle | null> {
  if (reading.kind === "article" || entry.articleId === null) return null;
  const article = await findArticle(database, entry.articleId);
  return article && { ...article, entryId: entry.id, facts: NO_FACTS };
}

async function* savedFiles(
  { database, now }: Pick<Services, "database" | "now">,
  paths: readonly string[],
): AsyncGenerator<Page> {
  for (const path of paths) {
    for await (const { name, ...file } of isWarc(path) ? readWarc(path) : savedPage(path, now())) {
      const source = { ...file, snapshotId: snapshotId(file.body) };
      const store = () => saveSnapshot(database, { ...source, id: source.snapshotId }, null);
      yield { name, reading: readPage(source), store };
    }
  }
}

async function* savedPage(path: string, now: Date): AsyncGenerator<SavedPage> {
  const body = await readFile(path);
  yield { name: path, body, contentType: null, url: fileAddress(path), fetchedAt: now.toISOString() };
}

function countRows({ added, changed, removed, unchanged }: ArticleChanges): RowChanges {
  return { added: added.length, changed: changed.length, removed: removed.length, unchanged };
}
