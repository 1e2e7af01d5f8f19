/** A unit that a word points to: "last week", "this year", "the following day", "that evening", "recent months". */
import { Shape, type Tokens } from "../../text/index.ts";
import { countBefore } from "../cardinals.ts";
import { type Construction, type Draft, draft, type Shift } from "../draft.ts";
import { UNITS, type Unit } from "../words.ts";
import { isNarrative, type Pointer, pointerBefore } from "./pointers.ts";

const CLOCK_UNITS = new Set<Unit>(["hour", "minute", "second"]);
export const relativeUnit: Construction = {
  id: "relative-unit",
  triggers: UNITS.keys(),
  read({ tokens }, at, floor) {
    const { unit, plural } = UNITS.get(tokens.lower[at])!;
    if (plural) return pluralUnit(tokens, at, floor, unit);
    const that = thatUnit(tokens, at, floor, unit);
    if (that) return that;
    let end = at;
    const adjective = end - 2 >= floor && INNER.has(tokens.lower[end - 1]);
    if (adjective) end--;
    const pointer = pointerBefore(tokens, end, floor);
    if (!pointer) return null;
    // "This Week", "Last Days": a programme or a title, unless it opens a sentence.
    if (tokens.shape[at] === Shape.Capitalized && tokens.shape[pointer.first] === Shape.Capitalized) return null;
    // "this past weekend" is the one that has begun last.
    if (unit === "weekend" && pointer.word === "past")
      return draft("relative-unit", pointer.first, at + 1, shift(unit, 0, "reference"));
    // "the past year" is the year that ends now; "past week" likewise.
    const article = tokens.lower[pointer.first] === "the";
    if (unit === "minute" && pointer.word === "last") return null;
    // "the last day to vote" is the final one.
    if (article && unit === "day" && pointer.word === "last") return null;
    if (
      (pointer.word === "past" && unit !== "quarter") ||
      CLOCK_UNITS.has(unit) ||
      (article && isRolling(tokens, pointer, unit))
    ) {
      if (pointer.value === 0) return draft("relative-unit", pointer.first, at + 1, shift(unit, 0, "reference"));
      const direction = pointer.value < 0 ? -1 : 1;
      return draft("relative-unit", pointer.first, at + 1, {
        kind: "duration",
        parts: [{ count: 1, unit }],
        direction,
      });
    }
    const narrative = isNarrative(pointer) || (article && pointer.word === "next");
    return draft(
      "relative-unit",
      pointer.first,
      at + 1,
      shift(unit, pointer.value, narrative ? "narrative" : "reference"),
    );
  },
};

/** "over the last year", "within the next month": the stretch that ends or begins now, not a year of the calendar. */
function isRolling(tokens: Tokens, pointer: Pointer, unit: Unit): boolean {
  const { first, value, word } = pointer;
  if (value === 0 || isNarrative(pointer) || unit === "day" || unit === "weekend" || unit === "quarter") return false;
  return unit === "decade" || unit === "century" || word === "coming" || AROUND.has(tokens.lower[first - 1] ?? "");
}

const AROUND = new Set(["over", "in", "during", "within", "for", "throughout"]);

/** "that day", "the same week", "that same month". */
function thatUnit(tokens: Tokens, at: number, floor: number, unit: Unit): Draft | null {
  const before = at - 1 >= floor ? tokens.lower[at - 1] : "";
  let first = -1;
  if (before === "that") first = at - 1;
  else if (before === "same") {
    const determiner = at - 2 >= floor ? tokens.lower[at - 2] : "";
    first = determiner === "the" || determiner === "that" || determiner === "this" ? at - 2 : at - 1;
  }
  if (first < 0 || unit === "quarter" || CLOCK_UNITS.has(unit)) return null;
  return draft("relative-unit", first, at + 1, shift(unit, 0, "narrative"));
}

/** "recent weeks", "the coming years": as many as may be. */
function pluralUnit(tokens: Tokens, at: number, floor: number, unit: Unit): Draft | null {
  const before = at - 1 >= floor ? tokens.lower[at - 1] : "";
  const direction = PLURAL_POINTERS.get(before);
  // "the five past years" is read with its count.
  if (direction === undefined || countBefore(tokens, at - 1, floor)) return null;
  const first = at - 2 >= floor && tokens.lower[at - 2] === "the" ? at - 2 : at - 1;
  return draft("relative-unit", first, at + 1, { kind: "duration", parts: [{ count: null, unit }], direction });
}

function shift(unit: Unit, count: number, anchor: Shift["anchor"]): Shift {
  return { kind: "shift", unit, count, anchor, counted: false };
}

const INNER = new Set(["fiscal", "calendar", "full", "financial", "academic", "school"]);
const PLURAL_POINTERS = new Map<string, -1 | 1>([
  ["recent", -1],
  ["past", -1],
  ["previous", -1],
  ["last", -1],
  ["coming", 1],
  ["next", 1],
  ["upcoming", 1],
]);
