/** An event in the making: what its sentence says, before the passage is asked for what the sentence leaves open. */
import type { EventPlace, Modality, Quantity, Span, Timex } from "../facts.ts";
import type { NounPhrase } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";

export interface Draft {
  readonly sentence: number;
  readonly paragraph: number;
  readonly trigger: Trigger;
  type: string;
  mode: string | null;
  modality: Modality;
  readonly quantity: Quantity | null;
  /** The phrase that the quantity stands in. */
  readonly noun: NounPhrase | null;
  readonly actor: Span | null;
  readonly target: Span | null;
  readonly attribution: Span | null;
  confidence: number;
  date: Timex | null;
  place: EventPlace | null;
  /** The place stands where places of events stand ("in Leeds"), and not merely in the sentence ("Leeds police"). */
  readonly placeIsNamed: boolean;
  /** The tense leaves the day open: "has killed", "are being sold". */
  readonly undated: boolean;
  /** Told as lying before the news, nobody says when: "was previously fined", "has recently sold". */
  readonly earlier: boolean;
  /** The noun points back to an event told before: "the rally". */
  readonly definite: boolean;
  /** Told as done, at one time: "killed", "were sold". */
  readonly past: boolean;
  readonly rules: string[];
}
