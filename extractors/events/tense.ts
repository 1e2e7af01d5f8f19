/** What the tense of a clause tells of when it happened. */
import { type Reading, Tag } from "../text/index.ts";
import type { VerbGroup } from "./grammar/units.ts";

/** "killed 13", "was sold": told as done, at one time; not "has killed", "had asked", "was not available". */
export function isPast({ tokens, tags }: Reading, verb: VerbGroup): boolean {
  if (verb.form !== "finite" || verb.modal >= 0 || verb.perfect || verb.conditional) return false;
  if (verb.negated || tokens.lower[verb.last] === "not") return false;
  return tags[verb.first] === Tag.Past;
}

/** "has killed 13", "is being sold", "had asked": the perfect and the present tell no day. */
export function leavesDayOpen({ tokens }: Reading, verb: VerbGroup): boolean {
  return verb.form === "finite" && OPEN.has(tokens.lower[verb.first]);
}
const OPEN = new Set(["has", "have", "'ve", "is", "are", "'re", "had"]);
