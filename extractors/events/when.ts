/** When an event happened: the date of its own clause, else that of its sentence. */
import type { Timex } from "../facts.ts";
import { type Reading, Tag } from "../text/index.ts";
import { dateOfCompared, isCompared } from "./compared.ts";
import { clauseScore, STRIKING } from "./date-clause.ts";
import { isDeedOfLaw } from "./deeds.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { afterLength, isCountedFrom, isSinceThen, sinceThen } from "./led-from.ts";
import type { Judgement } from "./modality.ts";
import { nounTrigger } from "./noun-triggers.ts";
import { isToldAgain, leavesDayOpen } from "./tense.ts";
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
export function isDateline({ tokens, tags }: Reading, { first, last }: DatedTokens): boolean {
  if (first > DATELINE || tags[first - 1] === Tag.Preposition) return false;
  for (let at = 0; at < Math.min(tokens.count, last + DATELINE); at++) {
    if (at >= last && DASHES.has(tokens.lower[at])) return true;
    if ((at < first || at >= last) && tags[at] >= Tag.Modal && tags[at] <= Tag.Participle) return false;
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
  counted: NounPhrase | null,
): Timex | null {
  const compared = dateOfCompared(reading, counted, dates);
  if (compared !== null) return compared;
  let best: Timex | null = null;
  let bestScore = 0;
  const isDeed = isDeedOfLaw(reading, clauses, trigger);
  for (const [index, dated] of dates.entries()) {
    const { date, first, last } = dated;
    if (index > 0 && isEndOf(reading, dates[index - 1], dated)) continue;
    if (isAside(clauses, dated)) continue;
    if (isDeed && !datesItself(clauses, trigger, first)) continue;
    const named = nounDated(reading, clauses, first, last);
    if (
      named !== null &&
      (named === trigger.noun ? labels(reading, trigger, dated) : !isToldOf(clauses, named, trigger))
    )
      continue;
    if (isCompared(reading, trigger, dated) || datesTheDeed(reading, clauses, trigger, first)) continue;
    const score = named !== null ? 6 : clauseScore(reading, clauses, trigger, first);
    if (score > bestScore && score >= leastScore(judged)) {
      best = (named === null && !standsBare(reading, trigger, dated)) || date.from === null ? withExtent(date) : date;
      best = withNeighbour(reading, dates, index, best);
      if (isCountedFrom(reading, clauses, trigger, dated)) best = afterLength(best);
      else if (isSinceThen(reading, clauses, trigger, dated)) best = sinceThen(best);
      bestScore = score;
    }
  }
  return best;
}

/** "on Saturday and Sunday": both days. */
function withNeighbour({ tokens }: Reading, dates: readonly DatedTokens[], index: number, date: Timex): Timex {
  for (const [one, other] of [
    [dates[index - 1], dates[index]],
    [dates[index], dates[index + 1]],
  ]) {
    if (one === undefined || other === undefined || other.first - one.last !== 1) continue;
    const [from, to] = [one.date.from, other.date.to];
    if (tokens.lower[one.last] !== "and" || one.date.to !== other.date.from || from === null || to === null) continue;
    return { ...date, from, to };
  }
  return date;
}

/**
 * Before "last year's outbreak" and "Friday prayers" the preposition binds the noun and not the date; and "since Sunday, when a
 * ferry sank" tells of the Sunday.
 */
function standsBare({ tokens, tags }: Reading, trigger: Trigger, { last }: DatedTokens): boolean {
  if (tags[last] === Tag.PluralNoun) return true;
  return trigger.first > last && tokens.lower[last] === "," && tokens.lower[last + 1] === "when";
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

/**
 * "2009 community grants", "a 2002 campaign": a year before a noun labels it, unless the noun is what struck that year; and
 * "St Patrick's Day violence charges" are about what was done that day.
 */
function labels({ tokens }: Reading, { sense }: Trigger, { date, last }: DatedTokens): boolean {
  if (sense.mode !== null && LEGAL.has(sense.mode)) return tokens.lower[last] !== "'s";
  if (STRIKING.has(sense.type) || sense.mode === "elect") return false;
  return date.value !== null && /^\d{4}$/.test(date.value);
}

/** Acts of law speak of deeds before them: "in court over the disturbances on St Patrick's Day". */
const LEGAL = new Set(["charge", "sentence", "arrest", "investigate", "fine"]);

/** "the bank (founded in 1990) cut 30 jobs": a bracket with words of its own; "(March 3)" is the day of what stands around it. */
function isAside({ units }: Clauses, { first, last }: DatedTokens): boolean {
  const around = units.find((unit) => unit.last > first);
  return (
    around?.kind === "adverb" &&
    around.first <= first &&
    around.last >= last &&
    around.last - around.first > last - first + 2
  );
}

/** "the quarter ended Dec. 31", "the six months to June": the second names but the end of the first. */
function isEndOf({ tokens }: Reading, stretch: DatedTokens, { first }: DatedTokens): boolean {
  return first - stretch.last === 1 && isLong(stretch.date) && ENDINGS.has(tokens.lower[first - 1]);
}
const ENDINGS = new Set(["ended", "ending", "to"]);
const isLong = ({ from, to }: Timex) =>
  from !== null && to !== null && Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) > 6 * 86_400_000;

/** "of stealing $5,000 in 2005": a deed that an act of law is about has no day but one of its own clause. */
function datesItself({ verbs }: Clauses, { noun, last }: Trigger, first: number): boolean {
  if (noun !== null && noun.first <= first && first < noun.last) return true;
  return first >= last && !verbs.some((verb) => verb.form === "finite" && verb.first >= last && verb.first < first);
}

/** Whether the date follows at once on a phrase that is no part of the trigger's clause but the deed that a legal act is about. */
function datesTheDeed(reading: Reading, clauses: Clauses, trigger: Trigger, first: number): boolean {
  if (trigger.sense.mode === null || !LEGAL.has(trigger.sense.mode)) return false;
  const deed = clauses.nouns.find((noun) => noun.last === first || noun.last === first - 1);
  return (
    deed !== undefined &&
    deed !== trigger.noun &&
    deed.preposition > trigger.first &&
    // "sentenced to death on Monday"
    reading.tokens.lower[deed.preposition] !== "to" &&
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

/** Whether the words leave the day open: the perfect, the present, and deeds before the law ("charged with killing two"). */
export function isUndated(reading: Reading, clauses: Clauses, trigger: Trigger): boolean {
  const { verb } = trigger;
  if (isDeedOfLaw(reading, clauses, trigger)) return true;
  if (verb === null || !leavesDayOpen(reading, verb)) return false;
  return !(STRIKING.has(trigger.sense.type) && isToldAgain(reading, clauses, verb));
}
