/**
 * Verbs so general that they make a row only in a typed frame: with the object that makes the deed, and a doer that can do
 * it. "The army sent 40 trucks" is a row; "firms able to send satellites", "lights offer 30 colors" are none.
 */
import { Tag } from "../../text/index.ts";
import type { NounPhrase } from "../grammar/units.ts";
import { isOfClass } from "../noun-classes.ts";
import { isMoneyUnit } from "../relations/scene.ts";
import { type Candidate, words } from "./candidate.ts";

/** Their subject does what their object counts: as the subject itself, or after a preposition, a number is no row. */
const NEED_OBJECT = words(
  "launch feed offer provide allow send issue promise make carry give get bring generate cover write receive complete collect submit support help take place finish present add set",
);
/** What one offers or promises is a row where it is money, help, work or people. */
const PROMISING = words("offer promise volunteer");
const OFFERING = words("offer provide");
const PROMISED = ["money", "aid", "job", "person", "deal"];
/** Plans, recipes and machines require things; only someone demands. */
const ASKING = words("require call insist order need");
/** Without an object these verbs say how much a number changes: "grew from 90 to 140", "declined by 281". */
const CHANGING = words("grow decline fall rise drop climb increase");
const STEPS = words("from to by in");
const GROUNDED = ["vehicle", "person", "troops"];
const FLYING = words("flight flights fleet airline airlines airliner airliners");
/** "closed the show with two songs", "made do with three tents" */
const WITHOUT_COMPANY = words("close produce");
const AS_OBJECT = words(
  "events/object events/object-of-frame events/passive-subject events/list-goes-on events/part-of-whole events/participle-after events/bracketed events/of-object",
);
const GENERAL = words("OTHER ECONOMY AID AGREE CONCEDE");

export function isEmptyFrame(candidate: Candidate): boolean {
  const { scene, noun, quantity, participation } = candidate;
  const { trigger, rule } = participation;
  const { sense, verb } = trigger;
  if (sense.part !== "verb" || verb === null) return false;
  const { lower } = scene.reading.tokens;
  const lemma = sense.words[0];
  if (CHANGING.has(lemma) && rule === "events/oblique-of-verb" && STEPS.has(lower[noun.preposition])) return true;
  if (lemma === "expand" && rule === "events/oblique-of-verb" && lower[noun.preposition] === "by") return true;
  if (sense.words.length > 1 && lemma !== "call" && lemma !== "insist") return false;
  const isMoney = isMoneyUnit(quantity);
  const isPerson = isOfClass(scene.reading, noun, "person");
  // "towns packed with tourists" tells how they are; "both teams received fines" tells of no meeting.
  if (sense.mode === "attend" && verb.passive && isPerson === false) return true;
  if (
    sense.type === "CONSULT" &&
    lemma === "receive" &&
    verb.objects.every((one) => isOfClass(scene.reading, one, "person") === false)
  )
    return true;
  // "is survived by four nieces": who mourns; "one of 11 centers serving the region": what they are for.
  if (sense.mode === "survive" && verb.passive) return true;
  if (sense.type === "OTHER" && rule === "events/participle-after" && verb.form === "gerund") return true;
  // "ground cloves" are milled; flights are grounded.
  if (lemma === "ground")
    return !GROUNDED.some((name) => isOfClass(scene.reading, noun, name) === true) && !FLYING.has(lower[noun.head]);
  if (
    sense.type === "ECONOMY" &&
    WITHOUT_COMPANY.has(sense.mode ?? "") &&
    rule === "events/oblique-of-verb" &&
    !isMoney &&
    lower[noun.preposition] === "with"
  )
    return true;
  // "nine firms eligible to launch": what the purpose is for, none of them has done.
  if (GENERAL.has(sense.type) && rule === "events/subject" && verb.form === "infinitive" && isPurpose(candidate))
    return true;
  // "letters were sent to nine residents": they are given something.
  if (rule === "events/oblique-of-verb" && lower[noun.preposition] === "to" && isPerson === true) return false;
  if (rule === "events/any-deed" && noun.role === "object") return false;
  if (
    NEED_OBJECT.has(lemma) &&
    GENERAL.has(sense.type) &&
    !isMoney &&
    !AS_OBJECT.has(rule) &&
    rule !== "events/of-event"
  )
    return rule !== "events/subject" || isPerson === false || verb.relative;
  if (PROMISING.has(lemma) && sense.type === "AGREE" && !isMoney && rule !== "events/subject")
    return !PROMISED.some((name) => isOfClass(scene.reading, noun, name) === true);
  if (lemma === "allow" && sense.type === "CONCEDE") return verb.form === "gerund" || !canWill(candidate, verb.subject);
  // "attended the two schools": where they went.
  if (lemma === "attend" && noun.role === "object" && isPerson === false) return true;
  // "The scheme offers loans of up to $5,000": what it has on offer.
  if (OFFERING.has(lemma) && quantity.comparator === "<=" && isSimplePresent(candidate)) return true;
  if (lemma === "ask" && sense.type === "DEMAND" && isPerson === true && !governsInfinitive(candidate)) return true;
  if (ASKING.has(lemma) && sense.type === "DEMAND" && !verb.passive) return !canWill(candidate, verb.subject);
  return false;
}

function isSimplePresent({ scene, participation }: Candidate): boolean {
  const { verb } = participation.trigger;
  return verb !== null && verb.form === "finite" && verb.modal < 0 && scene.reading.tags[verb.main] === Tag.Present;
}

/** "asked 1,200 adults about their habits" is a question, "asked 12 firms to pay" a demand. */
function governsInfinitive({ scene, participation }: Candidate): boolean {
  const { verb } = participation.trigger;
  return scene.clauses.verbs.some((other) => other.form === "infinitive" && other.governor === verb);
}

/** "are eligible to launch", "sensors to feed it": no verb of wanting governs the infinitive. */
function isPurpose({ participation }: Candidate): boolean {
  const { governor, modal } = participation.trigger.verb ?? { governor: null, modal: -1 };
  return (
    modal < 0 && (governor === null || governor.subject !== participation.trigger.verb?.subject || governor.passive)
  );
}

/** Whether the subject is someone with a will: a person, an office, a name; not "it", "the plan". */
function canWill({ scene }: Candidate, subject: NounPhrase | null): boolean {
  if (subject === null) return true;
  const { reading } = scene;
  const tag = reading.tags[subject.head];
  if (tag === Tag.Pronoun)
    return reading.tokens.lower[subject.head] !== "it" && reading.tokens.lower[subject.head] !== "that";
  if (tag === Tag.ProperNoun || tag === Tag.Number) return true;
  return (
    ["person", "police", "official", "worker", "armed"].some((name) => isOfClass(reading, subject, name) === true) ||
    ORGANIZATIONS.has(reading.tokens.lower[subject.head])
  );
}
const ORGANIZATIONS = words(
  "union unions company companies firm firms city town county state states country countries board council court judge school schools university agency party group groups administration ministry department bank office parliament congress senate committee commission team club church hospital district nation law order",
);
