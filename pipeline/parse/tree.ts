/** The page as a tree of elements and texts, small enough to walk many times. */

/** An element. `removedBy` names the pass that took it out; its text is then no part of the body. */
export interface ElementNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  parent: ElementNode | null;
  readonly children: TreeNode[];
  removedBy: string | null;
  /** Characters of visible text beneath, spaces run together; filled by `measure`. */
  textLength: number;
  /** Those of them inside links. */
  linkLength: number;
}

interface TextNode {
  readonly name: "#text";
  text: string;
  parent: ElementNode | null;
}

export type TreeNode = ElementNode | TextNode;

export function createElement(name: string, attributes: Readonly<Record<string, string>>): ElementNode {
  return { name, attributes, parent: null, children: [], removedBy: null, textLength: 0, linkLength: 0 };
}

export function isElement(node: TreeNode): node is ElementNode {
  return node.name !== "#text";
}

export function append(parent: ElementNode, node: TreeNode): void {
  node.parent = parent;
  parent.children.push(node);
}

/** An anchor without an address marks a place: pages of old leave it open around all that follows. */
export function isLink(element: ElementNode): boolean {
  return element.name === "a" && element.attributes.href !== undefined;
}

/** Visits every element beneath `root` in document order; a visitor that returns false skips what lies beneath. */
export function walk(root: ElementNode, visit: (element: ElementNode) => boolean | undefined): void {
  for (const child of root.children) {
    if (isElement(child) && child.removedBy === null && visit(child) !== false) walk(child, visit);
  }
}

/** The first element beneath `root`, in document order, that satisfies the test. */
export function find(root: ElementNode, test: (element: ElementNode) => boolean): ElementNode | null {
  for (const child of root.children) {
    if (!isElement(child) || child.removedBy !== null) continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return null;
}

/** All text beneath an element, removed parts left out, spaces run together. */
export function textOf(element: ElementNode): string {
  const pieces: string[] = [];
  collect(element, pieces);
  return pieces.join("").replace(/\s+/gu, " ").trim();
}

function collect(element: ElementNode, pieces: string[]): void {
  for (const child of element.children) {
    if (!isElement(child)) pieces.push(child.text);
    else if (child.removedBy === null) {
      const spaced = !INLINE.has(child.name);
      if (spaced) pieces.push(" ");
      collect(child, pieces);
      if (spaced) pieces.push(" ");
    }
  }
}

export function isInside(element: ElementNode, ancestor: ElementNode): boolean {
  for (let node: ElementNode | null = element; node; node = node.parent) if (node === ancestor) return true;
  return false;
}

/** Elements that stand within a line of text: their edges separate no words. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt ruby s samp " +
    "small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** Fills `textLength` and `linkLength` from the leaves up. Removed elements count nothing. */
export function measure(element: ElementNode, inLink = false): void {
  let textLength = 0;
  let linkLength = 0;
  for (const child of element.children) {
    if (isElement(child)) {
      if (child.removedBy !== null) continue;
      measure(child, inLink || isLink(child));
      textLength += child.textLength;
      linkLength += child.linkLength;
    } else {
      const length = visibleLength(child.text);
      textLength += length;
      if (inLink) linkLength += length;
    }
  }
  element.textLength = textLength;
  element.linkLength = linkLength;
}

/** Letters of a text without the spaces: indentation of the source counts nothing. */
export function visibleLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 32 && code !== 0xa0) length += code >= DENSE ? 2 : 1;
  }
  return length;
}

/** From here on (Chinese, Japanese, Korean) a character says as much as two letters. */
const DENSE = 0x2e80;

/** The length of a text in letters. */
export function weigh(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= DENSE) length++;
  return length;
}
