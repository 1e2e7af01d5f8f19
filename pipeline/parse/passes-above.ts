/** What stands above the first paragraph: the headline again, places, dates and names, the standfirst. */
import type { BlockPage } from "./block-passes.ts";
import { BARE_ADDRESS, isRunning, key, SENTENCE_END, usualParent } from "./block-tests.ts";
import type { Block } from "./blocks.ts";
import { weigh } from "./tree.ts";

/** The headline above the text, alone or at the end of the path that leads to it ("Home News River floods lower town"). */
export function repeatedTitle(blocks: readonly Block[], { title }: BlockPage): readonly Block[] {
  const own = key(title ?? "");
  if (own.length < 8) return [];
  return blocks.slice(0, 4).filter(({ text, linkLength }) => {
    const line = key(text);
    return line === own || (linkLength > 0 && line.length <= own.length + MAX_PATH && line.endsWith(own));
  });
}

/** Letters of the path before a headline. */
const MAX_PATH = 40;

/** Short lines above the first running text: section names, places, dates, names of writers, addresses. */
export function leadIn(blocks: readonly Block[], page: BlockPage): readonly Block[] {
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
export function standfirst(blocks: readonly Block[], { descriptions }: BlockPage): readonly Block[] {
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

/** A longer one is the first paragraph, of which the description is a copy. */
const MAX_STANDFIRST = 160;
