/** One quantity in two units: "5 feet 2 inches", "5-foot-7", "15 dollars and 50 cents", "thirteen dollars forty five". */
import type { Reading } from "../text/index.ts";
import type { Draft } from "./draft.ts";

export function joinParts({ tokens, sentences }: Reading, drafts: Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const whole = drafts[index - 1];
    const part = drafts[index];
    if (
      whole.value === null ||
      part.value === null ||
      whole.rejected ||
      sentences.of[whole.first] !== sentences.of[part.first]
    )
      continue;
    const gap = part.first - whole.next;
    const mark = gap === 1 ? tokens.lower[whole.next] : "";
    const and = mark === "and";
    // "5-foot-7"
    if (mark === "-" && whole.unit === "foot" && whole.compound && part.unit === null) part.unit = "inch";
    else if (gap !== 0 && !and) continue;
    const share = shareOf(tokens.lower, whole, part, and);
    if (share === 0) continue;
    whole.value += part.value / share;
    whole.last = part.last;
    whole.next = part.next;
    whole.rules.push("parts");
    part.rejected = true;
  }
}

/** How many of the part's unit make one of the whole's; 0 where the two are no parts of one quantity. */
function shareOf(lower: readonly string[], whole: Draft, part: Draft, and: boolean): number {
  if (whole.unit === "foot" && part.unit === "inch" && part.value! < 12) return 12;
  if (whole.kind !== "money" || !Number.isInteger(whole.value) || part.value! >= 100 || !Number.isInteger(part.value))
    return 0;
  if (part.unit === "cent" || part.unit === "penny") return whole.scale === 1 ? 100 : 0;
  if (part.unit !== null || whole.unitFirst < whole.numberLast || whole.scale !== 1) return 0;
  // "15 dollars 50" and, at the end of the clause, "15 dollars and 15".
  const next = lower[part.numberLast];
  return !and || next === undefined || next === "." || next === "," ? 100 : 0;
}
