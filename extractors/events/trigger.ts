import type { NounPhrase, VerbGroup } from "./grammar/units.ts";
import type { Sense } from "./lexicon.ts";

/** A word or phrase that states an event, in its clause. */
export interface Trigger {
  readonly sense: Sense;
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** The verb group for a verb; the group that governs a noun or state, if any. */
  readonly verb: VerbGroup | null;
  /** The phrase whose head the trigger is, for a noun; that it describes, for a state. */
  readonly noun: NounPhrase | null;
  /** Who does it, and who or what it is done to. */
  readonly actor: NounPhrase | null;
  readonly target: NounPhrase | null;
  /** How well the sense's frame fits. */
  readonly fit: number;
}
