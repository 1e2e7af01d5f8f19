/** To whom each verb is done, and with what: objects and obliques, found to the right. */
import { type Reading, Tag } from "../../text/index.ts";
import { isReporting } from "../reporting.ts";
import { CLAUSE_OPENERS, opensPhrase } from "./around.ts";
import type { Cover } from "./cover.ts";
import type { NounPhrase, Unit, VerbGroup } from "./units.ts";

export function findObjects(reading: Reading, cover: Cover, units: readonly Unit[], verb: VerbGroup): void {
  const reporting = isReporting(reading, verb);
  let list: NounPhrase | null = null;
  let oblique: NounPhrase | null = null;
  for (let at = verb.at + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind === "adverb" || unit.kind === "time") continue;
    if (unit.kind === "noun") {
      if (unit.preposition >= 0) {
        takeOblique(reading, verb, unit);
        oblique = unit;
        continue;
      }
      const previous = units[at - 1];
      const joined = previous.kind === "comma" || previous.kind === "and";
      if (
        joined &&
        reading.tags[unit.head] !== Tag.Number &&
        oblique !== null &&
        (list === null || !opensPhrase(reading, cover, unit)) &&
        !followedByFinite(reading, units, at, true)
      ) {
        // "were killed in Leeds and York", "of six officers and civilians": the list is the oblique's.
        unit.preposition = oblique.preposition;
        unit.before = oblique;
        takeOblique(reading, verb, unit);
        oblique = unit;
        continue;
      }
      const next = list !== null && joined;
      if (!(list === null && isInsideClause(units, verb)) && followedByFinite(reading, units, at, reporting || next))
        return;
      if (list !== null && !next && !(previous.kind === "noun" && verb.objects.length === 1)) return;
      unit.verb = verb;
      unit.role = "object";
      unit.before = next ? list : null;
      verb.objects.push(unit);
      list = unit;
      continue;
    }
    if (unit.kind === "comma" || unit.kind === "and") {
      // A passive has at most the object that follows at once ("were granted bail").
      const after = units[at + 1];
      if (verb.passive && (after?.kind === "time" || (after?.kind === "noun" && after.preposition >= 0))) continue;
      if (verb.passive || !continuesList(reading, units, at)) return;
      continue;
    }
    if (
      unit.kind === "verb" &&
      (unit.form === "participle" || unit.form === "gerund") &&
      units[at - 1].kind === "noun" &&
      list !== null
    ) {
      // "killing four soldiers and a woman visiting from Canada": the list goes on after the participle's own words.
      continue;
    }
    // "shot dead all five attackers"
    if (unit.kind === "state" && (list !== null || (at === verb.at + 1 && !verb.passive))) continue;
    return;
  }
}

/** "a man who stole $900 was jailed", "men suspected of being smugglers were held": the finite verb to come is not the object's. */
function isInsideClause(units: readonly Unit[], verb: VerbGroup): boolean {
  const before = units[verb.at - 1];
  if (before?.kind === "relative") return verb.form === "finite";
  return verb.form === "gerund" && verb.preposition >= 0 && before?.kind === "verb" && before.form === "participle";
}

/** After a comma or "and": another phrase of the same kind follows, with no verb of its own. */
function continuesList(reading: Reading, units: readonly Unit[], at: number): boolean {
  let next = at + 1;
  while (next < units.length && (units[next].kind === "and" || units[next].kind === "adverb")) next++;
  const unit = units[next];
  return unit?.kind === "noun" && !followedByFinite(reading, units, next, true);
}

/** Whether the phrase is the subject of a verb to come. Without `strict` a lone past after an object counts as a participle. */
function followedByFinite(reading: Reading, units: readonly Unit[], noun: number, strict: boolean): boolean {
  const { lower } = reading.tokens;
  for (let at = noun + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind === "noun" && (unit.preposition >= 0 || isComplement(units, unit))) {
      // "destroyed 33 houses before it was contained": the verb to come is that of another clause.
      if (unit.preposition >= 0 && CLAUSE_OPENERS.has(lower[unit.preposition])) return false;
      continue;
    }
    if (unit.kind === "adverb" || unit.kind === "time") continue;
    if (
      strict &&
      unit.kind === "and" &&
      units[at + 1]?.kind === "noun" &&
      (units[at + 1] as NounPhrase).preposition < 0
    ) {
      at++;
      continue;
    }
    if (unit.kind === "comma") {
      const end = endOfInsertion(reading, units, at);
      if (end < 0) return false;
      at = end;
      continue;
    }
    if (unit.kind === "verb") {
      if (unit.form === "finite") return strict || unit.main > unit.first;
      if (unit.form === "participle" || unit.form === "gerund") continue;
    }
    return false;
  }
  return false;
}

/** "men suspected of being smugglers": what the gerund takes. */
function isComplement(units: readonly Unit[], noun: NounPhrase): boolean {
  const before = units[noun.at - 1];
  return before.kind === "verb" && before.form === "gerund";
}

const INSERTING = new Set(["including", "among", "with", "along", "like", "excluding"]);

/** "25 people, including the warden, were": the comma that closes the insertion; -1 where the comma opens none. */
function endOfInsertion({ tokens }: Reading, units: readonly Unit[], comma: number): number {
  const first = units[comma + 1];
  if (first?.kind !== "noun" || first.preposition < 0 || !INSERTING.has(tokens.lower[first.preposition])) return -1;
  for (let at = comma + 2; at < units.length && at < comma + 10; at++) {
    const unit = units[at];
    if (unit.kind === "comma") return at;
    if (unit.kind !== "noun" && unit.kind !== "and") return -1;
  }
  return -1;
}

function takeOblique(reading: Reading, verb: VerbGroup, noun: NounPhrase): void {
  const preposition = reading.tokens.lower[noun.preposition];
  if (preposition === "of" && noun.of !== null) return;
  if (verb.passive && preposition === "by" && verb.agent === null) {
    verb.agent = noun;
    noun.role = "agent";
  } else if (noun.verb === null) noun.role = "oblique";
  noun.verb ??= verb;
  verb.obliques.push(noun);
}
