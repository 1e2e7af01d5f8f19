/** What the passes over blocks ask of a block. */
import type { Block } from "./blocks.ts";
import { type ElementNode, weigh } from "./tree.ts";

/** What a phrase at the beginning of a line may have before it: brackets, arrows, bullets. */
export const EDGE = "[\\s\\[({<>»«›‹▶►•*|:–—-]*";

/** The end of a sentence in any script, closing quotes and brackets after it. */
export const SENTENCE_END = /[.!?…。！？।؟۔։።။]["'”’»)\]]*$/u;

const SENTENCE_MARK = /[.!?…。！？।؟۔։።။]/u;

/** Thai and Lao write without marks: a text this long is no heading. */
const LONG_TEXT = 250;

const RUNNING_TEXT = 80;

export const MAX_HEADING = 80;

/** Letters that an article above a list has at least. */
export const MIN_ARTICLE = 300;

/** An address that the article itself writes out. */
export const BARE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u;

/** Letters and digits only, lower case. */
export function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

export const isHeading = (block: Block): boolean =>
  block.kind === "heading" ||
  (block.text.length <= MAX_HEADING && !SENTENCE_END.test(block.text.replace(/(?:\.{3}|…)$/u, "")));

export const isRunning = (block: Block): boolean =>
  weigh(block.text) >= RUNNING_TEXT &&
  block.linkLength * 2 < block.text.length &&
  (SENTENCE_MARK.test(block.text) || block.text.length >= LONG_TEXT);

export function usualParent(blocks: readonly Block[]): ElementNode | null {
  const lengths = new Map<ElementNode | null, number>();
  for (const { element, text } of blocks) lengths.set(element.parent, (lengths.get(element.parent) ?? 0) + text.length);
  let usual: ElementNode | null = null;
  for (const [parent, length] of lengths) if (length > (lengths.get(usual) ?? 0)) usual = parent;
  return usual;
}
