/**
 * What the stages hand on and the tables keep. Instants are ISO 8601 texts in UTC, calendar days are
 * `YYYY-MM-DD` texts, ids are UUIDs made from content, so that the same input gives the same rows.
 */
import type { Comparator, Facts, Modality, Posting } from "../extractors/facts.ts";

/** A news feed that is polled. */
export interface Feed {
  /** UUID of the url. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA zone in which the feed's dates without a zone are read: `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Minutes between two polls. */
  readonly everyMinutes: number;
  /** Entries whose path holds one of these are left out: `/video/`. */
  readonly skip: readonly string[];
}

/** What the last poll of a feed left behind, for the next one and for people. */
export interface FeedState {
  readonly feedId: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly polledAt: string | null;
  readonly duePollAt: string | null;
  /** Polls in a row that failed; 0 after one that went well. */
  readonly failures: number;
  readonly error: string | null;
}

/** A feed of the database with its state. */
export interface FeedRecord extends Feed, Omit<FeedState, "feedId"> {
  /** false once it was removed from the list; its articles still point at it. */
  readonly active: boolean;
}

export type EntryState = "found" | "fetched" | "extracted" | "no-article" | "failed";

/** One item that a feed lists: a page still to be read, or one that was. */
export interface Entry {
  /** UUID of the canonical form of the url. */
  readonly id: string;
  readonly feedId: string;
  readonly url: string;
  readonly title: string | null;
  /** ISO 8601 with the offset that the feed states or, where it states none, that of the feed's zone; null where unreadable. */
  readonly published: string | null;
}

/** An entry with what became of it. */
export interface EntryRecord extends Entry {
  readonly state: EntryState;
  readonly attempts: number;
  readonly error: string | null;
  readonly snapshotId: string | null;
  readonly articleId: string | null;
}

/** A page's bytes as fetched. */
export interface Snapshot {
  /** SHA-256 of `body`, in hexadecimal. */
  readonly id: string;
  /** The address after redirects. */
  readonly url: string;
  readonly fetchedAt: string;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/** An entry with its page and its feed: all that is needed to read the page again. */
export interface StoredPage {
  readonly entry: EntryRecord;
  readonly feed: Feed;
  readonly snapshot: Snapshot;
}

/** `entry` of a live blog, `update` of an article, `correction` of what it had said, `note` of its editors. */
export type UpdateKind = "entry" | "update" | "correction" | "note";

/** A stretch of an article's text that was posted at a time of its own. */
export interface Update extends Posting {
  readonly kind: UpdateKind;
}

/** What the parser reads out of a page. */
export interface Article {
  /** UUID of `url`. */
  readonly id: string;
  /** Canonical address: no tracking parameters, `<link rel=canonical>` obeyed within the site. */
  readonly url: string;
  readonly title: string | null;
  readonly byline: readonly string[];
  /** ISO 8601 with its own offset, as the page states it. */
  readonly published: string | null;
  /** Which source gave `published`: `json-ld`, `meta`, `time`, `url`, `visible`, `feed`. */
  readonly publishedFrom: string | null;
  /** ISO 8601 with its own offset: when the page was last changed, as it states it. */
  readonly modified: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  /** Plain text, a blank line between paragraphs. */
  readonly text: string;
  /** In the order of the text; a correction may stand in an entry. */
  readonly updates: readonly Update[];
}

/** An article with where it came from and what was found in it. */
export interface ExtractedArticle extends Article {
  readonly feedId: string | null;
  /** The entry that led to it, marked as extracted in the same transaction; null for a page from elsewhere. */
  readonly entryId: string | null;
  readonly snapshotId: string | null;
  readonly facts: Facts;
  readonly extractorVersion: string;
}

/** How exact a date is: the length of the calendar interval that the words give, `time` within a day. */
export type DatePrecision = "time" | "day" | "week" | "month" | "quarter" | "year" | "interval";

/** One row of the table `events`: flat, so that a dashboard needs no JSON. */
export interface EventRow {
  readonly id: string;
  readonly articleId: string;
  readonly type: string;
  readonly mode: string | null;
  /** The word that states it, as written. */
  readonly trigger: string;
  /** Its offset in the article's text. */
  readonly triggerStart: number;
  /** How many, in the words of the text. */
  readonly quantity: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  /** Half-open interval of days. */
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly placeName: string | null;
  readonly geonameId: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** GeoNames feature code. */
  readonly placePrecision: string | null;
  readonly actor: string | null;
  readonly target: string | null;
  readonly modality: Modality;
  readonly attribution: string | null;
  readonly sentence: string;
  /** The sentence's offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1, to three decimals. */
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly incident: string | null;
  /** The version that gave the row its present values. */
  readonly extractorVersion: string;
}

/** An event row with the article that tells it and the feed that listed the article: the view `event_facts`. */
export interface EventFact extends EventRow {
  readonly articleUrl: string;
  readonly articleTitle: string | null;
  readonly articlePublished: string | null;
  readonly siteName: string | null;
  readonly feedId: string | null;
  readonly feedUrl: string | null;
  readonly feedTitle: string | null;
}

/** An article as stored. */
export interface ArticleRecord extends Omit<ExtractedArticle, "entryId"> {
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly updatedAt: string;
}

/** The rows that a write of an article would add, change or remove. */
export interface ArticleChanges {
  readonly articleId: string;
  readonly added: readonly EventRow[];
  readonly removed: readonly EventRow[];
  readonly changed: readonly { readonly before: EventRow; readonly after: EventRow }[];
  readonly unchanged: number;
}

/** Rows that a write added, changed, removed or found as they were. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export type RunKind = "ingest" | "replay";

/** One ingestion or replay with its counts. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly counts: Readonly<Record<string, number>>;
}
