/** "today", "yesterday", "tomorrow", "tonight", "the day before yesterday". */
import { Shape, Tag } from "../../text/index.ts";
import { type Construction, draft, type Shift } from "../draft.ts";

const DAYS = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
  ["tonight", 0],
  ["tonite", 0],
]);

export const namedDay: Construction = {
  id: "named-day",
  triggers: DAYS.keys(),
  read({ tokens, tags }, at, floor) {
    const word = tokens.lower[at];
    // "USA Today", "VOA Today": a paper or a programme.
    if (tokens.shape[at] === Shape.Capitalized && at > 0 && tags[at - 1] === Tag.ProperNoun) return null;
    let count = DAYS.get(word)!;
    let first = at;
    const step = tokens.lower[at - 1];
    if (at - 2 >= floor && (step === "before" || step === "after") && tokens.lower[at - 2] === "day") {
      count += step === "before" ? -1 : 1;
      first = at - 3 >= floor && tokens.lower[at - 3] === "the" ? at - 3 : at - 2;
    }
    const part = word === "tonight" || word === "tonite" ? "NI" : null;
    return draft("named-day", first, at + 1, dayShift(count), { part });
  },
};

function dayShift(count: number): Shift {
  return { kind: "shift", unit: "day", count, anchor: "reference", counted: false };
}
