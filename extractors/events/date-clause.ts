/** Which clause of its sentence a date belongs to: how near it stands to a trigger, and the verbs between. */
import { type Reading, verbLemma } from "../text/index.ts";
import type { Clauses, Unit, VerbGroup } from "./grammar/units.ts";
import { sensesOf } from "./lexicon.ts";
import { isReporting } from "./reporting.ts";
import { isPast } from "./tense.ts";
import type { Trigger } from "./trigger.ts";

/** How well the date that begins at token `first` fits the trigger; 0 where it belongs to another clause. */
export function clauseScore(reading: Reading, clauses: Clauses, trigger: Trigger, first: number): number {
  const governing = verbBefore(clauses, first);
  if (governing !== null && governing !== trigger.verb && describesNoun(reading, clauses, trigger, governing, first))
    return 0;
  return first > trigger.first
    ? scoreAfter(reading, clauses, trigger, first)
    : scoreBefore(reading, clauses, trigger, first);
}

/**
 * "a system installed 30 years ago", "a report released on Monday", "the minister, who was elected in 2005, opened": the date
 * is that of the clause that describes a noun; but "a bomb that went off on Sunday killed two" tells of one event.
 */
function describesNoun(
  reading: Reading,
  { units }: Clauses,
  trigger: Trigger,
  governing: VerbGroup,
  date: number,
): boolean {
  if (!isReduced(reading, units, governing, date) && !(governing.relative && date < trigger.first)) return false;
  const { subject } = governing;
  return !(
    STRIKING.has(trigger.sense.type) &&
    (strikes(reading, governing.main) || (subject !== null && strikes(reading, subject.head)))
  );
}

/** A lone past after a noun that is another's ("to replace a system installed …") or that reports ("according to a report issued …"). */
export function isReduced({ tokens }: Reading, units: readonly Unit[], verb: VerbGroup, date: number): boolean {
  const noun = units[verb.at - 1];
  if (noun?.kind !== "noun" || verb.first !== verb.main || units[noun.at - 1]?.kind === "and") return false;
  if (date - verb.last > BESIDE) return false;
  if (verb.form === "participle" || (noun.role === "object" && noun.verb !== verb)) return true;
  return noun.preposition >= 0 && ISSUED.has(tokens.lower[verb.main]);
}
/** "released on early Monday" has two words between. */
const BESIDE = 2;
const ISSUED = new Set("released issued published filed posted dated obtained unsealed".split(" "));

/** Whether the word states, in one of its senses, harm that comes all at once. */
function strikes({ tokens }: Reading, at: number): boolean {
  return sensesOf(tokens.lower[at])?.some(({ type }) => STRIKING.has(type)) ?? false;
}
export const STRIKING = new Set(["ASSAULT", "INCIDENT", "CASUALTY", "PROTEST"]);

/** "were killed … on Sunday": the nearer the better, and no other verb between. */
function scoreAfter(reading: Reading, clauses: Clauses, trigger: Trigger, date: number): number {
  const between = verbsBetween(clauses, trigger.last, date);
  const governing = between.at(-1);
  if (governing !== undefined && datesAnother(trigger, governing)) return 0;
  if (governing !== undefined && isReporting(reading, governing))
    return isReported(trigger, governing) ? 3 - distance(trigger.last, date) : 0;
  if (between.length === 0) return 5 - distance(trigger.last, date);
  const participles = between.every((verb) => verb.form !== "finite");
  return (participles ? 3 : 1.5) - distance(trigger.last, date);
}

/**
 * "opened six clinics and plans to open two this month", "hired two to replace men who left in June": the date is that of
 * another's plan, or of a relative clause.
 */
function datesAnother({ verb }: Trigger, governing: VerbGroup): boolean {
  if (governing === verb) return false;
  if (governing.relative) return verb === null || !verb.relative;
  return governing.form === "infinitive" && governing.governor !== null && governing.governor !== verb;
}

/** "The fire was reported at 9:40 p.m. Friday", "three robberies were reported last week": reported as it happened. */
function isReported({ noun }: Trigger, governing: VerbGroup): boolean {
  return governing.passive && noun !== null && governing.subject === noun;
}

/** "Police on Monday said that two were shot", "On Monday officials said …"; not "On Monday, police said, gunmen shot two". */
function isSaidThen({ units }: Clauses, verb: VerbGroup, date: number): boolean {
  return verb.first > date && units[verb.at + 1]?.kind !== "comma";
}

/** "agreed on Thursday to buy", "will vote on Thursday on a plan to buy": the date is that of the agreement; "plans in May to buy" looks ahead. */
function datesTheAgreement(reading: Reading, { verb }: Trigger, governing: VerbGroup | null): boolean {
  if (verb === null || governing === null || verb.governor !== governing || verb.form !== "infinitive") return false;
  return isPast(reading, governing) || !AHEAD.has(verbLemma(reading.tokens.lower[governing.main]));
}
const AHEAD = new Set("plan hope aim intend want expect schedule set need try".split(" "));

/** "On Sunday police … arrested": a date before the verb holds for all that follows, until the next date. */
function scoreBefore(reading: Reading, clauses: Clauses, trigger: Trigger, date: number): number {
  const between = verbsBetween(clauses, date, trigger.first).filter((verb) => verb !== trigger.verb);
  const opening = date - clauses.first < 4 && verbBefore(clauses, date) === null;
  const governing = verbBefore(clauses, date);
  if (governing !== null && isReporting(reading, governing) && isBeside(clauses, governing, date))
    return between.length === 0 && isAwarded(reading, trigger, governing) ? 3 : 0;
  if (between.length === 0) {
    if (datesTheAgreement(reading, trigger, governing)) return 0;
    return (opening ? 4.5 : 3.5) - distance(date, trigger.first);
  }
  if (isReporting(reading, between[0]) && (!opening || isSaidThen(clauses, between[0], date))) return 0;
  return (opening ? 3 : 2) - distance(date, trigger.first);
}

/** "said Monday", "told the newspaper on Monday", "said in a statement on Monday"; not "said the gang on Monday raided". */
function isBeside({ units }: Clauses, verb: VerbGroup, date: number): boolean {
  for (let at = verb.at + 1; at < units.length && units[at].first < date; at++) {
    const unit = units[at];
    if (unit.last > date || unit.kind === "adverb" || unit.kind === "time") continue;
    if (unit.kind !== "noun" || (unit.preposition < 0 && unit.verb !== verb)) return false;
  }
  return true;
}

/** "announced on Wednesday a $5,000 grant": what is given or appointed by being announced. */
function isAwarded({ tokens }: Reading, { sense, noun }: Trigger, verb: VerbGroup): boolean {
  if (sense.part !== "noun" || noun === null || noun.verb !== verb || noun.role !== "object") return false;
  return ANNOUNCING.has(tokens.lower[verb.main]) && (AWARDED.has(sense.type) || sense.mode === "appoint");
}
const ANNOUNCING = new Set(["announced", "announces"]);
const AWARDED = new Set(["AID", "AGREE", "SANCTION"]);

const distance = (from: number, to: number) => Math.min(1, (to - from) / 50);

function verbsBetween(clauses: Clauses, from: number, to: number): VerbGroup[] {
  return clauses.verbs.filter((verb) => verb.first >= from && verb.first < to);
}

function verbBefore(clauses: Clauses, at: number): VerbGroup | null {
  let last: VerbGroup | null = null;
  for (const verb of clauses.verbs) if (verb.first < at) last = verb;
  return last;
}
