/**
 * Units to clauses: who does each verb (subject), to whom (objects), with what (obliques), from left to right.
 *
 * Not a full parse: each verb group looks left for its subject and right for its objects and asks the marks
 * between. That is enough for newswriting, whose clauses follow each other and seldom nest.
 */
import type { Reading } from "../../text/index.ts";
import { chunk } from "./chunks.ts";
import type { Cover } from "./cover.ts";
import { findObjects } from "./objects.ts";
import { findSubject } from "./subjects.ts";
import type { Clauses, NounPhrase, Unit, VerbGroup } from "./units.ts";
import { isConditional, isSubordinate, settleForm } from "./verb-forms.ts";

export function readClauses(reading: Reading, cover: Cover, first: number, last: number): Clauses {
  const units = chunk(reading, cover, first, last);
  const nouns: NounPhrase[] = [];
  const verbs: VerbGroup[] = [];
  for (const unit of units) {
    if (unit.kind === "noun") nouns.push(unit);
    else if (unit.kind === "verb") verbs.push(unit);
  }
  linkComplements(reading, units, nouns);
  for (const verb of verbs) {
    settleForm(reading, units, verb);
    verb.conditional = isConditional(reading, units, verb);
    findSubject(reading, cover, units, verb);
    verb.subordinate = isSubordinate(reading, units, verb);
    findObjects(reading, cover, units, verb);
  }
  return { first, last, units, nouns, verbs };
}

/** "the murder of two nuns": the second phrase completes the first. */
function linkComplements(reading: Reading, units: readonly Unit[], nouns: readonly NounPhrase[]): void {
  for (const noun of nouns) {
    if (noun.preposition < 0 || reading.tokens.lower[noun.preposition] !== "of") continue;
    const before = units[noun.at - 1];
    if (before?.kind === "noun" && reading.tokens.lower[noun.preposition - 1] !== "out") noun.of = before;
  }
}
