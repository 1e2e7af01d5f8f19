/** Holidays by name: "Thanksgiving", "New Year's Eve", "last Easter", "Christmas 2025". */
import { Shape } from "../../text/index.ts";
import { type Construction, calendarName, draft } from "../draft.ts";
import { holidayNames } from "../holidays.ts";
import { yearAfter } from "./month-day.ts";
import { pointed, pointerBefore } from "./pointers.ts";

export const holiday: Construction = {
  id: "holiday",
  triggers: holidayNames.keys(),
  read({ tokens }, at, floor) {
    for (const { words, id } of holidayNames.get(tokens.lower[at])!) {
      if (tokens.shape[at] === Shape.Lower && words.length === 1) continue;
      let index = 1;
      while (index < words.length && tokens.lower[at + index] === words[index]) index++;
      if (index < words.length) continue;
      const last = at + words.length;
      if (THINGS.has(tokens.lower[last] ?? "")) return null;
      const pointer = pointerBefore(tokens, at, floor);
      const written = yearAfter(tokens, last);
      const name = calendarName("day", { holiday: id, ...pointed(pointer), year: written?.year ?? null });
      return draft("holiday", pointer?.first ?? at, written?.last ?? last, name);
    }
    return null;
  },
};

/** Things named for a holiday without being of that day. */
const THINGS = new Set(
  "market markets tree trees shopping gift gifts present presents card cards carol carols song songs bonus bonuses lights eggs island".split(
    " ",
  ),
);
