/** The body as the page's data have it: `articleBody`, or the entries of a live blog. */
import { type Block, readBlocks } from "./blocks.ts";
import { buildTree } from "./build-tree.ts";
import type { StatedEntry } from "./live/data.ts";
import { type DateSetting, readPossible } from "./page-date.ts";
import { type DataNode, decodeEntities } from "./structured-data.ts";
import { append, createElement, type ElementNode } from "./tree.ts";
import type { DatedEntries } from "./updates.ts";

export interface StatedBody {
  readonly blocks: readonly Block[];
  /** The entries of a live blog, without stamps: data hold no words for readers. */
  readonly live: DatedEntries;
}

export function readStatedBody(
  article: DataNode | null,
  stated: readonly StatedEntry[],
  setting: DateSetting,
): StatedBody {
  const whole = article?.articleBody;
  if (typeof whole === "string") return { blocks: readBlocks(boxOf(null, decodeEntities(whole))), live: NONE };
  const boxes = stated.map(({ headline, body }) => boxOf(headline, body ?? ""));
  return {
    blocks: boxes.flatMap((box) => readBlocks(box)),
    live: {
      entries: boxes.map((box) => ({ parts: [box], stamp: null, stated: null })),
      times: stated.map(({ published }) => (published === null ? null : readPossible(published, setting))),
    },
  };
}

const NONE: DatedEntries = { entries: [], times: [] };

/** Some sites put markup into the text; others part its paragraphs by line ends. */
function boxOf(headline: string | null, text: string): ElementNode {
  const box = createElement("div", {});
  if (headline !== null) append(box, elementOf("h2", headline));
  if (/<(?:p|br|div)\b/iu.test(text)) append(box, buildTree(text).root);
  else for (const line of text.split("\n")) append(box, elementOf("p", line));
  return box;
}

function elementOf(name: string, text: string): ElementNode {
  const element = createElement(name, {});
  append(element, { name: "#text", text, parent: null });
  return element;
}
