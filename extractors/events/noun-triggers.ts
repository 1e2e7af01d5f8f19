/** Nouns that state events: "the murder of two nuns", "a police raid". */
import { isGlued, type Reading, singular, Tag, verbLemma } from "../text/index.ts";
import { fitOf, weightOf } from "./frames.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { type Sense, sensesOf } from "./lexicon.ts";
import { isOfClass } from "./noun-classes.ts";
import type { Trigger } from "./trigger.ts";

/** Nouns that only carry another: "a mediation effort", "a rescue operation". */
const CARRIERS = new Set(
  "effort operation campaign attempt process mission action activity drive plan order request bid talks proposal offer program programme scheme scene victim wave".split(
    " ",
  ),
);

export function nounTrigger(reading: Reading, clauses: Clauses, noun: NounPhrase): Trigger | null {
  if (isName(reading, noun)) return null;
  const carried =
    noun.head > noun.first && CARRIERS.has(singular(reading.tokens.lower[noun.head]))
      ? triggerEndingAt(reading, clauses, noun, noun.head - 1)
      : null;
  return carried ?? triggerEndingAt(reading, clauses, noun, noun.head);
}

function triggerEndingAt(reading: Reading, clauses: Clauses, noun: NounPhrase, head: number): Trigger | null {
  const of = complementOf(clauses, noun);
  const agent = subjectOfLightVerb(reading, noun, LIGHT);
  let best: Sense | null = null;
  let bestWeight = -1;
  let bestFirst = head;
  // "the wounding of eight": a verb's gerund as noun.
  const gerund = of !== null && reading.tokens.lower[head].endsWith("ing");
  for (let at = Math.max(noun.first, head - 3); at <= head; at++) {
    const senses = sensesOf(reading.tokens.lower[at]);
    if (senses === undefined) continue;
    for (const sense of senses) {
      if (
        !(sense.part === "noun" || (gerund && sense.part === "verb" && sense.words.length === 1)) ||
        !endsAt(reading, sense, at, head)
      )
        continue;
      const patients = of === null ? [] : [of];
      const fit = fitOf(reading, clauses, sense.frame, { patients, agent, verb: noun.verb, at: head, noun });
      if (fit < 0) continue;
      const weight = weightOf(sense, fit);
      if (weight <= bestWeight) continue;
      best = sense;
      bestWeight = weight;
      bestFirst = at;
    }
  }
  if (best === null || isGeneric(reading, noun, best, of)) return null;
  const suffers = best.mode !== null && SUFFERED.has(best.mode);
  const named = modifierOf(reading, noun, bestFirst);
  const actor =
    phraseAfter(reading, clauses, noun, AGENT_PREPOSITIONS) ??
    agentOfParticiple(clauses, noun) ??
    blamedFor(reading, clauses, noun) ??
    (suffers ? null : named) ??
    agent;
  const target =
    of ??
    (suffers ? named : null) ??
    otherThan(actor, phraseAfter(reading, clauses, noun, TARGET_PREPOSITIONS)) ??
    subjectOfLightVerb(reading, noun, BEARING) ??
    aimOfLightVerb(reading, noun) ??
    phraseAfter(reading, clauses, noun, OF) ??
    targetOf(reading, clauses, noun);
  return { sense: best, first: bestFirst, last: head + 1, verb: noun.verb, noun, actor, target, fit: bestWeight };
}

/** "the Economic Cooperation Forum": a name of several words, all in capitals, states no event. */
function isName({ tags }: Reading, noun: NounPhrase): boolean {
  return tags[noun.head] === Tag.ProperNoun && noun.head > noun.first && tags[noun.head - 1] === Tag.ProperNoun;
}

const otherThan = (actor: NounPhrase | null, phrase: NounPhrase | null) => (phrase === actor ? null : phrase);

