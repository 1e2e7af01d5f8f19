/** The bare number of a toll is in deaths: "the death toll rose to 41,000", "the road toll stands at 19". */
import type { Reading } from "../text/index.ts";
import type { Draft } from "./draft.ts";

export function readTolls(_reading: Reading, drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.unit !== null || !draft.concepts.some((word) => word === "toll" || word === "tolls")) continue;
    draft.kind = "count";
    draft.unit = "death";
    draft.rules.push("toll");
  }
}
