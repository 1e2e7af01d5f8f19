/**
 * The counted noun: "700 law enforcement officers" are of the unit "law enforcement officer". It runs from the number
 * over modifiers to the last noun; "of" before it is passed over ("dozens of", "three of the men").
 */
import { isGlued, Kind, type Reading, singular, Tag } from "../text/index.ts";
import { baseAdjective } from "./adjective.ts";
import { type Draft, sentenceEnd } from "./draft.ts";

export function readNouns(reading: Reading, drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.unit === null) readNoun(reading, draft, sentenceEnd(reading, draft.first));
  }
}

function readNoun(reading: Reading, draft: Draft, limit: number): void {
  const { tokens } = reading;
  const { lower } = tokens;
  let at = draft.next;
  if (at < limit && lower[at] === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1)) {
    draft.compound = true;
    at++;
  }
  const partitive = lower[at] === "of";
  if (partitive) at++;
  while (at < limit && isIntroduction(reading, at, partitive)) at++;
  const head = findHead(reading, at, limit, draft.compound);
  if (head < at) {
    draft.compound = false;
    return;
  }
  draft.kind = "count";
  draft.unitFirst = at;
  draft.unitLast = head + 1;
  draft.next = head + 1;
  draft.unit = (draft.fraction ? "% " : "") + unitName(reading, at, head);
  draft.rules.push("noun");
}

/** Words between the number and what is counted that are no part of it: "of the", "of those", "of his". */
function isIntroduction({ tokens, tags }: Reading, at: number, partitive: boolean): boolean {
  const tag = tags[at];
  if (partitive && (tag === Tag.Determiner || tag === Tag.Possessive)) return true;
  return partitive && DEMONSTRATIVES.has(tokens.lower[at]);
}

const DEMONSTRATIVES: ReadonlySet<string> = new Set(["those", "these", "them", "the"]);

/** The last noun of the phrase that begins at the token, or -1. */
function findHead(reading: Reading, first: number, limit: number, compound: boolean): number {
  const { tokens, tags } = reading;
  let head = -1;
  for (let at = first; at < limit; at++) {
    const tag = tags[at];
    if (tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun) {
      if (head >= 0 && startsAnother(reading, at, head)) break;
      head = at;
    } else if (tag === Tag.Possessive && head === at - 1 && tokens.lower[at].startsWith("'")) {
      // "Johnson's deputies" goes on, "three men's" ends here.
      if (head < 0 || tags[head] !== Tag.ProperNoun || !isNominal(tags, at + 1, limit)) break;
    } else if (tokens.lower[at] === "-" && isGlued(tokens, at) && at + 1 < limit && isGlued(tokens, at + 1)) {
      if (head >= 0 && tags[head] === Tag.PluralNoun && !compound) break;
    } else if (tokens.lower[at] === "and" || tokens.lower[at] === ",") {
      if (!joinsModifiers(reading, at, first, limit, head)) break;
    } else if (tag === Tag.Number) {
      if (!(at + 1 < limit && tags[at + 1] === Tag.ProperNoun) || at === first) break;
    } else if (isModifier(reading, at, first)) {
      if (head >= 0 && !(isGlued(tokens, at) && tokens.lower[at - 1] === "-")) break;
      if (!leadsToNoun(reading, at, limit)) break;
    } else break;
    if (compound && head >= 0 && !isGlued(tokens, head + 1)) {
      // "a four-cylinder engine": the noun glued to the number is what it counts.
      return head;
    }
  }
  return head;
}

function isNominal(tags: Uint8Array, at: number, limit: number): boolean {
  return (
    at < limit &&
    (tags[at] === Tag.Noun || tags[at] === Tag.PluralNoun || tags[at] === Tag.Adjective || tags[at] === Tag.ProperNoun)
  );
}

/** Words of the calendar, and a name after a plural ("20 people Tuesday", "two men Smith knew"), begin another phrase. */
function startsAnother({ tokens, tags }: Reading, at: number, head: number): boolean {
  if (CALENDAR.has(tokens.lower[at])) return true;
  if (tags[head] !== Tag.PluralNoun || (isGlued(tokens, at) && tokens.lower[at - 1] === "-")) return false;
  return tags[at] === Tag.ProperNoun || (tags[at] === Tag.Noun && ENDS_PHRASE.has(tokens.lower[head]));
}

const CALENDAR: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split(" "),
);
const ENDS_PHRASE: ReadonlySet<string> = new Set(["people", "men", "women", "children", "others"]);

function isModifier({ tokens, tags }: Reading, at: number, first: number): boolean {
  const tag = tags[at];
  if (tag === Tag.Adjective) return true;
  if (tag === Tag.Participle || tag === Tag.Gerund || tag === Tag.Past) return true;
  if (tag === Tag.Adverb)
    return tokens.lower[at].endsWith("ly") || tokens.lower[at] === "most" || tokens.lower[at] === "more";
  return isGlued(tokens, at) && at > first && tokens.lower[at - 1] === "-" && tokens.kind[at] === Kind.Word;
}

/** Whether a noun follows the modifier, with nothing but modifiers between. */
function leadsToNoun(reading: Reading, at: number, limit: number): boolean {
  const { tokens, tags } = reading;
  for (let next = at + 1; next < limit && next < at + 7; next++) {
    const tag = tags[next];
    if (tag === Tag.Noun || tag === Tag.PluralNoun || tag === Tag.ProperNoun) return true;
    if (tokens.lower[next] === "-" && isGlued(tokens, next)) continue;
    if (tokens.lower[next] === "and" && isNominal(tags, next + 1, limit)) continue;
    if (!isModifier(reading, next, at)) return false;
  }
  return false;
}

/** "digital and physical sales", "Kia and Hyundai vehicles": modifiers joined before one plural head. */
function joinsModifiers({ tokens, tags }: Reading, at: number, first: number, limit: number, head: number): boolean {
  if (tokens.lower[at] !== "and" || at === first || at + 2 >= limit) return false;
  if (head === at - 1 && tags[head] === Tag.PluralNoun) return false;
  const before = tags[at - 1];
  const after = tags[at + 1];
  if (before !== after && !(before === Tag.Adjective && after === Tag.Participle)) return false;
  return tags[at + 2] === Tag.PluralNoun && tags[at + 1] !== Tag.PluralNoun;
}

function unitName({ tokens, tags }: Reading, first: number, head: number): string {
  let name = "";
  for (let at = first; at < head; at++) {
    const word = tokens.lower[at];
    if (word === "and" || word === "'s" || word === "'") continue;
    const base = tags[at] === Tag.Adjective ? baseAdjective(word) : word;
    name += base + (isGlued(tokens, at + 1) && tokens.lower[at + 1] !== "'s" ? "" : " ");
  }
  const last = tokens.lower[head];
  return name + (tags[head] === Tag.Noun ? last : singular(last));
}
