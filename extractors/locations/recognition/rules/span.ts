/** What the rules ask of a draft and of the tokens around it. */
import { Kind, type Tokens } from "../../../text/index.ts";
import type { Draft } from "../../draft.ts";
import { CALENDAR } from "../words.ts";

/** The token in lower case; "" outside the text. */
export function word(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.count ? tokens.lower[at] : "";
}

export function isSingle(draft: Draft): boolean {
  return draft.last - draft.first === 1;
}

export function capitalized(tokens: Tokens, at: number): boolean {
  return at >= 0 && at < tokens.count && tokens.kind[at] === Kind.Word && tokens.shape[at] > 1;
}

/** Whether a capitalized word follows that may belong to the name: "in Dublin Monday" is complete. */
export function namesOn(tokens: Tokens, at: number): boolean {
  return capitalized(tokens, at) && !CALENDAR.has(tokens.lower[at]);
}
