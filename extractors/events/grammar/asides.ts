/** What stands aside of the clause: brackets, and ages after a name. */
import { Kind, type Reading, Tag, type Tokens } from "../../text/index.ts";
import type { Cover } from "./cover.ts";

// ---- brackets ----

const CLOSING = new Map([
  ["(", ")"],
  ["[", "]"],
]);
const LONGEST_BRACKET = 14;

/** "the Liberation Front [FMLN]", "a member of the party (PSD)": an aside, unless it holds a sum. */
export function endOfBracket(tokens: Tokens, cover: Cover, at: number, last: number): number {
  if (tokens.kind[at] !== Kind.Punctuation) return at;
  const closing = CLOSING.get(tokens.lower[at]);
  if (closing === undefined) return at;
  for (let end = at + 1; end < last && end < at + LONGEST_BRACKET; end++) {
    if (tokens.lower[end] === closing) return end + 1;
    if (cover.quantity[end] >= 0) return at;
  }
  return at;
}

// ---- ages ----

const AGED = new Set(["aged", "ages", "age"]);

/** "aged 15 and 17", or the age between commas after a name ("Ann Lee, 43, of Ayr"): no part of the clause. */
export function endOfAges({ tokens, tags }: Reading, cover: Cover, at: number, last: number): number {
  if (AGED.has(tokens.lower[at]) && at + 1 < last && isBareNumber(tokens, tags, at + 1)) {
    let end = at + 1;
    while (end < last && (isBareNumber(tokens, tags, end) || AGE_JOINTS.has(tokens.lower[end]))) end++;
    while (AGE_JOINTS.has(tokens.lower[end - 1])) end--;
    return end;
  }
  const named =
    at >= 2 && tokens.lower[at - 1] === "," && (tags[at - 2] === Tag.ProperNoun || tags[at - 2] === Tag.Noun);
  if (
    !named ||
    !isBareNumber(tokens, tags, at) ||
    (cover.quantity[at] >= 0 && cover.quantity[at + 1] === cover.quantity[at])
  )
    return at;
  return at + 1 === last || AGE_ENDS.has(tokens.lower[at + 1]) ? at + 1 : at;
}

const AGE_JOINTS = new Set(["and", ",", "to", "or"]);
const AGE_ENDS = new Set([",", ".", ";", ")", "and", "of"]);

function isBareNumber(tokens: Tokens, tags: Uint8Array, at: number): boolean {
  return tags[at] === Tag.Number && tokens.end[at] - tokens.start[at] <= 3 && tokens.kind[at] === Kind.Number;
}
