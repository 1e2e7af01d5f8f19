/** Relations of a quantity to a verb: object, subject, participle, what a preposition brings. */
import type { Quantity } from "../../facts.ts";
import type { NounPhrase, VerbGroup } from "../grammar/units.ts";
import type { Trigger } from "../trigger.ts";
import { inList, isMoneyUnit, ofVerb, type Scene } from "./scene.ts";

/** "conducted 900 tests": the verb asks for just such an object. */
export function objectOfFrame(scene: Scene, noun: NounPhrase): Trigger | null {
  if (noun.role !== "object") return null;
  const trigger = ofVerb(scene, noun.verb);
  return trigger !== null && trigger.sense.frame !== null && trigger.fit >= 2 ? trigger : null;
}

export function objectOfVerb(scene: Scene, noun: NounPhrase): Trigger | null {
  if (noun.role === "object") return ofVerb(scene, noun.verb) ?? withinPhrase(scene, noun.verb);
  // "opened fire on 20 marchers": the preposition belongs to the verb's phrase.
  for (const trigger of scene.triggers) {
    if (trigger.sense.part === "verb" && noun.preposition >= trigger.first && noun.preposition < trigger.last)
      return trigger;
  }
  return null;
}

/** "was ordered to repay $9,000": the second verb belongs to the phrase of the first. */
function withinPhrase({ triggers }: Scene, verb: VerbGroup | null): Trigger | null {
  if (verb === null) return null;
  return triggers.find(({ first, last }) => first < verb.main && verb.main < last) ?? null;
}

/** "four children killed in a fire", "the 12 people who died" */
export function participleAfter(scene: Scene, noun: NounPhrase): Trigger | null {
  for (let at = noun.at + 1; at < scene.clauses.units.length && at < noun.at + 3; at++) {
    const unit = scene.clauses.units[at];
    if (unit.kind === "relative" || unit.kind === "adverb" || unit.kind === "time") continue;
    if (
      unit.kind === "verb" &&
      unit.subject === noun &&
      (unit.form === "participle" || unit.form === "gerund" || at > noun.at + 1)
    )
      return ofVerb(scene, unit) ?? ofVerb(scene, stateFound(scene, unit));
    return null;
  }
  return null;
}

/** "Two brothers, John Reyes, 22, and Luis Reyes, 25, were jailed": the names between commas are theirs. */
export function beforeApposition(scene: Scene, noun: NounPhrase): Trigger | null {
  const { units } = scene.clauses;
  if (noun.preposition >= 0 || noun.role !== "none") return null;
  let at = noun.at + 1;
  while (units[at]?.kind === "noun" && (units[at] as NounPhrase).preposition >= 0) at++;
  if (units[at]?.kind !== "comma") return null;
  let closed = false;
  for (at++; at < units.length && at < noun.at + LONGEST_APPOSITION; at++) {
    const unit = units[at];
    if (unit.kind === "verb" && unit.form === "finite") return closed ? ofVerb(scene, unit) : null;
    if (unit.kind === "relative" || unit.kind === "subordinator" || unit.kind === "stop") return null;
    closed = unit.kind === "comma";
  }
  return null;
}
/** Units: three names with their ages and towns. */
const LONGEST_APPOSITION = 20;

/** "three people police arrested": a clause without "whom", whose verb has no object of its own. */
export function contactClause(scene: Scene, noun: NounPhrase): Trigger | null {
  const [subject, verb] = [scene.clauses.units[noun.at + 1], scene.clauses.units[noun.at + 2]];
  if (subject?.kind !== "noun" || subject.preposition >= 0 || verb?.kind !== "verb") return null;
  return verb.subject === subject && verb.objects.length === 0 ? ofVerb(scene, verb) : null;
}

/** "three people found shot": the second participle says what was found. */
function stateFound({ clauses, reading }: Scene, verb: VerbGroup): VerbGroup | null {
  const next = clauses.units[verb.at + 1];
  return FINDING.has(reading.tokens.lower[verb.main]) && next?.kind === "verb" && next.form === "participle"
    ? next
    : null;
}
const FINDING = new Set(["found", "left", "reported", "discovered"]);

export function passiveSubject(scene: Scene, noun: NounPhrase): Trigger | null {
  const trigger = deedAccusedOf(scene, firstVerb(scene, noun, true));
  if (trigger?.verb?.form !== "participle") return trigger;
  // "3,500 firefighters, backed by aircraft, were battling": the aside gives way to the main verb.
  const main = firstVerb(scene, noun, false);
  return main?.verb?.form === "finite" ? null : trigger;
}

/** "The three are accused of killing a farmer": the deed, which is theirs if it is true. */
function deedAccusedOf(scene: Scene, trigger: Trigger | null): Trigger | null {
  if (trigger === null || trigger.verb === null || !ACCUSING.has(trigger.sense.words[0])) return trigger;
  const deed = scene.triggers.find(
    ({ verb, sense }) => sense.part === "verb" && verb?.form === "gerund" && verb.governor === trigger.verb,
  );
  return deed ?? trigger;
}
const ACCUSING = new Set(["accuse", "suspect"]);

export function subjectOfVerb(scene: Scene, noun: NounPhrase): Trigger | null {
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

/** "sold for $1.3bn", "shot by two men", "fired on six officers" */
export function obliqueOfVerb(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (noun.preposition < 0 || noun.verb === null) return null;
  const preposition = scene.reading.tokens.lower[noun.preposition];
  if (!VERB_OBLIQUES.has(preposition)) return null;
  if (preposition === "in" && !isMoneyUnit(quantity)) return null;
  return ofVerb(scene, noun.verb);
}

const VERB_OBLIQUES = new Set(["for", "by", "of", "with", "against", "on", "to", "from", "at", "into", "including"]);

/** "stole jewels worth $10,000", "seized cocaine valued at $60 million": the sum measures what the verb is done to. */
export function worthOfObject(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (!isMoneyUnit(quantity) || noun.preposition < 1) return null;
  const { lower } = scene.reading.tokens;
  const isValue =
    lower[noun.preposition] === "worth" ||
    (lower[noun.preposition] === "at" && VALUING.has(lower[noun.preposition - 1]));
  if (!isValue) return null;
  for (let at = noun.at - 1; at >= 0; at--) {
    const unit = scene.clauses.units[at];
    if (unit.kind === "noun" && unit.verb !== null) return ofVerb(scene, unit.verb);
    if (unit.kind === "stop" || (unit.kind === "verb" && unit.form === "finite")) return null;
  }
  return null;
}
const VALUING = new Set(["valued", "estimated", "assessed", "appraised"]);

/** "Kay, along with two others, was taken": shares the subject's part. */
export function togetherWith(scene: Scene, noun: NounPhrase): Trigger | null {
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
export function ofObject(scene: Scene, noun: NounPhrase): Trigger | null {
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
