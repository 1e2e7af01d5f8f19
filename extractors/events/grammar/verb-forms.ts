/** Forms of verbs that their clause decides: participle or past, condition, dependence. */
import { type Reading, Tag } from "../../text/index.ts";
import { isReporting } from "../reporting.ts";
import { CLAUSE_OPENERS, nextObject, previousVerb } from "./around.ts";
import type { Unit, VerbGroup } from "./units.ts";

/**
 * A lone past is a participle where another verb has its noun as subject ("people moored in Leeds have been
 * fined"), and one after "were shot and" is passive too ("two men were shot and wounded").
 */
export function settleForm(reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  goOnWith(reading, units, verb);
  if (
    verb.form === "participle" &&
    verb.first === verb.main &&
    units[verb.at - 1]?.kind === "noun" &&
    nextObject(units, verb) !== null
  ) {
    // "the army lifted Friday a curfew": a passive participle has no object.
    verb.form = "finite";
    verb.passive = false;
  }
  if (
    verb.form === "infinitive" ||
    verb.form === "gerund" ||
    verb.first !== verb.main ||
    nextObject(units, verb) !== null
  )
    return;
  const before = units[verb.at - 1];
  if (
    before?.kind === "noun" &&
    verb.form === "finite" &&
    !isReporting(reading, verb) &&
    (servesLaterVerb(units, verb) || lacksSubject(reading, units, verb))
  ) {
    verb.form = "participle";
    verb.passive = true;
  }
  if (before?.kind !== "and") return;
  const earlier = previousVerb(reading, units, verb.at - 1);
  if (earlier?.passive === true && earlier.form !== "infinitive") verb.passive = true;
}

/** "to create or retain", "will expand and build", "accused of posing and scamming": the second goes on with the first. */
function goOnWith(reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  if (units[verb.at - 1]?.kind !== "and" || verb.first !== verb.main) return;
  const earlier = previousVerb(reading, units, verb.at);
  if (earlier === null) return;
  const tag = reading.tags[verb.main];
  if (verb.form === "finite" && (tag === Tag.Infinitive || tag === Tag.Present)) {
    if (earlier.form === "infinitive") verb.form = "infinitive";
    else if (earlier.modal >= 0 && tag === Tag.Infinitive) verb.modal = earlier.modal;
  } else if (verb.form === "gerund" && earlier.form === "gerund") verb.preposition = earlier.preposition;
}

const CONDITIONS = new Set(["if", "unless", "whether"]);

export function isConditional(reading: Reading, units: readonly Unit[], verb: VerbGroup): boolean {
  if (verb.form !== "finite") return false;
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "subordinator") return CONDITIONS.has(reading.tokens.lower[unit.first]);
    if (unit.kind === "verb" || unit.kind === "stop") return false;
  }
  return false;
}

/** What "officials said that" introduces is no subordinate clause in this sense: it is the news. */
export function isSubordinate(reading: Reading, units: readonly Unit[], verb: VerbGroup): boolean {
  const { subject } = verb;
  if (
    subject !== null &&
    subject.verb === verb &&
    subject.preposition >= 0 &&
    CLAUSE_OPENERS.has(reading.tokens.lower[subject.preposition])
  )
    return true;
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "subordinator") return true;
    if (unit.kind === "relative") {
      const before = units[at - 1];
      return !(before?.kind === "verb" && isReporting(reading, before));
    }
    if (unit.kind === "verb") {
      if (isReporting(reading, unit)) {
        // "where, it said, 100 were killed" goes on; "saying he must resign" depends on what it comments.
        if (unit.form === "gerund") return true;
        if (unit.subject !== null && units[unit.subject.at - 1]?.kind === "comma") continue;
      }
      return unit.subordinate && units[verb.at - 1]?.kind === "and";
    }
    if (unit.kind === "stop") return false;
  }
  return false;
}

/** Whether a verb with an auxiliary follows in the same breath, so that the noun before is its subject. */
function servesLaterVerb(units: readonly Unit[], verb: VerbGroup): boolean {
  for (let at = verb.at + 1; at < units.length; at++) {
    const unit = units[at];
    if (
      unit.kind === "adverb" ||
      unit.kind === "time" ||
      (unit.kind === "noun" && (unit.preposition >= 0 || units[at - 1].kind === "and"))
    )
      continue;
    if (unit.kind === "and" && units[at + 1]?.kind === "noun") continue;
    return unit.kind === "verb" && unit.form === "finite" && (unit.main > unit.first || at === verb.at + 1);
  }
  return false;
}

/** "of the boaters cited in Hammond": nothing before the verb can be its subject. */
function lacksSubject(reading: Reading, units: readonly Unit[], verb: VerbGroup): boolean {
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "noun") {
      if (unit.preposition < 0 || CLAUSE_OPENERS.has(reading.tokens.lower[unit.preposition])) return false;
    } else if (unit.kind !== "adverb" && unit.kind !== "time")
      return unit.kind === "comma" ? false : unit.kind === "stop";
  }
  return true;
}
