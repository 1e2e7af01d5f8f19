/**
 * The article's body: the container first, then what is in it and not of it, then, with care, another way where too
 * little is left. Pruning before the container is found would take the marks of the container itself for side matter.
 */
import { BLOCK_PASSES, type BlockPage } from "./block-passes.ts";
import { type Block, type PlacedBlock, placeBlocks, readBlocks } from "./blocks.ts";
import { type Container, findContainer, type Mass, measureMass } from "./container.ts";
import { ELEMENT_PASSES } from "./element-passes.ts";
import { aroundEntries, isKeptEntry, isKeptLine, isKeptNote, itemBoxes } from "./kept.ts";
import type { LiveEntry } from "./live/entries.ts";
import type { StatedBody } from "./stated-body.ts";
import { describeElement, type Trace } from "./trace.ts";
import { type ElementNode, isElement, measure, textOf } from "./tree.ts";
import { type DatedEntries, entryAuthors, withTimeLines } from "./updates.ts";

export interface BodyPage extends BlockPage {
  readonly root: ElementNode;
  /** The entries of a live blog; none in other articles. */
  readonly live: DatedEntries;
  /** The body in the structured data, read where the page holds too little. */
  readonly statedBody: () => StatedBody;
}

interface BodyText {
  readonly text: string;
  readonly placed: readonly PlacedBlock[];
}

export interface FoundBody extends BodyText {
  readonly container: ElementNode;
  readonly live: DatedEntries;
}

/** Fewer characters are a stub: another way is tried. */
const STUB = 250;
/** Fewer are as good as nothing. */
const NOTHING = 60;

export function findBody(page: BodyPage, mass: Mass, container: Container, trace: Trace): FoundBody {
  trace.note("container", "chose", `${container.reason}: ${describeElement(container.element)}`);
  const whole = container.element.textLength;
  const origin = { container: container.element, live: page.live };
  const first = { ...readBody(page, container.element, trace, false), ...origin };
  const { text } = first;
  if (text.length >= STUB && text.length * 8 >= whole) return first;

  if (trace.isOn("gentle")) {
    const gentle = readBody(page, container.element, trace, true);
    if (gentle.text.length >= STUB && gentle.text.length >= 2 * text.length) {
      trace.note("gentle", "chose", "the container again, with the sure passes alone, since too little was left");
      return { ...gentle, ...origin };
    }
  }
  if (trace.isOn("second-container") && text.length < NOTHING) {
    const second = secondContainer(page.root, mass, container.element);
    const other = second === null ? null : readBody(page, second.element, trace, false);
    if (second !== null && other !== null && other.text.length >= STUB) {
      trace.note("second-container", "chose", `${second.reason}: ${describeElement(second.element)}`);
      return { ...other, container: second.element, live: page.live };
    }
  }
  if (!trace.isOn("stated-body")) return first;
  const { blocks, live } = page.statedBody();
  const stated = placeBlocks(blocks);
  if (!agrees(stated.text, text)) return first;
  trace.note("stated-body", "chose", "the body in the structured data, since the page itself holds less");
  return { ...stated, container: container.element, live };
}

/** Reads the container as text; `gentle` leaves out the passes that may take too much. */
function readBody(page: BodyPage, container: ElementNode, trace: Trace, gentle: boolean): BodyText {
  const { entries } = page.live;
  const removed: ElementNode[] = takeStamps(entries, container);
  const around = aroundEntries(entries, container);
  for (const { name, sure = false, run } of ELEMENT_PASSES) {
    if ((gentle && !sure) || !trace.isOn(name)) continue;
    const before = removed.length;
    run({
      container,
      remove(element) {
        if (isKeptEntry(element, name, around)) return false;
        if (trace.isOn("note") && isKeptNote(element, name)) return false;
        trace.note(name, "removed", () => `${describeElement(element)} ${textOf(element)}`);
        element.removedBy = name;
        removed.push(element);
        return true;
      },
    });
    for (const element of removed.slice(before)) uncount(element, container);
  }
  const blocks: readonly Block[] = readBlocks(container, itemBoxes(entries));
  runBlockPasses(blocks, page, trace, { gentle, around });
  for (const block of entryAuthors(blocks, entries)) {
    block.removedBy = "live-entries";
    trace.note("live-entries", "removed", block.text);
  }
  const body = placeBlocks(withTimeLines(blocks, entries));
  for (const element of removed) element.removedBy = null;
  measure(container);
  return body;
}

/** The time of an entry is taken from where it stands, and put on a line before the entry when all else is done. */
function takeStamps(entries: readonly LiveEntry[], container: ElementNode): ElementNode[] {
  const taken: ElementNode[] = [];
  for (const { stamp } of entries) {
    if (stamp === null || stamp.isLeading) continue;
    stamp.element.removedBy = "live-entries";
    uncount(stamp.element, container);
    taken.push(stamp.element);
  }
  return taken;
}

interface BlockSetting {
  readonly gentle: boolean;
  readonly around: ReadonlySet<ElementNode>;
}

function runBlockPasses(
  blocks: readonly Block[],
  page: BlockPage,
  trace: Trace,
  { gentle, around }: BlockSetting,
): void {
  let left = blocks;
  for (const { name, sure = false, run } of BLOCK_PASSES) {
    if ((gentle && !sure) || !trace.isOn(name)) continue;
    const removed = run(left, page).filter((block) => !isKeptLine(block, name, around));
    if (removed.length === 0) continue;
    for (const block of removed) {
      block.removedBy = name;
      trace.note(name, "removed", block.text);
    }
    left = left.filter((block) => block.removedBy === null);
  }
}

/** Takes the lengths of a removed element out of those that hold it. */
function uncount({ textLength, linkLength, parent }: ElementNode, container: ElementNode): void {
  for (let node = parent; node; node = node.parent) {
    node.textLength -= textLength;
    node.linkLength -= linkLength;
    if (node === container) return;
  }
}

/** The best container outside the first one. */
function secondContainer(root: ElementNode, mass: Mass, first: ElementNode): Container | null {
  const others: Mass = new Map([...mass].filter(([element]) => !isRelated(element, first)));
  return others.size === 0 ? null : findContainer(root, others);
}

function isRelated(element: ElementNode, first: ElementNode): boolean {
  for (let node: ElementNode | null = element; node; node = node.parent) if (node === first) return true;
  for (let node: ElementNode | null = first; node; node = node.parent) if (node === element) return true;
  return false;
}

/** The stated body is believed where the page shows its beginning, or nothing at all. */
function agrees(stated: string, text: string): boolean {
  if (stated.length < STUB || stated.length < 2 * text.length) return false;
  const key = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  return text.length < NOTHING || key(stated).includes(key(text).slice(0, 40));
}

/** The body element, or the root where the page has none. */
function bodyOf(root: ElementNode): ElementNode {
  const body = root.children.find((child) => isElement(child) && child.name === "body");
  return (body as ElementNode | undefined) ?? root;
}

export function prepare(root: ElementNode): { readonly body: ElementNode; readonly mass: Mass } {
  const body = bodyOf(root);
  measure(body);
  return { body, mass: measureMass(body) };
}
