/** So long before or after: "two months ago", "a year earlier", "10 days later", "the day before", "two weeks from now". */
import type { Tokens } from "../../text/index.ts";
import { type Construction, type Draft, draft, type Shift } from "../draft.ts";
import { UNITS, type Unit } from "../words.ts";
import { countedUnit } from "./units.ts";

interface Direction {
  readonly sign: -1 | 1;
  readonly anchor: Shift["anchor"];
}

const AFTER_UNITS: ReadonlyMap<string, Direction> = new Map([
  ["ago", { sign: -1, anchor: "reference" }],
  ["back", { sign: -1, anchor: "reference" }],
  ["earlier", { sign: -1, anchor: "narrative" }],
  ["previously", { sign: -1, anchor: "narrative" }],
  ["later", { sign: 1, anchor: "narrative" }],
  ["afterward", { sign: 1, anchor: "narrative" }],
  ["afterwards", { sign: 1, anchor: "narrative" }],
  ["hence", { sign: 1, anchor: "reference" }],
]);

export const ago: Construction = {
  id: "ago",
  triggers: UNITS.keys(),
  read({ tokens }, at, floor) {
    const close = closing(tokens, at + 1);
    if (!close) return nextDoor(tokens, at, floor);
    const counted = countedUnit(tokens, at, floor);
    if (!counted) return null;
    const { sign, anchor } = close.direction;
    const count = counted.count === null ? null : sign * counted.count;
    const first = counted.count === null && tokens.lower[counted.first] === "the" ? counted.first + 1 : counted.first;
    return draft("ago", first, close.last, {
      kind: "shift",
      unit: counted.unit,
      count: count ?? sign * Infinity,
      anchor,
      counted: true,
    });
  },
};

/** "ago", "or so ago", "or two ago", "from now", "from today". */
function closing(tokens: Tokens, start: number): { direction: Direction; last: number } | null {
  let at = start;
  if (
    tokens.lower[at] === "or" &&
    (tokens.lower[at + 1] === "so" || tokens.lower[at + 1] === "two" || tokens.lower[at + 1] === "more")
  )
    at += 2;
  const direction = AFTER_UNITS.get(tokens.lower[at] ?? "");
  if (direction) {
    // "two years back home" and "an hour later than planned" count from elsewhere.
    if (tokens.lower[at + 1] === "than") return null;
    if (tokens.lower[at] === "back" && !CLAUSE_ENDS.has(tokens.lower[at + 1] ?? ".")) return null;
    return { direction, last: at + 1 };
  }
  const next = tokens.lower[at + 1];
  if (tokens.lower[at] === "from" && (next === "now" || next === "today")) {
    return { direction: { sign: 1, anchor: "reference" }, last: at + 2 };
  }
  return null;
}

/** "the day before", "the year after" at the end of a clause. */
function nextDoor(tokens: Tokens, at: number, floor: number) {
  const word = tokens.lower[at + 1];
  if (word !== "before" && word !== "after") return null;
  const { unit, plural } = UNITS.get(tokens.lower[at])!;
  const next = tokens.lower[at + 2] ?? ".";
  if (!CLAUSE_ENDS.has(next)) return plural || NAMED_DAYS.has(next) ? null : unitBeside(tokens, at, floor, unit);
  const meaning = (count: number): Shift => ({ kind: "shift", unit, count, anchor: "narrative", counted: true });
  const sign = word === "before" ? -1 : 1;
  if (!plural && at - 1 >= floor && tokens.lower[at - 1] === "the") return draft("ago", at - 1, at + 2, meaning(sign));
  const counted = countedUnit(tokens, at, floor);
  if (!counted || counted.count === null) return null;
  return draft("ago", counted.first, at + 2, meaning(sign * counted.count));
}

/** "the day after his release", "the week before Easter": told where what follows is a date, else left open. */
function unitBeside(tokens: Tokens, at: number, floor: number, unit: Unit): Draft | null {
  if (at - 1 < floor || tokens.lower[at - 1] !== "the" || !CALENDAR_UNITS.has(unit)) return null;
  // "32 years to the day after the quake" counts years.
  if (at > 1 && unit === "day" && tokens.lower[at - 2] === "to") return null;
  return draft("ago", at - 1, at + 1, { kind: "shift", unit, count: null, anchor: "narrative", counted: true });
}

const CALENDAR_UNITS = new Set<Unit>(["day", "week", "month", "year"]);
const NAMED_DAYS = new Set(["yesterday", "today", "tomorrow"]);
const CLAUSE_ENDS = new Set([
  ".",
  ",",
  ";",
  ":",
  ")",
  "!",
  "?",
  "and",
  "but",
  "when",
  "''",
  '"',
  "”",
  "-",
  "--",
  "—",
  "–",
  "that",
  "on",
  "in",
  "at",
]);
