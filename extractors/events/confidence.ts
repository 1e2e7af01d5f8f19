/** How surely an event is stated, and how much its sentence is about it: what ranks the events of a text. */
import type { Reading } from "../text/index.ts";
import type { Draft } from "./draft.ts";
import type { VerbGroup } from "./grammar/units.ts";
import { isReporting } from "./reporting.ts";

/** Types that news counts but that seldom are what a sentence is about when another event stands beside them. */
const GENERAL = new Set(["OTHER", "ECONOMY"]);

export function confidenceOf(reading: Reading, draft: Draft, firstSentence: boolean): number {
  const { trigger } = draft;
  let confidence =
    trigger.sense.part === "verb"
      ? ofVerb(reading, trigger.verb, trigger.sense.type)
      : ofNoun(trigger.verb, trigger.noun?.role ?? "none", trigger.sense.part === "state");
  if (GENERAL.has(draft.type)) confidence -= 0.25;
  if (draft.quantity !== null) confidence += 0.08;
  if (trigger.fit > 1) confidence += 0.02;
  if (draft.modality === "possible") confidence -= 0.05;
  if (firstSentence) confidence += 0.03;
  return Math.round(Math.min(0.99, Math.max(0.05, confidence)) * 1000) / 1000;
}

/** The main verb of a sentence is what it is about; what depends on another verb is less so. */
function ofVerb(reading: Reading, verb: VerbGroup | null, type: string): number {
  if (verb === null) return 0.5;
  if (verb.relative || verb.subordinate) return 0.5;
  if (verb.form === "finite") return isReporting(reading, verb) && type !== "DEMAND" ? 0.6 : 0.8;
  if (verb.form === "infinitive") return verb.governor === null ? 0.6 : 0.68;
  return verb.form === "gerund" ? 0.62 : 0.52;
}

function ofNoun(verb: VerbGroup | null, role: string, state: boolean): number {
  if (state) return 0.65;
  if (role === "object") return verb?.form === "finite" ? 0.7 : 0.6;
  return role === "subject" ? 0.58 : 0.42;
}
