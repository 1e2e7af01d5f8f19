/** Where the phrase behind a number has its head: modifiers, names and nouns up to the last noun. */
import { isGlued, Kind, type Reading, Tag } from "../text/index.ts";
import type { Draft } from "./draft.ts";

/** The token of the last noun of the phrase that begins at `first`, or -1. `next` is the number after the draft's. */
export function findHead(reading: Reading, first: number, end: number, draft: Draft, next: Draft | null): number {
  const limit = Math.min(end, first + LONGEST);
  const { tokens, tags } = reading;
  if (POINTING.has(tokens.lower[first])) return -1;
  let head = -1;
  /** A noun that turned out to modify another behind "and": "mail-in and damaged ballots". */
  let spare = -1;
  let at = first;
  while (at < limit) {
    const tag = tags[at];
    if (isNoun(tag) || isPluralTakenForVerb(reading, at, first, draft)) {
      if (head >= 0 && startsAnother(reading, at, head)) break;
      head = at;
      if (draft.compound && !isHyphen(reading, at + 1, limit)) return head;
      if (ATTRIBUTIVES.has(tokens.lower[at]) && at === first && tag === Tag.Noun && draft.value !== 1) {
        if (!endsInPlural(reading, at + 1, limit)) return head;
      }
    } else if (isHyphen(reading, at, limit)) {
      if (head >= 0 && tags[head] === Tag.PluralNoun && !draft.compound) break;
    } else if (tag === Tag.Possessive && head === at - 1) {
      // "Johnson's deputies" goes on, "three men's" ends here.
      if (head < 0 || tags[head] === Tag.PluralNoun || !leadsToNoun(reading, at, limit)) break;
      head = -1;
    } else if (tokens.lower[at] === "and" || tokens.lower[at] === ",") {
      if (!joinsModifiers(reading, at, first, limit, head)) break;
      if (head >= 0) spare = head;
      head = -1;
    } else if (tag === Tag.Number && isBehindHyphen(reading, at, first)) {
      // "AK-47 rifles"
    } else if (next !== null && next.first === at) {
      if (next.compound && next.kind === "count" && tags[next.unitLast - 1] === Tag.PluralNoun) {
        // "nine three-pointers"
        next.rejected = true;
        return next.unitLast - 1;
      }
      const past = pastNumber(reading, next, limit);
      if (past < 0) break;
      at = past;
      continue;
    } else if (isModifier(reading, at, first, limit)) {
      if (head >= 0 && !isBehindHyphen(reading, at, first)) break;
      if (!leadsToNoun(reading, at, limit)) break;
    } else break;
    at++;
  }
  return head >= 0 ? head : spare;
}

/** No phrase of more tokens is a counted noun. */
const LONGEST = 20;

/** "compared with 63 last year": what points to a time counts nothing. */
const POINTING: ReadonlySet<string> = new Set(["last", "next", "earlier", "late", "early"]);

function isNoun(tag: number): boolean {
  return tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun;
}

/** "26 saves", "19 fouls": after a number other than one no verb ends in "-s". */
function isPluralTakenForVerb({ tokens, tags }: Reading, at: number, first: number, draft: Draft): boolean {
  return (
    at === first &&
    draft.value !== 1 &&
    tags[at] === Tag.Present &&
    tokens.lower[at].endsWith("s") &&
    tokens.lower[at].length > 3
  );
}

/** What comes in numbers as an attribute: "a 3 cylinder engine", "5 speed transmission", "4 door saloon". */
const ATTRIBUTIVES: ReadonlySet<string> = new Set(
  "cylinder speed door seat bed bedroom bathroom star page story storey lane member person man car room course gear core point valve wheel ply hole".split(
    " ",
  ),
);

function endsInPlural({ tags }: Reading, from: number, limit: number): boolean {
  let at = from;
  while (at < limit && (tags[at] === Tag.Noun || tags[at] === Tag.Adjective)) at++;
  return at < limit && tags[at] === Tag.PluralNoun;
}

/** A hyphen glued on both sides. */
function isHyphen({ tokens }: Reading, at: number, limit: number): boolean {
  return at + 1 < limit && tokens.lower[at] === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1);
}

function isBehindHyphen({ tokens }: Reading, at: number, first: number): boolean {
  return at > first && tokens.lower[at - 1] === "-" && isGlued(tokens, at);
}

