/** The words of an actor or target: its phrase with what completes it, "the mayor of San Miguel, Juan Perez". */
import type { Span } from "../facts.ts";
import { type Reading, Tag } from "../text/index.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { isOfClass } from "./noun-classes.ts";

/** Words that stand for no one by themselves, and things that do nothing of their own will. */
const NOBODY = new Set(
  "there it this that they them he she him her we us i you something nothing nobody none one itself themselves himself herself which who what those these others".split(
    " ",
  ),
);

/** Whether the phrase can be the actor or target: not a pronoun, a bomb, a time, or another event. */
export function canBeRole(
  reading: Reading,
  noun: NounPhrase,
  role: "actor" | "target",
  isEvent: (noun: NounPhrase) => boolean,
): boolean {
  const { tokens, tags } = reading;
  if (NOBODY.has(tokens.lower[noun.head]) || (noun.last - noun.first === 2 && tokens.lower[noun.first] === "no"))
    return false;
  if (isEvent(noun)) return false;
  if (role === "target") return tags[noun.head] !== Tag.Determiner;
  return isOfClass(reading, noun, "explosive") !== true && isOfClass(reading, noun, "weapon") !== true;
}

export function roleSpan(reading: Reading, clauses: Clauses, noun: NounPhrase): Span {
  const { text, tokens } = reading;
  const list = firstOfList(noun);
  const start = tokens.start[list.first];
  const end = tokens.end[endOfPhrase(reading, clauses, noun) - 1];
  return { start, end, text: text.slice(start, end) };
}

/** Of a list of names the whole is meant: "Ellacuria, Montes and Lopez". */
function firstOfList(noun: NounPhrase): NounPhrase {
  let member = noun;
  while (member.before !== null) member = member.before;
  return member;
}

/** One past the phrase's complements ("of the guard") and the name in apposition. */
function endOfPhrase({ tags, tokens }: Reading, { units }: Clauses, noun: NounPhrase): number {
  let end = noun.last;
  let at = noun.at + 1;
  let last: NounPhrase = noun;
  for (; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind !== "noun" || unit.of !== last) break;
    last = unit;
    end = unit.last;
  }
  const name = units[at + 1];
  if (
    units[at]?.kind === "comma" &&
    name?.kind === "noun" &&
    name.preposition < 0 &&
    tags[name.head] === Tag.ProperNoun &&
    name.role === "none"
  ) {
    const after = units[at + 2];
    if (after === undefined || after.kind === "comma" || tokens.lower[name.last] === ".") end = name.last;
  }
  return end;
}
