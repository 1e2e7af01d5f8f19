/**
 * Where the body stands in the page. Elements that name themselves as the article's body are tried first, in order
 * of how sure the name is; one is taken where it holds most of the page's running text. Else the running text itself
 * leads from the page down to the element that holds nearly all of it.
 */
import { marksOf } from "./marks.ts";
import { type ElementNode, INLINE, isElement } from "./tree.ts";

/** A line of text counts as running text from this many characters on. */
const RUNNING_TEXT = 40;
const OUTSIDE: ReadonlySet<string> = new Set([
  "nav",
  "footer",
  "aside",
  "form",
  "figcaption",
  "button",
  "label",
  "noscript",
]);
const LIST: ReadonlySet<string> = new Set(["ul", "ol", "table"]);

/** Running text beneath each element: characters of blocks that are long enough and not mostly links. */
export type Mass = Map<ElementNode, number>;

export function measureMass(root: ElementNode): Mass {
  const mass: Mass = new Map();
  addMass(root, mass);
  return mass;
}

function addMass(element: ElementNode, mass: Mass): number {
  if (element.textLength < RUNNING_TEXT || isOutside(element)) return 0;
  let sum = 0;
  let own = 0;
  let ownLink = 0;
  for (const child of element.children) {
    if (!isElement(child)) own += child.text.trim().length;
    else if (child.removedBy !== null) continue;
    else if (INLINE.has(child.name) && !holdsBlock(child)) {
      own += child.textLength;
      ownLink += child.name === "a" ? child.textLength : child.linkLength;
    } else sum += addMass(child, mass);
  }
  if (own >= RUNNING_TEXT && ownLink * 2 < own) sum += own;
  if (sum > 0) mass.set(element, sum);
  return sum;
}

function holdsBlock(element: ElementNode): boolean {
  return element.children.some((child) => isElement(child) && (!INLINE.has(child.name) || holdsBlock(child)));
}

function isOutside(element: ElementNode): boolean {
  if (OUTSIDE.has(element.name)) return true;
  if (element.textLength > 0 && element.linkLength * 2 > element.textLength) return true;
  const marks = marksOf(element);
  return marks.has("comments") && !marks.has("body");
}

type Test = (element: ElementNode) => boolean;

const hasItemprop = (name: string): Test => {
  return (element) => (element.attributes.itemprop ?? "").split(/\s+/u).includes(name);
};

/** From the surest name to the least sure one. */
const NAMED: readonly (readonly [string, Test])[] = [
  ["itemprop=articleBody", hasItemprop("articleBody")],
  ["class of an article's body", (element) => marksOf(element).has("body") && !LIST.has(element.name)],
  ["article", (element) => element.name === "article" || element.attributes.role === "article"],
  ["main", (element) => element.name === "main" || element.attributes.role === "main"],
];

/** A named element is believed from this share of the page's running text on. */
const BELIEVED_SHARE = 0.5;
/** A child that holds this share of its parent's running text is as good a container, and cleaner. */
const DESCENT_SHARE = 0.9;

export interface Container {
  readonly element: ElementNode;
  /** Which rule chose it. */
  readonly reason: string;
}

export function findContainer(body: ElementNode, mass: Mass): Container {
  const total = mass.get(body) ?? 0;
  const lead = descend(body, mass, 0.8);
  const leadMass = mass.get(lead) ?? 0;
  for (const [reason, test] of NAMED) {
    const named = best([...mass.keys()].filter(test), mass);
    if (named && (mass.get(named) ?? 0) >= BELIEVED_SHARE * Math.min(total, leadMass)) {
      return { element: descend(named, mass, 0.97), reason };
    }
  }
  return { element: lead, reason: "most of the running text" };
}

function best(elements: readonly ElementNode[], mass: Mass): ElementNode | null {
  let found: ElementNode | null = null;
  for (const element of elements) if (!found || mass.get(element)! > mass.get(found)!) found = element;
  return found;
}

function descend(from: ElementNode, mass: Mass, share = DESCENT_SHARE): ElementNode {
  let element = from;
  for (;;) {
    const own = mass.get(element) ?? 0;
    const child = element.children.find((node) => isElement(node) && (mass.get(node) ?? 0) >= share * own && own > 0);
    if (!child || child.name === "p") return element;
    element = child as ElementNode;
  }
}
