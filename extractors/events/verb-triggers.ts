/** Verbs that state events: "arrested", "shut down", "took hostage", "must hand over". */
import { type Reading, singular, Tag, verbLemma } from "../text/index.ts";
import { fitOf, weightOf } from "./frames.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import { type Sense, sensesOf } from "./lexicon.ts";
import { isOfClass } from "./noun-classes.ts";
import { isReporting } from "./reporting.ts";
import type { Trigger } from "./trigger.ts";

/** Modes of which the subject is the one that it happens to. */
const UNDERGOING = new Set(
  "die missing survive infect crash collapse fire disaster displace migrate travel attend".split(" "),
);

export function verbTrigger(reading: Reading, clauses: Clauses, verb: VerbGroup): Trigger | null {
  const senses = sensesOf(reading.tokens.lower[verb.main]);
  if (senses === undefined) return null;
  const agent = verb.passive ? verb.agent : verb.subject;
  let best: Sense | null = null;
  let bestWeight = -1;
  let bestEnd = verb.last;
  for (const sense of senses) {
    if (sense.part !== "verb" || (sense.negated && !verb.negated)) continue;
    if (sense.words.length === 1 && isAnotherVerb(reading, verb)) continue;
    const end = sense.words.length === 1 ? verb.main + 1 : endOfPhrase(reading, clauses, verb, sense);
    if (end < 0) continue;
    const patients = patientsOf(clauses, verb, end);
    const fit = fitOf(reading, clauses, sense.frame, { patients, agent, verb, at: verb.main, noun: null });
    if (fit < 0) continue;
    const weight = weightOf(sense, fit);
    if (weight <= bestWeight) continue;
    best = sense;
    bestWeight = weight;
    bestEnd = end;
  }
  if (best === null) return null;
  const patient = patientsOf(clauses, verb, bestEnd).find((noun) => !isMeans(reading, noun)) ?? null;
  const undergoing =
    patient === null &&
    ((best.mode !== null && UNDERGOING.has(best.mode)) || (!verb.passive && isBlownUp(reading, best, agent)));
  return {
    sense: best,
    first: verb.main,
    last: bestEnd,
    verb,
    noun: null,
    actor: undergoing ? null : agent,
    target: undergoing
      ? verb.subject
      : (patient ?? otherParty(reading, clauses, verb) ?? complementSubject(clauses, verb)),
    fit: bestWeight,
  };
}

/** "a crowd made up of members", "took up golf": a light verb with a particle is another verb, which has senses of its own. */
function isAnotherVerb({ tokens, tags }: Reading, verb: VerbGroup): boolean {
  const next = verb.main + 1;
  // "tried to flee", "tried unsuccessfully to sell" are no trials.
  const isTrying = verbLemma(tokens.lower[verb.main]) === "try";
  if (isTrying && (tokens.lower[next] === "to" || tokens.lower[next + 1] === "to")) return true;
  // "declined by 281" is no refusal.
  const isDeclining = verbLemma(tokens.lower[verb.main]) === "decline";
  if (isDeclining && verb.objects.length === 0 && tokens.lower[next] !== "to" && !verb.passive) return true;
  if (!PARTICLES.has(tokens.lower[next]) || !LIGHT.has(verbLemma(tokens.lower[verb.main]))) return false;
  // "sent out over 40 letters", "brought over 300 refugees": before a number "over" is "more than".
  return tokens.lower[next] !== "over" || tags[next + 1] !== Tag.Number;
}
const PARTICLES = new Set(["up", "off", "out", "away", "apart", "aside", "along", "over", "down"]);
const LIGHT = new Set(
  "make take give get go come put set bring carry turn look run hold keep break call work stand catch draw fall".split(
    " ",
  ),
);

/** "A plane exploded over the sea": without an object, what blows up is what is harmed, unless it is the bomb. */
function isBlownUp(reading: Reading, { lemma }: Sense, subject: NounPhrase | null): boolean {
  if (!EXPLODING.has(lemma) || subject === null) return false;
  return (
    isOfClass(reading, subject, "person") === false &&
    isOfClass(reading, subject, "armed") === false &&
    isOfClass(reading, subject, "explosive") === false
  );
}
const EXPLODING = new Set(["explode", "blow up"]);

/** The phrases that the verb is done to: objects beyond the trigger's own words, and what its last preposition brings. */
function patientsOf({ units }: Clauses, verb: VerbGroup, end: number): NounPhrase[] {
  if (verb.passive) return verb.subject === null ? [] : [verb.subject];
  const patients: NounPhrase[] = [];
  for (const noun of verb.obliques)
    if (noun.preposition >= verb.main && noun.preposition < end && noun.head >= end) patients.push(noun);
  for (const noun of verb.objects) if (noun.head >= end || noun.head < verb.main) patients.push(noun);
  // "claimed the lives of 40", "handed over tons of rice": the complement says what the object only measures.
  for (const noun of verb.objects) {
    const complement = units[noun.at + 1];
    if (complement?.kind === "noun" && complement.of === noun) patients.push(complement);
  }
  return patients;
}

