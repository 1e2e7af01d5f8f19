/** "the first week of March", "the last week of 2016": read only where a month or year follows, which then joins it. */
import { type Construction, calendarName, draft } from "../draft.ts";
import { ORDINALS } from "../words.ts";

export const nthWeek: Construction = {
  id: "nth-week",
  triggers: ["week", "weekend"],
  read({ tokens }, at, floor) {
    const link = tokens.lower[at + 1];
    if ((link !== "of" && link !== "in") || at - 1 < floor) return null;
    const word = tokens.lower[at - 1];
    const ordinal = word === "last" || word === "final" ? -1 : (ORDINALS.get(word) ?? null);
    if (ordinal === null || ordinal > 5) return null;
    const first = at - 2 >= floor && tokens.lower[at - 2] === "the" ? at - 2 : at - 1;
    const grain = tokens.lower[at] === "week" ? "week" : "weekend";
    return draft("nth-week", first, at + 1, calendarName(grain, { ordinal }));
  },
};
