/** Which event a quantity takes part in, and as what: an ordered list of relations of the clause, the surest first. */
import type { Quantity } from "../facts.ts";
import { type Reading, Tag } from "../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";

/** What the relations are read from: one sentence with its triggers. */
export interface Scene {
  readonly reading: Reading;
  readonly clauses: Clauses;
  readonly triggers: readonly Trigger[];
  /** The row before in the sentence, on which an elliptic one leans. */
  previous: { readonly participation: Participation; readonly noun: NounPhrase; readonly quantity: Quantity } | null;
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
  { id: "bracketed", find: bracketed, as: "other" },
  { id: "part-of-whole", find: partOfWhole, as: "target" },
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
  { id: "target-of-noun", find: targetOfNoun, as: "target" },
  { id: "oblique-of-noun", find: obliqueOfNoun, as: "other" },
  { id: "oblique-of-verb", find: obliqueOfVerb, as: "other" },
  { id: "together-with", find: togetherWith, as: "target" },
  { id: "of-object", find: ofObject, as: "target" },
  { id: "measure-of-event", find: measureOfEvent, as: "other" },
  { id: "list-goes-on", find: listGoesOn, as: "target" },
];

/** The event of a quantity that stands in `noun`; null where it takes part in none. */
export function participationOf(scene: Scene, noun: NounPhrase, quantity: Quantity): Participation | null {
  for (const { id, find, as } of relations) {
    const trigger = find(scene, noun, quantity);
    if (trigger !== null) return { trigger, as, rule: `events/${id}` };
  }
  return null;
}

// ---- what a row leans on ----

/** "$1.3bn (£994m)": the same sum in another money. */
function bracketed(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  const { previous, reading } = scene;
  if (previous === null || noun.first === 0 || reading.tokens.lower[noun.first - 1] !== "(") return null;
  return isMoneyUnit(quantity) && isMoneyUnit(previous.quantity) && previous.noun.last >= noun.first - 1
    ? previous.participation.trigger
    : null;
}

/** "four people, including two children": the part shares the event of the whole. */
function partOfWhole(scene: Scene, noun: NounPhrase): Trigger | null {
  if (scene.previous === null) return null;
  const { previous, clauses, reading } = scene;
  const mark = clauses.units[noun.at - 1];
  // "nearly 18 jobs -- 14 teachers and four others"
  if (
    mark?.kind === "stop" &&
    DASHES.has(reading.tokens.lower[mark.first]) &&
    clauses.units[noun.at - 2] === previous.noun
  )
    return previous.participation.trigger;
  // "the 20 killed included four children"
  if (noun.role === "object" && noun.verb !== null && INCLUDING.has(reading.tokens.lower[noun.verb.main]))
    return previous.participation.trigger;
  if (
    mark?.kind === "noun" &&
    mark.preposition >= 0 &&
    reading.tokens.lower[mark.preposition] === "among" &&
    mark.last - mark.first === 1
  )
    return previous.participation.trigger;
  if (noun.preposition < 0) return null;
  return scene.reading.tokens.lower[noun.preposition] === "including" ? scene.previous.participation.trigger : null;
}

const DASHES = new Set(["--", "—", "–", ":"]);
const INCLUDING = new Set(["included", "include", "includes"]);

/** "three deaths in Kent, two in Essex, one in Surrey": a bare number goes on the list. */
function listGoesOn(scene: Scene, noun: NounPhrase): Trigger | null {
  const { previous, reading, clauses } = scene;
  if (previous === null || reading.tags[noun.head] !== Tag.Number) return null;
  const mark = clauses.units[noun.at - 1];
  if (noun.preposition >= 0)
    return reading.tokens.lower[noun.preposition] === "to" &&
      mark === previous.noun &&
      previous.participation.trigger.sense.mode === "vote"
      ? previous.participation.trigger
      : null;
  return mark?.kind === "comma" || mark?.kind === "and" ? previous.participation.trigger : null;
}

// ---- relations of the clause ----

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
  if (noun.role === "object") return ofVerb(scene, noun.verb);
  // "opened fire on 20 marchers": the preposition belongs to the verb's phrase.
  for (const trigger of scene.triggers) {
    if (trigger.sense.part === "verb" && noun.preposition >= trigger.first && noun.preposition < trigger.last)
      return trigger;
  }
  return null;
}

/** "$2 million in damage", "$900 in aid" */
function moneyIn(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (!isMoneyUnit(quantity)) return null;
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
  const trigger = firstVerb(scene, noun, true);
  if (trigger?.verb?.form !== "participle") return trigger;
  // "3,500 firefighters, backed by aircraft, were battling": the aside gives way to the main verb.
  const main = firstVerb(scene, noun, false);
  return main?.verb?.form === "finite" ? null : trigger;
}

function subjectOfVerb(scene: Scene, noun: NounPhrase): Trigger | null {
  return firstVerb(scene, noun, false);
}

