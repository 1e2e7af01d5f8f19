/** The words of a sentence that state an event: verbs, nouns and states of the lexicon whose frame fits. */
import type { Reading } from "../text/index.ts";
import type { Clauses } from "./grammar/units.ts";
import { sensesOf } from "./lexicon.ts";
import { isOfClass } from "./noun-classes.ts";
import { nounTrigger } from "./noun-triggers.ts";
import { harmedTrigger, stateTrigger } from "./state-triggers.ts";
import type { Trigger } from "./trigger.ts";
import { demandTrigger, verbTrigger } from "./verb-triggers.ts";

/**
 * Whether the sentence can hold an event: what decides that it is read at all. Whatever is counted may take part in one;
 * without a number the senses that only count things ("sent 4,000 letters") make none.
 */
export function canHoldEvent(reading: Reading, first: number, last: number, hasQuantity: boolean): boolean {
  if (hasQuantity) return true;
  const { lower } = reading.tokens;
  for (let at = first; at < last; at++) {
    const senses = sensesOf(lower[at]);
    if (senses === undefined) continue;
    for (const { type } of senses) if (type !== COUNTING) return true;
  }
  return false;
}

/** The type of events that are worth a row for their number alone. */
export const COUNTING = "OTHER";

export function findTriggers(reading: Reading, clauses: Clauses): Trigger[] {
  const found: Trigger[] = [];
  const add = (trigger: Trigger | null) => {
    if (trigger !== null) found.push(trigger);
  };
  for (const unit of clauses.units) {
    if (unit.kind === "verb") {
      add(demandTrigger(reading, clauses, unit));
      add(
        verbTrigger(reading, clauses, unit) ??
          (unit.form === "infinitive" ? null : stateTrigger(reading, clauses, unit.main, unit.at)),
      );
    } else if (unit.kind === "noun") add(nounTrigger(reading, clauses, unit) ?? harmedTrigger(reading, clauses, unit));
    else if (unit.kind === "state") add(stateTrigger(reading, clauses, unit.first, unit.at));
  }
  return found.filter((trigger) => !isWithinPhrase(trigger, found) && !isEmptyVerb(reading, trigger, found));
}

/** "reached an agreement" is one event, not two: the noun is part of the verb's phrase. */
function isWithinPhrase(trigger: Trigger, found: readonly Trigger[]): boolean {
  return found.some(
    (other) =>
      other !== trigger &&
      other.first <= trigger.first &&
      trigger.last <= other.last &&
      other.last - other.first > trigger.last - trigger.first,
  );
}

/** Senses so general that the event is the object's: "launched an inquiry", "completed its investigation". */
const GENERAL = new Set(["OTHER", "ECONOMY"]);
const CARRYING = new Set(
  "launch open begin start complete conduct hold carry stage mount receive send issue order finish win close run make take attend visit file collect set submit".split(
    " ",
  ),
);

function isEmptyVerb(reading: Reading, trigger: Trigger, found: readonly Trigger[]): boolean {
  if (trigger.sense.lemma === "order")
    return found.some((other) => isObjectNoun(other, trigger) && ACTIONS.has(other.sense.type));
  // "200 people attended the meeting" are its audience; ministers who attend a summit hold it.
  if (trigger.sense.lemma === "attend" && !isAttendedByOfficials(reading, trigger)) return false;
  if (trigger.sense.part !== "verb" || !GENERAL.has(trigger.sense.type) || !CARRYING.has(trigger.sense.words[0]))
    return false;
  return found.some(
    (other) =>
      other.sense.part === "noun" &&
      other.verb === trigger.verb &&
      (other.noun?.role === "object" || (other.noun?.role === "subject" && trigger.verb?.passive === true)) &&
      !GENERAL.has(other.sense.type),
  );
}

function isAttendedByOfficials(reading: Reading, { actor, target }: Trigger): boolean {
  const guest = actor ?? target;
  return guest === null || isOfClass(reading, guest, "official") !== false;
}

/** "ordered an investigation", "ordered patrols": what is ordered is the event. */
const ACTIONS = new Set(["MOBILIZE", "COERCE", "ASSAULT", "INVESTIGATE", "RETREAT"]);

function isObjectNoun(trigger: Trigger, ofVerb: Trigger): boolean {
  return trigger.sense.part === "noun" && trigger.verb === ofVerb.verb && trigger.noun?.role === "object";
}
