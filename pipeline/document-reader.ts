/** Reads what `newsfacts extract` and the API are given for a document: the same checks and the same limit for both. */
import type { Document, Posting } from "../extractors/facts.ts";

/** A mistake in what was handed in, told to its author. */
export class InputError extends Error {}

/** No article is so long; a longer text would hold up every other reader. UTF-16 code units. */
const LONGEST_TEXT = 1_000_000;

/** A document from `{"text", "published"?, "title"?, "url"?, "language"?, "updates"?}`. Throws an `InputError` that names the field. */
export function readDocument(record: Readonly<Record<string, unknown>>): Document {
  const text = requireString(record, "text");
  if (text.length > LONGEST_TEXT)
    throw new InputError(
      `"text" has ${text.length} characters; at most ${LONGEST_TEXT} are read at once. Send it in parts.`,
    );
  return {
    text,
    published: readTime(record, "published"),
    title: readString(record, "title"),
    url: readString(record, "url"),
    language: readString(record, "language"),
    updates: readUpdates(record.updates, text.length),
  };
}

/** Entries of a live blog and the like, no more than an article can hold. */
const MOST_UPDATES = 10_000;

function readUpdates(value: unknown, length: number): readonly Posting[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MOST_UPDATES)
    throw new InputError(`"updates" is not a list of at most ${MOST_UPDATES} stretches of the text.`);
  return value.map((update, index) => {
    const { start, end } = update ?? {};
    const isStretch = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
    if (!isStretch)
      throw new InputError(`updates[${index}] needs "start" and "end", offsets in "text": ${JSON.stringify(update)}`);
    return { start, end, published: readTime(update, "published") };
  });
}

/** A field that must hold a string. */
export function requireString(record: Readonly<Record<string, unknown>>, field: string): string {
  const value = record[field];
  if (typeof value === "string") return value;
  throw new InputError(`"${field}" is missing or not a string.`);
}

/** A field that may hold a string. */
export function readString(record: Readonly<Record<string, unknown>>, field: string): string | null {
  return record[field] === undefined || record[field] === null ? null : requireString(record, field);
}

function readTime(record: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new InputError(
    `"${field}" is not an ISO 8601 date or date-time such as "2026-02-13T09:30:00+08:00": ${JSON.stringify(value)}`,
  );
}