/** "the newspaper was the target of an attack", "the bank, object of two attacks" */
function targetOf({ tokens }: Reading, { units }: Clauses, { of }: NounPhrase): NounPhrase | null {
  if (of === null || !TARGETS.has(tokens.lower[of.head])) return null;
  for (let at = of.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "verb") return unit.subject;
    if (unit.kind === "noun" && unit.preposition < 0) return unit;
    if (unit.kind === "relative" || unit.kind === "stop") return null;
  }
  return null;
}
const TARGETS = new Set("target targets victim victims object objects scene".split(" "));

/** "the murder on Monday of a judge" */
const OF = new Set(["of"]);

/** "an attack was carried out against the barracks" */
function aimOfLightVerb({ tokens }: Reading, { verb, role }: NounPhrase): NounPhrase | null {
  if (verb === null || role !== "subject" || !verb.passive || !LIGHT.has(verbLemma(tokens.lower[verb.main])))
    return null;
  return verb.obliques.find((noun) => AIMS.has(tokens.lower[noun.preposition])) ?? null;
}
const AIMS = new Set(["against", "on"]);

const AGENT_PREPOSITIONS = new Set(["by"]);
const TARGET_PREPOSITIONS = new Set(["on", "against", "at", "with", "for", "between", "to"]);

function endsAt({ tokens }: Reading, sense: Sense, first: number, head: number): boolean {
  if (first + sense.words.length - 1 !== head) return false;
  for (let word = 1; word < sense.words.length; word++) {
    const lower = tokens.lower[first + word];
    if (lower !== sense.words[word] && singular(lower) !== sense.words[word]) return false;
  }
  // "attack-helicopter", "strike-bound": a part of a compound is no noun.
  if (first > 0 && isGlued(tokens, first) && tokens.lower[first - 1] === "-") return false;
  // "a cease-fire", also where a line was broken at the hyphen: "cease- fire".
  return !(first > 1 && tokens.lower[first - 2] === "cease" && tokens.lower[first - 1] === "-");
}

function complementOf(clauses: Clauses, noun: NounPhrase): NounPhrase | null {
  const next = clauses.units[noun.at + 1];
  return next?.kind === "noun" && next.of === noun ? next : null;
}

function phraseAfter(
  { tokens }: Reading,
  clauses: Clauses,
  noun: NounPhrase,
  prepositions: ReadonlySet<string>,
): NounPhrase | null {
  for (let at = noun.at + 1; at < clauses.units.length && at < noun.at + 4; at++) {
    const unit = clauses.units[at];
    // "an attack last night on a village"
    if (unit.kind === "time" || unit.kind === "adverb") continue;
    if (unit.kind !== "noun" || unit.preposition < 0) return null;
    if (prepositions.has(tokens.lower[unit.preposition])) return unit;
  }
  return null;
}

/** "charged with murder", "torture, rape": a bare singular names a kind of deed, not a deed. */
function isGeneric({ tags }: Reading, noun: NounPhrase, sense: Sense, of: NounPhrase | null): boolean {
  return (
    DEEDS.has(sense.type) &&
    sense.frame === null &&
    of === null &&
    noun.first === noun.head &&
    tags[noun.head] === Tag.Noun
  );
}
const DEEDS = new Set(["ASSAULT", "CRIME"]);

/** Modes of which the noun before or the possessive names the one who suffers it: "Romero's murder", "the hostage release". */
const SUFFERED = new Set("kill die injure abduct missing release rescue arrest deport survive execute".split(" "));

const OWN = new Set(["its", "their", "his", "her"]);

