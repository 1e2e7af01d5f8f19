/**
 * Units to clauses: who does each verb (subject), to whom (objects), with what (obliques), from left to right.
 *
 * Not a full parse: each verb group looks left for its subject and right for its objects and asks the marks
 * between. That is enough for newswriting, whose clauses follow each other and seldom nest.
 */
import { type Reading, Tag } from "../../text/index.ts";
import { isReporting } from "../reporting.ts";
import { type Cover, chunk } from "./chunks.ts";
import type { Clauses, NounPhrase, Unit, VerbGroup } from "./units.ts";

export function readClauses(reading: Reading, cover: Cover, first: number, last: number): Clauses {
  const units = chunk(reading, cover, first, last);
  const nouns: NounPhrase[] = [];
  const verbs: VerbGroup[] = [];
  for (const unit of units) {
    if (unit.kind === "noun") nouns.push(unit);
    else if (unit.kind === "verb") verbs.push(unit);
  }
  linkComplements(reading, units, nouns);
  for (const verb of verbs) {
    settleForm(reading, units, verb);
    verb.conditional = isConditional(reading, units, verb);
    findSubject(reading, cover, units, verb);
    verb.subordinate = isSubordinate(reading, units, verb);
    findObjects(reading, cover, units, verb);
  }
  return { first, last, units, nouns, verbs };
}

/** "the murder of two nuns": the second phrase completes the first. */
function linkComplements(reading: Reading, units: readonly Unit[], nouns: readonly NounPhrase[]): void {
  for (const noun of nouns) {
    if (noun.preposition < 0 || reading.tokens.lower[noun.preposition] !== "of") continue;
    const before = units[noun.at - 1];
    if (before?.kind === "noun" && reading.tokens.lower[noun.preposition - 1] !== "out") noun.of = before;
  }
}

/**
 * A lone past is a participle where another verb has its noun as subject ("people moored in Leeds have been
 * fined"), and one after "were shot and" is passive too ("two men were shot and wounded").
 */
function settleForm(reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  goOnWith(reading, units, verb);
  if (
    verb.form === "participle" &&
    verb.first === verb.main &&
    units[verb.at - 1]?.kind === "noun" &&
    nextObject(units, verb) !== null
  ) {
    // "the army lifted Friday a curfew": a passive participle has no object.
    verb.form = "finite";
    verb.passive = false;
  }
  if (
    verb.form === "infinitive" ||
    verb.form === "gerund" ||
    verb.first !== verb.main ||
    nextObject(units, verb) !== null
  )
    return;
  const before = units[verb.at - 1];
  if (
    before?.kind === "noun" &&
    verb.form === "finite" &&
    !isReporting(reading, verb) &&
    (servesLaterVerb(units, verb) || lacksSubject(reading, units, verb))
  ) {
    verb.form = "participle";
    verb.passive = true;
  }
  if (before?.kind !== "and") return;
  const earlier = previousVerb(reading, units, verb.at - 1);
  if (earlier?.passive === true && earlier.form !== "infinitive") verb.passive = true;
}

/** "to create or retain", "will expand and build", "accused of posing and scamming": the second goes on with the first. */
function goOnWith(reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  if (units[verb.at - 1]?.kind !== "and" || verb.first !== verb.main) return;
  const earlier = previousVerb(reading, units, verb.at);
  if (earlier === null) return;
  const tag = reading.tags[verb.main];
  if (verb.form === "finite" && (tag === Tag.Infinitive || tag === Tag.Present)) {
    if (earlier.form === "infinitive") verb.form = "infinitive";
    else if (earlier.modal >= 0 && tag === Tag.Infinitive) verb.modal = earlier.modal;
  } else if (verb.form === "gerund" && earlier.form === "gerund") verb.preposition = earlier.preposition;
}

const CONDITIONS = new Set(["if", "unless", "whether"]);

