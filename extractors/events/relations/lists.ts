/** Relations that lean on the row before: another money, a part of a whole, a list that goes on. */
import type { Quantity } from "../../facts.ts";
import { Tag } from "../../text/index.ts";
import type { NounPhrase } from "../grammar/units.ts";
import type { Trigger } from "../trigger.ts";
import { isMoneyUnit, type Scene } from "./scene.ts";

/** "$1.3bn (£994m)": the same sum in another money. */
export function bracketed(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  const { previous, reading } = scene;
  if (previous === null || noun.first === 0 || reading.tokens.lower[noun.first - 1] !== "(") return null;
  return isMoneyUnit(quantity) && isMoneyUnit(previous.quantity) && previous.noun.last >= noun.first - 1
    ? previous.participation.trigger
    : null;
}

/** "four people, including two children": the part shares the event of the whole. */
export function partOfWhole(scene: Scene, noun: NounPhrase): Trigger | null {
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
  // "37 people were injured, six of them seriously": the verb is left out.
  if (noun.verb === null && noun.preposition < 0 && isShare(scene, noun)) return previous.participation.trigger;
  if (noun.preposition < 0) return null;
  return scene.reading.tokens.lower[noun.preposition] === "including" ? scene.previous.participation.trigger : null;
}

/** "six of them" after a comma, with no verb to come in the same breath. */
function isShare({ reading: { tokens }, clauses: { units } }: Scene, noun: NounPhrase): boolean {
  if (units[noun.at - 1]?.kind !== "comma") return false;
  const inside = PRONOUNS.has(tokens.lower[noun.last - 1]) && tokens.lower[noun.last - 2] === "of";
  const after = tokens.lower[noun.last] === "of" && PRONOUNS.has(tokens.lower[noun.last + 1]);
  if (!inside && !after) return false;
  const next = units[noun.at + (inside ? 1 : 2)];
  return next === undefined || next.kind === "adverb" || next.kind === "comma" || next.kind === "noun";
}
const PRONOUNS = new Set(["them", "whom", "those", "these"]);

const DASHES = new Set(["--", "—", "–", ":"]);

const INCLUDING = new Set(["included", "include", "includes"]);

/** "took 370,000 calls, up from 336,000 in 2007", "compared with 40 last year": the same, at another time. */
export function comparedWith(scene: Scene, noun: NounPhrase): Trigger | null {
  const { previous, reading } = scene;
  const { lower } = reading.tokens;
  if (previous === null || noun.preposition < 1 || previous.noun.last > noun.preposition) return null;
  const before = lower[noun.preposition - 1];
  const preposition = lower[noun.preposition];
  const compares =
    (preposition === "from" && (before === "up" || before === "down")) ||
    ((preposition === "with" || preposition === "to") && before === "compared");
  return compares ? previous.participation.trigger : null;
}

/** "three deaths in Kent, two in Essex, one in Surrey": a bare number goes on the list. */
export function listGoesOn(scene: Scene, noun: NounPhrase): Trigger | null {
  const { previous, reading, clauses } = scene;
  if (previous === null) return null;
  const mark = clauses.units[noun.at - 1];
  // "900 breath tests were done and 40 drug tests": the verb is left out.
  if (mark?.kind === "and" && noun.verb === null && clauses.units[noun.at - 2]?.kind === "verb")
    return previous.participation.trigger;
  if (reading.tags[noun.head] !== Tag.Number) return null;
  if (noun.preposition >= 0)
    return reading.tokens.lower[noun.preposition] === "to" &&
      mark === previous.noun &&
      previous.participation.trigger.sense.mode === "vote"
      ? previous.participation.trigger
      : null;
  return mark?.kind === "comma" || mark?.kind === "and" ? previous.participation.trigger : null;
}
