/** Ages without a unit: "aged 35", "Jane Roe, 44, said", "he is 10", "under the age of 5". Brackets of age ("aged 18 to 34") are none. */
import { isGlued, Kind, type Reading, Tag } from "../text/index.ts";
import { type Draft, sentenceEnd, sentenceStart } from "./draft.ts";

export function readAges(reading: Reading, drafts: Draft[]): void {
  let before: Draft | null = null;
  for (const draft of drafts) {
    readAge(reading, draft, before);
    before = draft;
  }
}

function readAge(reading: Reading, draft: Draft, before: Draft | null): void {
  const leader = leaderOf(reading, draft);
  if (draft.low !== null) {
    draft.rejected = draft.unit === null && AGE_BRACKETS.has(leader);
  } else if (leader === "aged" || leader === "ages") {
    if (draft.unit === null || draft.unit === "year") setAge(draft);
  } else if (leader === "age of") {
    readBound(reading, draft);
    if (draft.unit === null || draft.unit === "year") setAge(draft);
  } else if (draft.unit === null && isAge(draft)) {
    if (
      leader === "age" ||
      isBoundOfPersons(reading, draft) ||
      isApposition(reading, draft) ||
      isPredicate(reading, draft) ||
      isListed(reading, draft, before)
    )
      setAge(draft);
  }
}

const AGE_BRACKETS: ReadonlySet<string> = new Set(["aged", "ages", "age of", "age", "age from"]);

/** "two boys aged 7 and 9", "ages 25, 29 and 40" */
function isListed({ tokens }: Reading, draft: Draft, before: Draft | null): boolean {
  if (before === null || before.unit !== "year of age" || before.unitFirst !== -1 || before.next !== draft.first - 1)
    return false;
  return tokens.lower[before.next] === "," || tokens.lower[before.next] === "and";
}

function leaderOf({ tokens }: Reading, draft: Draft): string {
  const { lower } = tokens;
  const at = draft.first - 1;
  if (at < 0) return "";
  if (lower[at] === "from" && at > 0 && lower[at - 1] === "age") return "age from";
  if (lower[at] === "of" && at > 0 && (lower[at - 1] === "age" || lower[at - 1] === "ages")) return "age of";
  return lower[at];
}

function setAge(draft: Draft): void {
  draft.kind = "age";
  draft.unit = "year of age";
  draft.rules.push("age");
}

/** "children under the age of 5", "anyone over the age of 21" */
function readBound({ tokens }: Reading, draft: Draft): void {
  const place = draft.first - 4;
  if (place < 0 || tokens.lower[place + 1] !== "the") return;
  if (tokens.lower[place] === "under" || tokens.lower[place] === "below") draft.comparator = "<";
  if (tokens.lower[place] === "over" || tokens.lower[place] === "above") draft.comparator = ">";
}

function isAge(draft: Draft): boolean {
  return (
    draft.value !== null &&
    Number.isInteger(draft.value) &&
    draft.value > 0 &&
    draft.value < 115 &&
    draft.scale === 1 &&
    draft.numberLast === draft.numberFirst + 1
  );
}

/** "Jane Roe, 44, said", "Phil Roe Jr., 33;" and, in brackets behind a full name, "Patrick Roe (19)" */
function isApposition(reading: Reading, draft: Draft): boolean {
  const { tokens, tags } = reading;
  const { lower } = tokens;
  const at = draft.numberFirst;
  const limit = sentenceEnd(reading, at);
  const start = sentenceStart(reading, at);
  if (draft.first !== at || at < start + 2 || tokens.kind[at] !== Kind.Number) return false;
  const name = lower[at - 2] === "." && isGlued(tokens, at - 2) ? at - 3 : at - 2;
  if (name < start || tokens.kind[name] !== Kind.Word) return false;
  if (tags[name] === Tag.Noun) return isDescribed(reading, draft, name, start);
  if (tags[name] !== Tag.ProperNoun) return false;
  if (lower[at - 1] === "(") return lower[at + 1] === ")" && name > start && tags[name - 1] === Tag.ProperNoun;
  if (lower[at - 1] !== ",") return false;
  return at + 1 >= limit || lower[at + 1] === "," || lower[at + 1] === ";" || lower[at + 1] === ".";
}

/** "The singer, 52, has left": between two commas behind a phrase with an article, where no list goes on. */
function isDescribed({ tokens, tags }: Reading, draft: Draft, noun: number, start: number): boolean {
  const { lower } = tokens;
  if (lower[noun + 1] !== "," || lower[draft.numberLast] !== "," || draft.value! < 10) return false;
  const next = tags[draft.numberLast + 1];
  if (next !== Tag.Past && next !== Tag.Present && next !== Tag.Modal && lower[draft.numberLast + 1] !== "who")
    return false;
  for (let at = noun - 1; at >= start && at > noun - 6; at--) {
    if (tags[at] === Tag.Determiner || tags[at] === Tag.Possessive) return true;
    if (tags[at] === Tag.Punctuation && lower[at] !== "-") return false;
  }
  return false;
}

/** "women over 50", "children under 12": a bare number that bounds persons is their age. */
function isBoundOfPersons({ tokens, tags }: Reading, draft: Draft): boolean {
  const at = draft.first;
  if (at === 0 || draft.numberFirst !== at + 1 || !BOUNDS.has(tokens.lower[at]) || !AGED.has(tokens.lower[at - 1]))
    return false;
  const next = tags[draft.numberLast];
  return draft.next === draft.numberLast && next !== Tag.Noun && next !== Tag.PluralNoun && next !== Tag.ProperNoun;
}

const BOUNDS: ReadonlySet<string> = new Set(["over", "under", "above", "below"]);
const AGED: ReadonlySet<string> = new Set(
  "people persons adults children kids youngsters men women boys girls anyone everyone those patients residents citizens workers employees voters drivers players pensioners parents".split(
    " ",
  ),
);

/** "she is 10", "he will be 35 by then", "life expectancy is around 73" */
function isPredicate(reading: Reading, draft: Draft): boolean {
  const { tokens } = reading;
  const { lower } = tokens;
  const start = sentenceStart(reading, draft.first);
  const at = draft.first - 1;
  if (at <= start || !BEING.has(lower[at])) return false;
  const next = lower[draft.numberLast];
  if (
    draft.next !== draft.numberLast ||
    (next !== undefined &&
      tokens.kind[draft.numberLast] === Kind.Word &&
      !FOLLOWERS.has(next) &&
      reading.tags[draft.numberLast] !== Tag.Gerund)
  )
    return false;
  for (let place = at - 1; place >= start && place > at - 4; place--) if (PERSONS.has(lower[place])) return true;
  for (let place = at - 1; place >= start && place > at - 7; place--)
    if (lower[place] === "expectancy" || lower[place] === "age") return true;
  return false;
}

const BEING: ReadonlySet<string> = new Set("is was be turned turns turning 's 'm".split(" "));
const PERSONS: ReadonlySet<string> = new Set(["he", "she", "i", "who"]);
const FOLLOWERS: ReadonlySet<string> = new Set("and by when at in but this next on now then or last for".split(" "));
