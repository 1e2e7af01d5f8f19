/** Why a number that the grammar joins to a trigger makes no row all the same: each cause in a file of its own. */
import { addressesReader } from "./address.ts";
import type { Candidate } from "./candidate.ts";
import { isEmptyFrame } from "./light-verbs.ts";
import { isMereMeasure } from "./measures.ts";
import { namesThing } from "./names.ts";
import { isPrice } from "./prices.ts";
import { isSetApart } from "./set-apart.ts";
import { isSource } from "./sources.ts";
import { isSportScore } from "./sport.ts";

export type { Candidate } from "./candidate.ts";

const reasons: readonly ((candidate: Candidate) => boolean)[] = [
  isMereMeasure,
  isPrice,
  addressesReader,
  namesThing,
  isSetApart,
  isSource,
  isSportScore,
  isEmptyFrame,
];

/** Whether the codebook or the language speaks against a row. */
export function isNoRow(candidate: Candidate): boolean {
  for (const speaksAgainst of reasons) if (speaksAgainst(candidate)) return true;
  return false;
}
