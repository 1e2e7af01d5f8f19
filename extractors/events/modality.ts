/** Whether an event happened, is planned, possible, or did not happen. */
import type { Modality } from "../facts.ts";
import { type Reading, Tag, verbLemma } from "../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";

export interface Judgement {
  readonly modality: Modality;
  readonly rule: string;
}

const judgement = (modality: Modality, name: string): Judgement => ({ modality, rule: `modality/${name}` });
const ASSERTED = judgement("asserted", "asserted");

export function modalityOf(reading: Reading, clauses: Clauses, trigger: Trigger): Judgement {
  return (
    ofRuling(reading, trigger) ??
    ofNoun(reading, trigger) ??
    ofVerb(reading, clauses, trigger.verb, 0) ??
    ofPromise(reading, trigger) ??
    ofPlan(reading, trigger) ??
    ASSERTED
  );
}

/**
 * "was ordered to pay a $2,000 fine": the fine is what the court did, the paying is still to come. "charged with driving and
 * three counts of assault": the driving is suspected, the counts are not.
 */
function ofRuling({ tokens }: Reading, { sense, verb, noun }: Trigger): Judgement | null {
  if (sense.mode === "charge" && sense.part === "noun") {
    if (noun?.role === "none" || noun?.role === "oblique") return judgement("asserted", "charged");
    const charging = verb?.form === "gerund" ? verb.governor : null;
    if (charging !== null && SUSPECTING.has(verbLemma(tokens.lower[charging.main])))
      return judgement("asserted", "charged");
  }
  const governor = verb?.form === "infinitive" ? verb.governor : null;
  if (sense.type !== "COERCE" || noun?.role !== "object" || governor === null || governor.modal >= 0) return null;
  return RULING.has(verbLemma(tokens.lower[governor.main])) && !governor.negated
    ? judgement("asserted", "ruled")
    : null;
}

/** "promised the town $2 million": what is promised is the event, and still to come; the promise itself is AGREE. */
function ofPromise({ tokens }: Reading, { sense, first }: Trigger): Judgement | null {
  return sense.part === "verb" && sense.type !== "AGREE" && PROMISING.has(verbLemma(tokens.lower[first]))
    ? judgement("planned", "promised")
    : null;
}

/** "unveiled a $40 million budget", "outlined a $21 million spending plan", "topped its $4 billion target": what is counted is still to come. */
function ofPlan({ tokens }: Reading, { sense, target }: Trigger): Judgement | null {
  if (sense.part === "noun") return sense.words[0] === "budget" ? judgement("planned", "plan") : null;
  if (!MOVING_MONEY.has(sense.type) || target === null || target.preposition >= 0) return null;
  return PLANS.has(tokens.lower[target.head]) ? judgement("planned", "plan") : null;
}

// ---- verbs ----

/** The verb's own modal and negation, then what governs it. */
function ofVerb(reading: Reading, clauses: Clauses, verb: VerbGroup | null, depth: number): Judgement | null {
  if (verb === null || depth > 3) return null;
  if (verb.conditional) return judgement("possible", "conditional");
  if (verb.negated || isNobody(reading, verb.subject)) return judgement("denied", "negated");
  if (ALLEGING.has(reading.tokens.lower[verb.main - 1])) return judgement("possible", "alleged");
  const held = ofOpinion(reading, clauses, verb);
  if (held !== null) return held;
  return ofModal(reading, verb) ?? ofGovernor(reading, clauses, verb, depth) ?? ofNounBefore(reading, clauses, verb);
}

/** "no one was hurt", "none of the passengers died" */
function isNobody({ tokens }: Reading, noun: NounPhrase | null): boolean {
  return noun !== null && NOBODY.has(tokens.lower[noun.first]);
}

/** "will close", "may close"; "would have closed" says that it did not. */
function ofModal({ tokens }: Reading, verb: VerbGroup): Judgement | null {
  if (verb.modal < 0) return null;
  const modal = tokens.lower[verb.modal];
  if ((modal === "would" || modal === "'d") && verb.perfect) return judgement("denied", "contrary-to-fact");
  if (modal === "must") return judgement("planned", "obliged");
  return FUTURE.has(modal) ? judgement("planned", "future") : judgement("possible", "modal");
}

