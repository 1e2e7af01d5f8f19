/** The dateline as the reference time of a text whose publication is unknown: "Bogota, 13 Apr 89 (EFE) -- Two men fled today." */
import type { Reading } from "../../text/index.ts";
import { dayNumber, isRealDay } from "../calendar.ts";
import type { Draft } from "../draft.ts";
import type { Reference } from "./reference.ts";

/** How far into the text a dateline's date begins and its dash follows, in tokens. */
const REACH = 12;
const DASHES = new Set(["--", "—", "–", "_"]);

/** The day that the dateline names in full, or null. */
export function datelineOf({ tokens }: Reading, drafts: readonly Draft[]): Reference | null {
  const [draft] = drafts;
  if (draft === undefined || draft.first > REACH || draft.meaning.kind !== "calendar") return null;
  const { year, month, day } = draft.meaning;
  if (year === null || month === null || day === null || !isRealDay(year, month, day)) return null;
  for (let at = draft.last; at < Math.min(tokens.count, draft.last + REACH); at++) {
    if (DASHES.has(tokens.lower[at])) return { day: dayNumber(year, month, day), minute: null };
    if (tokens.lower[at] === ".") return null;
  }
  return null;
}
