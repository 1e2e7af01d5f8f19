/**
 * The counted noun: "700 law enforcement officers" are of the unit "law enforcement officer". It runs from the number
 * over modifiers to the last noun; "of" before it is passed over ("dozens of", "three of the men").
 */
import { isGlued, type Reading, singular, Tag } from "../text/index.ts";
import { baseAdjective } from "./adjective.ts";
import { currencyNameAt } from "./currencies.ts";
import { type Draft, sentenceEnd } from "./draft.ts";
import { findHead } from "./head.ts";
import { unitNameAt } from "./units.ts";

/** From the last number to the first, so that "four of the 14 passengers" finds the noun of the second one read. */
export function readNouns(reading: Reading, drafts: Draft[]): void {
  for (let index = drafts.length - 1; index >= 0; index--) {
    if (drafts[index].unit === null) readNoun(reading, drafts[index], drafts[index + 1] ?? null);
  }
}

/** Reads the counted noun behind one number; `next` is the number after it. */
export function readNoun(reading: Reading, draft: Draft, next: Draft | null): void {
  const { tokens, tags } = reading;
  const { lower } = tokens;
  const limit = sentenceEnd(reading, draft.first);
  let at = draft.next;
  if (at + 1 < limit && lower[at] === "-" && isGlued(tokens, at) === isGlued(tokens, at + 1)) {
    if (!isGlued(tokens, at) && tags[at + 1] !== Tag.Noun) return;
    draft.compound = true;
    at++;
    if (lower[at] === "strong") {
      // "a 10,000-strong crowd"
      setNoun(draft, at, at, "person");
      return;
    }
    if (lower[at] === "something" || lower[at] === "somethings") {
      draft.rejected = true;
      return;
    }
  }
  // "43 out of 50 miners" as "four of the 14 passengers"
  if (lower[at] === "out" && lower[at + 1] === "of" && next !== null && next.first === at + 2) at++;
  const partitive = lower[at] === "of";
  if (partitive) at++;
  while (at < limit && isIntroduction(reading, at, partitive || draft.fraction)) at++;
  if (at >= limit || (lower[at - 1] === "a" && NOT_YET.has(lower[at + 1]))) return;
  if (partitive) at = pastOwner(reading, at, next);
  const whole = partitive && next !== null && next.first === at && next.kind === "count" ? next : null;
  if (partitive && VICTIMS.has(lower[at]) && !isNominal(tags[at + 1])) setNoun(draft, at, at, "person");
  else if (whole !== null)
    setNoun(draft, whole.unitFirst, whole.unitLast - 1, (draft.fraction ? "% " : "") + whole.unit);
  else readPhrase(reading, draft, next, at, limit);
}

/** "half of the city's 120,000 residents", "10 of their last 12 matches": to the number behind an owner or an adjective. */
function pastOwner({ tokens, tags }: Reading, at: number, next: Draft | null): number {
  if (next === null || next.kind !== "count" || next.first <= at || next.first - at > 4) return at;
  const owned = tokens.lower[next.first - 1] === "'s" || (tags[at] === Tag.Adjective && next.first === at + 1);
  return owned ? next.first : at;
}

function readPhrase(reading: Reading, draft: Draft, next: Draft | null, at: number, limit: number): void {
  const head = findHead(reading, at, limit, draft, next);
  if (head < at) {
    draft.compound = false;
    return;
  }
  const { tokens, tags } = reading;
  const money = currencyNameAt(tokens, at, limit);
  if (money !== null && money.last === head + 1 && !(money.entry.code === "GBP" && tokens.lower[head + 1] === "of")) {
    // "millions of pounds"; "thousands of pounds of explosives" are weight.
    setNoun(draft, at, head, money.entry.unit);
    draft.kind = "money";
    return;
  }
  const unit = unitNameAt(tokens, head, limit);
  if (unit !== null && unit.last === head + 1 && (onlyAdjectives(tags, at, head) || tokens.lower[at - 1] === "of")) {
    // "the 50 previous years", "hundreds of kilometres"
    setNoun(draft, at, head, unit.entry.name);
    draft.kind = unit.entry.kind;
    return;
  }
  setNoun(
    draft,
    at,
    head,
    (draft.fraction ? "% " : "") + leadingAdjective(reading, draft) + unitName(reading, at, head),
  );
}

/** "one in 12 a decade ago" counts no decades. */
const NOT_YET: ReadonlySet<string> = new Set(["ago", "earlier", "before", "later"]);

function isNominal(tag: number): boolean {
  return tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun || tag === Tag.Adjective;
}

function setNoun(draft: Draft, first: number, head: number, unit: string): void {
  draft.kind = "count";
  draft.unit = unit;
  draft.unitFirst = first;
  draft.unitLast = head + 1;
  draft.next = Math.max(draft.next, head + 1);
  draft.rules.push("noun");
}

/** The people behind "of the": "four of the injured". */
const VICTIMS: ReadonlySet<string> = new Set(
  "injured wounded dead killed missing arrested accused detained".split(" "),
);

/** Words between the number and what is counted that are no part of it: "of the", "of those", "half the". */
function isIntroduction({ tags, tokens }: Reading, at: number, partitive: boolean): boolean {
  if (!partitive) return false;
  const tag = tags[at];
  return (
    tag === Tag.Determiner || tag === Tag.Possessive || tokens.lower[at] === "those" || tokens.lower[at] === "these"
  );
}

function onlyAdjectives(tags: Uint8Array, first: number, head: number): boolean {
  if (first === head) return false;
  for (let at = first; at < head; at++) if (tags[at] !== Tag.Adjective) return false;
  return true;
}

/** "the previous two sessions", "the top three seeds": an adjective before the number is the noun's. */
function leadingAdjective({ tokens, tags, sentences }: Reading, draft: Draft): string {
  const at = draft.first - 1;
  if (draft.first !== draft.numberFirst || at <= sentences.first[sentences.of[draft.first]]) return "";
  if (tags[at] !== Tag.Adjective || (tags[at - 1] !== Tag.Determiner && tags[at - 1] !== Tag.Possessive)) return "";
  const word = tokens.lower[at];
  return word === "only" || word === "more" ? "" : `${baseAdjective(word)} `;
}

/** The phrase in lower case with its last word in the singular; participles and adverbs are left out ("suspected", "most"). */
function unitName({ tokens, tags }: Reading, first: number, head: number): string {
  const { lower } = tokens;
  let name = "";
  for (let at = first; at < head; at++) {
    const word = lower[at];
    const tag = tags[at];
    const joined = isGlued(tokens, at + 1) && !lower[at + 1].startsWith("'") && lower[at + 1] !== ",";
    const hyphened = (joined && lower[at + 1] === "-") || word === "-" || (at > first && lower[at - 1] === "-");
    if (!hyphened && (DROPPED_TAGS.has(tag) || DROPPED.has(word))) continue;
    if (!hyphened && tag === Tag.Number && tags[at + 1] !== Tag.ProperNoun) {
      // "8 million 250ml bottles" are bottles.
      if (isGlued(tokens, at + 1)) at++;
      continue;
    }
    name += (tag === Tag.Adjective ? baseAdjective(word) : word) + (joined ? "" : " ");
  }
  const last = lower[head];
  return name + (tags[head] === Tag.Noun ? last : singular(last));
}

const DROPPED_TAGS: ReadonlySet<number> = new Set([Tag.Participle, Tag.Past, Tag.Gerund, Tag.Adverb]);
const DROPPED: ReadonlySet<string> = new Set(["and", "'s", "'", ",", "more", "most", "alleged", "suspected"]);
