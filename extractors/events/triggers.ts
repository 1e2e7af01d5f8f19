/** The words of a sentence that state an event: verbs, nouns and states of the lexicon whose frame fits. */
import { type Reading, singular, Tag } from "../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import { type Frame, type Sense, sensesOf } from "./lexicon.ts";
import { isOfClass } from "./noun-classes.ts";

/** A trigger in its clause. */
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
  /** How many conditions of the frame hold. */
  readonly fit: number;
}

export function findTriggers(reading: Reading, clauses: Clauses): Trigger[] {
  const triggers: Trigger[] = [];
  for (const unit of clauses.units) {
    if (unit.kind === "verb") addVerb(reading, clauses, unit, triggers);
    else if (unit.kind === "noun") addNoun(reading, clauses, unit, triggers);
    else if (unit.kind === "state") addState(reading, clauses, unit.first, unit.at, triggers);
  }
  return triggers;
}

/** Whether any word of the sentence opens a sense: what decides that a sentence is read at all. */
export function holdsTrigger(reading: Reading, first: number, last: number): boolean {
  const { lower } = reading.tokens;
  for (let at = first; at < last; at++) if (sensesOf(lower[at]) !== undefined) return true;
  return false;
}

// ---- verbs ----

/** Verbs of which the subject is the one that it happens to. */
const UNDERGOING = new Set([
  "die",
  "missing",
  "survive",
  "infect",
  "crash",
  "collapse",
  "fire",
  "disaster",
  "displace",
  "migrate",
  "travel",
  "attend",
]);

function addVerb(reading: Reading, clauses: Clauses, verb: VerbGroup, triggers: Trigger[]): void {
  const senses = sensesOf(reading.tokens.lower[verb.main]);
  if (senses === undefined) return;
  const patient = patientOf(verb);
  const agent = verb.passive ? verb.agent : verb.subject;
  let best: Sense | null = null;
  let bestFit = -1;
  let bestEnd = verb.last;
  for (const sense of senses) {
    if (sense.part !== "verb" || sense.negated !== (sense.negated && verb.negated)) continue;
    const end = sense.words.length === 1 ? verb.main + 1 : endOfPhrase(reading, clauses, verb, sense);
    if (end < 0) continue;
    const fit = fitOf(reading, clauses, sense.frame, { patient, agent, verb, at: verb.main, noun: null });
    if (fit < 0) continue;
    const weight = fit * 2 + (sense.words.length - 1) * 3 + (sense.negated ? 4 : 0);
    if (weight > bestFit) {
      best = sense;
      bestFit = weight;
      bestEnd = end;
    }
  }
  if (best === null) return addParticipleState(reading, clauses, verb, triggers);
  const undergoing = best.mode !== null && UNDERGOING.has(best.mode) && patient === null;
  const target = undergoing ? verb.subject : (patient ?? otherParty(reading, verb));
  const actor = undergoing ? null : agent;
  triggers.push({ sense: best, first: verb.main, last: bestEnd, verb, noun: null, actor, target, fit: bestFit });
}

function patientOf(verb: VerbGroup): NounPhrase | null {
  if (verb.passive) return verb.subject;
  return verb.objects[0] ?? null;
}

/** "clashed with rebels", "called on the army", "fired at a patrol": the phrase that a preposition brings. */
function otherParty(reading: Reading, verb: VerbGroup): NounPhrase | null {
  if (verb.passive) return null;
  for (const noun of verb.obliques) if (PARTY_PREPOSITIONS.has(reading.tokens.lower[noun.preposition])) return noun;
  return null;
}
const PARTY_PREPOSITIONS = new Set(["with", "against", "on", "at", "to", "for", "from", "into", "upon"]);

/** "leaving 20 people injured": the participle is a state where no verb sense holds. */
function addParticipleState(reading: Reading, clauses: Clauses, verb: VerbGroup, triggers: Trigger[]): void {
  if (verb.form === "participle" || verb.form === "finite" || verb.form === "gerund")
    addState(reading, clauses, verb.main, verb.at, triggers);
}

