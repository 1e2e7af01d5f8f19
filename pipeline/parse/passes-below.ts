/** What stands below the last paragraph: comments, other articles, notes on the writer and the publisher. */
import type { BlockPage } from "./block-passes.ts";
import { EDGE, isHeading, isRunning, key, MAX_HEADING, MIN_ARTICLE, usualParent } from "./block-tests.ts";
import type { Block } from "./blocks.ts";
import { CLOSINGS, COMMENT_HEADINGS, SECTIONS } from "./boilerplate-phrases.ts";
import { weigh } from "./tree.ts";

const COMMENTS = new RegExp(`^${EDGE}(?:${COMMENT_HEADINGS.join("|")})[^\\p{L}\\p{N}]*$`, "iu");

const SECTION = new RegExp(`^${EDGE}(?:${SECTIONS.join("|")})[^\\p{L}\\p{N}]*$`, "iu");

/** From here on it is an article, however long the list beneath it. */
const LONG_ARTICLE = 1500;

const MIN_TEASERS = 3;

/** Letters beneath a headline, on the average: paragraphs of an article between links to other articles are longer. */
const MAX_TEASER = 220;

/** Lines of one teaser, its headline counted. */
const MAX_TEASER_LINES = 4;

const MAX_CLOSING = 700;

/** A heading of the readers' comments ends the article, where the article stands above it. */
export function commentsBelow(blocks: readonly Block[]): readonly Block[] {
  let above = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (above >= MIN_ARTICLE && isHeading(block) && COMMENTS.test(block.text)) return blocks.slice(index);
    above += weigh(block.text);
  }
  return [];
}

/**
 * From the end up: headlines that are links, each with a line or two on the story that it leads to. A round-up of links
 * is such a list itself; so the article must be the larger part.
 */
export function teasersBelow(blocks: readonly Block[]): readonly Block[] {
  let start = blocks.length;
  let headlines = 0;
  for (let index = blocks.length - 1; index > 0 && start - index <= MAX_TEASER_LINES; index--) {
    if (!isLinkedHeadline(blocks[index])) continue;
    start = index;
    headlines++;
  }
  const between = blocks
    .slice(start)
    .reduce((sum, block) => sum + (isLinkedHeadline(block) ? 0 : weigh(block.text)), 0);
  if (headlines < MIN_TEASERS || between > headlines * MAX_TEASER) return [];
  while (start > 1 && isHeading(blocks[start - 1])) start--;
  const total = blocks.reduce((sum, { text }) => sum + weigh(text), 0);
  const above = blocks.slice(0, start).reduce((sum, { text }) => sum + weigh(text), 0);
  if (above < MIN_ARTICLE) return [];
  if (above * 2 < total && !(above >= LONG_ARTICLE && headlines >= 2 * MIN_TEASERS)) return [];
  // Paragraphs of the article, with links to other articles between them, stand where those above stand.
  const usual = usualParent(blocks.slice(0, start));
  return blocks.slice(start).some((block) => isRunning(block) && block.element.parent === usual)
    ? []
    : blocks.slice(start);
}

function isLinkedHeadline({ text, linkLength }: Block): boolean {
  return text.length >= 20 && text.length <= 160 && linkLength >= 0.8 * text.length;
}

/** A heading such as "You may also like" and what stands beneath it, up to the next running text. */
export function otherArticles(blocks: readonly Block[]): readonly Block[] {
  const removed: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    if (!isHeading(blocks[index]) || blocks[index].text.length > MAX_HEADING || !SECTION.test(blocks[index].text))
      continue;
    let end = index + 1;
    while (
      end < blocks.length &&
      !isRunning(blocks[end]) &&
      (blocks[end].kind !== "heading" || SECTION.test(blocks[end].text))
    )
      end++;
    removed.push(...blocks.slice(index, end));
    index = end - 1;
  }
  return removed;
}

/** From the end up: the writer's name with a note beneath it, notes on the writer, the agency, the publisher. */
export function closing(blocks: readonly Block[], { byline }: BlockPage): readonly Block[] {
  const first = Math.max(1, Math.ceil(blocks.length / 2));
  const names = byline.map(key).filter((name) => name.length >= 4);
  const latest = Math.max(first, blocks.length - MAX_NOTES);
  const writer = blocks.findIndex(({ text }, index) => index >= latest && isWriter(text, names));
  const end = writer < 0 ? blocks.length : writer;
  let start = end;
  while (start > first && isNote(blocks[start - 1], start < blocks.length)) start--;
  return blocks.slice(start);
}

const MAX_NOTES = 4;

/** "By Ana Dorn", "About Ana Dorn", "Über Ana Dorn", or the name alone. */
function isWriter(text: string, names: readonly string[]): boolean {
  if (text.length > MAX_HEADING) return false;
  const own = key(text.replace(/^(?:by|about|über|von|par|à propos de|por|sobre|acerca de|di|door|over|om)\s/iu, ""));
  return names.includes(own);
}

function isNote({ kind, text }: Block, hasNotesBelow: boolean): boolean {
  if (hasNotesBelow && kind === "heading") return true;
  return text.length <= MAX_CLOSING && CLOSINGS.some((pattern) => pattern.test(text));
}

/** A heading with nothing beneath it. */
export function trailingHeadings(blocks: readonly Block[]): readonly Block[] {
  const removed: Block[] = [];
  for (let index = blocks.length - 1; index > 0 && blocks[index].kind === "heading"; index--)
    removed.push(blocks[index]);
  return removed;
}
