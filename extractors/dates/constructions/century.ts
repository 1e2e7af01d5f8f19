/** "the 20th century", "the nineteenth century". */
import { isGlued } from "../../text/index.ts";
import { type Construction, calendarName, draft } from "../draft.ts";
import { ORDINALS } from "../words.ts";

export const century: Construction = {
  id: "century",
  triggers: ["century", "centuries"],
  read({ tokens }, at, floor) {
    let end = at;
    if (tokens.lower[end - 1] === "-") end--;
    let first = end - 1;
    if (first < floor) return null;
    let value = ORDINALS.get(tokens.lower[first]);
    if (value !== undefined && value === 1 && tokens.lower[first - 2] === "twenty") {
      value = 21;
      first -= 2;
    } else if (value === undefined && /^(st|nd|rd|th)$/.test(tokens.lower[first]) && isGlued(tokens, first)) {
      first--;
      value = Number(tokens.lower[first]);
    }
    if (value === undefined || first < floor || !Number.isInteger(value) || value < 1 || value > 21) return null;
    // "the first century of its existence" counts from somewhere else.
    if (value < 10 && tokens.lower[at + 1] === "of") return null;
    if (first - 1 >= floor && tokens.lower[first - 1] === "the") first--;
    return draft("century", first, at + 1, calendarName("century", { year: (value - 1) * 100 }));
  },
};
