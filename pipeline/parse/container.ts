/**
 * Where the body stands in the page: the element whose text is nearly all running text, and which holds nearly all the
 * running text of the page. That is a balance of precision and recall (F1), weighed by what the element says of itself:
 * `itemprop=articleBody`, class names of a body, `<article>`, or those of a sidebar.
 */
import { countConsentWords } from "./consent.ts";
import { marksOf } from "./marks.ts";
import { type ElementNode, INLINE, isElement, isInside, isLink, textOf, visibleLength } from "./tree.ts";

/** A line of text counts as running text from this many letters on. */
const RUNNING_TEXT = 35;
const OUTSIDE: ReadonlySet<string> = new Set([
  "nav",
  "footer",
  "aside",
  "form",
  "figure",
  "figcaption",
  "button",
  "label",
  "noscript",
]);

const LIST: ReadonlySet<string> = new Set(["ul", "ol", "dl", "table"]);
/** A larger box of links may hold the article as well. */
const SMALL_BOX = 1000;

/** Running text beneath each element: characters of blocks that are long enough and not mostly links. */
export type Mass = Map<ElementNode, number>;

/**
 * Counted twice: first with all boxes, then without those that name themselves as side matter. A box that holds half of
 * the running text is the article, whatever its name.
 */
export function measureMass(root: ElementNode): Mass {
  const all: Mass = new Map();
  const total = addMass(root, all, () => false);
  const mass: Mass = new Map();
  addMass(root, mass, (element) => isSideMatter(element) && (all.get(element) ?? 0) < total / 2);
  return mass;
}

function addMass(element: ElementNode, mass: Mass, isOutside: (element: ElementNode) => boolean): number {
  if (element.textLength < RUNNING_TEXT || isBoxOfLinks(element) || isOutside(element)) return 0;
  let sum = 0;
  let own = 0;
  let ownLink = 0;
  for (const child of element.children) {
    if (!isElement(child)) own += visibleLength(child.text);
    else if (child.removedBy !== null) continue;
    else if (INLINE.has(child.name) && !holdsBlock(child)) {
      own += child.textLength;
      ownLink += isLink(child) ? child.textLength : child.linkLength;
    } else sum += addMass(child, mass, isOutside);
  }
  // An item of a list whose fifth is a link is a teaser of another article.
  const linkShare = element.name === "li" ? 5 : 2;
  if (own >= RUNNING_TEXT && ownLink * linkShare < own) sum += Math.min(own, element.textLength);
  if (sum > 0) mass.set(element, sum);
  return sum;
}

function holdsBlock(element: ElementNode): boolean {
  return element.children.some(
    (child) => isElement(child) && child.name !== "br" && (!INLINE.has(child.name) || holdsBlock(child)),
  );
}

function isBoxOfLinks({ name, textLength, linkLength }: ElementNode): boolean {
  return linkLength * 2 > textLength && (LIST.has(name) || textLength < SMALL_BOX);
}

function isSideMatter(element: ElementNode): boolean {
  if (OUTSIDE.has(element.name)) return true;
  const marks = marksOf(element);
  if (marks.size === 0 || marks.has("body")) return false;
  return marks.has("comments") || marks.has("related") || marks.has("navigation") || marks.has("hidden");
}

interface Trust {
  readonly name: string;
  readonly weight: number;
  readonly test: (element: ElementNode) => boolean;
}

/** The first that fits gives the weight. */
const TRUST: readonly Trust[] = [
  {
    name: "itemprop=articleBody",
    weight: 1.3,
    test: (element) => /\barticleBody\b/u.test(element.attributes.itemprop ?? ""),
  },
  { name: "class of a body", weight: 1.12, test: (element) => marksOf(element).has("body") },
  {
    name: "<article>",
    weight: 1.06,
    test: (element) => element.name === "article" || element.attributes.role === "article",
  },
  { name: "<body>", weight: 0.9, test: (element) => element.name === "body" },
];
const PLAIN: Trust = { name: "running text", weight: 1, test: () => true };

export interface Container {
  readonly element: ElementNode;
  /** Which rule chose it, in plain words. */
  readonly reason: string;
}

/** Boxes of the consent manager hold running text too, and where the article is short they hold more of it. */
export function findContainer(body: ElementNode, mass: Mass): Container {
  let left = mass;
  let total = mass.get(body) ?? 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const best = bestOf(body, left, total);
    if (!isConsentBox(best.element)) return best;
    total -= mass.get(best.element) ?? 0;
    left = new Map([...left].filter(([element]) => !isInside(element, best.element)));
  }
  return bestOf(body, mass, mass.get(body) ?? 0);
}

const MAX_ROUNDS = 3;
const MAX_CONSENT = 4000;

function isConsentBox(element: ElementNode): boolean {
  return element.name !== "body" && element.textLength < MAX_CONSENT && countConsentWords(textOf(element)) >= 5;
}

/** Of the elements in `mass`; `body` where there is none. */
function bestOf(body: ElementNode, mass: Mass, total: number): Container {
  let best: Container = { element: body, reason: "no running text" };
  let bestScore = 0;
  for (const [element, own] of mass) {
    if (element.name === "p" || LEAF.has(element.name)) continue;
    const trust = TRUST.find(({ test }) => test(element)) ?? PLAIN;
    const balance = (2 * own) / (element.textLength + total);
    const score = balance * trust.weight;
    if (score > bestScore) {
      bestScore = score;
      best = { element, reason: `${trust.name}, F ${balance.toFixed(2)}` };
    }
  }
  return best;
}

const LEAF: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "li", "blockquote"]);
