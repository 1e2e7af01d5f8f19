/** What a live blog states about its entries in its data: `liveBlogUpdate` of a `LiveBlogPosting`. */

import { type DataNode, decodeEntities, type StructuredData, textAt, typesOf, valuesAt } from "../structured-data.ts";
import { type ElementNode, find, textOf, walk } from "../tree.ts";
import type { LiveEntry } from "./entries.ts";

export interface StatedEntry {
  readonly headline: string | null;
  readonly body: string | null;
  readonly published: string | null;
  /** The part of its address after `#`, which is the id of its box. */
  readonly fragment: string | null;
}

export function statedEntries(data: StructuredData): readonly StatedEntry[] {
  const blog = data.nodes.find((node) => typesOf(node).includes("LiveBlogPosting")) ?? null;
  return valuesAt(data, blog, "liveBlogUpdate")
    .filter((update): update is DataNode => typeof update === "object")
    .map((update) => ({
      headline: textAt(update, "headline") ?? textAt(update, "name"),
      body: typeof update.articleBody === "string" ? decodeEntities(update.articleBody) : null,
      published: textAt(update, "datePublished") ?? textAt(update, "dateCreated"),
      fragment: fragmentOf(textAt(update, "url") ?? textAt(update, "@id") ?? textAt(update, "mainEntityOfPage")),
    }));
}

function fragmentOf(address: string | null): string | null {
  return address?.match(/#(.+)$/u)?.[1] ?? null;
}

/** The stated time of each entry of the page: found by its id, its heading or how its text begins. Null where none is stated. */
export function statedTimes(entries: readonly LiveEntry[], stated: readonly StatedEntry[]): readonly (string | null)[] {
  if (stated.length === 0) return entries.map(() => null);
  const times = new Map<string, string | null>();
  const add = (name: string | null, entry: StatedEntry) => {
    // Of two entries with one heading ("Summary") neither is meant.
    if (name !== null) times.set(name, times.has(name) && times.get(name) !== entry.published ? null : entry.published);
  };
  for (const entry of stated) {
    add(entry.fragment, entry);
    add(keyOf(entry.headline), entry);
    add(keyOf(entry.body?.slice(0, MAX_OPENING).replace(/<[^>]*>/gu, " ") ?? null), entry);
  }
  return entries.map(({ parts }) => {
    for (const name of namesOf(parts)) {
      const time = times.get(name);
      if (time != null) return time;
    }
    return null;
  });
}

/** Headings that the data have as those of entries. */
export function statedHeadings(container: ElementNode, stated: readonly StatedEntry[]): readonly ElementNode[] {
  const known = new Set(stated.map(({ headline }) => keyOf(headline)).filter((key) => key !== null));
  const headings: ElementNode[] = [];
  if (known.size === 0) return headings;
  walk(container, (element) => {
    if (isHeading(element) && known.has(keyOf(textOf(element)) ?? "")) headings.push(element);
    return true;
  });
  return headings;
}

const KEY_LENGTH = 48;
/** Letters and tags of the body in which those of the key are looked for. */
const MAX_OPENING = 2000;

/** The letters with which a heading or a text begins; null where there are too few to tell it by. */
function keyOf(text: string | null): string | null {
  const key = (text ?? "")
    .slice(0, 4 * KEY_LENGTH)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return key.length < 8 ? null : `text ${key.slice(0, KEY_LENGTH)}`;
}

function namesOf(parts: readonly ElementNode[]): readonly string[] {
  const names: string[] = [];
  for (const part of parts) {
    if (part.attributes.id) names.push(part.attributes.id);
    for (const test of [isHeading, isParagraph, hasId]) {
      const element = test(part) ? part : find(part, test);
      if (element === null) continue;
      names.push(test === hasId ? element.attributes.id : (keyOf(textOf(element)) ?? ""));
    }
  }
  return names;
}

const isHeading = ({ name }: ElementNode) => /^h[1-6]$/u.test(name);
const isParagraph = ({ name, textLength }: ElementNode) => name === "p" && textLength >= 30;
const hasId = ({ attributes }: ElementNode) => attributes.id !== undefined && attributes.id !== "";
