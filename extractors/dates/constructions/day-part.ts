/** Parts of a day: "this morning", "last night", "that evening", "the next morning"; "morning" alone joins the day beside it. */
import { Shape } from "../../text/index.ts";
import { type Construction, draft, type Meaning } from "../draft.ts";
import { DAY_PARTS } from "../words.ts";

const BEFORE: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["this", { kind: "shift", unit: "day", count: 0, anchor: "reference", counted: false }],
  ["last", { kind: "shift", unit: "day", count: -1, anchor: "reference", counted: false }],
  ["that", { kind: "shift", unit: "day", count: 0, anchor: "narrative", counted: false }],
  ["same", { kind: "shift", unit: "day", count: 0, anchor: "narrative", counted: false }],
  ["next", { kind: "shift", unit: "day", count: 1, anchor: "narrative", counted: false }],
  ["following", { kind: "shift", unit: "day", count: 1, anchor: "narrative", counted: false }],
  ["previous", { kind: "shift", unit: "day", count: -1, anchor: "narrative", counted: false }],
]);

export const dayPart: Construction = {
  id: "day-part",
  triggers: DAY_PARTS.keys(),
  read({ tokens }, at, floor) {
    const part = DAY_PARTS.get(tokens.lower[at])!;
    // "Golden Dawn", the paper "Dawn", Mrs. Dawn Smith.
    if (tokens.lower[at] === "dawn" && tokens.shape[at] !== Shape.Lower) return null;
    const before = at - 1 >= floor ? tokens.lower[at - 1] : "";
    const meaning = BEFORE.get(before) ?? { kind: "bare" };
    let first = meaning.kind === "bare" ? at : at - 1;
    if (first < at && first - 1 >= floor && (tokens.lower[first - 1] === "the" || tokens.lower[first - 1] === "that"))
      first--;
    else if (
      first === at &&
      (before === "mid" || (before === "-" && tokens.lower[at - 2] === "mid" && at - 2 >= floor))
    )
      first = before === "mid" ? at - 1 : at - 2;
    const isMiddle = meaning.kind === "bare" && first < at;
    return draft("day-part", first, at + 1, meaning, { part, mod: isMiddle ? "MID" : null });
  },
};
