/** Which time of posting holds where: a live blog has one for each of its entries. */
import type { Document, Posting } from "./facts.ts";

/** Things of one stretch of the text, which one author wrote at one time. */
export interface Posted<Item> {
  /** ISO 8601; null where unknown. */
  readonly published: string | null;
  readonly items: Item[];
}

/**
 * Parts the items (in the order of the text) by the innermost stretch that they stand in: first those of the document
 * itself, then those of each stretch. What one entry names ("that day") is not spoken of in the next.
 */
export function partByPosting<Item>(
  items: Item[],
  startOf: (item: Item) => number,
  { published, updates = [] }: Pick<Document, "published" | "updates">,
): Posted<Item>[] {
  if (updates.length === 0) return [{ published, items }];
  const starting = [...updates].sort((one, other) => one.start - other.start || other.end - one.end);
  const whole: Posted<Item> = { published, items: [] };
  const parts = new Map<Posting | undefined, Posted<Item>>([[undefined, whole]]);
  const around: Posting[] = [];
  let next = 0;
  for (const item of items) {
    const offset = startOf(item);
    while (next < starting.length && starting[next].start <= offset) around.push(starting[next++]);
    while (around.length > 0 && around[around.length - 1].end <= offset) around.pop();
    const innermost = around.at(-1);
    let part = parts.get(innermost);
    if (part === undefined) {
      part = { published: around.findLast((posting) => posting.published !== null)?.published ?? published, items: [] };
      parts.set(innermost, part);
    }
    part.items.push(item);
  }
  return [...parts.values()];
}
