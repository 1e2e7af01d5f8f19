/** Entries without boxes: headings or paragraphs side by side that are anchors, each with the text up to the next. */

import { type ElementNode, isElement } from "../tree.ts";
import type { Anchor, EntryTest, LiveEntry } from "./entries.ts";

/** The most anchors in one element, with text after each. */
export function findRuns(anchors: readonly Anchor[], { container, least, share }: EntryTest): readonly LiveEntry[] {
  const byParent = new Map<ElementNode, Anchor[]>();
  for (const anchor of anchors) {
    const { parent } = anchor.element;
    if (parent === null) continue;
    const run = byParent.get(parent);
    if (run) run.push(anchor);
    else byParent.set(parent, [anchor]);
  }
  let best: readonly LiveEntry[] = [];
  for (const [parent, run] of byParent) {
    if (run.length < least || run.length <= best.length) continue;
    const entries = partAt(parent, run);
    const length = entries.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.textLength, 0);
    if (length >= container.textLength * share) best = entries;
  }
  return best;
}

/** Parts the children of an element at the anchors, or at the headings right above them where each has one. */
function partAt(parent: ElementNode, run: readonly Anchor[]): readonly LiveEntry[] {
  const children = parent.children.filter(isElement);
  const places = placesOf(
    run.map(({ element }) => element),
    children,
  );
  const isHeaded = places.every((place) => place > 0 && /^h[2-6]$/u.test(children[place - 1].name));
  const starts = isHeaded ? places.map((place) => place - 1) : places;
  return run.map(({ stamp }, index) => ({
    parts: children.slice(starts[index], starts[index + 1]),
    stamp,
    stated: null,
  }));
}

/** Where the elements stand among the children, both in the order of the page. */
function placesOf(elements: readonly ElementNode[], children: readonly ElementNode[]): readonly number[] {
  let place = -1;
  return elements.map((element) => {
    place = children.indexOf(element, place + 1);
    return place;
  });
}
