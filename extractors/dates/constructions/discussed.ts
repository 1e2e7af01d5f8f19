/**
 * The period that the text is about, named without a number: "the quarter", "the latest period", "the year-ago quarter",
 * "year-earlier results". Company news says so of the quarter or year named before.
 */
import { isGlued, type Reading, Shape, Tag, type Tokens } from "../../text/index.ts";
import { type Construction, calendarName, type Draft, draft } from "../draft.ts";
import { ORDINALS, type Unit } from "../words.ts";

export const discussed: Construction = {
  id: "discussed",
  triggers: ["quarter", "period", "year", "month", "week", "day", "weekend"],
  read(reading, at, floor) {
    const { tokens } = reading;
    const word = tokens.lower[at];
    const close = unitEnd(tokens, at);
    if (close) return close;
    if (word === "year" && isGlued(tokens, at + 1) && tokens.lower[at + 1] === "-") return yearAgo(tokens, at, floor);
    const before = tokens.lower[at - 1] ?? "";
    if (word === "quarter" && /^(19|20)\d\d$/.test(before)) return discussedDraft(at, at + 1, "quarter", 0);
    if (word === "weekend") {
      if (before === "a" || before === "every" || (at > floor && isInName(reading, at))) return null;
      const first = before === "the" && at > floor ? at - 1 : at;
      return draft("discussed", first, at + 1, {
        kind: "shift",
        unit: "weekend",
        count: 0,
        anchor: "reference",
        counted: false,
      });
    }
    if (at - 1 < floor) return null;
    const unit: Unit | "period" = word === "period" ? "period" : (word as Unit);
    if (before === "latest") return discussedDraft(withThe(tokens, at - 1, floor), at + 1, unit, 0);
    if (word === "period") return null;
    if (before === "that" && word === "quarter") return discussedDraft(at - 1, at + 1, unit, 0);
    if (before === "full" && word === "year" && tokens.lower[at - 2] === "the")
      return discussedDraft(at - 2, at + 1, unit, 0);
    if (before === "fiscal" && word === "year" && tokens.lower[at - 2] === "the" && !isOtherwise(tokens, at))
      return discussedDraft(at - 2, at + 1, unit, 0);
    if (before !== "the" || isOtherwise(tokens, at) || tokens.shape[at] !== Shape.Lower) return null;
    if (word === "quarter" || word === "year" || word === "week" || word === "month")
      return discussedDraft(at - 1, at + 1, unit, 0);
    return null;
  },
};

/** "Winterfest Weekend": the word of a name, after another. */
const isInName = ({ tokens, tags }: Reading, at: number) =>
  tokens.shape[at] === Shape.Capitalized && tags[at - 1] === Tag.ProperNoun;

/** "by year-end", "around year end", "at year's end": its last month. */
function unitEnd(tokens: Tokens, at: number): Draft | null {
  const end = tokens.lower[at + 1] === "-" || tokens.lower[at + 1] === "'s" ? at + 2 : at + 1;
  if (tokens.lower[at] !== "year" || tokens.lower[end] !== "end" || !BEFORE_ENDS.has(tokens.lower[at - 1] ?? ""))
    return null;
  return draft("year-end", at, end + 1, calendarName("month", { month: 12 }));
}

const BEFORE_ENDS = new Set([
  "by",
  "at",
  "before",
  "around",
  "since",
  "until",
  "through",
  "to",
  "near",
  "about",
  "after",
]);

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period". */
function yearAgo(tokens: Tokens, at: number, floor: number): Draft | null {
  const word = tokens.lower[at + 2];
  if (word !== "ago" && word !== "earlier") return null;
  let last = at + 3;
  // "the year-ago third quarter" is read at its quarter.
  if (ORDINALS.has(tokens.lower[last] ?? "") && tokens.lower[last + 1] === "quarter") return null;
  const noun = tokens.lower[last] ?? "";
  let unit: Unit | "period" = "period";
  if (noun === "quarter" || noun === "period") {
    unit = noun;
    last++;
  }
  if (last === at + 3)
    return draft("discussed", at, last, { kind: "discussed", unit, yearShift: -1, isAttribute: true });
  const isCompared = at - 1 >= floor && (tokens.lower[at - 1] === "comparable" || tokens.lower[at - 1] === "same");
  return discussedDraft(withThe(tokens, isCompared ? at - 1 : at, floor), last, unit, -1);
}

function discussedDraft(first: number, last: number, unit: Unit | "period", yearShift: number): Draft {
  return draft("discussed", first, last, { kind: "discussed", unit, yearShift });
}

function withThe(tokens: Tokens, first: number, floor: number): number {
  return first - 1 >= floor && tokens.lower[first - 1] === "the" ? first - 1 : first;
}

/** "the year of the tiger", "the week that changed the world", "the year-end", "the week beginning May 4". */
function isOtherwise(tokens: Tokens, at: number): boolean {
  const next = tokens.lower[at + 1] ?? "";
  return OTHERWISE.has(next) || /^\d{4}$/.test(next) || (next === "two" && tokens.lower[at + 2] === "thousand");
}

const OTHERWISE = new Set(["of", "that", "when", "before", "after", "'s", "-", "beginning", "starting", "commencing"]);
