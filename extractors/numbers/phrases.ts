/** Matching of unit and currency names against the text. */
import { type Tokens, tokenText } from "../text/index.ts";
import type { Phrases } from "./tables.ts";

/** The longest phrase that begins at the token, compared in lower case; null where none does. */
export function longestWords<Entry>(phrases: Phrases<Entry>, tokens: Tokens, at: number, limit: number) {
  return longest(phrases, tokens, at, limit, false);
}

/** The same, with the phrase's letters as written: "MW" is no "mW". */
export function longestWritten<Entry>(phrases: Phrases<Entry>, tokens: Tokens, at: number, limit: number) {
  return longest(phrases, tokens, at, limit, true);
}

function longest<Entry>(
  phrases: Phrases<Entry>,
  tokens: Tokens,
  at: number,
  limit: number,
  written: boolean,
): { entry: Entry; last: number } | null {
  let node: Phrases<Entry> | undefined = phrases;
  let found: { entry: Entry; last: number } | null = null;
  for (let index = at; index < limit; index++) {
    node = node.next.get(written ? tokenText(tokens, index) : tokens.lower[index]);
    if (node === undefined) break;
    if (node.entry !== null) found = { entry: node.entry, last: index + 1 };
  }
  return found;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["foot", "feet"],
  ["inch", "inches"],
  ["penny", "pennies"],
  ["century", "centuries"],
  ["krona", "kronor"],
  ["krone", "kroner"],
  ["peso", "pesos"],
  ["leu", "lei"],
  ["lev", "leva"],
  ["pence", "pence"],
  ["hertz", "hertz"],
  ["horsepower", "horsepower"],
]);

/** A unit's name in the plural: its last word changes ("square foot", "square feet"). */
export function pluralPhrase(name: string): string {
  const space = name.lastIndexOf(" ");
  const head = name.slice(0, space + 1);
  const word = name.slice(space + 1);
  return head + (IRREGULAR.get(word) ?? (/(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`));
}