/** "planted a bomb under a car", "was shot six times": what is thrown, fired or counted is not whom it hits. */
function isMeans(reading: Reading, noun: NounPhrase): boolean {
  if (TIMES.has(reading.tokens.lower[noun.head])) return true;
  return (
    isOfClass(reading, noun, "explosive") === true ||
    isOfClass(reading, noun, "weapon") === true ||
    isOfClass(reading, noun, "missile") === true
  );
}
const TIMES = new Set(["times", "occasions", "time"]);

/** "clashed with rebels", "called on the army", "fired at a patrol": the phrase that a preposition brings. */
function otherParty({ tokens }: Reading, { units }: Clauses, verb: VerbGroup): NounPhrase | null {
  if (verb.passive) return null;
  for (const noun of verb.obliques) {
    if (PARTY_PREPOSITIONS.has(tokens.lower[noun.preposition])) return noun;
    // "exploded in front of the bank"
    const behind = units[noun.at + 1];
    if (tokens.lower[noun.head] === "front" && behind?.kind === "noun" && behind.of === noun) return behind;
  }
  return null;
}
const PARTY_PREPOSITIONS = new Set([
  "with",
  "against",
  "on",
  "at",
  "to",
  "for",
  "from",
  "into",
  "upon",
  "under",
  "near",
  "outside",
  "onto",
]);

/** "promised to help Chad": what the verb it governs is done to. */
function complementSubject(clauses: Clauses, verb: VerbGroup): NounPhrase | null {
  for (const other of clauses.verbs) {
    if (other.governor === verb && other.form === "infinitive") return other.objects[0] ?? other.obliques[0] ?? null;
  }
  return null;
}

/** The end of a phrase whose first word is the verb; -1 where its other words do not follow. */
function endOfPhrase({ tokens, tags }: Reading, clauses: Clauses, verb: VerbGroup, sense: Sense): number {
  let at = verb.main + 1;
  for (let word = 1; word < sense.words.length; word++) {
    const wanted = sense.words[word];
    const adjacent = sense.words.length === 2 && ADJACENT.has(wanted);
    for (let skipped = 0; at >= clauses.last || !isWord(tokens.lower[at], wanted); at++) {
      if (
        at + 1 >= clauses.last ||
        skipped++ > 5 ||
        (adjacent && tags[at] !== Tag.Adverb) ||
        // "forced about 1,700 people from their homes"
        (endsPhrase(tokens.lower[at], tags[at]) && tags[at + 1] !== Tag.Number)
      )
        return -1;
    }
    at++;
  }
  return at;
}

/** Prepositions that follow their verb at once: "call for", "agree to", and not "protest the failure to". */
const ADJACENT = new Set(["to", "for", "on", "at", "with", "from", "upon", "into", "of", "against"]);

function isWord(lower: string, wanted: string): boolean {
  return lower === wanted || (lower.length > wanted.length && singular(lower) === wanted);
}

/** Between the words of a phrase stand articles, adjectives and the object: "put the firm under investigation". */
function endsPhrase(lower: string, tag: number): boolean {
  if (tag === Tag.Preposition) return lower !== "of";
  if (lower === "-") return false;
  return (
    tag === Tag.Punctuation ||
    tag === Tag.Conjunction ||
    tag === Tag.Modal ||
    tag === Tag.To ||
    tag === Tag.Present ||
    tag === Tag.Past
  );
}

const MUST: Sense = {
  lemma: "must",
  words: ["must"],
  part: "verb",
  negated: false,
  frame: null,
  type: "DEMAND",
  mode: null,
  rank: 0,
};

/** "The minister said that Sudan must return the helicopter": who says so demands it. */
export function demandTrigger(reading: Reading, clauses: Clauses, verb: VerbGroup): Trigger | null {
  if (verb.modal < 0 || reading.tokens.lower[verb.modal] !== "must" || verb.passive) return null;
  const said = clauses.verbs.find(
    (other) =>
      other.form !== "infinitive" &&
      other !== verb &&
      (isReporting(reading, other) || SAYING.has(reading.tokens.lower[other.main])),
  );
  if (said === undefined) return null;
  return {
    sense: MUST,
    first: verb.modal,
    last: verb.modal + 1,
    verb: said,
    noun: null,
    actor: said.subject,
    target: verb.subject,
    fit: 1,
  };
}
const SAYING = new Set(["reiterated", "stressed", "concluded", "declared", "argued", "emphasized", "underlined"]);
