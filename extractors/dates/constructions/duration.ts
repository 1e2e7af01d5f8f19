/** Lengths of time: "three days", "the past two weeks", "a two-day visit", "half an hour", "for years", "decades-long". */
import { isGlued, Shape, Tag, type Tokens } from "../../text/index.ts";
import { countBefore } from "../cardinals.ts";
import { type Construction, type Draft, type Duration, draft } from "../draft.ts";
import { SPEEDS, UNITS, type Unit } from "../words.ts";
import { type Counted, countedUnit } from "./units.ts";

export const duration: Construction = {
  id: "duration",
  triggers: UNITS.keys(),
  read({ tokens, tags }, at, floor) {
    if (tokens.lower[at - 1] === "-" && isGlued(tokens, at)) return compound(tokens, at, floor);
    if (tokens.lower[at + 1] === "-" && isGlued(tokens, at + 1)) return longCompound(tokens, at, floor);
    if (isAge(tokens, at)) return null;
    const counted = countedUnit(tokens, at, floor);
    if (!counted || !isTime(tokens, at, counted)) return null;
    const more = furtherPart(tokens, at + 1);
    const parts = more ? [counted, more.part] : [counted];
    const left = reachPointer(tokens, tags, counted.first, floor);
    let last = more?.last ?? at + 1;
    if (tokens.lower[last] === "or" && (tokens.lower[last + 1] === "so" || tokens.lower[last + 1] === "more"))
      last += 2;
    return draft("duration", left.first, last, {
      kind: "duration",
      parts: parts.map(({ count, unit }) => ({ count, unit })),
      direction: left.direction || innerDirection(tokens, counted.first, at),
      reported: counted.unit === "month" && tokens.lower[left.first] === "the" && left.direction === 0,
    });
  },
};

/** "two-day", "the nine-month period", "30-year"; "6-year-old" is an age. */
function compound(tokens: Tokens, at: number, floor: number): Draft | null {
  const { unit, plural } = UNITS.get(tokens.lower[at])!;
  if (plural || unit === "second") return null;
  if (isGlued(tokens, at + 1) && tokens.lower[at + 1] === "-") {
    if (tokens.lower[at + 2] !== "long") return null;
  }
  const found = countedUnit(tokens, at, floor) ?? countedBeforeHyphen(tokens, at, floor, unit);
  if (!found) return null;
  if (unit === "quarter" && found.count !== null && found.count <= 3) return null;
  const last = tokens.lower[at + 1] === "-" && tokens.lower[at + 2] === "long" ? at + 3 : at + 1;
  return draft("duration", found.first, last, durationOf(found));
}

function countedBeforeHyphen(tokens: Tokens, at: number, floor: number, unit: Unit): Counted | null {
  // "a three-and-a-half-year deal"
  const isWithHalf = HALF_MORE.every((word, index) => tokens.lower[at - HALF_MORE.length + index] === word);
  if (isWithHalf) {
    const whole = countEndingAt(tokens, at - HALF_MORE.length, floor);
    return whole?.count ? { first: whole.first, count: whole.count + 0.5, unit } : null;
  }
  const count = at - 2 >= floor ? countEndingAt(tokens, at - 1, floor) : null;
  return count && { ...count, unit };
}

const HALF_MORE = ["-", "and", "-", "a", "-", "half", "-"];

function countEndingAt(tokens: Tokens, end: number, floor: number): { first: number; count: number | null } | null {
  const count = countBefore(tokens, end, floor);
  return count && { first: count.first, count: count.value };
}

/** "decades-long", "day-long", "years-old". */
function longCompound(tokens: Tokens, at: number, floor: number): Draft | null {
  const word = tokens.lower[at + 2];
  if (word !== "long" && word !== "old") return null;
  const { unit, plural } = UNITS.get(tokens.lower[at])!;
  const counted = countedUnit(tokens, at, floor);
  if (word === "old") {
    if (!plural || !counted || counted.count !== null) return null;
    return draft("duration", at, at + 3, durationOf(counted));
  }
  const isOne = counted?.count === 1 && (tokens.lower[counted.first] === "a" || tokens.lower[counted.first] === "an");
  if (counted && counted.count !== null && !isOne) return draft("duration", counted.first, at + 3, durationOf(counted));
  return draft("duration", at, at + 3, durationOf({ first: at, count: plural ? null : 1, unit }));
}

function durationOf({ count, unit }: Counted): Duration {
  return { kind: "duration", parts: [{ count, unit }], direction: 0 };
}

/** "two years old", "aged six months". */
function isAge(tokens: Tokens, at: number): boolean {
  const next = tokens.lower[at + 1];
  if (next === "old" || next === "older" || next === "younger") return true;
  if (next === "of" && tokens.lower[at + 2] === "age") return true;
  for (let index = Math.max(0, at - 3); index < at; index++) if (tokens.lower[index] === "aged") return true;
  return false;
}

