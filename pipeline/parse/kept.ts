/** What passes over elements leave in the body, whatever its names say. */
import type { Block } from "./blocks.ts";
import { isInEntry, type LiveEntry } from "./live/entries.ts";
import { noteKind } from "./notes.ts";
import { type ElementNode, textOf } from "./tree.ts";

/** An entry of a live blog may be called `updated` or `latest`; these passes know better. */
const SURE_OF_ENTRIES: ReadonlySet<string> = new Set([
  "hidden",
  "navigation",
  "advertisement",
  "comments",
  "newsletter",
]);

/** `<aside class="correction">`, `<p class="updated">`: passes that would take a correction for a side matter. */
const UNSURE_OF_NOTES: ReadonlySet<string> = new Set(["navigation", "time", "author-note", "tags", "legal", "aside"]);

/** The boxes of the entries and all that is around them. */
export function aroundEntries(entries: readonly LiveEntry[], container: ElementNode): ReadonlySet<ElementNode> {
  const around = new Set<ElementNode>();
  for (const { parts } of entries) {
    for (const part of parts) {
      for (let node: ElementNode | null = part; node && node !== container && !around.has(node); node = node.parent)
        around.add(node);
    }
  }
  return around;
}

/** Entries that are items of a list: their paragraphs are no items. */
export function itemBoxes(entries: readonly LiveEntry[]): ReadonlySet<ElementNode> {
  return new Set(entries.flatMap(({ parts }) => (parts.length === 1 && parts[0].name === "li" ? parts : [])));
}

export function isKeptEntry(element: ElementNode, pass: string, around: ReadonlySet<ElementNode>): boolean {
  return around.has(element) && !SURE_OF_ENTRIES.has(pass);
}

/** What stands above an article's first paragraph is no part of it; at the head of an entry it is its heading. */
const ABOVE: ReadonlySet<string> = new Set(["lead-in", "standfirst"]);

export function isKeptLine({ element }: Block, pass: string, around: ReadonlySet<ElementNode>): boolean {
  return ABOVE.has(pass) && isInEntry(element, around);
}

/** A correction of one paragraph or two; a box that goes on is another matter. */
const MAX_NOTE = 1200;

export function isKeptNote(element: ElementNode, pass: string): boolean {
  if (!UNSURE_OF_NOTES.has(pass) || element.textLength > MAX_NOTE || element.textLength < MIN_NOTE) return false;
  const kind = noteKind(textOf(element));
  return kind !== null && (kind !== "update" || element.textLength >= MIN_UPDATE);
}

const MIN_NOTE = 30;
/** "Updated 5:10 p.m. on March 5, 2026 by Ana Dorn": a shorter one is a time and no more. */
const MIN_UPDATE = 60;