function isConditional(reading: Reading, units: readonly Unit[], verb: VerbGroup): boolean {
  if (verb.form !== "finite") return false;
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "subordinator") return CONDITIONS.has(reading.tokens.lower[unit.first]);
    if (unit.kind === "verb" || unit.kind === "stop") return false;
  }
  return false;
}

/** What "officials said that" introduces is no subordinate clause in this sense: it is the news. */
function isSubordinate(reading: Reading, units: readonly Unit[], verb: VerbGroup): boolean {
  const { subject } = verb;
  if (
    subject !== null &&
    subject.verb === verb &&
    subject.preposition >= 0 &&
    CLAUSE_OPENERS.has(reading.tokens.lower[subject.preposition])
  )
    return true;
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "subordinator") return true;
    if (unit.kind === "relative") {
      const before = units[at - 1];
      return !(before?.kind === "verb" && isReporting(reading, before));
    }
    if (unit.kind === "verb") {
      if (isReporting(reading, unit)) {
        // "where, it said, 100 were killed" goes on; "saying he must resign" depends on what it comments.
        if (unit.form === "gerund") return true;
        if (unit.subject !== null && units[unit.subject.at - 1]?.kind === "comma") continue;
      }
      return unit.subordinate && units[verb.at - 1]?.kind === "and";
    }
    if (unit.kind === "stop") return false;
  }
  return false;
}

/** Whether a verb with an auxiliary follows in the same breath, so that the noun before is its subject. */
function servesLaterVerb(units: readonly Unit[], verb: VerbGroup): boolean {
  for (let at = verb.at + 1; at < units.length; at++) {
    const unit = units[at];
    if (
      unit.kind === "adverb" ||
      unit.kind === "time" ||
      (unit.kind === "noun" && (unit.preposition >= 0 || units[at - 1].kind === "and"))
    )
      continue;
    if (unit.kind === "and" && units[at + 1]?.kind === "noun") continue;
    return unit.kind === "verb" && unit.form === "finite" && (unit.main > unit.first || at === verb.at + 1);
  }
  return false;
}

/** "of the boaters cited in Hammond": nothing before the verb can be its subject. */
function lacksSubject(reading: Reading, units: readonly Unit[], verb: VerbGroup): boolean {
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "noun") {
      if (unit.preposition < 0 || CLAUSE_OPENERS.has(reading.tokens.lower[unit.preposition])) return false;
    } else if (unit.kind !== "adverb" && unit.kind !== "time")
      return unit.kind === "comma" ? false : unit.kind === "stop";
  }
  return true;
}

/** The verb before, but for an inserted "officials said". */
function previousVerb(reading: Reading, units: readonly Unit[], before: number): VerbGroup | null {
  let inserted: VerbGroup | null = null;
  for (let at = before - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind !== "verb") continue;
    if (!isReporting(reading, unit) || unit.subject === null || units[unit.subject.at - 1]?.kind !== "comma")
      return unit;
    inserted ??= unit;
  }
  return inserted;
}

function nextObject(units: readonly Unit[], verb: VerbGroup): NounPhrase | null {
  const after = units[verb.at + 1];
  const next = after?.kind === "time" || after?.kind === "adverb" ? units[verb.at + 2] : after;
  return next?.kind === "noun" && next.preposition < 0 ? next : null;
}

// ---- subjects ----

/** Prepositions that open a clause as well: "after a blast killed 20". */
const CLAUSE_OPENERS = new Set(["after", "before", "since", "until", "as", "than", "like"]);

