/**
 * Units to clauses: who does each verb (subject), to whom (objects), with what (obliques), from left to right.
 *
 * Not a full parse: each verb group looks left for its subject and right for its objects and asks the marks
 * between. That is enough for newswriting, whose clauses follow each other and seldom nest.
 */
import { type Reading, Tag } from "../../text/index.ts";
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
    findSubject(reading, units, verb);
    findObjects(reading, units, verb);
  }
  return { first, last, units, nouns, verbs };
}

/** "the murder of two nuns": the second phrase completes the first. */
function linkComplements(reading: Reading, units: readonly Unit[], nouns: readonly NounPhrase[]): void {
  for (const noun of nouns) {
    if (noun.preposition < 0 || reading.tokens.lower[noun.preposition] !== "of") continue;
    const before = units[noun.at - 1];
    if (before?.kind === "noun") noun.of = before;
  }
}

/** A bare past after "were shot and" is a participle too: "two men were shot and wounded". */
function settleForm(_reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  if (verb.form === "infinitive" || verb.first !== verb.main) return;
  const mark = units[verb.at - 1];
  if (mark?.kind !== "and") return;
  const earlier = previousVerb(units, verb.at - 1);
  if (earlier === null || !earlier.passive || earlier.form === "infinitive" || nextObject(units, verb) !== null) return;
  if (verb.form === "participle" || verb.form === "finite") verb.passive = true;
}

function previousVerb(units: readonly Unit[], before: number): VerbGroup | null {
  for (let at = before - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "verb") return unit;
  }
  return null;
}

function nextObject(units: readonly Unit[], verb: VerbGroup): NounPhrase | null {
  const next = units[verb.at + 1];
  return next?.kind === "noun" && next.preposition < 0 ? next : null;
}

// ---- subjects ----

/** Prepositions that open a clause as well: "after a blast killed 20". */
const CLAUSE_OPENERS = new Set(["after", "before", "since", "until", "as", "than", "like", "with"]);

function findSubject(reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  const before = units[verb.at - 1];
  const earlier = previousVerb(units, verb.at);
  if (before === undefined) return;
  if (verb.preposition >= 0 || before.kind === "subordinator") {
    if (verb.form !== "finite") {
      share(verb, earlier);
      return;
    }
  }
  if (verb.form === "infinitive") {
    verb.governor = earlier;
    if (before.kind === "noun" && earlier !== null && before.at > earlier.at && before.preposition < 0)
      verb.subject = before;
    else verb.subject = earlier?.subject ?? nounBefore(units, verb.at);
    if (earlier?.passive === true && earlier.subject === null) verb.subject = nounBefore(units, verb.at);
    return;
  }
  if (verb.form === "gerund" || verb.form === "participle") {
    if (before.kind === "noun") {
      verb.subject = before;
      return;
    }
    if (before.kind === "relative" || before.kind === "adverb" || before.kind === "time")
      verb.subject = nounBefore(units, verb.at);
    else if (before.kind === "verb") share(verb, before);
    else if (before.kind === "comma" && verb.form === "participle" && units[verb.at - 2]?.kind === "noun")
      verb.subject = units[verb.at - 2] as NounPhrase;
    else share(verb, before.kind === "and" ? earlier : (mainVerb(units, verb.at) ?? earlier));
    if (verb.subject === null) verb.subject = nounBefore(units, verb.at);
    return;
  }
  if (before.kind === "and" || (before.kind === "adverb" && units[verb.at - 2]?.kind === "and")) {
    share(
      verb,
      earlier?.form === "infinitive" || earlier?.form === "gerund" ? (mainVerb(units, verb.at) ?? earlier) : earlier,
    );
    if (earlier !== null && (earlier.passive || earlier.perfect) && verb.passive) verb.subject = earlier.subject;
    if (verb.subject !== null) return;
  }
  if (before.kind === "relative") {
    verb.subject = nounBefore(units, verb.at);
    return;
  }
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "relative") {
      // "the house that police raided": the subject stands between, or the antecedent is it.
      verb.subject = nounBefore(units, at);
      return;
    }
    if (unit.kind === "verb") {
      if (unit.form === "finite") break;
      continue;
    }
    if (unit.kind !== "noun") continue;
    const opens = unit.preposition >= 0 && CLAUSE_OPENERS.has(reading.tokens.lower[unit.preposition]);
    if ((unit.preposition < 0 || opens) && (unit.verb === null || unit.role !== "object")) {
      claim(units, verb, unit);
      return;
    }
  }
  verb.subject = earlier?.subject ?? null;
}

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
    if (unit.kind === "noun" && unit.preposition < 0) return unit.role === "none" ? unit : null;
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

function mainVerb(units: readonly Unit[], before: number): VerbGroup | null {
  for (let at = before - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "verb" && unit.form === "finite") return unit;
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

// ---- objects ----

const REPORTING = new Set(
  "said says say saying reported reports report told announced announces confirmed confirms believe believed believes think thinks thought fear feared fears estimate estimated estimates claimed claims added adds stated states noted notes know knew known learned hope hoped warned insisted admitted acknowledged revealed suggested argued testified".split(
    " ",
  ),
);

function findObjects(reading: Reading, units: readonly Unit[], verb: VerbGroup): void {
  const reporting = REPORTING.has(reading.tokens.lower[verb.main]);
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
      if (joined && oblique !== null && (list === null || !opensPhrase(reading, unit))) {
        // "were killed in Leeds and York", "of six officers and civilians": the list is the oblique's.
        unit.preposition = oblique.preposition;
        unit.before = oblique;
        takeOblique(reading, verb, unit);
        oblique = unit;
        continue;
      }
      const next = list !== null && joined;
      if (followedByFinite(units, at, reporting || next)) return;
      if (list !== null && !next && !(previous.kind === "noun" && verb.objects.length === 1)) return;
      unit.verb = verb;
      unit.role = "object";
      unit.before = next ? list : null;
      verb.objects.push(unit);
      list = unit;
      continue;
    }
    if (unit.kind === "comma" || unit.kind === "and") {
      if (!continuesList(units, at)) return;
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
function opensPhrase({ tags }: Reading, noun: NounPhrase): boolean {
  const tag = tags[noun.first];
  return tag === Tag.Determiner || tag === Tag.Number || tag === Tag.Possessive || tag === Tag.Symbol;
}

/** After a comma or "and": another phrase of the same kind follows, with no verb of its own. */
function continuesList(units: readonly Unit[], at: number): boolean {
  let next = at + 1;
  while (next < units.length && (units[next].kind === "and" || units[next].kind === "adverb")) next++;
  const unit = units[next];
  return unit?.kind === "noun" && !followedByFinite(units, next, true);
}

/** Whether the phrase is the subject of a verb to come. Without `strict` a lone past after an object counts as a participle. */
function followedByFinite(units: readonly Unit[], noun: number, strict: boolean): boolean {
  for (let at = noun + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind === "noun" && unit.preposition >= 0) continue;
    if (unit.kind === "adverb" || unit.kind === "time") continue;
    if (unit.kind === "verb") {
      if (unit.form === "finite") return strict || unit.main > unit.first || at === noun + 1;
      if (unit.form === "participle" || unit.form === "gerund") continue;
      return false;
    }
    return false;
  }
  return false;
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
