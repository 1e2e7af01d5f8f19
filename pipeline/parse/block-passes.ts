/** What is taken out of the list of blocks, by its words and its place in the list. The order is that of `BLOCK_PASSES`. */
import type { Block } from "./blocks.ts";
import { appeals, consentBlocks, labelledLines, linkLines, pictureLines } from "./line-passes.ts";
import { leadIn, repeatedTitle, standfirst } from "./passes-above.ts";
import { closing, commentsBelow, otherArticles, teasersBelow, trailingHeadings } from "./passes-below.ts";

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

export const BLOCK_PASSES: readonly BlockPass[] = [
  { name: "repeated-title", run: repeatedTitle },
  { name: "comments-below", sure: true, run: commentsBelow },
  { name: "teasers-below", sure: true, run: teasersBelow },
  { name: "consent", sure: true, run: consentBlocks },
  { name: "labelled-line", run: labelledLines },
  { name: "appeal", run: appeals },
  { name: "picture-line", run: pictureLines },
  { name: "link-line", run: linkLines },
  { name: "other-articles", run: otherArticles },
  { name: "standfirst", run: standfirst },
  { name: "lead-in", run: leadIn },
  { name: "closing", run: closing },
  { name: "trailing-heading", run: trailingHeadings },
];