/** "the FMLN attack", "the guerrillas' offensive": the name or the armed before the noun. */
function modifierOf(reading: Reading, noun: NounPhrase, first: number): NounPhrase | null {
  const { tags, tokens } = reading;
  if (first === noun.first) return null;
  // "its attacks": the subject of the sentence.
  if (OWN.has(tokens.lower[noun.first]) && noun.role !== "subject") return noun.verb?.subject ?? null;
  let last = first;
  if (tags[last - 1] === Tag.Possessive && tokens.lower[last - 1].startsWith("'")) last--;
  let start = last;
  while (
    start > noun.first &&
    (tags[start - 1] === Tag.ProperNoun ||
      (start === last && (tags[start - 1] === Tag.Noun || tags[start - 1] === Tag.PluralNoun)))
  )
    start--;
  if (start === last) return null;
  const phrase: NounPhrase = {
    kind: "noun",
    first: start,
    last,
    head: last - 1,
    at: noun.at,
    preposition: -1,
    of: null,
    before: null,
    verb: null,
    role: "none",
  };
  return tags[last - 1] === Tag.ProperNoun ||
    isOfClass(reading, phrase, "armed") === true ||
    isOfClass(reading, phrase, "person") === true
    ? phrase
    : null;
}

/** "the killing of six priests, carried out by uniformed men" */
function agentOfParticiple(clauses: Clauses, noun: NounPhrase): NounPhrase | null {
  for (const verb of clauses.verbs) if (verb.passive && verb.agent !== null && verb.subject === noun) return verb.agent;
  return null;
}

const BLAMING = new Set("blame accuse suspect arrest charge indict convict sentence".split(" "));
/** "claimed responsibility for the attack" */
const OWNING = new Set(["responsibility", "credit"]);
/** "participated in the murder", "is involved in the attack" */
const TAKING_PART = new Set(["participate", "involve", "implicate"]);
const ATTRIBUTING = new Set("attribute link trace".split(" "));

/** "blamed the rebels for the attack", "attributed the attack to them", "the rebels are responsible for the attack" */
function blamedFor({ tokens }: Reading, { units }: Clauses, noun: NounPhrase): NounPhrase | null {
  const preposition = noun.preposition < 0 ? "" : tokens.lower[noun.preposition];
  if (preposition === "for" && tokens.lower[noun.preposition - 1] === "responsible") {
    const verb = units[noun.at - 2];
    return verb?.kind === "verb" ? verb.subject : null;
  }
  // "accused the rebels of the attack": what looks like a complement is the charge.
  const accused = noun.of;
  if (accused?.verb != null && accused.role === "object" && BLAMING.has(verbLemma(tokens.lower[accused.verb.main])))
    return accused;
  const { verb } = noun;
  if (verb === null) return null;
  const lemma = verbLemma(tokens.lower[verb.main]);
  if (preposition === "for" && OWNING.has(tokens.lower[noun.preposition - 1]))
    return verb.passive ? null : verb.subject;
  if (preposition === "in" && TAKING_PART.has(lemma)) return verb.subject;
  if ((preposition === "for" || preposition === "of" || preposition === "in") && BLAMING.has(lemma))
    return verb.passive ? verb.subject : (verb.objects[0] ?? null);
  if (ATTRIBUTING.has(lemma) && preposition === "")
    return verb.obliques.find((other) => tokens.lower[other.preposition] === "to") ?? null;
  return null;
}

/** Verbs that only carry the event of their noun: who does the verb does the noun. */
const LIGHT = new Set(
  "mastermind carry stage launch commit conduct perpetrate mount make perform begin start plan order inflict resume hold wage undertake execute continue intensify step pay sign issue give take attempt organize lead direct prepare attend join impose lift declare announce open reach offer receive run complete do".split(
    " ",
  ),
);
/** Verbs of which the subject bears the noun: "the army suffered casualties". */
const BEARING = new Set("suffer sustain undergo receive get face await serve".split(" "));

/** "police carried out a raid", "a raid was carried out by police" */
function subjectOfLightVerb(
  { tokens }: Reading,
  { verb, role }: NounPhrase,
  kind: ReadonlySet<string>,
): NounPhrase | null {
  if (verb === null || !kind.has(verbLemma(tokens.lower[verb.main]))) return null;
  if (role === "object") return verb.subject;
  return role === "subject" && verb.passive ? verb.agent : null;
}
