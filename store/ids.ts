/** Ids made from content (UUID version 5): the same input gives the same row, however often and wherever it is read. */
import { createHash } from "node:crypto";
import type { Event } from "../extractors/facts.ts";

/** The namespace of all ids of newsfacts: changing it changes every id. */
const NAMESPACE = Buffer.from("5f0a3a0f6d8b4f4e9c5a7f3f2b1e6d90", "hex");

/** @param url the feed's address as listed */
export function feedId(url: string): string {
  return uuid("feed", url);
}

/** @param url the canonical form of the entry's address */
export function entryId(url: string): string {
  return uuid("entry", url);
}

/** @param url the article's canonical address */
export function articleId(url: string): string {
  return uuid("article", url);
}

/** Characters on either side of a trigger that tell it from the other mentions of the same word. */
const CONTEXT = 40;

/**
 * The ids of an article's events, in their order.
 *
 * An event is told by its type, the words around its trigger and where its quantity ends beside it, not by offsets: a paragraph
 * added on top of a page, or a sentence cut differently by a new rule, leaves the ids alone. "arrested 20 men and 12
 * women" gives two events of one trigger, which differ by their quantities. Where all is equal (a passage told twice) they are counted.
 */
export function eventIds(article: string, text: string, events: readonly Event[]): string[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const { trigger, quantity } = event;
    const before = text.slice(Math.max(0, trigger.start - CONTEXT), trigger.start);
    const after = text.slice(trigger.start, trigger.end + CONTEXT);
    const distance = quantity === null ? "" : String(quantity.end - trigger.start);
    const key = [event.type, oneLine(before), oneLine(after), distance].join("\n");
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return uuid("event", article, key, String(earlier));
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** RFC 9562, section 5.5: SHA-1 of namespace and name, with version and variant set. */
function uuid(...parts: readonly string[]): string {
  const hash = createHash("sha1").update(NAMESPACE).update(parts.join("\n")).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
