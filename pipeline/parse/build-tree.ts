/**
 * Reads HTML into a tree. The tokens come from htmlparser2; the tree is built here, because pages of the open web
 * leave tags unclosed and cross them, and some are hostile: the rules below follow the HTML standard where it
 * matters for text (what an end tag may close, what a start tag closes), and depth, sizes and counts are bounded.
 */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { CLOSES_PARAGRAPH, FORMATTING, HEADING, NOT_TEXT, SIBLINGS, TABLE_SCOPE, VOID } from "./markup-rules.ts";
import { append, createElement, type ElementNode } from "./tree.ts";

/** Browsers stop nesting at 512; deeper elements become siblings. */
const MAX_DEPTH = 512;
const MAX_ATTRIBUTES = 48;
const MAX_ATTRIBUTE_LENGTH = 4096;
const MAX_SCRIPT_LENGTH = 2_000_000;
const MAX_PAGE_LENGTH = 12_000_000;
const MAX_ELEMENTS = 250_000;

export interface PageTree {
  /** The `html` element; head and body content hang beneath it. */
  readonly root: ElementNode;
  /** Raw texts of `<script type="application/ld+json">`, in order. */
  readonly structuredData: readonly string[];
  /** What was cut to stay within bounds, in plain words. */
  readonly limits: readonly string[];
}

export function buildTree(html: string): PageTree {
  const builder = new TreeBuilder(html.length > MAX_PAGE_LENGTH ? html.slice(0, MAX_PAGE_LENGTH) : html);
  if (html.length > MAX_PAGE_LENGTH) builder.limits.add(`page cut at ${MAX_PAGE_LENGTH} characters`);
  builder.read();
  return { root: builder.root, structuredData: builder.structuredData, limits: [...builder.limits] };
}

class TreeBuilder implements TokenizerCallbacks {
  readonly root = createElement("html", {});
  readonly structuredData: string[] = [];
  readonly limits = new Set<string>();
  private readonly html: string;
  private readonly tokenizer: Tokenizer;
  private readonly stack: ElementNode[] = [this.root];
  /** How many elements of a name are open: most stray end tags are answered without a search. */
  private readonly open = new Map<string, number>();
  /** Elements that were opened beyond the depth limit and still await their end tags. */
  private readonly tooDeep = new Map<string, number>();
  private elements = 0;
  private tag = "";
  private attributes: Record<string, string> = {};
  private attributeCount = 0;
  private attributeName = "";
  private attributeValue = "";
  private script: string[] | null = null;
  private scriptLength = 0;