/** Words of the calendar, and a name after a plural ("20 people Tuesday", "two men Smith knew"), begin another phrase. */
function startsAnother(reading: Reading, at: number, head: number): boolean {
  const { tokens, tags } = reading;
  if (CALENDAR.has(tokens.lower[at])) return true;
  if (tags[head] !== Tag.PluralNoun || isBehindHyphen(reading, at, head)) return false;
  return (
    tags[at] === Tag.ProperNoun ||
    ((tags[at] === Tag.Noun || tags[at] === Tag.PluralNoun) && COMPLETE.has(tokens.lower[head])) ||
    ENDS.has(tokens.lower[at])
  );
}

const CALENDAR: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split(" "),
);
/** Plurals that modify no other noun: "three people police arrested". */
const COMPLETE: ReadonlySet<string> = new Set(["people", "men", "women", "children", "others"]);
const ENDS: ReadonlySet<string> = new Set(["worth", "whilst", "year", "apiece"]);

function isModifier(reading: Reading, at: number, first: number, limit: number): boolean {
  const { tokens, tags } = reading;
  const tag = tags[at];
  if (tag === Tag.Adjective || tag === Tag.Participle || tag === Tag.Gerund) return true;
  // "pro-government villages": any word may begin or end a compound.
  if (isBehindHyphen(reading, at, first) || isHyphen(reading, at + 1, limit)) return tokens.kind[at] === Kind.Word;
  if (tag === Tag.Past)
    return tokens.lower[at].endsWith("ed") && (isNoun(tags[at + 1]) || tags[at + 1] === Tag.Adjective);
  return tag === Tag.Adverb && (tokens.lower[at].endsWith("ly") || DEGREES.has(tokens.lower[at]));
}

const DEGREES: ReadonlySet<string> = new Set(["most", "more", "very"]);

/** Whether a noun follows, with nothing but modifiers between. */
function leadsToNoun(reading: Reading, at: number, limit: number): boolean {
  const { tokens, tags } = reading;
  for (let next = at + 1; next < limit && next < at + 8; next++) {
    const tag = tags[next];
    if (isNoun(tag)) return true;
    if (isHyphen(reading, next, limit) || tag === Tag.Number) continue;
    if ((tokens.lower[next] === "and" || tokens.lower[next] === ",") && next > at) {
      // Looks one word ahead only, so that a long list costs no more than its length.
      if (isModifier(reading, next + 1, at, limit) || isNoun(tags[next + 1])) continue;
      return false;
    }
    if (!isModifier(reading, next, at, limit)) return false;
  }
  return false;
}

/** "digital and physical sales", "two small, shallow wounds", "short and long-haul routes": modifiers joined before one head. */
function joinsModifiers(reading: Reading, at: number, first: number, limit: number, head: number): boolean {
  const { tokens, tags } = reading;
  if (at === first || at + 2 >= limit || (head === at - 1 && tags[head] === Tag.PluralNoun)) return false;
  const before = tags[at - 1];
  if (tokens.lower[at] === ",") {
    if (before !== Tag.Adjective && !isBehindHyphen(reading, at - 1, first)) return false;
    return isModifier(reading, at + 1, first, limit) && leadsToNoun(reading, at + 1, limit);
  }
  let after = at + 1;
  if (!isModifier(reading, after, first, limit) && tags[after] !== before) return false;
  while (after + 2 < limit && isHyphen(reading, after + 1, limit)) after += 2;
  return tags[after] !== Tag.PluralNoun && tags[after + 1] === Tag.PluralNoun;
}

/** "five three-ton satellites", "eight million 250ml bottles", "two 737 Max jets": past a number that is part of the phrase, or -1. */
function pastNumber(reading: Reading, next: Draft, limit: number): number {
  const { tags } = reading;
  if (
    next.kind === "measure" ||
    next.kind === "age" ||
    next.kind === "money" ||
    next.compound ||
    (next.scale > 1 && next.kind === "count")
  ) {
    const past = next.kind === "count" && !next.compound ? next.numberLast : next.next;
    return past < limit && (isNoun(tags[past]) || isModifier(reading, past, past, limit)) ? past : -1;
  }
  if (tags[next.numberLast] !== Tag.ProperNoun || next.scale !== 1) return -1;
  next.rejected = true;
  return next.numberLast;
}
