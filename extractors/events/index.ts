/** Events: who did what to how many, when and where. */
import type { Document, Event, Place, Quantity, Span, Timex } from "../facts.ts";
import { partByPosting } from "../postings.ts";
import type { Reading } from "../text/index.ts";
import { confidenceOf } from "./confidence.ts";
import type { CountedBefore } from "./counted-noun.ts";
import type { Draft } from "./draft.ts";
import { readClauses } from "./grammar/clauses.ts";
import type { Cover } from "./grammar/cover.ts";
import { settleHarm } from "./harm.ts";
import { keyIncidents } from "./incident.ts";
import { type Covered, coverTokens, listCovered } from "./mentions.ts";
import { inheritFromPassage } from "./passage.ts";
import { isRetraction } from "./retractions.ts";
import { readSentence, type SentenceMentions, type SentencePart } from "./sentence.ts";
import { settingOf } from "./setting.ts";
import { type ToldDay, toldDay } from "./told-day.ts";
import { canHoldEvent } from "./triggers.ts";
import { type DatedTokens, isDateline, isWhen } from "./when.ts";

/** What the other extractors found, which events join. */
export interface Mentions {
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
}

/**
 * Finds the events of a text: one for each quantity that takes part in one, and one for each trigger without a number, in the
 * order of the text. `mentions` are those of the same reading, each list in the text's order.
 *
 * Sentence by sentence: triggers, clauses, the quantities in them, their own date and place (`sentence.ts`); then over
 * the article: whether harm was done or befell, what the passage tells of dates and places, confidence, incidents.
 * Every event lists the rules that built it. Never throws on any text.
 */
export function findEvents(reading: Reading, document: Document, mentions: Mentions): Event[] {
  const { drafts, days } = readSentences(reading, mentions);
  settleHarm(reading, drafts);
  const startOf = ({ sentence }: Draft | ToldDay) => reading.tokens.start[reading.sentences.first[sentence]];
  const told = [...drafts, ...days].sort((one, other) => one.sentence - other.sentence);
  inheritFromPassage(partByPosting(told, startOf, document), settingOf(reading, mentions.places));
  for (const draft of drafts) draft.confidence = confidenceOf(reading, draft, draft.sentence === 0);
  const incidents = keyIncidents(drafts);
  return drafts.map((draft, index) => eventOf(reading, draft, incidents[index]));
}

/**
 * Tokens of a sentence that are read together. Newswriting keeps to a quarter of it; a table or a list without full stops
 * may run on for thousands, and the clause grammar looks around in its sentence.
 */
const LONGEST_SENTENCE = 240;

function readSentences(reading: Reading, mentions: Mentions): { drafts: Draft[]; days: ToldDay[] } {
  const { sentences } = reading;
  const covers: Covers = {
    quantity: coverTokens(reading, mentions.quantities),
    date: coverTokens(reading, mentions.dates),
    place: coverTokens(reading, mentions.places),
  };
  const counted: CountedBefore = { person: null, last: null };
  const drafts: Draft[] = [];
  const days: ToldDay[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const end = sentences.last[sentence];
    for (let first = sentences.first[sentence]; first < end; first += LONGEST_SENTENCE) {
      const part = { sentence, first, last: Math.min(end, first + LONGEST_SENTENCE) };
      const quantities = listCovered(covers.quantity, part.first, part.last);
      const dates = datesIn(reading, part, mentions, covers);
      const canHold = canHoldEvent(reading, part.first, part.last, quantities.length > 0);
      if (!canHold && dates.length === 0) continue;
      if (isRetraction(reading, sentence)) break;
      const found = canHold
        ? readSentence(reading, covers, part, mentionsIn(part, mentions, covers, quantities, dates), counted)
        : [];
      for (const draft of found) drafts.push(draft);
      if (dates.length === 0 || found.some((draft) => draft.date !== null)) continue;
      const date = toldDay(reading, readClauses(reading, covers, part.first, part.last), dates);
      if (date !== null) days.push({ sentence, paragraph: sentences.paragraph[sentence], date });
    }
  }
  return { drafts, days };
}

interface Covers extends Cover {
  readonly place: Int32Array;
}

function mentionsIn(
  part: SentencePart,
  mentions: Mentions,
  covers: Covers,
  quantities: readonly Covered[],
  dates: SentenceMentions["dates"],
): SentenceMentions {
  const { first, last } = part;
  return {
    quantities: quantities.map((range) => ({
      quantity: mentions.quantities[range.item],
      first: range.first,
      last: range.last,
    })),
    dates,
    places: listCovered(covers.place, first, last).map((range) => ({
      place: mentions.places[range.item],
      first: range.first,
      last: range.last,
    })),
  };
}

function datesIn(
  reading: Reading,
  { first, last }: SentencePart,
  { dates }: Mentions,
  { date }: Covers,
): DatedTokens[] {
  return listCovered(date, first, last)
    .map((range) => ({ date: dates[range.item], first: range.first, last: range.last }))
    .filter((dated) => isWhen(dated.date) && !isDateline(reading, dated));
}

function eventOf(reading: Reading, draft: Draft, incident: string): Event {
  const { sentences } = reading;
  const { trigger } = draft;
  const whole = spanOf(reading, sentences.first[draft.sentence], sentences.last[draft.sentence]);
  // Of a phrase with its object inside ("put the firm under investigation") the verb alone is the span.
  const isWhole = trigger.last - trigger.first <= trigger.sense.words.length;
  const words = spanOf(reading, trigger.first, isWhole ? trigger.last : trigger.first + 1);
  return {
    start: whole.start,
    end: whole.end,
    text: whole.text,
    trigger: { start: words.start, end: words.end, text: words.text, lemma: trigger.sense.lemma },
    type: draft.type,
    mode: draft.mode,
    modality: draft.modality,
    actor: draft.actor,
    target: draft.target,
    quantity: draft.quantity,
    date: draft.date,
    place: draft.place,
    attribution: draft.attribution,
    confidence: draft.confidence,
    incident,
    rules: draft.rules,
  };
}

function spanOf({ text, tokens }: Reading, first: number, last: number): Span {
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  return { start, end, text: text.slice(start, end) };
}