function findSubject(reading: Reading, cover: Cover, units: readonly Unit[], verb: VerbGroup): void {
  const before = units[verb.at - 1];
  const earlier = previousVerb(reading, units, verb.at);
  if (before === undefined) return;
  if (verb.preposition >= 0 || before.kind === "subordinator") {
    if (verb.form !== "finite") {
      share(verb, earlier);
      if (
        earlier !== null &&
        !earlier.passive &&
        verb.preposition >= 0 &&
        earlier.objects.length > 0 &&
        BLAMING.has(reading.tokens.lower[earlier.main])
      ) {
        // "accused the rebels of killing": the accused did it.
        verb.subject = earlier.objects[0];
      }
      return;
    }
  }
  if (verb.form === "infinitive") {
    verb.governor = before.kind === "and" && earlier?.form === "infinitive" ? earlier.governor : earlier;
    if (before.kind === "noun" && earlier !== null && before.at > earlier.at && before.preposition < 0)
      verb.subject = before;
    else verb.subject = earlier?.subject ?? nounBefore(units, verb.at);
    if (earlier?.passive === true && earlier.subject === null) verb.subject = nounBefore(units, verb.at);
    return;
  }
  if (verb.form === "gerund" || verb.form === "participle") {
    if (before.kind === "noun") {
      verb.subject = before;
      before.before ??= earlierMember(units, before);
      return;
    }
    if (before.kind === "relative" || before.kind === "adverb" || before.kind === "time")
      verb.subject = nounBefore(units, verb.at);
    else if (before.kind === "verb") share(verb, before);
    else if (before.kind === "comma" && verb.form === "participle" && units[verb.at - 2]?.kind === "noun")
      verb.subject = units[verb.at - 2] as NounPhrase;
    else share(verb, before.kind === "and" ? earlier : (mainVerb(reading, units, verb.at) ?? earlier));
    if (verb.subject === null) verb.subject = nounBefore(units, verb.at);
    return;
  }
  if (before.kind === "and" || (before.kind === "adverb" && units[verb.at - 2]?.kind === "and")) {
    share(
      verb,
      earlier?.form === "infinitive" || earlier?.form === "gerund"
        ? (mainVerb(reading, units, verb.at) ?? earlier)
        : earlier,
    );
    if (earlier !== null && (earlier.passive || earlier.perfect) && verb.passive) verb.subject = earlier.subject;
    if (verb.subject !== null) return;
  }
  if (before.kind === "relative") {
    verb.relative = true;
    verb.subject = antecedent(reading, units, verb.at);
    return;
  }
  let passedRelative = false;
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "relative") {
      if (passedRelative) continue;
      verb.relative = true;
      verb.subject = antecedent(reading, units, at);
      return;
    }
    if (unit.kind === "verb") {
      if (unit.form === "finite" && !unit.relative) break;
      passedRelative ||= unit.relative;
      continue;
    }
    if (unit.kind !== "noun") continue;
    const opens = unit.preposition >= 0 && CLAUSE_OPENERS.has(reading.tokens.lower[unit.preposition]);
    if (
      (unit.preposition < 0 || opens) &&
      (unit.role === "none" || (opens && unit.role === "oblique")) &&
      !goesOnPlaces(reading, cover, units, unit) &&
      !isInserted(reading, units, unit)
    ) {
      claim(units, verb, unit);
      return;
    }
  }
  verb.subject = earlier?.subject ?? null;
}

/** "six people, among them a toddler, were": the part is no subject. */
function isInserted({ tokens }: Reading, units: readonly Unit[], noun: NounPhrase): boolean {
  const before = units[noun.at - 1];
  return (
    before?.kind === "noun" &&
    before.preposition >= 0 &&
    tokens.lower[before.preposition] === "among" &&
    PARTS.has(tokens.lower[before.head])
  );
}
const PARTS = new Set(["them", "these", "those"]);

/** "boats moored in Hammond and East Chicago have": the second place goes on the list of the first. */
function goesOnPlaces(reading: Reading, cover: Cover, units: readonly Unit[], noun: NounPhrase): boolean {
  const earlier = units[noun.at - 2];
  return (
    units[noun.at - 1]?.kind === "and" &&
    earlier?.kind === "noun" &&
    earlier.preposition >= 0 &&
    !opensPhrase(reading, cover, noun)
  );
}

