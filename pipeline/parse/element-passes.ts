/** What is taken out of the container: each pass has one reason, a switch and a trace. The order is that of `ELEMENT_PASSES`. */
import { type Mark, marksOf } from "./marks.ts";
import { type ElementNode, find, INLINE, isElement, isLink, walk } from "./tree.ts";

interface PrunedBody {
  readonly container: ElementNode;
  /** Takes an element out in the name of the running pass; false where it must stay, and only what is in it may go. */
  remove(element: ElementNode): boolean;
}

export interface ElementPass {
  readonly name: string;
  /** Whether the pass runs as well when too little was left and the body is read again with care. */
  readonly sure?: boolean;
  readonly run: (body: PrunedBody) => void;
}

/** An element is never taken for a side matter when it holds more than this share of the container's text. */
const MAX_SHARE = 0.4;

interface MarkRule {
  readonly name: string;
  readonly mark: Mark;
  /** Characters from which on an element is no such side matter. */
  readonly limit?: number;
  readonly sure?: boolean;
  /** Elements that are such matter without the mark, and those that are none in spite of it. */
  readonly also?: (element: ElementNode) => boolean;
  readonly except?: (element: ElementNode) => boolean;
}

function byMark({ name, mark, limit = NO_LIMIT, sure = false, also = never, except = never }: MarkRule): ElementPass {
  return {
    name,
    sure,
    run({ container, remove }) {
      const most = container.textLength * MAX_SHARE;
      walk(container, (element) => {
        if (isQuotedPost(element)) return false;
        const marks = marksOf(element);
        if (!(marks.has(mark) && !marks.has("body")) && !also(element)) return true;
        if (element.textLength > limit || element.textLength > most) return true;
        if (except(element) || isPartOfLine(element)) return true;
        return !remove(element);
      });
    },
  };
}

const NO_LIMIT = Number.POSITIVE_INFINITY;
const never = (): boolean => false;

/** A post of a network, quoted in the article, is body, whatever its wrapper is called. */
function isQuotedPost(element: ElementNode): boolean {
  const { class: classes = "" } = element.attributes;
  return (
    element.name === "blockquote" || /\btwitter-tweet\b|\binstagram-media\b|\btiktok-embed\b|\bfb-post\b/u.test(classes)
  );
}

/** A marked word or link in the midst of a line of text is a part of the sentence. */
function isPartOfLine(element: ElementNode): boolean {
  const { parent } = element;
  return (
    INLINE.has(element.name) && parent !== null && LINE.has(parent.name) && parent.textLength > 2 * element.textLength
  );
}

const LINE: ReadonlySet<string> = new Set(["p", "li", "td", "h2", "h3", "h4", "dd"]);

/** A figure may hold a table or a quotation, and these are body. */
function holdsText(element: ElementNode): boolean {
  return (
    element.name === "figure" &&
    find(element, (inner) => inner.name === "table" || inner.name === "blockquote") !== null
  );
}

/** `<h3 class="headline">` in the midst of the text parts the article. */
function isSubheading(element: ElementNode): boolean {
  return /^h[2-6]$/u.test(element.name);
}

/** The wrapper of a quoted post is no share box. */
function wrapsQuotedPost(element: ElementNode): boolean {
  return isQuotedPost(element) || element.children.some((child) => isElement(child) && wrapsQuotedPost(child));
}

function tag(...names: string[]): (element: ElementNode) => boolean {
  const set = new Set(names);
  return (element) => set.has(element.name);
}

export const ELEMENT_PASSES: readonly ElementPass[] = [
  byMark({ name: "hidden", mark: "hidden", sure: true, also: isHidden }),
  byMark({ name: "navigation", mark: "navigation", sure: true, also: isNavigation }),
  byMark({ name: "advertisement", mark: "advertisement", limit: 2000, sure: true }),
  byMark({ name: "share", mark: "share", limit: 600, sure: true, except: wrapsQuotedPost }),
  byMark({ name: "related", mark: "related", limit: 5000 }),
  byMark({ name: "newsletter", mark: "newsletter", limit: 1500 }),
  byMark({ name: "comments", mark: "comments", sure: true }),
  byMark({
    name: "caption",
    mark: "caption",
    limit: 1200,
    also: tag("figcaption", "figure", "noscript"),
    except: holdsText,
  }),
  byMark({ name: "media", mark: "media", limit: 1500, except: tag("tr", "td", "li", "p", "table", "tbody") }),
  byMark({ name: "byline", mark: "byline", limit: 400, also: isAuthorLink }),
  byMark({ name: "time", mark: "time", limit: 250, also: tag("time") }),
  byMark({ name: "author-note", mark: "author-note", limit: 1500, also: tag("address") }),
  byMark({ name: "tags", mark: "tags", limit: 600 }),
  byMark({ name: "legal", mark: "legal", limit: 800 }),
  byMark({ name: "heading", mark: "heading", limit: 500, also: tag("h1"), except: isSubheading }),
  { name: "aside", run: removeAsides },
  { name: "link-dense", run: removeLinkDense },
];

function removeAsides({ container, remove }: PrunedBody): void {
  walk(container, (element) => {
    if (element.name !== "aside" && element.attributes.role !== "complementary") return true;
    if (element.textLength > container.textLength * MAX_SHARE) return true;
    return !remove(element);
  });
}

function isNavigation(element: ElementNode): boolean {
  return NAVIGATION.has(element.name) || NAVIGATION_ROLES.has(element.attributes.role ?? "");
}

const NAVIGATION: ReadonlySet<string> = new Set([
  "nav",
  "footer",
  "form",
  "button",
  "label",
  "input",
  "dialog",
  "amp-sidebar",
]);
const NAVIGATION_ROLES: ReadonlySet<string> = new Set(["navigation", "search", "dialog"]);

function isAuthorLink(element: ElementNode): boolean {
  return /\bauthor\b/u.test(element.attributes.rel ?? "") && element.textLength < 60;
}

export function isHidden(element: ElementNode): boolean {
  const { hidden, style, "aria-hidden": ariaHidden } = element.attributes;
  if (hidden !== undefined || ariaHidden === "true") return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** Lists and boxes of links: a body links words, a menu links lines. */
function removeLinkDense({ container, remove }: PrunedBody): void {
  walk(container, (element) => {
    const { name, textLength, linkLength } = element;
    if (textLength === 0 || linkLength < 0.8 * textLength || !(BOX.has(name) || name === "span")) return true;
    if (name === "span" ? !isPopUp(element) : countLinks(element) < 2) return true;
    return !remove(element);
  });
}

/**
 * A box that opens within a line ("Rep. Ann Lee [other articles on Ann Lee] said") has more links than a name has. It is
 * the innermost such span, since the one around it holds the name as well.
 */
function isPopUp(span: ElementNode): boolean {
  const isFull = (element: ElementNode) => countLinks(element) >= 3;
  return isFull(span) && !span.children.some((child) => isElement(child) && child.name === "span" && isFull(child));
}

const BOX: ReadonlySet<string> = new Set(["div", "ul", "ol", "section", "table", "dl"]);

function countLinks(element: ElementNode): number {
  let count = 0;
  for (const child of element.children) {
    if (isElement(child) && child.removedBy === null) count += (isLink(child) ? 1 : 0) + countLinks(child);
  }
  return count;
}