  constructor(html: string) {
    this.html = html;
    this.tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, this);
  }

  read(): void {
    this.tokenizer.write(this.html);
    this.tokenizer.end();
  }

  ontext(start: number, end: number): void {
    if (this.script !== null) {
      this.scriptLength += end - start;
      if (this.scriptLength <= MAX_SCRIPT_LENGTH) this.script.push(this.html.slice(start, end));
    } else this.addText(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    if (this.script !== null) this.script.push(String.fromCodePoint(codePoint));
    else this.addText(String.fromCodePoint(codePoint));
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  isInForeignContext(): boolean {
    return this.isOpen("svg") || this.isOpen("math");
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
    this.attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    this.attributeName = end - start > 64 ? "" : this.html.slice(start, end).toLowerCase();
    this.attributeValue = "";
  }

  onattribdata(start: number, end: number): void {
    const room = MAX_ATTRIBUTE_LENGTH - this.attributeValue.length;
    if (room > 0) this.attributeValue += this.html.slice(start, Math.min(end, start + room));
  }

  onattribentity(codePoint: number): void {
    if (this.attributeValue.length < MAX_ATTRIBUTE_LENGTH) this.attributeValue += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    const name = this.attributeName;
    if (name === "") return;
    if (this.attributeCount >= MAX_ATTRIBUTES) {
      this.limits.add(`elements with more than ${MAX_ATTRIBUTES} attributes cut`);
      return;
    }
    if (Object.hasOwn(this.attributes, name)) return;
    this.attributes[name] = this.attributeValue;
    this.attributeCount++;
  }

  onselfclosingtag(): void {
    const foreign = this.isInForeignContext();
    this.onopentagend();
    if (foreign && this.top().name === this.tag) this.pop();
  }

  onopentagend(): void {
    const name = this.tag === "image" ? "img" : this.tag;
    if (name === "script") {
      this.startScript();
      return;
    }
    if (name === "html" || (name === "body" && this.isOpen("body"))) {
      const target = name === "html" ? this.root : this.stack.find((element) => element.name === "body")!;
      Object.assign(target.attributes, { ...this.attributes, ...target.attributes });
      return;
    }
    if (++this.elements > MAX_ELEMENTS) {
      this.limits.add(`page cut at ${MAX_ELEMENTS} elements`);
      return;
    }
    this.closeImplied(name);
    this.openElement(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.script !== null && name === "script") {
      this.endScript();
      return;
    }
    const deep = this.tooDeep.get(name);
    if (deep) {
      this.tooDeep.set(name, deep - 1);
      return;
    }
    if (name === "br") append(this.top(), createElement("br", {}));
    else if (name !== "body" && name !== "html" && this.isOpen(name)) this.closeElement(name);
  }

  private top(): ElementNode {
    return this.stack[this.stack.length - 1];
  }

  private isOpen(name: string): boolean {
    return (this.open.get(name) ?? 0) > 0;
  }

  private addText(text: string): void {
    const parent = this.top();
    const last = parent.children[parent.children.length - 1];
    if (last?.name === "#text") (last as { text: string }).text += text;
    else append(parent, { name: "#text", text, parent: null });
  }

  private startScript(): void {
    this.script = [];
    this.scriptLength = 0;
    if (!/json/iu.test(this.attributes.type ?? "")) this.scriptLength = MAX_SCRIPT_LENGTH + 1;
  }

  private endScript(): void {
    if (this.scriptLength <= MAX_SCRIPT_LENGTH && /ld\+json/iu.test(this.attributes.type ?? "")) {
      this.structuredData.push(this.script!.join(""));
    }
    this.script = null;
  }

  private openElement(name: string): void {
    const element = createElement(name, this.attributes);
    if (NOT_TEXT.has(name)) element.removedBy = "not-text";
    append(this.top(), element);
    if (VOID.has(name)) return;
    if (this.stack.length >= MAX_DEPTH) {
      this.limits.add(`nesting cut at ${MAX_DEPTH} elements`);
      this.tooDeep.set(name, (this.tooDeep.get(name) ?? 0) + 1);
      return;
    }
    this.stack.push(element);
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  /** What a start tag ends: an open paragraph before a block, an open list item before the next, and so on. */
  private closeImplied(name: string): void {
    if (name === "body") {
      while (this.stack.length > 1) this.pop();
      return;
    }
    if (CLOSES_PARAGRAPH.has(name) && this.isInForeignContext()) this.closeElement(this.isOpen("svg") ? "svg" : "math");
    if (CLOSES_PARAGRAPH.has(name) && this.isOpen("p")) this.closeWithin("p", TABLE_SCOPE);
    if (HEADING.has(name) && HEADING.has(this.top().name)) this.pop();
    if (name === "a" && this.isOpen("a")) this.closeElement("a");
    const siblings = SIBLINGS[name];
    if (!siblings) return;
    for (let index = this.stack.length - 1; index > 0; index--) {
      const open = this.stack[index].name;
      if (siblings.within.has(open)) break;
      if (siblings.closes.has(open)) while (this.stack.length > index) this.pop();
    }
  }

  private closeWithin(name: string, boundary: ReadonlySet<string>): void {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const open = this.stack[index].name;
      if (open === name) {
        while (this.stack.length > index) this.pop();
        return;
      }
      if (boundary.has(open)) return;
    }
  }

  /**
   * An end tag of a block closes all that is open inside it. One of inline formatting must not close a block:
   * in `<a><div>text</a> more</div>` the link ends and the block stays open.
   */
  private closeElement(name: string): void {
    const formatting = FORMATTING.has(name);
    let blocked = false;
    for (let index = this.stack.length - 1; index > 0; index--) {
      const open = this.stack[index].name;
      if (open === name) {
        if (blocked) this.endAround(index);
        else while (this.stack.length > index) this.pop();
        return;
      }
      if (TABLE_SCOPE.has(open) && !TABLE_SCOPE.has(name) && name !== "tr" && !name.startsWith("t")) return;
      if (formatting && !FORMATTING.has(open)) blocked = true;
    }
  }

  private pop(): void {
    const { name } = this.stack.pop()!;
    this.open.set(name, this.open.get(name)! - 1);
  }

  /**
   * Ends an element of inline formatting around the boxes that are open in it, as browsers do: the boxes move out of
   * it, and what they hold so far is put into a copy of it.
   */
  private endAround(index: number): void {
    const [ended] = this.stack.splice(index, 1);
    this.open.set(ended.name, this.open.get(ended.name)! - 1);
    ended.children.pop();
    append(this.stack[index - 1], this.stack[index]);
    for (let depth = index; depth < this.stack.length; depth++) {
      const box = this.stack[depth];
      const inner = box.children.splice(0, box.children.length);
      const next = depth + 1 < this.stack.length ? inner.pop() : undefined;
      if (inner.length > 0) {
        const copy = createElement(ended.name, ended.attributes);
        for (const node of inner) append(copy, node);
        append(box, copy);
      }
      if (next) append(box, next);
    }
  }
}