const BLAMING = new Set(
  "accuse accused accuses accusing blame blamed blames blaming charge charged charges charging arrested detained suspect suspected sentenced convicted jailed indicted held".split(
    " ",
  ),
);

function claim(units: readonly Unit[], verb: VerbGroup, noun: NounPhrase): void {
  verb.subject = noun;
  for (let member: NounPhrase | null = noun; member !== null; member = member.before) {
    member.verb = verb;
    member.role = "subject";
    member.before ??= earlierMember(units, member);
  }
}

/** "four members of the guard and a woman were killed": the phrase before "and", where no verb stands between. */
function earlierMember(units: readonly Unit[], noun: NounPhrase): NounPhrase | null {
  const joint = units[noun.at - 1];
  if (joint?.kind !== "and" && joint?.kind !== "comma") return null;
  for (let at = noun.at - 2; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "noun" && (unit.preposition < 0 || at === noun.at - 2))
      return unit.role === "none" && unit.of === null ? unit : null;
    if (unit.kind === "noun" || (joint.kind === "and" && unit.kind === "comma")) continue;
    if (unit.kind === "verb" && unit.form !== "finite" && unit.form !== "infinitive") continue;
    return null;
  }
  return null;
}

function share(verb: VerbGroup, earlier: VerbGroup | null): void {
  verb.governor = earlier;
  verb.subject = earlier?.subject ?? null;
}

function mainVerb(reading: Reading, units: readonly Unit[], before: number): VerbGroup | null {
  for (let verb = previousVerb(reading, units, before); verb !== null; verb = previousVerb(reading, units, verb.at)) {
    if (verb.form === "finite") return verb;
  }
  return null;
}

/** The nearest phrase to the left; of "members of the guard who" the guard's members, where the clause is plural or not. */
function nounBefore(units: readonly Unit[], before: number): NounPhrase | null {
  for (let at = before - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "noun") return unit;
    if (unit.kind === "verb") return null;
  }
  return null;
}

/** "32 centers in Ohio that received funds": not the place, but what is there. */
function antecedent(reading: Reading, units: readonly Unit[], before: number): NounPhrase | null {
  const nearest = nounBefore(units, before);
  if (
    nearest === null ||
    nearest.preposition < 0 ||
    !PLACING.has(reading.tokens.lower[nearest.preposition]) ||
    reading.tags[nearest.head] !== Tag.ProperNoun
  )
    return nearest;
  return nounBefore(units, nearest.at) ?? nearest;
}
const PLACING = new Set(["in", "at", "near", "from", "on", "outside"]);

// ---- objects ----

function findObjects(reading: Reading, cover: Cover, units: readonly Unit[], verb: VerbGroup): void {
  const reporting = isReporting(reading, verb);
  let list: NounPhrase | null = null;
  let oblique: NounPhrase | null = null;
  for (let at = verb.at + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind === "adverb" || unit.kind === "time") continue;
    if (unit.kind === "noun") {
      if (unit.preposition >= 0) {
        takeOblique(reading, verb, unit);
        oblique = unit;
        continue;
      }
      const previous = units[at - 1];
      const joined = previous.kind === "comma" || previous.kind === "and";
      if (
        joined &&
        oblique !== null &&
        (list === null || !opensPhrase(reading, cover, unit)) &&
        !followedByFinite(reading, units, at, true)
      ) {
        // "were killed in Leeds and York", "of six officers and civilians": the list is the oblique's.
        unit.preposition = oblique.preposition;
        unit.before = oblique;
        takeOblique(reading, verb, unit);
        oblique = unit;
        continue;
      }
      const next = list !== null && joined;
      if (followedByFinite(reading, units, at, reporting || next)) return;
      if (list !== null && !next && !(previous.kind === "noun" && verb.objects.length === 1)) return;
      unit.verb = verb;
      unit.role = "object";
      unit.before = next ? list : null;
      verb.objects.push(unit);
      list = unit;
      continue;
    }
    if (unit.kind === "comma" || unit.kind === "and") {
      // A passive has at most the object that follows at once ("were granted bail").
      const after = units[at + 1];
      if (verb.passive && (after?.kind === "time" || (after?.kind === "noun" && after.preposition >= 0))) continue;
      if (verb.passive || !continuesList(reading, units, at)) return;
      continue;
    }
    if (
      unit.kind === "verb" &&
      (unit.form === "participle" || unit.form === "gerund") &&
      units[at - 1].kind === "noun" &&
      list !== null
    ) {
      // "killing four soldiers and a woman visiting from Canada": the list goes on after the participle's own words.
      continue;
    }
    if (unit.kind === "state" && list !== null) continue;
    return;
  }
}

