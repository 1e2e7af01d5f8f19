/** Entries in boxes: elements alike (`article.block`), each with an anchor and with text. */
import type { Anchor, EntryTest, LiveEntry } from "./live-entries.ts";
import type { Stamp } from "./live-stamps.ts";
import { type ElementNode, isInside, walk } from "./tree.ts";

/** Letters that entries hold on the average. */
const MIN_TEXT = 60;

/** The most boxes that are alike; of boxes in boxes the outer ones. */
export function findBoxes(anchors: readonly Anchor[], test: EntryTest): readonly LiveEntry[] {
  let best: readonly LiveEntry[] = [];
  let bestLength = 0;
  for (const [kind, boxes] of boxesByKind(anchors, test.container)) {
    if (boxes.size < test.least) continue;
    const length = sum([...boxes.keys()], (box) => box.textLength);
    if (boxes.size < best.length || (boxes.size === best.length && length <= bestLength)) continue;
    if (!areEntries([...boxes.keys()], length, test)) continue;
    best = withUndated(kind, boxes, test.container);
    bestLength = length;
  }
  return best;
}

type Boxes = Map<ElementNode, Stamp | null>;

/** For each kind of element the innermost ones around an anchor, with the first stamp of each. */
function boxesByKind(anchors: readonly Anchor[], container: ElementNode): Map<string, Boxes> {
  const kinds = new Map<string, Boxes>();
  for (const { element, stamp } of anchors) {
    const seen = new Set<string>();
    for (let node = element.parent; node && node !== container; node = node.parent) {
      const kind = kindOf(node);
      if (seen.has(kind)) continue;
      seen.add(kind);
      const boxes = kinds.get(kind) ?? new Map<ElementNode, Stamp | null>();
      if (!boxes.has(node)) boxes.set(node, stamp);
      kinds.set(kind, boxes);
    }
  }
  return kinds;
}

/** Elements of one kind have one name and one first class (digits apart), or no class and stand in elements of one kind. */
function kindOf(element: ElementNode): string {
  const ofEntry = /\bliveBlogUpdate\b/u.test(element.attributes.itemprop ?? "");
  if (ofEntry) return "liveBlogUpdate";
  const [first] = (element.attributes.class ?? "").trim().split(/\s+/u);
  if (first) return `${element.name}.${first.replace(/\d+/gu, "")}`;
  const around = element.parent;
  return `${element.name} in ${around?.name}.${around?.attributes.class ?? around?.attributes.id ?? ""}`;
}

function areEntries(boxes: readonly ElementNode[], length: number, { container, share }: EntryTest): boolean {
  const linked = sum(boxes, (box) => box.linkLength);
  return length >= boxes.length * MIN_TEXT && linked * 2 < length && length >= container.textLength * share;
}

/** A summary pinned to the top may have no time: it is an entry of the same kind all the same. */
function withUndated(kind: string, dated: Boxes, container: ElementNode): LiveEntry[] {
  const entries: LiveEntry[] = [];
  const boxes = [...dated.keys()];
  walk(container, (element) => {
    const isUndated = () =>
      kindOf(element) === kind && element.textLength >= MIN_TEXT && !boxes.some((box) => isInside(box, element));
    if (!dated.has(element) && !isUndated()) return true;
    entries.push({ parts: [element], stamp: dated.get(element) ?? null });
    return false;
  });
  return entries;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
