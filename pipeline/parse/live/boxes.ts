/** Entries in boxes: elements alike (`article.block`), each with an anchor and with text. */

import { type ElementNode, isElement, walk } from "../tree.ts";
import type { Anchor, EntryTest, LiveEntry } from "./entries.ts";
import { BOXES, type Stamp, statedTime } from "./stamps.ts";

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

/** Boxes that state their time in an attribute, by what stands in them first. */
export function statedBoxes(container: ElementNode): readonly Anchor[] {
  const anchors: Anchor[] = [];
  walk(container, (element) => {
    const first = element.children.find(isElement);
    if (first === undefined || !BOXES.has(element.name) || statedTime(element) === null) return true;
    anchors.push({ element: first, stamp: null });
    return false;
  });
  return anchors;
}

type Boxes = Map<ElementNode, Stamp | null>;

/** For each kind of element the innermost ones around an anchor, with the first stamp of each. */
function boxesByKind(anchors: readonly Anchor[], container: ElementNode): Map<string, Boxes> {
  const kinds = new Map<string, Boxes>();
  for (const { element, stamp } of anchors) {
    const seen = new Set<string>();
    let steps = 0;
    for (let node = element.parent; node && node !== container && steps < MAX_STEPS; node = node.parent, steps++) {
      const kind = kindOf(node);
      if (seen.has(kind)) continue;
      seen.add(kind);
      const boxes = kinds.get(kind) ?? new Map<ElementNode, Stamp | null>();
      boxes.set(node, together(boxes.get(node), stamp));
      kinds.set(kind, boxes);
    }
  }
  return kinds;
}

/** Elements between an entry and its time. */
const MAX_STEPS = 24;

/** Of the stamps of an entry the first counts; data without words (`<meta itemprop="datePublished">`) go with the words after it. */
function together(known: Stamp | null | undefined, next: Stamp | null): Stamp | null {
  if (known == null) return next;
  return known.words === "" && next !== null ? { ...next, stated: known.stated ?? next.stated } : known;
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
  const around = new Set<ElementNode>();
  for (const box of dated.keys()) {
    for (let node = box.parent; node && node !== container && !around.has(node); node = node.parent) around.add(node);
  }
  walk(container, (element) => {
    if (around.has(element)) return true;
    if (!dated.has(element) && (element.textLength < MIN_TEXT || kindOf(element) !== kind)) return true;
    entries.push({ parts: [element], stamp: dated.get(element) ?? null, stated: statedTime(element) });
    return false;
  });
  return entries;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