/** Sorts out what a count before a unit may be besides a length: fractions, ordinals, rates and figures of speech. */
function isTime(tokens: Tokens, at: number, counted: Counted): boolean {
  const { unit, count, first } = counted;
  const before = first > 0 ? tokens.lower[first - 1] : "";
  if (unit === "weekend") return false;
  // "in the early hours of Sunday": no length.
  if (count === null && unit === "hour" && HOURS_OF_NIGHT.has(before)) return false;
  if (unit === "second") return tokens.lower[at] !== "second" && count !== null;
  // "three quarters of the voters" is a share; "the next three quarters", "several quarters", "six quarters" are times.
  if (unit === "quarter") {
    if (tokens.lower[at] !== "quarters") return false;
    // "the first three quarters of 1991" is a time as well.
    if (tokens.lower[at + 1] === "of" && count !== null) return before === "first" && isYear(tokens.lower[at + 2]);
    return count === null
      ? tokens.lower[first] !== "quarters" || before === "recent"
      : POINTED.has(before) || count > 3;
  }
  if (
    count !== null &&
    count >= 1000 &&
    count === Math.floor(count) &&
    tokens.lower[first].length === 4 &&
    !tokens.lower[first].includes(",")
  ) {
    // "2000 years" is a length, "in 1990 months before" hardly: a bare four-figure number is a year.
    return unit === "year" || unit === "day" || unit === "hour";
  }
  if (count === 1 && unit === "day" && tokens.lower[first] === "one" && !BEFORE_ONE_DAY.has(before)) return false;
  // "60 Minutes", "48 Hours": programmes.
  // "90 miles an hour" is a speed.
  if (count === 1 && unit === "hour" && SPEEDS.has(before)) return false;
  if (count !== null) return !(tokens.shape[at] === Shape.Capitalized && tokens.shape[first] === Shape.None);
  if (tokens.lower[first] !== tokens.lower[at]) return true;
  return (
    BEFORE_BARE.has(before) ||
    tokens.lower[at + 1] === "of" ||
    ((before === "the" || before === "these") && PREPOSITIONS.has(tokens.lower[first - 2] ?? ""))
  );
}

function isYear(word: string | undefined): boolean {
  return word !== undefined && /^(19|20)\d\d$/.test(word);
}

/** "two hours and 30 minutes", "a year and a half", "five years, two months". */
function furtherPart(tokens: Tokens, start: number): { part: Counted; last: number } | null {
  if (tokens.lower[start] !== "and" && tokens.lower[start] !== ",") return null;
  const limit = Math.min(tokens.count, start + 5);
  if (tokens.lower[start] === "and" && tokens.lower[start + 1] === "a" && tokens.lower[start + 2] === "half") {
    const unit = UNITS.get(tokens.lower[start - 1])!.unit;
    return { part: { first: start, count: 0.5, unit }, last: start + 3 };
  }
  for (let at = start + 2; at < limit; at++) {
    const unit = UNITS.get(tokens.lower[at]);
    if (!unit) continue;
    const larger = UNITS.get(tokens.lower[start - 1])!.unit;
    const counted = countedUnit(tokens, at, start + 1);
    if (!counted || counted.count === null || counted.first !== start + 1 || !isSmaller(unit.unit, larger)) return null;
    return { part: counted, last: at + 1 };
  }
  return null;
}

const ORDER: readonly Unit[] = ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"];

function isSmaller(unit: Unit, than: Unit): boolean {
  return ORDER.indexOf(unit) >= 0 && ORDER.indexOf(unit) < ORDER.indexOf(than);
}

/** -1 in "the five past years". */
function innerDirection(tokens: Tokens, first: number, at: number): -1 | 0 | 1 {
  for (let index = first; index < at; index++) {
    const direction = POINTED.get(tokens.lower[index]);
    if (direction) return direction;
  }
  return 0;
}

/** "the past", "the next", "the first", "another", "the" before the count. */
function reachPointer(
  tokens: Tokens,
  tags: Uint8Array,
  start: number,
  floor: number,
): { first: number; direction: -1 | 0 | 1 } {
  let first = start;
  let direction: -1 | 0 | 1 = 0;
  if (first - 1 >= floor) {
    const word = tokens.lower[first - 1];
    const pointed = POINTED.get(word);
    // "is expected to last six weeks", "could last several weeks", "the sessions last two hours": a verb.
    const isVerb =
      word === "last" &&
      (tags[first - 1] === Tag.Infinitive || tokens.lower[first - 2] === "to" || BEFORE_VERB.has(tags[first - 2]));
    if (pointed !== undefined && !isVerb && !(word === "first" && tokens.lower[first] === "a")) {
      direction = pointed;
      first--;
    }
  }
  if (
    first - 1 >= floor &&
    (tokens.lower[first - 1] === "the" || (first < start && tokens.lower[first - 1] === "these"))
  )
    first--;
  return { first, direction };
}

/** What stands before "last" where it is a verb rather than the stretch before now. */
const BEFORE_VERB = new Set<number>([Tag.Modal, Tag.PluralNoun, Tag.Pronoun, Tag.Conjunction]);
const POINTED = new Map<string, -1 | 0 | 1>([
  ["past", -1],
  ["last", -1],
  ["previous", -1],
  ["preceding", -1],
  ["prior", -1],
  ["latest", -1],
  ["recent", -1],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
  ["first", 0],
  ["final", 0],
  ["another", 0],
  ["initial", 0],
]);
const PREPOSITIONS = new Set(["in", "for", "over", "during", "within", "through"]);
/** "one day" alone is some day in time to come; after these it is a length. */
const BEFORE_ONE_DAY = new Set(["for", "in", "within", "than", "only", "just", "about", "lasted", "least", "after"]);
const HOURS_OF_NIGHT = new Set(["early", "small", "wee", "late"]);
const BEFORE_BARE = new Set([
  "for",
  "in",
  "of",
  "within",
  "after",
  "over",
  "took",
  "take",
  "takes",
  "lasted",
  "spent",
  "spend",
  "until",
  "than",
  // "it could be months before power is back", "it has been years".
  "be",
  "been",
]);
