/** Which event a quantity takes part in, and as what: an ordered list of relations of the clause, the surest first. */
import type { Quantity } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import type { Trigger } from "./triggers.ts";

/** What the relations are read from: one sentence with its triggers. */
export interface Scene {
  readonly reading: Reading;
  readonly clauses: Clauses;
  readonly triggers: readonly Trigger[];
}

export interface Participation {
  readonly trigger: Trigger;
  readonly as: "actor" | "target" | "other";
  /** The id of the relation that joined them. */
  readonly rule: string;
}

interface Relation {
  readonly id: string;
  readonly find: (scene: Scene, noun: NounPhrase, quantity: Quantity) => Trigger | null;
  readonly as: Participation["as"];
}

const relations: readonly Relation[] = [
  { id: "object-of-frame", find: objectOfFrame, as: "target" },
  { id: "state", find: describedByState, as: "target" },
  { id: "counted-event", find: countedEvent, as: "other" },
  { id: "object", find: objectOfVerb, as: "target" },
  { id: "money-in-noun", find: moneyIn, as: "other" },
  { id: "participle-after", find: participleAfter, as: "target" },
  { id: "passive-subject", find: passiveSubject, as: "target" },
  { id: "subject", find: subjectOfVerb, as: "actor" },
  { id: "of-event", find: ofEvent, as: "target" },
  { id: "actor-of-noun", find: actorOfNoun, as: "actor" },
  { id: "oblique-of-noun", find: obliqueOfNoun, as: "other" },
  { id: "oblique-of-verb", find: obliqueOfVerb, as: "other" },
];

/** The event of a quantity that stands in `noun`; null where it takes part in none. */
export function participationOf(scene: Scene, noun: NounPhrase, quantity: Quantity): Participation | null {
  for (const { id, find, as } of relations) {
    const trigger = find(scene, noun, quantity);
    if (trigger !== null) return { trigger, as, rule: `events/${id}` };
  }
  return null;
}

function ofVerb(scene: Scene, verb: VerbGroup | null): Trigger | null {
  if (verb === null) return null;
  for (const trigger of scene.triggers) if (trigger.verb === verb && trigger.sense.part === "verb") return trigger;
  return null;
}

function ofNoun(scene: Scene, noun: NounPhrase | null): Trigger | null {
  if (noun === null) return null;
  for (const trigger of scene.triggers) if (trigger.noun === noun && trigger.sense.part === "noun") return trigger;
  return null;
}

/** Whether the phrase is the list or one of its members. */
function inList(list: NounPhrase | null, noun: NounPhrase): boolean {
  for (let member = list; member !== null; member = member.before) if (member === noun) return true;
  return false;
}

/** "conducted 900 tests": the verb asks for just such an object. */
function objectOfFrame(scene: Scene, noun: NounPhrase): Trigger | null {
  if (noun.role !== "object") return null;
  const trigger = ofVerb(scene, noun.verb);
  return trigger !== null && trigger.sense.frame !== null && trigger.fit >= 2 ? trigger : null;
}

/** "left 180 people dead and 1,300 injured" */
function describedByState(scene: Scene, noun: NounPhrase): Trigger | null {
  for (const trigger of scene.triggers)
    if (trigger.sense.part === "state" && inList(trigger.noun, noun)) return trigger;
  return null;
}

/** "three deaths", "10 aftershocks": the number counts the event itself. */
function countedEvent(scene: Scene, noun: NounPhrase): Trigger | null {
  return ofNoun(scene, noun);
}

function objectOfVerb(scene: Scene, noun: NounPhrase): Trigger | null {
  return noun.role === "object" ? ofVerb(scene, noun.verb) : null;
}

/** "$2 million in damage", "$900 in aid" */
function moneyIn(scene: Scene, noun: NounPhrase): Trigger | null {
  const next = scene.clauses.units[noun.at + 1];
  if (next?.kind !== "noun" || next.preposition < 0) return null;
  const preposition = scene.reading.tokens.lower[next.preposition];
  return preposition === "in" || preposition === "of" ? ofNoun(scene, next) : null;
}

/** "four children killed in a fire", "the 12 people who died" */
function participleAfter(scene: Scene, noun: NounPhrase): Trigger | null {
  for (let at = noun.at + 1; at < scene.clauses.units.length && at < noun.at + 3; at++) {
    const unit = scene.clauses.units[at];
    if (unit.kind === "relative" || unit.kind === "adverb" || unit.kind === "time") continue;
    if (
      unit.kind === "verb" &&
      unit.subject === noun &&
      (unit.form === "participle" || unit.form === "gerund" || at > noun.at + 1)
    )
      return ofVerb(scene, unit);
    return null;
  }
  return null;
}

function passiveSubject(scene: Scene, noun: NounPhrase): Trigger | null {
  return firstVerb(scene, noun, true);
}

function subjectOfVerb(scene: Scene, noun: NounPhrase): Trigger | null {
  return firstVerb(scene, noun, false);
}

/** The first verb with the phrase as subject; a general one ("came", "moved") only where no other is. */
function firstVerb(scene: Scene, noun: NounPhrase, passive: boolean): Trigger | null {
  let general: Trigger | null = null;
  for (const trigger of scene.triggers) {
    if (
      trigger.sense.part !== "verb" ||
      trigger.verb === null ||
      trigger.verb.passive !== passive ||
      !inList(trigger.verb.subject, noun)
    )
      continue;
    if (trigger.sense.type !== "OTHER") return trigger;
    general ??= trigger;
  }
  return general;
}

/** "the murder of two nuns", "a fine of $5 million" */
function ofEvent(scene: Scene, noun: NounPhrase): Trigger | null {
  for (let member: NounPhrase | null = noun; member !== null; member = member.before) {
    const trigger = ofNoun(scene, member.of);
    if (trigger !== null) return trigger;
  }
  return null;
}

/** "700 officers carried out a raid" */
function actorOfNoun(scene: Scene, noun: NounPhrase): Trigger | null {
  for (const trigger of scene.triggers)
    if (trigger.sense.part === "noun" && inList(trigger.actor, noun)) return trigger;
  return null;
}

/** "an attack on two villages" */
function obliqueOfNoun(scene: Scene, noun: NounPhrase): Trigger | null {
  if (noun.preposition < 0) return null;
  const before = scene.clauses.units[noun.at - 1];
  if (before?.kind !== "noun") return null;
  const preposition = scene.reading.tokens.lower[noun.preposition];
  return NOUN_OBLIQUES.has(preposition) ? ofNoun(scene, before) : null;
}
const NOUN_OBLIQUES = new Set(["on", "against", "with", "by", "of", "for", "between", "involving", "to"]);

/** "sold for $1.3bn", "shot by two men", "fired on six officers" */
function obliqueOfVerb(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (noun.preposition < 0 || noun.verb === null) return null;
  const preposition = scene.reading.tokens.lower[noun.preposition];
  if (!VERB_OBLIQUES.has(preposition)) return null;
  if (preposition === "in" && !isMoneyUnit(quantity)) return null;
  return ofVerb(scene, noun.verb);
}
const VERB_OBLIQUES = new Set(["for", "by", "of", "with", "against", "on", "to", "from", "at", "into", "including"]);

function isMoneyUnit(quantity: Quantity): boolean {
  return quantity.unit !== null && MONEY_UNITS.has(quantity.unit);
}
export const MONEY_UNITS = new Set(
  "dollar pound euro yen yuan peso rupee franc mark ruble won real rand lira krona baht cent ringgit dinar shekel".split(
    " ",
  ),
);
