import type { Quantity } from "../../facts.ts";
import type { NounPhrase } from "../grammar/units.ts";
import type { Participation, Scene } from "../participation.ts";

/** A quantity that the grammar joins to a trigger: what the reasons against a row are asked about. */
export interface Candidate {
  readonly scene: Scene;
  readonly noun: NounPhrase;
  /** With the unit that the sentence gives it. */
  readonly quantity: Quantity;
  /** The tokens of the quantity, half-open. */
  readonly first: number;
  readonly last: number;
  readonly participation: Participation;
}

/** A list of words as a set. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
