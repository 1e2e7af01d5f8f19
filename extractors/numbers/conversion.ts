/** A conversion in brackets is as sure as what it converts: "more than 100 kilometers (60 miles)" is `>` twice. */
import type { Reading } from "../text/index.ts";
import type { Draft } from "./draft.ts";

export function shareBounds({ tokens }: Reading, drafts: Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const before = drafts[index - 1];
    const draft = drafts[index];
    if (before.comparator === "=" || draft.comparator !== "=" || draft.first !== before.next + 1) continue;
    const mark = tokens.lower[before.next];
    if (mark !== "(" && mark !== "/" && mark !== "[") continue;
    if (draft.kind !== before.kind || draft.kind === "count" || draft.kind === "none") continue;
    draft.comparator = before.comparator;
    draft.rules.push("conversion");
  }
}