/** The end of a phrase whose first word is the verb; -1 where its other words do not follow. */
function endOfPhrase(reading: Reading, clauses: Clauses, verb: VerbGroup, sense: Sense): number {
  const { tokens, tags } = reading;
  let at = verb.main + 1;
  let end = -1;
  let skipped = 0;
  for (let word = 1; word < sense.words.length; word++) {
    const wanted = sense.words[word];
    for (;;) {
      if (at >= clauses.last || skipped > 6) return -1;
      const lower = tokens.lower[at];
      if (lower === wanted || (lower.length > wanted.length && singular(lower) === wanted)) break;
      // Between the words of a phrase stand articles, adjectives, and the object: "put the firm under investigation".
      const tag = tags[at];
      if (
        tag === Tag.Punctuation ||
        tag === Tag.Conjunction ||
        tag === Tag.Modal ||
        (tag >= Tag.Present && tag <= Tag.Past) ||
        tag === Tag.To
      )
        return -1;
      if (tag === Tag.Preposition && !(tokens.lower[at] === "of")) return -1;
      skipped++;
      at++;
    }
    at++;
    end = at;
  }
  return end;
}

// ---- nouns ----

function addNoun(reading: Reading, clauses: Clauses, noun: NounPhrase, triggers: Trigger[]): void {
  const { lower } = reading.tokens;
  let best: Sense | null = null;
  let bestFit = -1;
  let bestFirst = noun.head;
  const of = complementOf(clauses, noun);
  for (let at = noun.first; at <= noun.head; at++) {
    const senses = sensesOf(at === noun.head ? lower[at] : lower[at]);
    if (senses === undefined) continue;
    for (const sense of senses) {
      if (sense.part !== "noun" || !endsAtHead(reading, sense, at, noun.head)) continue;
      const fit = fitOf(reading, clauses, sense.frame, {
        patient: of,
        agent: agentOfNoun(noun),
        verb: noun.verb,
        at: noun.head,
        noun,
      });
      if (fit < 0) continue;
      const weight = fit * 2 + (sense.words.length - 1) * 3;
      if (weight > bestFit) {
        best = sense;
        bestFit = weight;
        bestFirst = at;
      }
    }
  }
  if (best === null) return;
  const verb = noun.verb;
  const by = noun.at + 1 < clauses.units.length ? phraseAfter(reading, clauses, noun, AGENT_PREPOSITIONS) : null;
  const lightSubject =
    verb !== null && noun.role === "object"
      ? verb.subject
      : verb?.passive === true && noun.role === "subject"
        ? verb.agent
        : null;
  const actor = by ?? lightSubject;
  const target = of ?? phraseAfter(reading, clauses, noun, TARGET_PREPOSITIONS);
  triggers.push({ sense: best, first: bestFirst, last: noun.head + 1, verb, noun, actor, target, fit: bestFit });
}

const AGENT_PREPOSITIONS = new Set(["by"]);
const TARGET_PREPOSITIONS = new Set(["on", "against", "at", "with", "for", "between", "to", "in"]);

function endsAtHead({ tokens }: Reading, sense: Sense, first: number, head: number): boolean {
  if (first + sense.words.length - 1 !== head) return false;
  for (let word = 1; word < sense.words.length; word++) {
    const lower = tokens.lower[first + word];
    if (lower !== sense.words[word] && singular(lower) !== sense.words[word]) return false;
  }
  return true;
}

function complementOf(clauses: Clauses, noun: NounPhrase): NounPhrase | null {
  const next = clauses.units[noun.at + 1];
  return next?.kind === "noun" && next.of === noun ? next : null;
}

