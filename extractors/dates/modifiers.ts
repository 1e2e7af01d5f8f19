/**
 * Words before a mention that narrow, round or bound it: "early next year", "the end of 1990", "about two years ago",
 * "more than four hours", "late yesterday". They become part of the mention, and its TIMEX3 `mod`.
 */
import type { TimexMod } from "../facts.ts";
import type { Tokens } from "../text/index.ts";
import { calendarName, type Draft, type Narrowing, refine } from "./draft.ts";

interface Modifier {
  readonly words: readonly string[];
  readonly mod: TimexMod | null;
  /** What it may stand before: a length or distance in units, a clock time, or a stretch of the calendar. */
  readonly before: "length" | "stretch" | "week";
  readonly narrowing: Narrowing | null;
}

const modifiers = (before: Modifier["before"], mod: TimexMod | null, ...phrases: string[]): Modifier[] =>
  phrases.map((phrase) => ({ words: phrase.split(" "), mod, before, narrowing: null }));

const narrowing = (mod: TimexMod, part: Narrowing, ...phrases: string[]): Modifier[] =>
  phrases.map((phrase) => ({ words: phrase.split(" "), mod, before: "stretch", narrowing: part }));

const LIST: readonly Modifier[] = [
  ...narrowing("START", "early", "early", "early in", "early -"),
  ...narrowing("START", "earlier", "earlier", "earlier in"),
  ...narrowing(
    "START",
    "early",
    "the beginning of",
    "the start of",
    "the outset of",
    "the early part of",
    "the first part of",
  ),
  ...narrowing("MID", "mid", "mid", "mid -", "the middle of", "midway through"),
  ...narrowing("END", "late", "late", "late in", "late -"),
  ...narrowing("END", "later", "later", "later in"),
  ...narrowing("END", "late", "the end of", "the close of", "the latter part of", "the final days of", "end of"),
  ...modifiers("stretch", null, "sometime", "sometime in"),
  ...modifiers("length", "APPROX", "about", "around", "roughly", "approximately", "some", "an estimated"),
  ...modifiers("length", "MORE_THAN", "more than", "over", "well over", "longer than"),
  ...modifiers("length", "LESS_THAN", "less than", "fewer than", "nearly", "almost", "under"),
  ...modifiers("length", "EQUAL_OR_MORE", "at least", "no less than", "a minimum of"),
  ...modifiers(
    "length",
    "EQUAL_OR_LESS",
    "at most",
    "up to",
    "no more than",
    "as long as",
    "as much as",
    "a maximum of",
  ),
  ...modifiers(
    "week",
    null,
    "the week of",
    "the week beginning",
    "the week starting",
    "the week starting on",
    "the week commencing",
  ),
];

/** By last word, the longest first. */
const BY_LAST = new Map<string, Modifier[]>();
for (const modifier of LIST) {
  const last = modifier.words[modifier.words.length - 1];
  const known = BY_LAST.get(last) ?? [];
  known.push(modifier);
  known.sort((a, b) => b.words.length - a.words.length);
  BY_LAST.set(last, known);
}

/** Takes in the modifiers that stand before the draft, no further back than the token `floor`. */
export function takeModifiers(tokens: Tokens, draft: Draft, floor: number): Draft {
  let taken = draft;
  for (let rounds = 0; rounds < 2; rounds++) {
    const modified = takeOne(tokens, taken, floor);
    if (!modified) break;
    taken = modified;
  }
  return taken;
}

function takeOne(tokens: Tokens, draft: Draft, floor: number): Draft | null {
  const at = draft.first - 1;
  if (at < floor) return null;
  const article = tokens.lower[at] === "the" && draft.meaning.kind === "calendar" ? 1 : 0;
  const candidates = BY_LAST.get(tokens.lower[at - article] ?? "");
  if (!candidates) return null;
  for (const { words, mod, before, narrowing } of candidates) {
    const first = at - article - words.length + 1;
    if (first < floor || !words.every((word, index) => tokens.lower[first + index] === word)) continue;
    if (!fits(draft, before, words)) continue;
    const rule = `modifier:${words.join("-")}`;
    if (before === "week") {
      if (draft.meaning.kind !== "calendar" || draft.meaning.day === null) continue;
      return refine(draft, rule, { first, meaning: calendarName("week", { ...draft.meaning, grain: "week" }) });
    }
    const start =
      tokens.lower[first - 1] === "the" && first - 1 >= floor && words[0] !== "the" && draft.meaning.kind === "calendar"
        ? first - 1
        : first;
    return refine(draft, rule, { first: start, mod: draft.mod ?? mod, narrowing: draft.narrowing ?? narrowing });
  }
  return null;
}

function fits({ meaning, clock, mod }: Draft, before: Modifier["before"], words: readonly string[]): boolean {
  if (before === "week") return true;
  if (before === "length") {
    if (mod !== null) return false;
    if (clock) return words[0] === "about" || words[0] === "around";
    if (words[0] === "over" || words[0] === "some")
      return meaning.kind === "duration" && meaning.direction === 0 && meaning.parts[0].count !== null;
    return meaning.kind === "duration" || (meaning.kind === "shift" && meaning.counted);
  }
  if (clock) return false;
  if (meaning.kind === "calendar") return mod === null || words.length > 2;
  return meaning.kind === "shift" || meaning.kind === "discussed";
}