/** "a woman", "three cars": the phrase has an article or a number of its own. */
function opensPhrase({ tags }: Reading, cover: Cover, noun: NounPhrase): boolean {
  if (cover.quantity[noun.first] >= 0) return true;
  const tag = tags[noun.first];
  return tag === Tag.Determiner || tag === Tag.Number || tag === Tag.Possessive || tag === Tag.Symbol;
}

/** After a comma or "and": another phrase of the same kind follows, with no verb of its own. */
function continuesList(reading: Reading, units: readonly Unit[], at: number): boolean {
  let next = at + 1;
  while (next < units.length && (units[next].kind === "and" || units[next].kind === "adverb")) next++;
  const unit = units[next];
  return unit?.kind === "noun" && !followedByFinite(reading, units, next, true);
}

/** Whether the phrase is the subject of a verb to come. Without `strict` a lone past after an object counts as a participle. */
function followedByFinite(reading: Reading, units: readonly Unit[], noun: number, strict: boolean): boolean {
  const { lower } = reading.tokens;
  for (let at = noun + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind === "noun" && unit.preposition >= 0) {
      // "destroyed 33 houses before it was contained": the verb to come is that of another clause.
      if (CLAUSE_OPENERS.has(lower[unit.preposition])) return false;
      continue;
    }
    if (unit.kind === "adverb" || unit.kind === "time") continue;
    if (
      strict &&
      unit.kind === "and" &&
      units[at + 1]?.kind === "noun" &&
      (units[at + 1] as NounPhrase).preposition < 0
    ) {
      at++;
      continue;
    }
    if (unit.kind === "comma") {
      const end = endOfInsertion(reading, units, at);
      if (end < 0) return false;
      at = end;
      continue;
    }
    if (unit.kind === "verb") {
      if (unit.form === "finite") return strict || unit.main > unit.first;
      if (unit.form === "participle" || unit.form === "gerund") continue;
    }
    return false;
  }
  return false;
}

const INSERTING = new Set(["including", "among", "with", "along", "like", "excluding"]);

/** "25 people, including the warden, were": the comma that closes the insertion; -1 where the comma opens none. */
function endOfInsertion({ tokens }: Reading, units: readonly Unit[], comma: number): number {
  const first = units[comma + 1];
  if (first?.kind !== "noun" || first.preposition < 0 || !INSERTING.has(tokens.lower[first.preposition])) return -1;
  for (let at = comma + 2; at < units.length && at < comma + 10; at++) {
    const unit = units[at];
    if (unit.kind === "comma") return at;
    if (unit.kind !== "noun" && unit.kind !== "and") return -1;
  }
  return -1;
}

function takeOblique(reading: Reading, verb: VerbGroup, noun: NounPhrase): void {
  const preposition = reading.tokens.lower[noun.preposition];
  if (preposition === "of" && noun.of !== null) return;
  if (verb.passive && preposition === "by" && verb.agent === null) {
    verb.agent = noun;
    noun.role = "agent";
  } else if (noun.verb === null) noun.role = "oblique";
  noun.verb ??= verb;
  verb.obliques.push(noun);
}