function phraseAfter(
  reading: Reading,
  clauses: Clauses,
  noun: NounPhrase,
  prepositions: ReadonlySet<string>,
): NounPhrase | null {
  for (let at = noun.at + 1; at < clauses.units.length && at < noun.at + 4; at++) {
    const unit = clauses.units[at];
    if (unit.kind !== "noun" || unit.preposition < 0) return null;
    if (prepositions.has(reading.tokens.lower[unit.preposition])) return unit;
  }
  return null;
}

/** "police carried out a raid": who does the verb does the noun. */
function agentOfNoun(noun: NounPhrase): NounPhrase | null {
  if (noun.verb === null || noun.role !== "object") return null;
  return noun.verb.subject;
}

// ---- states ----

function addState(reading: Reading, clauses: Clauses, token: number, at: number, triggers: Trigger[]): void {
  const senses = sensesOf(reading.tokens.lower[token]);
  if (senses === undefined) return;
  for (const sense of senses) {
    if (sense.part !== "state") continue;
    const described = describedBy(clauses, at);
    triggers.push({
      sense,
      first: token,
      last: token + 1,
      verb: described?.verb ?? null,
      noun: described,
      actor: null,
      target: described,
      fit: 1,
    });
    return;
  }
}

/** "at least 180 people dead", "141 people are missing", "two dead and 18 injured": whom the state describes. */
function describedBy(clauses: Clauses, at: number): NounPhrase | null {
  for (let before = at - 1; before >= 0 && before > at - 5; before--) {
    const unit = clauses.units[before];
    if (unit.kind === "noun" && unit.preposition < 0) return unit;
    if (unit.kind === "noun" || unit.kind === "adverb" || unit.kind === "time") continue;
    if (unit.kind === "verb") return unit.subject;
    return null;
  }
  return null;
}

// ---- frames ----

interface Surroundings {
  readonly patient: NounPhrase | null;
  readonly agent: NounPhrase | null;
  readonly verb: VerbGroup | null;
  readonly noun: NounPhrase | null;
  /** The trigger's token. */
  readonly at: number;
}

/** How many conditions of the frame hold; -1 where one fails. An unknown agent neither holds nor fails. */
function fitOf(reading: Reading, clauses: Clauses, frame: Frame | null, around: Surroundings): number {
  if (frame === null) return 0.5;
  let fit = 0;
  let failed = 0;
  let alternatives = 0;
  for (const { role, noun: name, not } of frame.roles) {
    const phrase = role === "agent" ? around.agent : around.patient;
    if (phrase === null) {
      if (role === "agent" && around.verb?.passive === true) continue;
      if (not && role === "patient") continue;
      return -1;
    }
    const is = listIsOfClass(reading, phrase, name);
    if (is === null) continue;
    if (is === not) return -1;
    fit++;
  }
  if (frame.passive && around.verb?.passive !== true) return -1;
  for (const [words, found] of [
    [frame.after, () => around.at + 1 < clauses.last && frame.after!.has(reading.tokens.lower[around.at + 1])],
    [
      frame.modifier,
      () => around.noun !== null && holdsWord(reading, frame.modifier!, around.noun.first, around.noun.head),
    ],
    [frame.verb, () => around.verb !== null && frame.verb!.has(reading.tokens.lower[around.verb.main])],
    [frame.with, () => holdsWord(reading, frame.with!, clauses.first, clauses.last)],
  ] as const) {
    if (words === null) continue;
    alternatives++;
    if (found()) fit++;
    else failed++;
  }
  // Word conditions are alternatives: "a case of measles", "a measles case".
  return alternatives > 0 && failed === alternatives ? -1 : fit;
}

/** A list is of the class when one member is. */
function listIsOfClass(reading: Reading, phrase: NounPhrase, name: string): boolean | null {
  let unknown = false;
  for (let member: NounPhrase | null = phrase; member !== null; member = member.before) {
    const is = isOfClass(reading, member, name);
    if (is === true) return true;
    if (is === null) unknown = true;
  }
  return unknown ? null : false;
}

function holdsWord({ tokens }: Reading, words: ReadonlySet<string>, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (words.has(tokens.lower[at])) return true;
  return false;
}