/** "forecasts that millions will travel", "believe the men stole 12 cars", "demanded that he pay": the clause is what is thought or wanted. */
function ofOpinion({ tokens, tags }: Reading, { units }: Clauses, verb: VerbGroup): Judgement | null {
  if (verb.form !== "finite" || verb.subject === null) return null;
  let at = verb.subject.at - 1;
  if (units[at]?.kind === "relative" || units[at]?.kind === "subordinator") at--;
  const above = units[at];
  if (above?.kind !== "verb" || above.passive || above.form === "infinitive") return null;
  const lemma = verbLemma(tokens.lower[above.main]);
  if (OPINIONS.has(lemma)) return judgement("possible", "thought");
  // A wish stands in the base form: "demanded that the firm rehire 40 workers".
  const isBase = verb.modal < 0 && (tags[verb.main] === Tag.Infinitive || tags[verb.main] === Tag.Present);
  return WISHES.has(lemma) && isBase ? judgement("planned", "demanded") : null;
}

function ofGovernor(reading: Reading, clauses: Clauses, verb: VerbGroup, depth: number): Judgement | null {
  const { governor } = verb;
  // "Engine maker to cut 1,900 jobs"
  if (governor === null && verb.form === "infinitive") return judgement("planned", "to-come");
  if (governor === null || verb.form === "finite") return null;
  const lemma = verbLemma(reading.tokens.lower[governor.main]);
  const above = () => ofVerb(reading, clauses, governor, depth + 1);
  if (verb.form === "infinitive") {
    if (reading.tokens.lower[verb.first - 1] === "unable") return judgement("denied", "unable");
    if (IN_VAIN.has(reading.tokens.lower[governor.last])) return judgement("denied", "in-vain");
    if (FAILING.has(lemma)) return isDoneBadly(reading, verb) ? above() : judgement("denied", "failed-to");
    if (EXPECTING.has(lemma)) return judgement("possible", "expected");
    if (HAPPENING.has(lemma)) return above();
    // "had to sell" tells of a sale, "has to sell" of one to come.
    if (lemma === "have" && reading.tokens.lower[governor.main] === "had") return above();
    const denied = above();
    return denied?.modality === "denied" ? denied : judgement("planned", PLANNING.has(lemma) ? "intended" : "purpose");
  }
  const preposition = verb.preposition < 0 ? "" : reading.tokens.lower[verb.preposition];
  // "were feared drowned"
  if (lemma === "fear" && verb.form === "participle") return judgement("possible", "feared");
  if (preposition === "without") return judgement("denied", "without");
  if (SUSPECTING.has(lemma) && preposition !== "" && preposition !== "after") return judgement("possible", "suspected");
  if (DENYING.has(lemma)) return judgement("denied", "denied");
  if (preposition === "from") return judgement("denied", "kept-from");
  const next = governor.last === verb.first || preposition === "to";
  if (next && (PLANNING.has(lemma) || APPROVING.has(lemma))) return judgement("planned", "intended");
  // "a strike could happen, disrupting 50 flights": what follows from it is no surer than it.
  return preposition === "" || preposition === "by" ? above() : null;
}

/** "failed to properly record 80 gifts": they were recorded, though not well. */
function isDoneBadly({ tokens }: Reading, verb: VerbGroup): boolean {
  for (let at = verb.first; at < verb.main; at++) if (MANNER.has(tokens.lower[at])) return true;
  return false;
}
/** "hopes of hiring 50", "a plan to sell", "the risk of losing" */
function ofNounBefore(reading: Reading, { units }: Clauses, verb: VerbGroup): Judgement | null {
  const before = units[verb.at - 1];
  if (before?.kind !== "noun" || verb.form === "finite" || verb.form === "participle") return null;
  if (verb.form === "gerund" && (verb.preposition < 0 || reading.tokens.lower[verb.preposition] !== "of")) return null;
  return ofIntent(reading, before);
}

function ofIntent({ tokens }: Reading, noun: NounPhrase): Judgement | null {
  const word = tokens.lower[noun.head];
  if (INTENTS.has(word)) return judgement("planned", "intent");
  return RISKS.has(word) ? judgement("possible", "risk") : null;
}

// ---- nouns ----

