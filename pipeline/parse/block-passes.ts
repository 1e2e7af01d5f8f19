/** What is taken out of the list of blocks, by its words and its place in the list. The order is that of `BLOCK_PASSES`. */
import type { Block } from "./blocks.ts";
import { CLOSINGS, COMMENT_HEADINGS, LABELS, OPENINGS, PICTURE_CREDIT, SECTIONS } from "./boilerplate-phrases.ts";
import { countConsentWords } from "./consent.ts";
import { type ElementNode, INLINE, isElement, isInside, weigh } from "./tree.ts";

export interface BlockPage {
  readonly title: string | null;
  readonly byline: readonly string[];
  /** What the head of the page gives as the article's description. */
  readonly descriptions: readonly string[];
}

export interface BlockPass {
  readonly name: string;
  /** Whether the pass runs as well when too little was left and the body is read again with care. */
  readonly sure?: boolean;
  /** The blocks to take out, of those that are left. */
  readonly run: (blocks: readonly Block[], page: BlockPage) => readonly Block[];
}

const EDGE = "[\\s\\[({<>»«›‹▶►•*|:–—-]*";
const LABEL = new RegExp(
  `^${EDGE}(?:${LABELS.join("|")})(?:\\s*(?:\\([+\\d]*\\))?$|\\s*[\\]):：|–—]|\\s+[-»>]\\s)`,
  "iu",
);
const OPENING = new RegExp(`^${EDGE}(?:${OPENINGS.join("|")})`, "iu");
const SECTION = new RegExp(`^${EDGE}(?:${SECTIONS.join("|")})\\W*$`, "iu");

const COMMENTS = new RegExp(`^${EDGE}(?:${COMMENT_HEADINGS.join("|")})\\W*$`, "iu");

/** Letters that an article above a list has at least. */
const MIN_ARTICLE = 300;
/** From here on it is an article, however long the list beneath it. */
const LONG_ARTICLE = 1500;
const MIN_TEASERS = 3;
/** Letters beneath a headline, on the average: paragraphs of an article between links to other articles are longer. */
const MAX_TEASER = 220;
/** Lines of one teaser, its headline counted. */
const MAX_TEASER_LINES = 4;
const MAX_LABELLED = 220;
const MAX_OPENING = 260;
const MAX_CLOSING = 700;
/** A longer one is the first paragraph, of which the description is a copy. */
const MAX_STANDFIRST = 160;
const MAX_HEADING = 80;
const RUNNING_TEXT = 80;
/** The end of a sentence in any script, closing quotes and brackets after it. */
const SENTENCE_END = /[.!?…。！？।؟۔։።។။]["'”’»)\]]*$/u;
const SENTENCE_MARK = /[.!?…。！？।؟۔։።។။]/u;
/** Thai and Lao write without marks: a text this long is no heading. */
const LONG_TEXT = 250;

export const BLOCK_PASSES: readonly BlockPass[] = [
  { name: "repeated-title", run: repeatedTitle },
  { name: "comments-below", sure: true, run: commentsBelow },
  { name: "teasers-below", sure: true, run: teasersBelow },
  { name: "consent", sure: true, run: consentBlocks },
  { name: "labelled-line", run: labelledLines },
  { name: "appeal", run: (blocks) => blocks.filter(({ text }) => text.length <= MAX_OPENING && OPENING.test(text)) },
  { name: "picture-line", run: pictureLines },
  { name: "link-line", run: linkLines },
  { name: "other-articles", run: otherArticles },
  { name: "standfirst", run: standfirst },
  { name: "lead-in", run: leadIn },
  { name: "closing", run: closing },
  { name: "trailing-heading", run: trailingHeadings },
];

/** Letters and digits only, lower case. */
function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The headline above the text, alone or at the end of the path that leads to it ("Home News River floods lower town"). */
function repeatedTitle(blocks: readonly Block[], { title }: BlockPage): readonly Block[] {
  const own = key(title ?? "");
  if (own.length < 8) return [];
  return blocks.slice(0, 4).filter(({ text, linkLength }) => {
    const line = key(text);
    return line === own || (linkLength > 0 && line.length <= own.length + MAX_PATH && line.endsWith(own));
  });
}

/** Letters of the path before a headline. */
const MAX_PATH = 40;

/** Paragraphs of a request for consent; an article on cookies has fewer of its words in one paragraph. */
function consentBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ text }) => /cookie/iu.test(text) && countConsentWords(text) >= 4);
}

