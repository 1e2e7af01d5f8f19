/**
 * Numbers that stand in no numeral, which event rows count: "no injuries" is 0, "both passengers" 2, and 1 for the article in
 * "six officers and a civilian", "a woman and five others" and "more than a pound". Other articles count nothing.
 */
import { type Reading, Tag, type Tokens } from "../text/index.ts";
import { type Draft, makeDraft, sentenceEnd } from "./draft.ts";
import { readNoun } from "./noun.ts";
import { unitNameAt } from "./units.ts";

/** The rules whose drafts count without naming a number. */
export const IMPLIED_RULES: ReadonlySet<string> = new Set(["none", "both", "article"]);

/** "no injuries", "none of the crew", "no one", "both parents", and an article before a unit behind "than" or "about". */
export function readImplied(tokens: Tokens, at: number, limit: number, start: number): Draft | null {
  const word = tokens.lower[at];
  if (word === "no" || word === "none" || word === "nobody") return readNone(tokens, at, limit);
  if (word === "both") return makeDraft(at, at, at + 1, 2, "both");
  if (word !== "a" && word !== "an") return null;
  if (at === start || !BEFORE_ARTICLE.has(tokens.lower[at - 1])) return null;
  const unit = unitNameAt(tokens, at + 1, limit);
  return unit === null || unit.entry.kind === "percent" || unit.entry.dimension === "index"
    ? null
    : makeDraft(at, at, at + 1, 1, "article");
}

const BEFORE_ARTICLE: ReadonlySet<string> = new Set("than least over under about around nearly almost".split(" "));

function readNone(tokens: Tokens, at: number, limit: number): Draft | null {
  const { lower } = tokens;
  let last = at + 1;
  if (lower[at] === "no") {
    if (lower[last] === "-" && lower[last + 1] === "one") last = at + 3;
    else if (lower[last] === "one") last = at + 2;
    else if (last >= limit || NOT_COUNTED.has(lower[last])) return null;
  }
  const draft = makeDraft(at, at, last, 0, "none");
  if (last > at + 1 || lower[at] === "nobody") {
    draft.kind = "count";
    draft.unit = "person";
    draft.unitFirst = at;
    draft.unitLast = last;
  }
  return draft;
}

/** "no longer", "no more than", "no doubt", "No. 4" */
const NOT_COUNTED: ReadonlySet<string> = new Set(
  "longer more less fewer later doubt matter way . - , such other".split(" "),
);

/** Drops "no" and "both" that count no noun, and adds the articles that count beside a number. */
export function addImplied(reading: Reading, drafts: Draft[]): void {
  const added: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    const rule = draft.rules[0];
    if (rule === "none" || rule === "both") {
      draft.rejected = draft.unit === null || (rule === "both" && reading.tags[draft.unitLast - 1] !== Tag.PluralNoun);
    }
    if (draft.kind !== "count" || draft.compound || rule === "none") continue;
    const article = articleBeside(reading, draft, drafts[index - 1] ?? null);
    if (article === -1) continue;
    const one = makeDraft(article, article, article + 1, 1, "article");
    readNoun(reading, one, behind(drafts, index, article));
    if (one.kind === "count" && reading.tags[one.unitLast - 1] === Tag.Noun) added.push(one);
  }
  if (added.length === 0) return;
  drafts.push(...added);
  drafts.sort((a, b) => a.first - b.first);
}

/** The first number behind the token; the search begins at `index`. */
function behind(drafts: readonly Draft[], index: number, token: number): Draft | null {
  for (let place = index; place < drafts.length; place++) if (drafts[place].first > token) return drafts[place];
  return null;
}

/** The article of "six officers and | a civilian" or of "| a woman was killed and five others", -1 where there is none. */
function articleBeside(reading: Reading, draft: Draft, before: Draft | null): number {
  const { tokens, sentences } = reading;
  const { lower } = tokens;
  const limit = sentenceEnd(reading, draft.first);
  const end = pastOf(reading, draft.next, limit);
  if (end + 1 < limit && lower[end] === "and" && isArticle(lower[end + 1])) return end + 1;
  if (draft.unit !== "other") return -1;
  const start = Math.max(sentences.first[sentences.of[draft.first]], draft.first - 40);
  for (let at = draft.first - 1; at >= start; at--) {
    if (before !== null && at < before.last) return -1;
    if (!isArticle(lower[at])) continue;
    return at > start && PLACE_WORDS.has(lower[at - 1]) ? -1 : at;
  }
  return -1;
}

/** Past "of the security forces" behind "four members". */
function pastOf({ tokens, tags }: Reading, at: number, limit: number): number {
  if (tokens.lower[at] !== "of") return at;
  let end = at + 1;
  while (end < limit && end < at + 6 && tags[end] !== Tag.Conjunction && tags[end] !== Tag.Punctuation) end++;
  return end;
}

function isArticle(word: string): boolean {
  return word === "a" || word === "an";
}

const PLACE_WORDS: ReadonlySet<string> = new Set(
  "in at on by during after before with near from when as into for inside outside when".split(" "),
);
