/** The data tables of the numbers: tab-separated files with a header, read once at load. */
import { readFileSync } from "node:fs";
import { seedPath } from "../seeds.ts";
import { tokenize, tokenText } from "../text/tokens.ts";

/** Rows of a table as objects; throws with file and line where a row does not have the header's columns. */
export function readTable<Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] {
  const [header, ...lines] = readFileSync(seedPath(name), "utf8").replace(/\n+$/, "").split("\n");
  if (header !== columns.join("\t"))
    throw new Error(`seeds/${name} must begin with the columns ${columns.join(", ")}.`);
  return lines.map((line, index) => {
    const fields = line.split("\t");
    if (fields.length !== columns.length)
      throw new Error(`seeds/${name}, line ${index + 2}: ${fields.length} fields instead of ${columns.length}.`);
    return Object.fromEntries(columns.map((column, at) => [column, fields[at]])) as Record<Column, string>;
  });
}

export function splitList(field: string): string[] {
  return field === "" ? [] : field.split(", ");
}

export function numberField(field: string, table: string): number {
  const value = Number(field);
  if (field === "" || !Number.isFinite(value)) throw new Error(`seeds/${table}: "${field}" is not a number.`);
  return value;
}

/** Phrases by their tokens, for longest matches at a place of the text. */
export interface Phrases<Entry> {
  readonly next: Map<string, Phrases<Entry>>;
  entry: Entry | null;
}

export function emptyPhrases<Entry>(): Phrases<Entry> {
  return { next: new Map(), entry: null };
}

export function addPhrase<Entry>(phrases: Phrases<Entry>, phrase: string, entry: Entry): void {
  let node = phrases;
  for (const word of tokensOf(phrase)) {
    let child = node.next.get(word);
    if (child === undefined) {
      child = emptyPhrases<Entry>();
      node.next.set(word, child);
    }
    node = child;
  }
  node.entry ??= entry;
}

/** The phrase as the tokenizer parts it; plain words and letters need no tokenizer, which saves most of the load. */
function tokensOf(phrase: string): string[] {
  if (isPlain(phrase)) return phrase.split(" ");
  const tokens = tokenize(phrase);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
}

function isPlain(phrase: string): boolean {
  for (let at = 0; at < phrase.length; at++) {
    const code = phrase.charCodeAt(at) | 32;
    if ((code < 97 || code > 122) && phrase.charCodeAt(at) !== 32) return false;
  }
  return true;
}
