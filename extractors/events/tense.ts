/** What the tense of a clause tells of when it happened. */
import { type Reading, Tag } from "../text/index.ts";
import type { Clauses, VerbGroup } from "./grammar/units.ts";
import { isReporting } from "./reporting.ts";

/** "killed 13", "was sold": told as done, at one time; not "has killed", "had asked", "was not available". */
export function isPast({ tokens, tags }: Reading, verb: VerbGroup): boolean {
  if (verb.form !== "finite" || verb.modal >= 0 || verb.perfect || verb.conditional) return false;
  if (verb.negated || tokens.lower[verb.last] === "not") return false;
  return tags[verb.first] === Tag.Past;
}

/**
 * "has killed 13", "is being sold", "had asked", "receive food": the perfect and the present tell no day, nor does what depends on
 * them ("have broken up a gang, seizing 40 rifles").
 */
export function leavesDayOpen(reading: Reading, verb: VerbGroup): boolean {
  const { first, perfect } = finiteAbove(verb);
  return perfect || reading.tags[first] === Tag.Present || PRESENT.has(reading.tokens.lower[first]);
}
const PRESENT = new Set(["has", "have", "'ve", "is", "are", "'re"]);

/** "had shot down or jammed", "have broken up a gang, seizing": the finite verb that a verb without tense depends on. */
function finiteAbove(verb: VerbGroup): VerbGroup {
  const { form, governor, first } = verb;
  return form === "finite" || governor === null || governor.first >= first ? verb : finiteAbove(governor);
}

/** "the army said that it had shot down two drones": after "said" it is but the past, told again. */
export function isToldAgain(reading: Reading, { verbs }: Clauses, verb: VerbGroup): boolean {
  const { perfect, first } = finiteAbove(verb);
  if (!perfect || reading.tokens.lower[first] !== "had") return false;
  const before = verbs.findLast((one) => one.first < first);
  return before !== undefined && isReporting(reading, before);
}

/** "was previously fined", "originally built two sheds": before the time of the news. */
export function liesBefore({ tokens }: Reading, { first, last }: VerbGroup): boolean {
  for (let at = Math.max(0, first - 1); at <= last; at++) if (BEFORE.has(tokens.lower[at])) return true;
  return false;
}
const BEFORE = new Set("previously originally formerly initially once".split(" "));

/** "has recently sold two", "in recent days": some day, which nothing tells. */
export function isVague({ tokens }: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const word = tokens.lower[at];
    if (word === "recently" || (word === "recent" && WITHIN.has(tokens.lower[at - 1]))) return true;
  }
  return false;
}
const WITHIN = new Set(["in", "over", "the", "a"]);
