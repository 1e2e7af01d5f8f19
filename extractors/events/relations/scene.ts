/** One sentence with its triggers, and what the relations ask of it. */
import type { Quantity } from "../../facts.ts";
import { isCurrencyUnit } from "../../numbers/index.ts";
import type { Reading } from "../../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "../grammar/units.ts";
import type { Trigger } from "../trigger.ts";

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

export function ofVerb(scene: Scene, verb: VerbGroup | null): Trigger | null {
  if (verb === null) return null;
  for (const trigger of scene.triggers) if (trigger.verb === verb && trigger.sense.part === "verb") return trigger;
  return null;
}

export function ofNoun(scene: Scene, noun: NounPhrase | null): Trigger | null {
  if (noun === null) return null;
  // "the wounding of eight": a gerund is a noun here, though its sense is the verb's.
  for (const trigger of scene.triggers) if (trigger.noun === noun && trigger.sense.part !== "state") return trigger;
  return null;
}

/** Whether the phrase is the list or one of its members. */
export function inList(list: NounPhrase | null, noun: NounPhrase): boolean {
  for (let member = list; member !== null; member = member.before) if (member === noun) return true;
  return false;
}

export function isMoneyUnit({ unit }: Quantity): boolean {
  return unit !== null && (unit === ROW_POUND || isCurrencyUnit(unit));
}

/** What a row calls the pound sterling; the weight is a "pound-mass". */
export const ROW_POUND = "pound";
