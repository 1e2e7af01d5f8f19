/** What the words around a number say of its bound: "more than", "nearly", "some", "up to", "or so", "-plus". */
import type { Comparator } from "../facts.ts";
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../text/index.ts";
import { type Draft, sentenceEnd, sentenceStart } from "./draft.ts";
import { readTable } from "./tables.ts";

interface Approximator {
  readonly words: readonly string[];
  readonly sign: Comparator;
}

/** Phrases before the number, by their last word, longer ones first; and phrases after it by their first. */
const before = new Map<string, Approximator[]>();
const after = new Map<string, Approximator[]>();
loadApproximators();

function loadApproximators(): void {
  const signs: ReadonlySet<string> = new Set(["=", "~", ">", "<", ">=", "<="]);
  for (const row of readTable("approximators.tsv", ["phrase", "place", "comparator"])) {
    if (!signs.has(row.comparator)) throw new Error(`seeds/approximators.tsv: "${row.comparator}" is no comparator.`);
    const words = row.phrase.split(" ");
    const map = row.place === "before" ? before : after;
    const key = row.place === "before" ? words[words.length - 1] : words[0];
    const list = map.get(key) ?? [];
    list.push({ words, sign: row.comparator as Comparator });
    list.sort((a, b) => b.words.length - a.words.length);
    map.set(key, list);
  }
}

export function readApproximators(reading: Reading, drafts: Draft[]): void {
  for (const draft of drafts) {
    readBefore(reading.tokens, draft, sentenceStart(reading, draft.first));
    if (draft.comparator === "<=") readReached(reading, draft);
    readAfter(reading.tokens, draft, sentenceEnd(reading, draft.first));
  }
}

function readBefore(tokens: Tokens, draft: Draft, start: number): void {
  let at = draft.first;
  while (at > start) {
    const found = matchBackwards(tokens, at - 1, start);
    if (found === null) break;
    at -= found.words.length;
    if (draft.comparator === "=" || found.sign !== "~") draft.comparator = found.sign;
    draft.first = at;
    draft.rules.push("approximator");
  }
}

/** "The cases are up to 27" says that they have risen to 27; "there are up to 27 cases" sets a bound. */
function readReached({ tokens, tags }: Reading, draft: Draft): void {
  const at = draft.first;
  if (tokens.lower[at] !== "up" || at < 2 || draft.unit !== null) return;
  const verb = tokens.lower[at - 1];
  if (verb !== "is" && verb !== "are" && verb !== "was" && verb !== "were") return;
  const isNoun = tags[at - 2] === Tag.Noun || tags[at - 2] === Tag.PluralNoun || tags[at - 2] === Tag.ProperNoun;
  if (isNoun && tags[draft.next] === Tag.Punctuation) draft.comparator = "=";
}

function matchBackwards(tokens: Tokens, last: number, start: number): Approximator | null {
  const list = before.get(tokens.lower[last]);
  if (list === undefined) return null;
  for (const candidate of list) {
    const { words } = candidate;
    const first = last - words.length + 1;
    if (first < start) continue;
    let index = words.length - 2;
    while (index >= 0 && tokens.lower[first + index] === words[index]) index--;
    if (index < 0) return candidate;
  }
  return null;
}

function readAfter(tokens: Tokens, draft: Draft, limit: number): void {
  let at = draft.last;
  if (at >= limit) return;
  const { lower } = tokens;
  if (lower[at] === "-" && isGlued(tokens, at) && (lower[at + 1] === "plus" || lower[at + 1] === "odd")) at++;
  if (at >= limit) return;
  if (lower[at] === "+" && isGlued(tokens, at) && !(at + 1 < limit && tokens.kind[at + 1] === Kind.Number)) {
    set(draft, ">=", at + 1);
    return;
  }
  // "20 or more", and behind the noun: "20 people or more".
  if (!matchForwards(tokens, draft, at, limit)) matchForwards(tokens, draft, draft.next, limit);
}

function matchForwards(tokens: Tokens, draft: Draft, at: number, limit: number): boolean {
  const list = after.get(tokens.lower[at]);
  // "4.5 per cent plus a bonus" adds; only "800-plus" bounds.
  if (list === undefined || at >= limit || (tokens.lower[at] === "plus" && !isGlued(tokens, at))) return false;
  for (const { words, sign } of list) {
    if (at + words.length > limit) continue;
    let index = 1;
    while (index < words.length && tokens.lower[at + index] === words[index]) index++;
    if (index < words.length) continue;
    // Behind the noun ("20 people or more") the words are no part of the span.
    if (at === draft.next && at > draft.last) draft.comparator = sign;
    else set(draft, sign, at + words.length);
    return true;
  }
  return false;
}

function set(draft: Draft, sign: Comparator, last: number): void {
  draft.comparator = sign;
  draft.last = last;
  draft.next = Math.max(draft.next, last);
  draft.rules.push("approximator");
}
