/** When an event happened: the date of its own clause, else that of its sentence. */
import type { Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import type { Judgement } from "./modality.ts";
import { nounTrigger } from "./noun-triggers.ts";
import { isReporting } from "./reporting.ts";
import type { Trigger } from "./trigger.ts";

/** A date with the tokens that it covers. */
export interface DatedTokens {
  readonly date: Timex;
  readonly first: number;
  readonly last: number;
}

/** Whether a date can say when something happened: a day, month, year, or a span on the calendar. */
export function isWhen(date: Timex): boolean {
  return boundsOf(date) !== null && date.type !== "SET";
}

/** "HANGZHOU, April 10 (Xinhua) -- Trains carried …": the day of writing, which is not that of the news. */
export function isDateline({ tokens }: Reading, { first, last }: DatedTokens): boolean {
  if (first > DATELINE) return false;
  for (let at = last; at < Math.min(tokens.count, last + DATELINE); at++) {
    if (DASHES.has(tokens.lower[at])) return true;
  }
  return false;
}
/** Tokens from the beginning of a text to the date of its dateline, and from that to the dash. */
const DATELINE = 12;
const DASHES = new Set(["--", "—", "–", "_"]);

/** A date of the trigger's own clause scores as much; a plan takes no other. */
const CLOSE = 3.2;

/** "Over the past two weeks they have worked to repatriate suspects": a purpose goes with the time that opens the sentence. */
const OPENING = 2.5;

function leastScore({ modality, rule }: Judgement): number {
  if (modality === "asserted") return 0;
  return rule === "modality/purpose" ? OPENING : CLOSE;
}

/** The date of the trigger among those of its sentence; null where none belongs to it. */
export function dateInSentence(
  reading: Reading,
  clauses: Clauses,
  trigger: Trigger,
  dates: readonly DatedTokens[],
  judged: Judgement,
): Timex | null {
  let best: Timex | null = null;
  let bestScore = 0;
  for (const { date, first, last } of dates) {
    const named = nounDated(reading, clauses, first, last);
    if (named !== null && (named === trigger.noun ? isLabelYear(date, trigger) : !isToldOf(clauses, named, trigger)))
      continue;
    if (isCompared(reading, trigger, first, last) || datesTheDeed(reading, clauses, trigger, first)) continue;
    const score =
      named !== null
        ? 6
        : first > trigger.first
          ? scoreAfter(reading, clauses, trigger, first)
          : scoreBefore(reading, clauses, trigger, first);
    if (score > bestScore && score >= leastScore(judged)) {
      // Before "last year's outbreak" the preposition binds the noun, and not the date.
      best = named === null || date.from === null ? withExtent(date) : date;
      bestScore = score;
    }
  }
  return best;
}

/** The event's interval is the one that the words around the date give it: "since Feb. 1" lasts to the publication. */
function withExtent(date: Timex): Timex {
  const bounds = boundsOf(date);
  return bounds === null || (bounds.from === date.from && bounds.to === date.to)
    ? date
    : { ...date, from: bounds.from, to: bounds.to };
}

/** The bounds of the extent, or of the date itself where the extent is open ("after noon on Thursday"). */
function boundsOf({ extent, from, to }: Timex): { readonly from: string; readonly to: string } | null {
  if (extent?.from != null && extent.to != null) return { from: extent.from, to: extent.to };
  return from === null || to === null ? null : { from, to };
}

/** "2009 community grants", "a 2002 campaign": a year before a noun labels it, unless the noun is what struck that year. */
function isLabelYear(date: Timex, trigger: Trigger): boolean {
  return date.value !== null && /^\d{4}$/.test(date.value) && !STRIKING.has(trigger.sense.type);
}
const STRIKING = new Set(["ASSAULT", "INCIDENT", "CASUALTY", "PROTEST"]);

/** "up 21 percent from a year earlier", "compared with 12 in 2008": the day of what it is measured against. */
function isCompared({ tokens }: Reading, trigger: Trigger, first: number, last: number): boolean {
  if (first > 0 && AGAINST.has(tokens.lower[first - 1]) && PAST.has(tokens.lower[last - 1])) return true;
  for (let at = trigger.last; at < first; at++) {
    const word = tokens.lower[at];
    if (COMPARING.has(word) || (word === "from" && CHANGING.has(tokens.lower[at - 1]))) return true;
  }
  return false;
}
const AGAINST = new Set(["from", "than", "on", "over"]);
const PAST = new Set(["earlier", "ago", "before"]);
const COMPARING = new Set(["compared", "versus"]);
const CHANGING = new Set(["up", "down"]);

/** Acts of law speak of deeds before them: "in court over the disturbances on St Patrick's Day". */
const LEGAL = new Set(["charge", "sentence", "arrest", "investigate", "fine"]);

/** Whether the date follows at once on a phrase that is no part of the trigger's clause but the deed that a legal act is about. */
function datesTheDeed(reading: Reading, clauses: Clauses, trigger: Trigger, first: number): boolean {
  if (trigger.sense.mode === null || !LEGAL.has(trigger.sense.mode)) return false;
  const deed = clauses.nouns.find((noun) => noun.last === first || noun.last === first - 1);
  return (
    deed !== undefined &&
    deed !== trigger.noun &&
    deed.preposition > trigger.first &&
    DEEDS.has(nounTrigger(reading, clauses, deed)?.sense.type ?? "")
  );
}
const DEEDS = new Set(["ASSAULT", "CRIME", "PROTEST", "CASUALTY", "INCIDENT"]);

/** "last year's outbreak, in which 136 people fell ill": the relative clause happened when its antecedent did. */
function isToldOf({ units }: Clauses, antecedent: NounPhrase, { verb }: Trigger): boolean {
  if (verb === null || verb.at < antecedent.at) return false;
  for (let at = antecedent.at + 1; at < verb.at; at++) {
    const { kind } = units[at];
    if (kind === "relative") return true;
    if (kind !== "comma" && kind !== "adverb") return false;
  }
  return false;
}

/** "Sunday's attacks", "the March check": the phrase whose noun the date modifies; null where it stands by itself. */
function nounDated(reading: Reading, clauses: Clauses, first: number, last: number): NounPhrase | null {
  for (const noun of clauses.nouns) {
    if (noun.first > first) return null;
    if (noun.last > last && noun.first <= first && (noun.head >= last || reading.tokens.lower[last] === "'s"))
      return noun;
  }
  return null;
}

/** "were killed … on Sunday": the nearer the better, and no other verb between. */
function scoreAfter(reading: Reading, clauses: Clauses, trigger: Trigger, date: number): number {
  const between = verbsBetween(clauses, trigger.last, date);
  const governing = between.at(-1);
  if (governing !== undefined && datesAnother(trigger, governing)) return 0;
  if (governing !== undefined && isReporting(reading, governing)) return 0;
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

/** "On Sunday police … arrested": a date before the verb holds for all that follows, until the next date. */
function scoreBefore(reading: Reading, clauses: Clauses, trigger: Trigger, date: number): number {
  const between = verbsBetween(clauses, date, trigger.first).filter((verb) => verb !== trigger.verb);
  const opening = date - clauses.first < 4;
  if (between.length === 0) {
    const governing = verbBefore(clauses, date);
    if (governing !== null && isReporting(reading, governing) && date - governing.last < 2) return 0;
    return (opening ? 4.5 : 3.5) - distance(date, trigger.first);
  }
  if (isReporting(reading, between[0]) && !opening) return 0;
  return (opening ? 3 : 2) - distance(date, trigger.first);
}

const distance = (from: number, to: number) => Math.min(1, (to - from) / 50);

function verbsBetween(clauses: Clauses, from: number, to: number): VerbGroup[] {
  return clauses.verbs.filter((verb) => verb.first >= from && verb.first < to);
}

function verbBefore(clauses: Clauses, at: number): VerbGroup | null {
  let last: VerbGroup | null = null;
  for (const verb of clauses.verbs) if (verb.first < at) last = verb;
  return last;
}

/** "has killed 13", "is being sold", "had asked": the perfect and the present tell no day. */
export function isUndated({ tokens }: Reading, trigger: Trigger): boolean {
  const { verb } = trigger;
  return verb !== null && verb.form === "finite" && PRESENT.has(tokens.lower[verb.first]);
}
const PRESENT = new Set(["has", "have", "'ve", "is", "are", "'re", "had"]);
