/** "sixfold", "tenfold": a count of times as one word. */
import { isGlued, type Tokens } from "../text/index.ts";
import { type Draft, makeDraft } from "./draft.ts";
import { NUMERALS } from "./lexicon.ts";

export function readFold(tokens: Tokens, at: number, start: number): Draft | null {
  const word = tokens.lower[at];
  if (word.length < 7 || !word.endsWith("fold")) return null;
  const value = NUMERALS.get(word.slice(0, -4))?.value;
  if (value === undefined || (at > start && tokens.lower[at - 1] === "-" && isGlued(tokens, at))) return null;
  const draft = makeDraft(at, at, at + 1, value, "fold");
  draft.kind = "count";
  draft.unit = "count";
  draft.unitFirst = at;
  draft.unitLast = at + 1;
  return draft;
}
