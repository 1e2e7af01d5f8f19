/**
 * The last relation: a verb that the lexicon does not know, whose object or subject is counted. News counts what was done, so
 * "two marines held a flag", "the lab decoded nine samples" are rows of the type OTHER, and money that is moved is spent
 * ("the sale will free up $4 million"). No rows are states, opinions, speech, and what is so in general.
 */
import type { Quantity } from "../../facts.ts";
import { type Reading, Tag, verbLemma } from "../../text/index.ts";
import type { NounPhrase, VerbGroup } from "../grammar/units.ts";
import type { Sense } from "../lexicon.ts";
import { isOfClass } from "../noun-classes.ts";
import { isReporting } from "../reporting.ts";
import type { Trigger } from "../trigger.ts";
import { isMoneyUnit, type Scene } from "./scene.ts";

export function anyDeed(scene: Scene, noun: NounPhrase, quantity: Quantity): Trigger | null {
  if (!countsThings(scene, noun, quantity)) return null;
  const verb = verbsOf(scene, noun).find((one) => isDeed(scene, one) && !tellsOfThings(scene, noun, one));
  if (verb === undefined) return null;
  return {
    sense: senseOf(verbLemma(scene.reading.tokens.lower[verb.main]), isMoneyUnit(quantity)),
    first: verb.main,
    last: verb.main + 1,
    verb,
    noun: null,
    actor: verb.passive ? verb.agent : verb.subject,
    target: verb.passive ? verb.subject : (verb.objects[0] ?? null),
    fit: 0,
  };
}

/** The verb of which the phrase is a part, and those of which it is the subject besides: "saw three men acting suspiciously". */
function verbsOf({ clauses }: Scene, noun: NounPhrase): VerbGroup[] {
  // "from two places in Iowa, two places in Kansas": the list goes on behind its preposition.
  if (noun.before !== null && noun.before.preposition >= 0) return [];
  const own = noun.role === "object" || noun.role === "subject" || noun.role === "agent" ? noun.verb : null;
  const others = clauses.verbs.filter((verb) => verb !== own && verb.subject === noun);
  return own === null ? others : [own, ...others];
}

/** A bare number may be an age, a score, a part of a telephone number; "thousands" and "the two" who do something are people. */
function countsThings({ reading }: Scene, noun: NounPhrase, quantity: Quantity): boolean {
  const { tokens } = reading;
  if (isMoneyUnit(quantity)) return true;
  // "an elite 93.2 grade", "a 4ms response": scores and measures are of a thing.
  if (quantity.rules.includes("unit") || (quantity.value !== null && !Number.isInteger(quantity.value))) return false;
  if (isKnownPair(reading, noun, quantity)) return false;
  if (quantity.unitText !== null || quantity.value === null) return true;
  return noun.role === "subject" && tokens.lower[noun.first] === "the" && noun.last === noun.first + 2;
}

/** "the two sides have lost patience", "both companies": parties known long before, whom nobody counts. */
function isKnownPair(reading: Reading, noun: NounPhrase, { value }: Quantity): boolean {
  const first = reading.tokens.lower[noun.first];
  return value === 2 && (first === "the" || first === "both") && isOfClass(reading, noun, "person") === false;
}

/** In the simple present a verb tells how things are ("the union represents 2,500"), but in a headline what happened. */
function isDeed({ reading, clauses }: Scene, verb: VerbGroup): boolean {
  const { lower } = reading.tokens;
  // "It needs 220 more people to top the mark."
  if (verb.form === "infinitive" && verb.governor !== null && NEEDING.has(verbLemma(lower[verb.governor.main])))
    return false;
  if (STATES.has(verbLemma(lower[verb.main])) || isReporting(reading, verb)) return false;
  // "Curved 30 inch panel": a modifier without a doer.
  if ((verb.form === "gerund" || verb.form === "participle") && verb.subject === null && verb.governor === null)
    return false;
  const isHeadline = clauses.first === reading.sentences.first[0];
  const isPresent = verb.form === "finite" && verb.modal < 0 && !verb.perfect && !verb.passive;
  return isHeadline || !isPresent || reading.tags[verb.main] !== Tag.Present;
}

/** "The 22 titles are uninspiring": what a thing does by itself is mostly how it is. */
function tellsOfThings({ reading }: Scene, noun: NounPhrase, verb: VerbGroup): boolean {
  const isAlone = !verb.passive && verb.objects.length === 0 && verb.obliques.length === 0;
  return isAlone && verb.subject === noun && isOfClass(reading, noun, "person") === false;
}

const NEEDING = new Set(["need", "require", "lack"]);

function senseOf(lemma: string, isMoney: boolean): Sense {
  const [type, mode] = isMoney ? ["ECONOMY", "spend"] : ["OTHER", "other"];
  return { lemma, words: [lemma], part: "verb", negated: false, frame: null, type, mode, rank: 0 };
}

/** Verbs that tell of no deed. */
const STATES = new Set(
  [
    // how things are
    "be have do own possess belong contain hold consist comprise include involve represent employ feature span cover house",
    "seat remain stay live stand sit lie exist seem appear look sound mean matter depend deserve resemble bear border surround",
    "share follow precede compare rank link associate relate connect star boost face suffer work wait sleep rest",
    // how much
    "number total equal exceed average range measure weigh cost reach rise fall grow drop decline increase decrease climb jump",
    // what goes on in the mind, and is only said
    "read learn enjoy need require lack want wish hope like love hate prefer fear know think believe feel see hear understand",
    "remember forget imagine suppose expect consider maintain argue suggest show indicate prove describe call name",
    // light verbs, whose noun is the event
    "make take give get go come let keep put",
  ].flatMap((group) => group.split(" ")),
);
