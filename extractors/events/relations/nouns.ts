/** Relations of a quantity to a noun or state: the counted event, its complement, its actor, its measure. */
import type { Quantity } from "../../facts.ts";
import type { NounPhrase } from "../grammar/units.ts";
import type { Trigger } from "../trigger.ts";
import { inList, isMoneyUnit, ofNoun, type Scene } from "./scene.ts";

/** "left 180 people dead and 1,300 injured" */
export function describedByState(scene: Scene, noun: NounPhrase): Trigger | null {
  for (const trigger of scene.triggers)
    if (trigger.sense.part === "state" && inList(trigger.noun, noun)) return trigger;
  return null;
}

/** "three deaths", "10 aftershocks": the number counts the event itself. */
export function countedEvent(scene: Scene, noun: NounPhrase): Trigger | null {
  return ofNoun(scene, noun);
}

/** "$2 million in damage", "$900 in aid", "$5 million for improvements" */
export function moneyIn(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (!isMoneyUnit(quantity)) return null;
  const next = scene.clauses.units[noun.at + 1];
  if (next?.kind !== "noun" || next.preposition < 0) return null;
  const preposition = scene.reading.tokens.lower[next.preposition];
  // "a grant of $2,000 for the purchase of": the grant is the event.
  if (preposition === "for" && noun.of !== null) return null;
  return preposition === "in" || preposition === "of" || preposition === "for" ? ofNoun(scene, next) : null;
}

/** "the murder of two nuns", "a fine of $5 million" */
export function ofEvent(scene: Scene, noun: NounPhrase): Trigger | null {
  for (let member: NounPhrase | null = noun; member !== null; member = member.before) {
    const trigger = ofNoun(scene, member.of);
    if (trigger !== null) return trigger;
  }
  return null;
}

/** "700 officers carried out a raid" */
export function actorOfNoun(scene: Scene, noun: NounPhrase): Trigger | null {
  for (const trigger of scene.triggers)
    if (trigger.sense.part === "noun" && inList(trigger.actor, noun)) return trigger;
  return null;
}

/** "12 villages sustained damage", "the murder on Monday of three nuns" */
export function targetOfNoun(scene: Scene, noun: NounPhrase): Trigger | null {
  const isComplement = noun.preposition >= 0 && scene.reading.tokens.lower[noun.preposition] === "of";
  if (noun.role !== "subject" && !isComplement) return null;
  for (const trigger of scene.triggers) {
    if (trigger.sense.part === "noun" && inList(trigger.target, noun)) return trigger;
  }
  return null;
}

/** "an attack on two villages" */
export function obliqueOfNoun(scene: Scene, noun: NounPhrase): Trigger | null {
  if (noun.preposition < 0) return null;
  const before = scene.clauses.units[noun.at - 1];
  if (before?.kind !== "noun") return null;
  const preposition = scene.reading.tokens.lower[noun.preposition];
  return NOUN_OBLIQUES.has(preposition) ? ofNoun(scene, before) : null;
}

const NOUN_OBLIQUES = new Set([
  "worth",
  "totaling",
  "totalling",
  "on",
  "against",
  "with",
  "by",
  "of",
  "for",
  "between",
  "involving",
  "to",
]);

/** "the crash involved three cars", "an accident, involving two trucks": who takes part in the event of the noun. */
export function involvedIn(scene: Scene, noun: NounPhrase): Trigger | null {
  const { verb } = noun;
  if (verb === null || noun.role !== "object" || verb.passive || verb.subject === null) return null;
  return INVOLVING.has(scene.reading.tokens.lower[verb.main]) ? ofNoun(scene, verb.subject) : null;
}
const INVOLVING = new Set(["involve", "involves", "involved", "involving"]);

/** "the road toll has risen to eight", "fines could hit $24,000": the verb only says how much. */
export function measureOfEvent(scene: Scene, noun: NounPhrase): Trigger | null {
  const { verb } = noun;
  if (verb === null || (noun.role !== "object" && noun.role !== "oblique") || verb.subject === null) return null;
  if (noun.preposition >= 0 && !MEASURE_PREPOSITIONS.has(scene.reading.tokens.lower[noun.preposition])) return null;
  if (!LINKING.has(scene.reading.tokens.lower[verb.main])) return null;
  return ofNoun(scene, verb.subject) ?? ofNoun(scene, verb.subject.of);
}

const MEASURE_PREPOSITIONS = new Set(["to", "at", "of", "by"]);

const LINKING = new Set(
  "is are was were be been rise rises rose risen rising stand stands stood sit sits sat climb climbs climbed reach reaches reached total totals totaled totalled totaling totalling hit hits fall falls fell fallen jump jumped grow grew grown increase increased drop dropped exceed exceeds exceeded top tops topped nears neared passes passed amount amounted come came cost bring brought bringing set estimated put valued pegged calculated".split(
    " ",
  ),
);
