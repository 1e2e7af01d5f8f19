/**
 * Tables of phrases of one or more words, searched by the longest match at a token.
 *
 *     const softeners = phraseTable([["more than", ">"], ["at least", ">="]]);
 *     const found = longestPhrase(softeners, tokens, index, tokens.count);   // { value: ">", length: 2 } or null
 */
import type { Tokens } from "./tokens.ts";

/** One phrase: its words in lower case, as the tokenizer parts them. */
interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by their first word, the longest first. */
export type PhraseTable<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** Words are parted by spaces, the marks among them too: `"cease - fire"`, `"u.s."`, `"did n't"`. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const table = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(" ");
    const known = table.get(words[0]);
    if (known === undefined) table.set(words[0], [{ words, value }]);
    else known.push({ words, value });
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest phrase of the table that starts at the token and ends before `limit`; null where none does. */
export function longestPhrase<Value>(
  table: PhraseTable<Value>,
  tokens: Tokens,
  index: number,
  limit: number,
): { readonly value: Value; readonly length: number } | null {
  const phrases = table.get(tokens.lower[index]);
  if (phrases === undefined) return null;
  for (const { words, value } of phrases) {
    if (index + words.length > limit) continue;
    let at = 1;
    while (at < words.length && tokens.lower[index + at] === words[at]) at++;
    if (at === words.length) return { value, length: words.length };
  }
  return null;
}
