/** What several rules of the clause ask about the units around. */
import { type Reading, Tag } from "../../text/index.ts";
import { isReporting } from "../reporting.ts";
import type { Cover } from "./cover.ts";
import type { NounPhrase, Unit, VerbGroup } from "./units.ts";

/** Prepositions that open a clause as well: "after a blast killed 20". */
export const CLAUSE_OPENERS = new Set(["after", "before", "since", "until", "as", "than", "like"]);

/** The verb before, but for an inserted "officials said". */
export function previousVerb(reading: Reading, units: readonly Unit[], before: number): VerbGroup | null {
  let inserted: VerbGroup | null = null;
  for (let at = before - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind !== "verb") continue;
    if (!isReporting(reading, unit) || unit.subject === null || units[unit.subject.at - 1]?.kind !== "comma")
      return unit;
    inserted ??= unit;
  }
  return inserted;
}

export function nextObject(units: readonly Unit[], verb: VerbGroup): NounPhrase | null {
  const after = units[verb.at + 1];
  const next = after?.kind === "time" || after?.kind === "adverb" ? units[verb.at + 2] : after;
  return next?.kind === "noun" && next.preposition < 0 ? next : null;
}

/** The nearest phrase to the left; of "members of the guard who" the guard's members, where the clause is plural or not. */
export function nounBefore(units: readonly Unit[], before: number): NounPhrase | null {
  for (let at = before - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "noun") return unit;
    if (unit.kind === "verb") return null;
  }
  return null;
}

/** "a woman", "three cars": the phrase has an article or a number of its own. */
export function opensPhrase({ tags }: Reading, cover: Cover, noun: NounPhrase): boolean {
  if (cover.quantity[noun.first] >= 0) return true;
  const tag = tags[noun.first];
  return tag === Tag.Determiner || tag === Tag.Number || tag === Tag.Possessive || tag === Tag.Symbol;
}