/** A heading of the readers' comments ends the article, where the article stands above it. */
function commentsBelow(blocks: readonly Block[]): readonly Block[] {
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
function teasersBelow(blocks: readonly Block[]): readonly Block[] {
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

/** "Related: …", "Read more: …", "Photo: …". A long line or one with a second sentence is left to the article. */
function labelledLines(blocks: readonly Block[]): readonly Block[] {
  const removed: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { text } = blocks[index];
    if (text.length > MAX_LABELLED || !LABEL.test(text)) continue;
    removed.push(blocks[index]);
    // A label alone ("More:") takes the links beneath it along.
    if (text.length > 40) continue;
    while (index + 1 < blocks.length && isLinks(blocks[index + 1])) removed.push(blocks[++index]);
  }
  return removed;
}

const isLinks = ({ text, linkLength }: Block): boolean => text.length >= 12 && linkLength >= 0.7 * text.length;

/** A caption that ends in an agency's credit. */
const MAX_CREDITED = 400;
const CREDIT_LENGTH = 60;

/** A short line in one element with the picture above it, or in italics beneath one, is its caption. */
function pictureLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind, text, picture, element, strongLength }) => {
    if (text.length <= MAX_CREDITED && PICTURE_CREDIT.test(text.slice(-CREDIT_LENGTH))) return true;
    if (picture === null || kind !== "paragraph" || text.length > 200) return false;
    const isSentence = SENTENCE_END.test(text);
    if (strongLength >= 0.9 * text.length && !isSentence) return isItalic(element);
    return !isSentence && isInside(picture, element) && element.textLength <= 2 * text.length;
  });
}

function isItalic(element: ElementNode): boolean {
  return element.children.some(
    (child) =>
      isElement(child) && (child.name === "em" || child.name === "i" || (INLINE.has(child.name) && isItalic(child))),
  );
}

/** An address that the article itself writes out. */
const BARE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u;

/** A paragraph that is one link, or a link and a mark, leads to another article. Items of lists of links are others' matter. */
function linkLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    ({ kind, text, linkLength }) =>
      kind === "paragraph" && text.length >= 12 && linkLength >= 0.85 * text.length && !BARE_ADDRESS.test(text),
  );
}

const isHeading = (block: Block): boolean =>
  block.kind === "heading" ||
  (block.text.length <= MAX_HEADING && !SENTENCE_END.test(block.text.replace(/(?:\.{3}|…)$/u, "")));

const isRunning = (block: Block): boolean =>
  weigh(block.text) >= RUNNING_TEXT &&
  block.linkLength * 2 < block.text.length &&
  (SENTENCE_MARK.test(block.text) || block.text.length >= LONG_TEXT);

/** A heading such as "You may also like" and what stands beneath it, up to the next running text. */
function otherArticles(blocks: readonly Block[]): readonly Block[] {
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

/** Short lines above the first running text: section names, places, dates, names of writers, addresses. */
function leadIn(blocks: readonly Block[], page: BlockPage): readonly Block[] {
  const first = blocks.findIndex(isRunning);
  if (first < 1 || first > 8) return [];
  const title = key(page.title ?? "");
  return blocks
    .slice(0, first)
    .filter(({ kind, text }) => kind !== "heading" && text.split("\n").every((line) => isLeadLine(line, title)));
}

const DATE_LINE = /\b(?:19|20)\d\d\b.*\d|\d.*\b(?:19|20)\d\d\b/u;

function isLeadLine(line: string, title: string): boolean {
  if (BARE_ADDRESS.test(line)) return true;
  if (weigh(line) <= 60 && !/:$/u.test(line) && !SENTENCE_END.test(line)) return true;
  return key(line) === title || (line.length <= 120 && DATE_LINE.test(line) && !SENTENCE_END.test(line));
}

/** The page's description above the article, set apart from its paragraphs. */
function standfirst(blocks: readonly Block[], { descriptions }: BlockPage): readonly Block[] {
  if (blocks.length < 3) return [];
  const usual = usualParent(blocks);
  const known = descriptions.map(key).filter((text) => text.length >= 30);
  return blocks.slice(0, 4).filter((block) => {
    if (block.element.parent === usual || block.text.length > MAX_STANDFIRST) return false;
    const own = key(block.text);
    return known.some(
      (text) =>
        text === own || (own.length >= 40 && (text.startsWith(own.slice(0, 60)) || own.startsWith(text.slice(0, 60)))),
    );
  });
}

function usualParent(blocks: readonly Block[]): ElementNode | null {
  const lengths = new Map<ElementNode | null, number>();
  for (const { element, text } of blocks) lengths.set(element.parent, (lengths.get(element.parent) ?? 0) + text.length);
  let usual: ElementNode | null = null;
  for (const [parent, length] of lengths) if (length > (lengths.get(usual) ?? 0)) usual = parent;
  return usual;
}

/** From the end up: the writer's name with a note beneath it, notes on the writer, the agency, the publisher. */
function closing(blocks: readonly Block[], { byline }: BlockPage): readonly Block[] {
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
function trailingHeadings(blocks: readonly Block[]): readonly Block[] {
  const removed: Block[] = [];
  for (let index = blocks.length - 1; index > 0 && blocks[index].kind === "heading"; index--)
    removed.push(blocks[index]);
  return removed;
}
