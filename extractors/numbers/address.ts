/** Numbers of streets and houses. */
import { type Reading, Shape, Tag, type Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";

/** "123 Random Street", "19 St Ailbe's Drive", "the 2400 block", "the 90049 ZIP Code", "at 11690 U.S. 36", "of 1 Carrowclough". */
export function isAddress({ tokens, tags }: Reading, draft: Draft, limit: number): boolean {
  const { lower } = tokens;
  const next = draft.numberLast;
  if (lower[next] === "zip" || (lower[next] === "block" && lower[draft.first - 1] === "the")) return true;
  let at = next;
  let isStreet = false;
  while (at < limit && at < next + 6 && isNameWord(tokens, tags, at, next)) {
    if (at > next && STREETS.has(lower[at])) isStreet = true;
    at++;
  }
  if (isStreet) return true;
  if (at === next || lower[draft.numberFirst].includes(",") || lower[at - 1].endsWith("s")) return false;
  return tags[at] !== Tag.PluralNoun && (draft.value === 1 || lower[draft.first - 1] === "at");
}

/** A word of a name: "St", "U.S.", the "'s" of "Ailbe's", the full stop of "St.". */
function isNameWord({ lower, shape }: Tokens, tags: Uint8Array, at: number, first: number): boolean {
  if (tags[at] === Tag.ProperNoun || shape[at] === Shape.Capitalized) return true;
  return at > first && (lower[at] === "'s" || (lower[at] === "." && tags[at + 1] === Tag.ProperNoun));
}

const STREETS: ReadonlySet<string> = new Set(
  "street st avenue ave road rd boulevard blvd lane ln drive dr way place square court highway terrace parkway crescent row".split(
    " ",
  ),
);
