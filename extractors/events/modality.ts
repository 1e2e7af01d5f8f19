/** Whether an event happened, is planned, possible, or did not happen. */
import type { Modality } from "../facts.ts";
import { type Reading, Tag } from "../text/index.ts";
import type { VerbGroup } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";

export interface Judgement {
  readonly modality: Modality;
  readonly rule: string;
}

const ASSERTED: Judgement = { modality: "asserted", rule: "modality/asserted" };

export function modalityOf(reading: Reading, trigger: Trigger): Judgement {
  return ofNounTrigger(reading, trigger) ?? ofVerb(reading, trigger.verb, 0) ?? ASSERTED;
}

/** The verb's own modal and negation, then those of the verbs that govern it. */
function ofVerb(reading: Reading, verb: VerbGroup | null, depth: number): Judgement | null {
  if (verb === null || depth > 3) return null;
  const { lower } = reading.tokens;
  if (verb.negated) return { modality: "denied", rule: "modality/negated" };
  if (verb.modal >= 0) {
    const modal = lower[verb.modal];
    if (PLANNING_MODALS.has(modal)) return { modality: "planned", rule: "modality/future" };
    if (modal !== "can" && modal !== "ca") return { modality: "possible", rule: "modality/modal" };
  }
  if (verb.form === "infinitive" && verb.governor !== null) {
    const governor = lower[verb.governor.main];
    if (FAILING.has(governor)) return { modality: "denied", rule: "modality/failed-to" };
    if (EXPECTING.has(governor)) return { modality: "possible", rule: "modality/expected" };
    if (PLANNING.has(governor) || BE.has(governor)) return { modality: "planned", rule: "modality/intended" };
    if (HAPPENING.has(governor)) return ofVerb(reading, verb.governor, depth + 1);
    return { modality: "planned", rule: "modality/purpose" };
  }
  if (verb.form === "gerund" && verb.governor !== null && verb.preposition >= 0) {
    const governor = lower[verb.governor.main];
    if (SUSPECTING.has(governor)) return { modality: "possible", rule: "modality/suspected" };
    if (DENYING.has(governor)) return { modality: "denied", rule: "modality/denied" };
    const preposition = lower[verb.preposition];
    if (preposition === "without" || preposition === "from") return { modality: "denied", rule: "modality/without" };
  }
  if (verb.form === "gerund" && verb.governor !== null && verb.governor.last === verb.first) {
    const governor = lower[verb.governor.main];
    if (DENYING.has(governor)) return { modality: "denied", rule: "modality/denied" };
    if (PLANNING.has(governor) || APPROVING.has(governor)) return { modality: "planned", rule: "modality/intended" };
  }
  return null;
}

/** "no injuries"; "plans for a strike", "threatened attacks". */
function ofNounTrigger(reading: Reading, trigger: Trigger): Judgement | null {
  if (trigger.sense.part !== "noun" || trigger.noun === null) return null;
  const { lower } = reading.tokens;
  const { tags } = reading;
  for (let at = trigger.noun.first; at < trigger.first; at++) {
    if (lower[at] === "no" && tags[at] === Tag.Determiner) return { modality: "denied", rule: "modality/no" };
    if (DOUBTFUL.has(lower[at])) return { modality: "possible", rule: "modality/doubtful" };
    if (COMING.has(lower[at])) return { modality: "planned", rule: "modality/coming" };
  }
  const verb = trigger.verb;
  if (verb !== null && trigger.noun.role === "object") {
    const word = lower[verb.main];
    if (PLANNING.has(word)) return { modality: "planned", rule: "modality/intended" };
    if (PREVENTING.has(word)) return { modality: "denied", rule: "modality/prevented" };
    if (DENYING.has(word)) return { modality: "denied", rule: "modality/denied" };
  }
  return null;
}

const words = (list: string) => new Set(list.split(" "));
const BE = words("is are was were be 's been");
const PLANNING_MODALS = words("will shall 'll wo would");
const PLANNING = words(
  "plan plans planned planning intend intends intended pledge pledged pledges vow vowed vows promise promised promises agree agreed agrees decide decided decides order ordered orders prepare prepared prepares preparing schedule scheduled scheduling set due going want wanted wants hope hoped hopes hoping aim aims aimed propose proposed proposes threaten threatened threatens threatening demand demanded demands demanding urge urged urges call called calls seek sought seeks ask asked asks offer offered offers refuse volunteer volunteered ready scheduled commit committed consider considering considers need needs require required allow allowed",
);
const EXPECTING = words(
  "expect expected expects fear feared fears forecast predicted likely estimated projected try tried tries trying attempt attempted attempts appear appears appeared seem seems seemed alleged suspected believed thought",
);
const FAILING = words("fail failed fails failing refuse refused refuses decline declined declines");
const SUSPECTING = words(
  "suspected suspect accused accuse accuses charged charge charging suspects suspecting blamed alleged investigated questioned arrested detained held wanted indicted",
);
const DENYING = words("deny denied denies denying");
const PREVENTING = words(
  "prevent prevented prevents avert averted avoid avoided foil foiled foils thwart thwarted stop stopped ruled",
);
const HAPPENING = words(
  "continue continued continues began begin begins started start starts managed helped help forced came proceeded went used led",
);
const APPROVING = words("approve approved approves consider considered considering suggest suggested propose proposed");
const DOUBTFUL = words("alleged suspected possible potential feared purported apparent attempted");
const COMING = words("planned proposed threatened upcoming impending looming scheduled");
