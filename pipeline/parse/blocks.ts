/** The body as a list of blocks (paragraphs, headings, list items, table rows), and the list as plain text. */
import { type ElementNode, INLINE, isElement, isLink } from "./tree.ts";

type BlockKind = "paragraph" | "heading" | "item" | "row" | "quote" | "preformatted";

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** The element that the text stands in. */
  readonly element: ElementNode;
  /** Characters inside links, of `text.length`. */
  readonly linkLength: number;
  /** Characters in bold or in italics, of `text.length`. */
  readonly strongLength: number;
  /** Whether a picture stands between the block before and this one, and if so in which element. */
  readonly picture: ElementNode | null;
  removedBy: string | null;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dt: "item",
  dd: "item",
  tr: "row",
  blockquote: "quote",
  pre: "preformatted",
};

const PICTURE: ReadonlySet<string> = new Set(["img", "picture", "figure", "video", "amp-img"]);

/** Sites of old part paragraphs by one line break; verses and addresses have shorter lines. */
const LONG_LINE = 120;

const STRONG: ReadonlySet<string> = new Set(["b", "strong", "em", "i"]);

/** @param boxes elements that hold paragraphs of their own, whatever their name: entries of a live blog that are items of a list */
export function readBlocks(container: ElementNode, boxes: ReadonlySet<ElementNode> = NO_BOXES): Block[] {
  const reader = new BlockReader(container, boxes);
  reader.read(container, "paragraph", false, false);
  reader.finish();
  return reader.blocks;
}

const NO_BOXES: ReadonlySet<ElementNode> = new Set();

class BlockReader {
  readonly blocks: Block[] = [];
  private pieces: string[] = [];
  private linkLength = 0;
  private strongLength = 0;
  private afterBreak = false;
  /** Characters since the last line break. */
  private lineLength = 0;
  private picture: ElementNode | null = null;
  private element: ElementNode;
  private kind: BlockKind = "paragraph";

  private readonly boxes: ReadonlySet<ElementNode>;

  constructor(container: ElementNode, boxes: ReadonlySet<ElementNode>) {
    this.element = container;
    this.boxes = boxes;
  }

  read(element: ElementNode, kind: BlockKind, inLink: boolean, inStrong: boolean): void {
    for (const child of element.children) {
      if (!isElement(child)) this.addText(child.text, element, kind, inLink, inStrong);
      else if (PICTURE.has(child.name)) this.seePicture(child);
      else if (child.removedBy !== null) continue;
      else if (child.name === "br") this.lineBreak();
      else if (INLINE.has(child.name)) this.readInline(child, kind, inLink, inStrong);
      else this.readBlock(child, kind, inLink, inStrong);
    }
  }

  /** A picture in the middle of a line is an icon. */
  private seePicture(element: ElementNode): void {
    if (this.pieces.length === 0) this.picture = element;
  }

  private readInline(element: ElementNode, kind: BlockKind, inLink: boolean, inStrong: boolean): void {
    this.read(element, kind, inLink || isLink(element), inStrong || STRONG.has(element.name));
  }

  private readBlock(element: ElementNode, kind: BlockKind, inLink: boolean, inStrong: boolean): void {
    const { name } = element;
    if ((name === "td" || name === "th") && kind === "row") {
      this.addText(" ", element, kind, inLink, inStrong);
      this.read(element, kind, inLink, inStrong);
      this.addText(" ", element, kind, inLink, inStrong);
      return;
    }
    // Inside a table row even paragraphs stay on the row's line.
    if (kind === "row" && name !== "tr" && name !== "table" && name !== "tbody") {
      this.addText(" ", element, kind, inLink, inStrong);
      this.read(element, kind, inLink, inStrong);
      return;
    }
    this.finish();
    if (name === "tr" && !isDataRow(element)) {
      this.read(element, "paragraph", inLink, inStrong);
      this.finish();
      return;
    }
    this.read(element, this.kindOf(element, kind), inLink, inStrong);
    this.finish();
  }

  private kindOf(element: ElementNode, around: BlockKind): BlockKind {
    if (this.boxes.has(element)) return "paragraph";
    return KINDS[element.name] ?? (around === "quote" || around === "item" ? around : "paragraph");
  }

  private addText(text: string, element: ElementNode, kind: BlockKind, inLink: boolean, inStrong: boolean): void {
    if (this.pieces.length === 0) {
      if (isBlank(text)) return;
      this.element = blockElement(element);
      this.kind = kind;
    }
    const piece = kind === "preformatted" ? text : text.replace(/\s+/gu, " ");
    this.pieces.push(piece);
    if (isBlank(piece)) return;
    this.afterBreak = false;
    this.lineLength += piece.length;
    if (inLink) this.linkLength += piece.length;
    if (inStrong) this.strongLength += piece.length;
  }

  /** One line break is a line's end; two are a paragraph's, and so is one after a line as long as a paragraph. */
  private lineBreak(): void {
    if (this.pieces.length === 0) return;
    if (this.afterBreak || this.lineLength >= LONG_LINE) this.finish();
    else this.pieces.push("\n");
    this.afterBreak = true;
    this.lineLength = 0;
  }

  finish(): void {
    if (this.pieces.length > 0) {
      const text = normalizeLines(this.pieces.join(""));
      if (text !== "") {
        const { kind, element, linkLength, strongLength, picture } = this;
        this.blocks.push({ kind, text, element, linkLength, strongLength, picture, removedBy: null });
        this.picture = null;
      }
    }
    this.pieces = [];
    this.lineLength = 0;
    this.afterBreak = false;
    this.linkLength = 0;
    this.strongLength = 0;
  }
}

/** A row of a table that lays out the page has long cells; they are read as the boxes they are. */
function isDataRow(row: ElementNode): boolean {
  return row.textLength <= MAX_ROW && row.children.every((cell) => !isElement(cell) || cell.textLength <= MAX_CELL);
}

const MAX_ROW = 500;
const MAX_CELL = 200;

function blockElement(element: ElementNode): ElementNode {
  let node = element;
  while (INLINE.has(node.name) && node.parent) node = node.parent;
  return node;
}

function isBlank(text: string): boolean {
  return !/[^\s\u00ad\u200b-\u200d\ufeff\u2060]/u.test(text);
}

/** No-break spaces become spaces, soft hyphens and zero-width characters go; line ends are those of `<br>`. */
function normalizeLines(text: string): string {
  const clean = text.replace(/[\u00ad\u200b\u2060\ufeff]/gu, "");
  const lines = clean.split("\n").map((line) => line.replace(/\s+/gu, " ").trim());
  return lines.filter((line) => line !== "").join("\n");
}

/** A block with where it stands in the text. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** Paragraphs are parted by a blank line, items of one list and rows of one table by a line's end. */
export function placeBlocks(blocks: readonly Block[]): {
  readonly text: string;
  readonly placed: readonly PlacedBlock[];
} {
  const pieces: string[] = [];
  const placed: PlacedBlock[] = [];
  let length = 0;
  let previous: Block | null = null;
  for (const block of blocks) {
    if (block.removedBy !== null) continue;
    const gap = previous === null ? "" : isRun(previous, block) ? "\n" : "\n\n";
    const start = length + gap.length;
    length = start + block.text.length;
    pieces.push(gap, block.text);
    placed.push({ block, start, end: length });
    previous = block;
  }
  return { text: pieces.join(""), placed };
}

function isRun(previous: Block, block: Block): boolean {
  return previous.kind === block.kind && (block.kind === "item" || block.kind === "row");
}
