/** Numbers within codes: "TA-35", "COVID-19", "777F", "007", "#4471", "501(c)(3)", "+1-222-2222". */
import { isGlued, Kind, Shape, type Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";

/** "TA-35", "V-12", "production-four-door": a word is glued to the number by a hyphen, and no other number. */
export function isHyphenedTo(tokens: Tokens, draft: Draft): boolean {
  const at = draft.numberFirst - 1;
  const { lower, kind } = tokens;
  if (draft.first < at) return false;
  if (lower[at] === "." && isGlued(tokens, at) && isGlued(tokens, at + 1)) return true;
  if (lower[at] !== "-" || at === 0) return false;
  if (isGlued(tokens, at) && isGlued(tokens, at + 1))
    return (
      kind[at - 1] === Kind.Word &&
      !OPEN_PREFIXES.has(lower[at - 1]) &&
      draft.kind !== "money" &&
      !lower[at - 1].includes("old")
    );
  // "COVID -19": a space has slipped in before the hyphen.
  return (
    isGlued(tokens, at + 1) && kind[at - 1] === Kind.Word && tokens.shape[at - 1] === Shape.Upper && draft.unit === null
  );
}

const OPEN_PREFIXES: ReadonlySet<string> = new Set(["sub", "to", "and", "or", "about", "over", "under", "nearly"]);

/** Letters glued behind the digits that are no unit, leading zeros, chains of digits. */
export function isCode(tokens: Tokens, draft: Draft, start: number, limit: number): boolean {
  const { lower, kind } = tokens;
  const first = draft.numberFirst;
  const last = draft.numberLast;
  const text = lower[first];
  if (text.length > 1 && text.charCodeAt(0) === 48 && /^0\d/.test(text)) return true;
  if (draft.unit === null && last < limit && isGlued(tokens, last) && kind[last] === Kind.Word) return true;
  if (draft.unit === null && first > start && lower[first - 1] === "#") return true;
  // "501(c)(3)"
  if (draft.unit === null && first > start && lower[first - 1] === "(" && isGlued(tokens, first - 1)) return true;
  if (draft.unit === null && isSlashed(tokens, first, last, start, limit)) return true;
  return isChain(tokens, first, last, start, limit);
}

/** "24/7", "50/50", "9/11": numbers about a slash that are no fraction. */
function isSlashed(tokens: Tokens, first: number, last: number, start: number, limit: number): boolean {
  const behind = last + 1 < limit && tokens.lower[last] === "/" && isGlued(tokens, last);
  if (behind && tokens.kind[last + 1] === Kind.Number && isGlued(tokens, last + 1)) return true;
  const before = first - 2 >= start && tokens.lower[first - 1] === "/" && isGlued(tokens, first);
  return before && tokens.kind[first - 2] === Kind.Number && isGlued(tokens, first - 1);
}

/** Three numbers or more joined by hyphens, or three digits and four: telephone numbers and the like. */
function isChain(tokens: Tokens, first: number, last: number, start: number, limit: number): boolean {
  const before = linked(tokens, first - 1, start) ? 1 + (linked(tokens, first - 3, start) ? 1 : 0) : 0;
  const after = linked(tokens, last, limit, true) ? 1 + (linked(tokens, last + 2, limit, true) ? 1 : 0) : 0;
  if (before + after >= 2) return true;
  if (after === 1) return isPhonePair(tokens.lower[first], tokens.lower[last + 1]);
  return before === 1 && isPhonePair(tokens.lower[first - 2], tokens.lower[first]);
}

function linked(tokens: Tokens, dash: number, bound: number, forward = false): boolean {
  if (forward ? dash + 1 >= bound : dash - 1 < bound) return false;
  const mark = tokens.lower[dash];
  if (mark !== "-" && mark !== "/") return false;
  return (
    tokens.kind[dash - 1] === Kind.Number &&
    tokens.kind[dash + 1] === Kind.Number &&
    isGlued(tokens, dash) &&
    isGlued(tokens, dash + 1)
  );
}

function isPhonePair(first: string, second: string): boolean {
  return (
    first.length === 3 && second.length === 4 && !first.includes(",") && !second.includes(",") && !second.includes(".")
  );
}
