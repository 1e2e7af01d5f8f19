/** What is taken out of the container: each pass has one reason, a switch and a trace. The order is that of `PRUNING`. */
import type { Block } from "./blocks.ts";
import { type Mark, marksOf } from "./marks.ts";
import { type ElementNode, INLINE, isElement, walk } from "./tree.ts";

export interface Body {
  readonly container: ElementNode;
  /** Takes an element out in the name of the running pass. */
  remove(element: ElementNode): void;
}

export interface Pass {
  readonly name: string;
  readonly run: (body: Body) => void;
}

/** An element is never taken for a side matter when it holds more than this share of the container's text. */
const MAX_SHARE = 0.4;

function byMark(
  name: string,
  mark: Mark,
  limit: number,
  also: (element: ElementNode) => boolean = () => false,
  except: (element: ElementNode) => boolean = () => false,
): Pass {
  return {
    name,
    run({ container, remove }) {
      const most = container.textLength * MAX_SHARE;
      walk(container, (element) => {
        const marks = marksOf(element);
        if (isQuotedPost(element)) return false;
        if (except(element) || isPartOfLine(element)) return true;
        if (!also(element) && (!marks.has(mark) || marks.has("body"))) return true;
        if (element.textLength > limit || element.textLength > most) return true;
        remove(element);
        return false;
      });
    },
  };
}

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

/** The wrapper of a quoted post is no share box. */
function wrapsQuotedPost(element: ElementNode): boolean {
  return isQuotedPost(element) || element.children.some((child) => isElement(child) && wrapsQuotedPost(child));
}

const role = (...names: string[]) => {
  const set = new Set(names);
  return (element: ElementNode) => set.has(element.attributes.role ?? "");
};
const tag = (...names: string[]) => {
  const set = new Set(names);
  return (element: ElementNode) => set.has(element.name);
};

const NO_LIMIT = Number.POSITIVE_INFINITY;

export const PRUNING: readonly Pass[] = [
  byMark("hidden", "hidden", NO_LIMIT, isHidden),
  byMark(
    "navigation",
    "navigation",
    NO_LIMIT,
    (element) =>
      tag("nav", "footer", "form", "button", "label", "input")(element) ||
      role("navigation", "search", "dialog")(element),
  ),
  byMark("advertisement", "advertisement", 2000),
  byMark("share", "share", 600, undefined, wrapsQuotedPost),
  byMark("related", "related", 5000),
  byMark("newsletter", "newsletter", 1500),
  byMark("comments", "comments", NO_LIMIT),
  byMark("caption", "caption", 1200, tag("figcaption", "figure", "noscript")),
  byMark("media", "media", 1500, undefined, tag("tr", "td", "li", "p", "table", "tbody")),
  byMark(
    "byline",
    "byline",
    400,
    (element) => /\bauthor\b/u.test(element.attributes.rel ?? "") && element.textLength < 60,
  ),
  byMark("time", "time", 250, tag("time")),
  byMark("author-note", "author-note", 1500, tag("address")),
  byMark("tags", "tags", 600),
  byMark("legal", "legal", 800),
  byMark("heading", "heading", 500, (element) => element.name === "h1"),
  byMark("aside", "hidden", NO_LIMIT, (element) => element.name === "aside" || role("complementary")(element)),
  { name: "link-dense", run: removeLinkDense },
];

function isHidden(element: ElementNode): boolean {
  const { hidden, style, "aria-hidden": ariaHidden } = element.attributes;
  if (hidden !== undefined || ariaHidden === "true") return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** Lists and boxes of links: a body links words, a menu links lines. */
function removeLinkDense({ container, remove }: Body): void {
  walk(container, (element) => {
    const { name, textLength, linkLength } = element;
    if (textLength === 0 || linkLength < 0.8 * textLength || !(BOX.has(name) || name === "span")) return true;
    // A box that opens within a line ("Rep. Ann Lee [other articles on Ann Lee] said") has more links than a name.
    if (countLinks(element) < (name === "span" ? 4 : 2)) return true;
    remove(element);
    return false;
  });
}

const BOX: ReadonlySet<string> = new Set(["div", "ul", "ol", "section", "table", "dl"]);

function countLinks(element: ElementNode): number {
  let count = 0;
  for (const child of element.children) {
    if (isElement(child) && child.removedBy === null) count += (child.name === "a" ? 1 : 0) + countLinks(child);
  }
  return count;
}

export interface BlockPass {
  readonly name: string;
  readonly run: (blocks: readonly Block[]) => void;
}
