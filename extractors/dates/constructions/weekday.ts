/** Days of the week: "Tuesday", "last Friday", "this coming Sunday", "Wed."; "Mondays" is a set. */
import { isGlued, Kind, Shape, Tag, type Tokens } from "../../text/index.ts";
import { type Construction, calendarName, draft } from "../draft.ts";
import { MONTHS, WEEKDAYS } from "../words.ts";
import { dayNumberOf, hasOrdinalEnding, ordinalWord } from "./month-day.ts";
import { pointed, pointerBefore } from "./pointers.ts";

const PLURALS = new Map([...WEEKDAYS].filter(([name]) => name.endsWith("day")).map(([name, day]) => [`${name}s`, day]));

export const weekday: Construction = {
  id: "weekday",
  triggers: [...WEEKDAYS.keys(), ...PLURALS.keys()],
  read({ tokens, tags }, at, floor) {
    const word = tokens.lower[at];
    const plural = PLURALS.get(word);
    if (plural !== undefined) return draft("weekday", at, at + 1, { kind: "set", value: `XXXX-WXX-${plural}` });
    if (isPartOfName(tokens, at)) return null;
    // "on a Thursday last October": one of them, which the words do not tell.
    if (tokens.lower[at - 1] === "a" && at > floor && isSome(tokens, tags, at)) {
      return draft("weekday", at - 1, at + 1, { kind: "vague", value: `XXXX-WXX-${WEEKDAYS.get(word)!}` });
    }
    const pointer = pointerBefore(tokens, at, floor);
    let last = at + 1;
    if (!word.endsWith("day")) {
      const stop = last < tokens.count && tokens.lower[last] === "." && isGlued(tokens, last);
      if (!isAbbreviation(tokens, at, stop)) return null;
      if (stop) last++;
    }
    const numbered = pointer ? null : dayOfMonthAfter(tokens, last);
    const name = calendarName("day", {
      weekday: WEEKDAYS.get(word)!,
      day: numbered?.day ?? null,
      ...pointed(pointer),
    });
    return draft("weekday", pointer?.first ?? at, numbered?.last ?? last, name);
  },
};

/** "the 13th" of "Friday the 13th", "twenty-fourth" of "Monday the twenty-fourth"; not of "Monday the 13th of May". */
function dayOfMonthAfter(tokens: Tokens, start: number): { day: number; last: number } | null {
  const at = tokens.lower[start] === "," || tokens.lower[start] === "the" ? start + 1 : start;
  if (at >= tokens.count) return null;
  const day = hasOrdinalEnding(tokens, at) ? dayNumberOf(tokens, at) : null;
  const word = day === null && tokens.lower[start] === "the" ? ordinalWord(tokens, at) : null;
  // "On Friday the first crews returned": an ordinal that counts something else.
  if (word && word.value <= 10 && tokens.kind[word.last] === Kind.Word && !AFTER_DAY.has(tokens.lower[word.last])) {
    return null;
  }
  const last = day === null ? (word?.last ?? 0) : at + 2;
  if (last === 0 || tokens.lower[last] === "of" || MONTHS.has(tokens.lower[last] ?? "")) return null;
  const value = day ?? word?.value ?? 0;
  return value > 31 ? null : { day: value, last };
}

const AFTER_DAY = new Set(["at", "in", "on", "and", "or", "was", "is", "of"]);

/** "on a Thursday last October", not "a Sunday night service" nor "a Sun spokesman". */
function isSome(tokens: Tokens, tags: Uint8Array, at: number): boolean {
  if (!tokens.lower[at].endsWith("day")) return false;
  return (
    at + 1 >= tokens.count ||
    (tags[at + 1] !== Tag.Noun && tags[at + 1] !== Tag.ProperNoun && tags[at + 1] !== Tag.PluralNoun)
  );
}

/** "Sat" and "sun" are words: only "Sat." before a date, "on Sat", "Sat, Feb. 3" are the day. */
function isAbbreviation(tokens: Tokens, at: number, stop: boolean): boolean {
  if (tokens.shape[at] !== Shape.Capitalized) return false;
  const after = stop ? at + 2 : at + 1;
  if (hasOrdinalEnding(tokens, after)) return true;
  const comma = tokens.lower[after] === "," ? after + 1 : after;
  if (comma < tokens.count && (MONTHS.has(tokens.lower[comma]) || tokens.kind[comma] === Kind.Number)) return true;
  const before = at > 0 ? tokens.lower[at - 1] : "";
  return before === "on" || before === "next" || before === "last" || before === "this" || before === "(";
}

/** "Bloody Sunday", "the Sunday Times", "Tuesday Morning Corp." name other things than a day. */
function isPartOfName(tokens: Tokens, at: number): boolean {
  if (at > 0 && NAMES_BEFORE.has(tokens.lower[at - 1])) return true;
  return at + 1 < tokens.count && NAMES_AFTER.has(tokens.lower[at + 1]) && tokens.shape[at + 1] !== Shape.Lower;
}

const NAMES_BEFORE = new Set(["bloody", "freaky", "ruby", "super", "casual"]);
const NAMES_AFTER = new Set([
  "times",
  "telegraph",
  "mirror",
  "express",
  "mail",
  "herald",
  "world",
  "post",
  "sun",
  "school",
]);