/** The first verb with the phrase as subject; a general one ("came", "moved") only where no other finite one is. */
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
    if (trigger.sense.type !== "OTHER" && (general === null || trigger.verb.form === "finite"))
      return outcomeOf(scene, trigger);
    general ??= trigger;
  }
  return general;
}

/** "were shot and wounded": what came of it says more than how. */
function outcomeOf(scene: Scene, trigger: Trigger): Trigger {
  if (trigger.sense.mode === null || !MEANS.has(trigger.sense.mode)) return trigger;
  const outcome = scene.triggers.find(
    (other) =>
      other.verb !== null &&
      other.verb.at === (trigger.verb?.at ?? 0) + 2 &&
      other.verb.subject === trigger.verb?.subject &&
      other.sense.mode !== null &&
      OUTCOMES.has(other.sense.mode),
  );
  return outcome ?? trigger;
}
const MEANS = new Set(["shoot", "attack", "bomb"]);
const OUTCOMES = new Set(["kill", "injure", "die"]);

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

/** "12 villages sustained damage" */
function targetOfNoun(scene: Scene, noun: NounPhrase): Trigger | null {
  if (noun.role !== "subject") return null;
  for (const trigger of scene.triggers) {
    if (trigger.sense.part === "noun" && inList(trigger.target, noun)) return trigger;
  }
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

/** "sold for $1.3bn", "shot by two men", "fired on six officers" */
function obliqueOfVerb(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (noun.preposition < 0 || noun.verb === null) return null;
  const preposition = scene.reading.tokens.lower[noun.preposition];
  if (!VERB_OBLIQUES.has(preposition)) return null;
  if (preposition === "in" && !isMoneyUnit(quantity)) return null;
  return ofVerb(scene, noun.verb);
}
const VERB_OBLIQUES = new Set(["for", "by", "of", "with", "against", "on", "to", "from", "at", "into", "including"]);

/** "Kay, along with two others, was taken": shares the subject's part. */
function togetherWith(scene: Scene, noun: NounPhrase): Trigger | null {
  const { lower } = scene.reading.tokens;
  if (noun.preposition < 1 || lower[noun.preposition] !== "with" || !TOGETHER.has(lower[noun.preposition - 1]))
    return null;
  let before: Trigger | null = null;
  for (const trigger of scene.triggers) {
    if (trigger.sense.part !== "verb" || trigger.verb?.form !== "finite") continue;
    if (trigger.first > noun.last) return before ?? trigger;
    before = trigger;
  }
  return before;
}
const TOGETHER = new Set(["along", "together"]);

/** "claimed the lives of 40 people", "took samples from six farms" */
function ofObject(scene: Scene, noun: NounPhrase): Trigger | null {
  let whole = noun.of;
  while (whole !== null && whole.of !== null && whole.role !== "object") whole = whole.of;
  if (whole === null) return null;
  if (whole.role === "object") return ofVerb(scene, whole.verb);
  // "passed by a margin of 60 to 40"
  return MEASURING.has(scene.reading.tokens.lower[whole.head]) ? ofVerb(scene, whole.verb) : null;
}
const MEASURING = new Set([
  "margin",
  "vote",
  "total",
  "sum",
  "maximum",
  "minimum",
  "amount",
  "cost",
  "price",
  "tune",
  "ratio",
]);

/** "the road toll has risen to eight", "fines could hit $24,000": the verb only says how much. */
function measureOfEvent(scene: Scene, noun: NounPhrase): Trigger | null {
  const { verb } = noun;
  if (verb === null || (noun.role !== "object" && noun.role !== "oblique") || verb.subject === null) return null;
  if (noun.preposition >= 0 && !MEASURE_PREPOSITIONS.has(scene.reading.tokens.lower[noun.preposition])) return null;
  if (!LINKING.has(scene.reading.tokens.lower[verb.main])) return null;
  return ofNoun(scene, verb.subject) ?? ofNoun(scene, verb.subject.of);
}
const MEASURE_PREPOSITIONS = new Set(["to", "at", "of", "by"]);
const LINKING = new Set(
  "is are was were be been rise rises rose risen rising stand stands stood sit sits sat climb climbs climbed reach reaches reached total totals totaled totalled totaling totalling hit hits fall falls fell fallen jump jumped grow grew grown increase increased drop dropped exceed exceeds exceeded top topped amount amounted come came cost bring brought bringing set".split(
    " ",
  ),
);

function isMoneyUnit(quantity: Quantity): boolean {
  return quantity.unit !== null && (MONEY_UNITS.has(quantity.unit) || quantity.unit === "pound sterling");
}
export const MONEY_UNITS = new Set(
  "dollar pound euro yen yuan peso rupee franc mark ruble won real rand lira krona baht cent ringgit dinar shekel".split(
    " ",
  ),
);
