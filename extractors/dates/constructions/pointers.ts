/** "last", "this", "next" and their kin before a name of the calendar, as in "this past spring" or "the following Monday". */
import type { Tokens } from "../../text/index.ts";
import { POINTERS } from "../words.ts";

export interface Pointer {
  readonly first: number;
  readonly value: number;
  /** The word that points. */
  readonly word: string;
}

/** The pointer that ends just before `at`, with its "the" or "this", or null. */
export function pointerBefore(tokens: Tokens, at: number, floor: number): Pointer | null {
  const word = at - 1 >= floor ? tokens.lower[at - 1] : "";
  const value = POINTERS.get(word);
  if (value === undefined) return null;
  const before = at - 2 >= floor ? tokens.lower[at - 2] : "";
  // "following Friday's blast" is after it; only "the following Friday" points.
  if ((word === "following" || word === "preceding") && before !== "the") return null;
  if (before === "the" || (before === "this" && value !== 0)) return { first: at - 2, value, word };
  return { first: at - 1, value, word };
}

/** Words that point from the time under discussion rather than from the publication: "the following Monday". */
const NARRATIVE = new Set(["following", "previous", "preceding", "ensuing"]);

export function isNarrative({ word }: Pointer): boolean {
  return NARRATIVE.has(word);
}

/** What the pointer says of the name that it stands before. */
export function pointed(pointer: Pointer | null): { pointer: number | null; isNarrative: boolean } {
  return { pointer: pointer?.value ?? null, isNarrative: pointer !== null && isNarrative(pointer) };
}
