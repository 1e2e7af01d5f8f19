/**
 * Finds elements by a small part of CSS, enough for the rules of sites: `div#story.text[data-type="body"] p, h1.title`.
 * Names, ids, classes, attributes (`[name]`, `[name="value"]`), descendants, and commas.
 */
import { type ElementNode, isElement } from "./tree.ts";

interface Compound {
  readonly name: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
}

/** A selector read: for each comma a line of compounds, the last one being the element itself. */
export type Selector = readonly (readonly Compound[])[];

const PART = /^(?:([a-z][\w-]*|\*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([\w-]+)))?\])/iu;

/** @throws Error where the text is no selector of this kind. */
export function readSelector(text: string): Selector {
  return text.split(",").map((line) => line.trim().split(/\s+/u).map(readCompound));
}

function readCompound(text: string): Compound {
  let rest = text;
  let name: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  const attributes: [string, string | null][] = [];
  while (rest !== "") {
    const found = PART.exec(rest);
    if (!found || (found[1] && rest !== text)) throw new Error(`“${text}” is no selector that site rules know.`);
    if (found[1]) name = found[1] === "*" ? null : found[1].toLowerCase();
    else if (found[2]) id = found[2];
    else if (found[3]) classes.push(found[3]);
    else attributes.push([found[4].toLowerCase(), found[5] ?? found[6] ?? found[7] ?? null]);
    rest = rest.slice(found[0].length);
  }
  if (text === "") throw new Error("A selector is empty.");
  return { name, id, classes, attributes };
}

/** All elements beneath `root` that match, in document order. */
export function select(root: ElementNode, selector: Selector): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const visit = (element: ElementNode): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (selector.some((line) => matches(child, line))) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

function matches(element: ElementNode, line: readonly Compound[]): boolean {
  let index = line.length - 1;
  if (!fits(element, line[index])) return false;
  for (let node = element.parent; node && index > 0; node = node.parent) if (fits(node, line[index - 1])) index--;
  return index === 0;
}

function fits({ name, attributes }: ElementNode, compound: Compound): boolean {
  if (compound.name !== null && compound.name !== name) return false;
  if (compound.id !== null && compound.id !== attributes.id) return false;
  if (compound.classes.length > 0) {
    const own = (attributes.class ?? "").split(/\s+/u);
    if (!compound.classes.every((one) => own.includes(one))) return false;
  }
  return compound.attributes.every(([key, value]) => (value === null ? key in attributes : attributes[key] === value));
}
