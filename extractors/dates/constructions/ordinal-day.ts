/** "on the 18th": a day of a month that goes without saying. */
import { Kind } from "../../text/index.ts";
import { type Construction, calendarName, draft, NUMBER } from "../draft.ts";
import { dayNumberOf, hasOrdinalEnding } from "./month-day.ts";

const BEFORE = new Set(["on", "by", "until", "since"]);

export const ordinalDay: Construction = {
  id: "ordinal-day",
  triggers: [NUMBER],
  read({ tokens }, at, floor) {
    if (
      !hasOrdinalEnding(tokens, at) ||
      at - 1 < floor ||
      tokens.lower[at - 1] !== "the" ||
      !BEFORE.has(tokens.lower[at - 2] ?? "")
    ) {
      return null;
    }
    const day = dayNumberOf(tokens, at);
    const next = at + 2;
    // "on the 18th floor", "on the 18th hole": an ordinal of something else.
    if (day === null || (next < tokens.count && tokens.kind[next] === Kind.Word)) return null;
    if (tokens.lower[next] === "-") return null;
    return draft("ordinal-day", at - 1, next, calendarName("day", { day }));
  },
};
