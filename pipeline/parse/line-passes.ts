/** Lines that are no part of an article wherever they stand: labels, appeals, captions, links, requests for consent. */
import { BARE_ADDRESS, EDGE, SENTENCE_END } from "./block-tests.ts";
import type { Block } from "./blocks.ts";
import { LABELS, OPENINGS, PICTURE_CREDIT } from "./boilerplate-phrases.ts";
import { countConsentWords } from "./consent.ts";
import { type ElementNode, INLINE, isElement, isInside } from "./tree.ts";

const LABEL = new RegExp(
  `^${EDGE}(?:${LABELS.join("|")})(?:\\s*(?:\\([+\\d]*\\))?$|\\s*[\\]):：|–—]|\\s+[-»>]\\s)`,
  "iu",
);

const OPENING = new RegExp(`^${EDGE}(?:${OPENINGS.join("|")})`, "iu");

const MAX_LABELLED = 220;

const MAX_OPENING = 260;

/** "Related: …", "Read more: …", "Photo: …". A long line or one with a second sentence is left to the article. */
export function labelledLines(blocks: readonly Block[]): readonly Block[] {
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
export function pictureLines(blocks: readonly Block[]): readonly Block[] {
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

/** A paragraph that is one link, or a link and a mark, leads to another article. Items of lists of links are others' matter. */
export function linkLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    ({ kind, text, linkLength }) =>
      kind === "paragraph" && text.length >= 12 && linkLength >= 0.85 * text.length && !BARE_ADDRESS.test(text),
  );
}

/** Paragraphs of a request for consent; an article on cookies has fewer of its words in one paragraph. */
export function consentBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ text }) => /cookie/iu.test(text) && countConsentWords(text) >= 4);
}

/** "Sign up for …", "Click here to …", "© …". */
export function appeals(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ text }) => text.length <= MAX_OPENING && OPENING.test(text));
}
