/** "this summer", "last fall", "in the spring", "the winter of 1998". */
import { Shape, type Tokens } from "../../text/index.ts";
import { type Construction, calendarName, draft } from "../draft.ts";
import { SEASONS } from "../words.ts";
import { yearAfter } from "./month-day.ts";
import { pointed, pointerBefore } from "./pointers.ts";

export const season: Construction = {
  id: "season",
  triggers: SEASONS.keys(),
  read({ tokens }, at, floor) {
    const word = tokens.lower[at];
    const pointer = pointerBefore(tokens, at, floor);
    const written = yearAfter(tokens, at + 1);
    if (isName(tokens, at)) return null;
    let first = pointer?.first ?? at;
    if (!pointer) {
      const before = at > 0 ? tokens.lower[at - 1] : "";
      const article = before === "the" && at - 1 >= floor;
      if (article) first--;
      const introduced = article ? BEFORE_ARTICLE.has(tokens.lower[at - 2] ?? "") : BEFORE_SEASONS.has(before);
      // "fall" and "spring" are verbs and nouns of other meaning: they need "in the", "by" or a year.
      if (!written && !introduced) return null;
      if (!written && !article && VERBS.has(word) && before !== "in" && before !== "by" && before !== "mid")
        return null;
    }
    const name = calendarName("season", {
      month: SEASONS.get(word)!,
      ...pointed(pointer),
      year: written?.year ?? null,
    });
    return draft("season", first, written?.last ?? at + 1, name);
  },
};

/** "the Summer Olympics", "the Winter Palace", "Spring Valley". */
function isName(tokens: Tokens, at: number): boolean {
  if (tokens.shape[at] === Shape.Lower || at + 1 >= tokens.count) return false;
  return tokens.shape[at + 1] === Shape.Capitalized;
}

const BEFORE_SEASONS = new Set([
  "in",
  "by",
  "until",
  "since",
  "during",
  "through",
  "early",
  "late",
  "mid",
  "-",
  "of",
  "over",
  "before",
  "after",
]);
const BEFORE_ARTICLE = new Set([
  "in",
  "over",
  "during",
  "through",
  "throughout",
  "by",
  "until",
  "since",
  "of",
  "for",
  "before",
  "after",
  "early",
  "late",
]);
const VERBS = new Set(["fall", "spring"]);
