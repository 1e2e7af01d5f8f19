/**
 * The article's body: the container first, then what is in it and not of it, then, with care, another way where too
 * little is left. Pruning before the container is found would take the marks of the container itself for side matter.
 */
import { BLOCK_PASSES, type BlockPage } from "./block-passes.ts";
import { type Block, blocksText, readBlocks } from "./blocks.ts";
import { type Container, findContainer, type Mass, measureMass } from "./container.ts";
import { ELEMENT_PASSES } from "./element-passes.ts";
import { describeElement, type Trace } from "./trace.ts";
import { type ElementNode, isElement, measure, textOf } from "./tree.ts";

export interface BodyPage extends BlockPage {
  readonly root: ElementNode;
  /** `articleBody` of the structured data. */
  readonly statedBody: string | null;
}

export interface FoundBody {
  readonly text: string;
  readonly container: ElementNode;
}

/** Fewer characters are a stub: another way is tried. */
const STUB = 250;
/** Fewer are as good as nothing. */
const NOTHING = 60;

export function findBody(page: BodyPage, mass: Mass, container: Container, trace: Trace): FoundBody {
  trace.note("container", "chose", `${container.reason}: ${describeElement(container.element)}`);
  const whole = container.element.textLength;
  const text = readBody(page, container.element, trace, false);
  if (text.length >= STUB && text.length * 8 >= whole) return { text, container: container.element };

  if (trace.isOn("gentle")) {
    const gentle = readBody(page, container.element, trace, true);
    if (gentle.length >= STUB && gentle.length >= 2 * text.length) {
      trace.note("gentle", "chose", "the container again, with the sure passes alone, since too little was left");
      return { text: gentle, container: container.element };
    }
  }
  if (trace.isOn("second-container") && text.length < NOTHING) {
    const second = secondContainer(page.root, mass, container.element);
    const other = second === null ? "" : readBody(page, second.element, trace, false);
    if (second !== null && other.length >= STUB) {
      trace.note("second-container", "chose", `${second.reason}: ${describeElement(second.element)}`);
      return { text: other, container: second.element };
    }
  }
  if (trace.isOn("stated-body") && page.statedBody !== null && agrees(page.statedBody, text)) {
    trace.note("stated-body", "chose", "articleBody of the structured data, since the page itself holds less");
    return { text: page.statedBody, container: container.element };
  }
  return { text, container: container.element };
}

/** Reads the container as text; `gentle` leaves out the passes that may take too much. */
function readBody(page: BodyPage, container: ElementNode, trace: Trace, gentle: boolean): string {
  const removed: ElementNode[] = [];
  for (const { name, sure = false, run } of ELEMENT_PASSES) {
    if ((gentle && !sure) || !trace.isOn(name)) continue;
    const before = removed.length;
    run({
      container,
      remove(element) {
        trace.note(name, "removed", () => `${describeElement(element)} ${textOf(element)}`);
        element.removedBy = name;
        removed.push(element);
      },
    });
    for (const element of removed.slice(before)) uncount(element, container);
  }
  const blocks: readonly Block[] = readBlocks(container);
  runBlockPasses(blocks, page, trace, gentle);
  for (const element of removed) element.removedBy = null;
  measure(container);
  return blocksText(blocks);
}

function runBlockPasses(blocks: readonly Block[], page: BlockPage, trace: Trace, gentle: boolean): void {
  let left = blocks;
  for (const { name, sure = false, run } of BLOCK_PASSES) {
    if ((gentle && !sure) || !trace.isOn(name)) continue;
    const removed = run(left, page);
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
