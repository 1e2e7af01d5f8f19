/** Which event a quantity takes part in, and as what: an ordered list of relations of the clause, the surest first. */
import type { Quantity } from "../facts.ts";
import type { NounPhrase } from "./grammar/units.ts";
import { anyDeed } from "./relations/deeds.ts";
import { bracketed, comparedWith, listGoesOn, partOfWhole } from "./relations/lists.ts";
import {
  actorOfNoun,
  countedEvent,
  describedByState,
  involvedIn,
  measureOfEvent,
  moneyIn,
  obliqueOfNoun,
  ofEvent,
  targetOfNoun,
} from "./relations/nouns.ts";
import type { Participation, Scene } from "./relations/scene.ts";
import {
  beforeApposition,
  contactClause,
  objectOfFrame,
  objectOfVerb,
  obliqueOfVerb,
  ofObject,
  participleAfter,
  passiveSubject,
  subjectOfVerb,
  togetherWith,
  worthOfObject,
} from "./relations/verbs.ts";
import type { Trigger } from "./trigger.ts";

export type { Participation, Scene } from "./relations/scene.ts";

interface Relation {
  readonly id: string;
  readonly find: (scene: Scene, noun: NounPhrase, quantity: Quantity) => Trigger | null;
  readonly as: Participation["as"];
}

const relations: readonly Relation[] = [
  { id: "bracketed", find: bracketed, as: "other" },
  { id: "part-of-whole", find: partOfWhole, as: "target" },
  { id: "object-of-frame", find: objectOfFrame, as: "target" },
  { id: "compared-with", find: comparedWith, as: "target" },
  { id: "state", find: describedByState, as: "target" },
  { id: "counted-event", find: countedEvent, as: "other" },
  { id: "object", find: objectOfVerb, as: "target" },
  { id: "money-in-noun", find: moneyIn, as: "other" },
  { id: "participle-after", find: participleAfter, as: "target" },
  { id: "contact-clause", find: contactClause, as: "target" },
  { id: "passive-subject", find: passiveSubject, as: "target" },
  { id: "subject", find: subjectOfVerb, as: "actor" },
  { id: "before-apposition", find: beforeApposition, as: "other" },
  { id: "of-event", find: ofEvent, as: "target" },
  { id: "actor-of-noun", find: actorOfNoun, as: "actor" },
  { id: "target-of-noun", find: targetOfNoun, as: "target" },
  { id: "worth-of-object", find: worthOfObject, as: "other" },
  { id: "oblique-of-noun", find: obliqueOfNoun, as: "other" },
  { id: "involved-in", find: involvedIn, as: "target" },
  { id: "oblique-of-verb", find: obliqueOfVerb, as: "other" },
  { id: "together-with", find: togetherWith, as: "target" },
  { id: "of-object", find: ofObject, as: "target" },
  { id: "measure-of-event", find: measureOfEvent, as: "other" },
  { id: "list-goes-on", find: listGoesOn, as: "target" },
  { id: "any-deed", find: anyDeed, as: "target" },
];

/** "infants who need the drug" do so, "the man who died" suffers it, whatever the relation is called. */
function partIn({ actor, target }: Trigger, noun: NounPhrase): Participation["as"] | null {
  if (actor === noun) return "actor";
  return target === noun ? "target" : null;
}

/** The event of a quantity that stands in `noun`; null where it takes part in none. */
export function participationOf(scene: Scene, noun: NounPhrase, quantity: Quantity): Participation | null {
  for (const { id, find, as } of relations) {
    const trigger = find(scene, noun, quantity);
    if (trigger !== null) return { trigger, as: partIn(trigger, noun) ?? as, rule: `events/${id}` };
  }
  return null;
}