/** "no injuries"; "plans for a strike", "threatened attacks", "called for talks". */
function ofNoun(reading: Reading, { sense, noun, first, verb }: Trigger): Judgement | null {
  if (sense.part !== "noun" || noun === null) return null;
  const { tokens, tags } = reading;
  for (let at = noun.first; at < first; at++) {
    const word = tokens.lower[at];
    if (word === "no" && tags[at] === Tag.Determiner) return judgement("denied", "no");
    if (DOUBTFUL.has(word)) return judgement("possible", "doubtful");
    if (COMING.has(word)) return judgement("planned", "coming");
  }
  // "due for a $1 million renovation"
  if (noun.preposition > 0 && tokens.lower[noun.preposition] === "for" && AHEAD.has(tokens.lower[noun.preposition - 1]))
    return judgement("planned", "due");
  if (noun.of !== null) {
    const intent = ofIntent(reading, noun.of);
    if (intent !== null) return intent;
  }
  if (verb === null) return null;
  const lemma = verbLemma(tokens.lower[verb.main]);
  if (noun.role === "subject") return ofArrangement(reading, verb, lemma);
  if (noun.role === "oblique")
    return noun.preposition >= 0 && tokens.lower[noun.preposition] === "for" && CALLING.has(lemma)
      ? judgement("planned", "called-for")
      : null;
  if (noun.role !== "object") return null;
  if (WANTING.has(lemma)) return judgement("planned", "intended");
  if (FORESEEING.has(lemma)) return judgement("possible", "expected");
  if (PREVENTING.has(lemma)) return judgement("denied", "prevented");
  return DENYING.has(lemma) ? judgement("denied", "denied") : null;
}

/** "two meetings are planned", "layoffs are expected", "twelve trips are in the works" */
function ofArrangement({ tokens }: Reading, verb: VerbGroup, lemma: string): Judgement | null {
  if (verb.negated) return null;
  // "Bail was set at $5,000" says how much, "was set up" that it began.
  const isArranged = ARRANGING.has(lemma) && (lemma !== "set" || tokens.lower[verb.main + 1] === "for");
  if (verb.passive && isArranged) return judgement("planned", "arranged");
  if (verb.passive && FORESEEING.has(lemma)) return judgement("possible", "expected");
  if (lemma !== "be") return null;
  const phrase = tokens.lower.slice(verb.last, verb.last + 3).join(" ");
  return COMING_PHRASES.has(phrase) ? judgement("planned", "coming") : null;
}

// ---- words ----

const words = (list: string) => new Set(list.split(" "));
const FUTURE = words("will shall 'll wo would 'd");
const PLANNING = words(
  "plan intend pledge vow promise agree decide order prepare schedule set want hope aim propose threaten demand urge call seek ask offer volunteer commit consider need require allow be",
);
const WANTING = words(
  "plan intend pledge vow promise want hope propose threaten demand urge seek order prepare schedule consider",
);
const ARRANGING = words("plan schedule set slate propose arrange organize intend time");
const COMING_PHRASES = new Set(["in the works", "in the pipeline", "in the offing", "on the way", "on the horizon"]);
/** Not "reportedly": whoever reports has it from somebody who knows. */
const ALLEGING = words("allegedly supposedly purportedly");
const RULING = words("order sentence condemn oblige");
const CALLING = words("call ask appeal press plead push demand hope");
const EXPECTING = words(
  "expect fear forecast predict project estimate try attempt appear seem allege suspect believe think say report",
);
const FORESEEING = words("expect fear forecast predict anticipate");
const PROMISING = words("promise pledge commit prepare gear brace");
const NOBODY = words("no none nobody neither");
const FAILING = words("fail refuse decline");
const SUSPECTING = words("suspect accuse charge blame allege investigate question arrest detain hold indict");
const DENYING = words("deny");
const PREVENTING = words("prevent avert avoid foil thwart stop rule cancel");
const HAPPENING = words(
  "continue begin start manage help force come proceed go use lead send cause prompt compel drive",
);
const APPROVING = words("approve suggest discuss");
const OPINIONS = words("forecast predict expect anticipate think believe suspect fear doubt guess");
const WISHES = words("demand insist recommend urge propose ask request require suggest");
const IN_VAIN = words("unsuccessfully vainly");
const AHEAD = words("due slated scheduled set");
const MANNER = words("properly fully adequately correctly accurately completely sufficiently entirely promptly");
const MOVING_MONEY = words("OTHER ECONOMY");
const PLANS = words("plan plans proposal proposals target goal");
const INTENTS = words(
  "hope hopes plan plans intention promise pledge effort efforts attempt bid proposal offer order orders aim goal decision deal agreement",
);
const RISKS = words("risk danger possibility fear fears threat chance likelihood suspicion allegations");
const DOUBTFUL = words(
  "alleged suspected possible potential feared purported apparent attempted expected projected forecast predicted likely",
);
const COMING = words("planned proposed threatened upcoming impending looming scheduled future");
