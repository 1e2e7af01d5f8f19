/** Events: who did what to how many, when and where. */
import type { Document, Event, Place, Quantity, Span, Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import { confidenceOf } from "./confidence.ts";
import type { CountedBefore } from "./counted-noun.ts";
import type { Draft } from "./draft.ts";
import type { Cover } from "./grammar/chunks.ts";
import { settleHarm } from "./harm.ts";
import { keyIncidents } from "./incident.ts";
import { coverTokens, listCovered } from "./mentions.ts";
import { inheritFromPassage } from "./passage.ts";
import { readSentence } from "./sentence.ts";
import { canHoldEvent } from "./triggers.ts";
import { isWhen } from "./when.ts";

/** What the other extractors found, which events join. */
export interface Mentions {
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
}

/** Finds the events of a text and gives each its quantity, date, place, actor and target. */
export function findEvents(reading: Reading, document: Document, mentions: Mentions): Event[] {
  const drafts = readSentences(reading, mentions);
  settleHarm(reading, drafts);
  inheritFromPassage(drafts, document.published);
  for (const draft of drafts) draft.confidence = confidenceOf(reading, draft, draft.sentence === 0);
  const incidents = keyIncidents(drafts);
  return drafts.map((draft, index) => eventOf(reading, draft, incidents[index]));
}

function readSentences(reading: Reading, mentions: Mentions): Draft[] {
  const { sentences } = reading;
  const quantityOf = coverTokens(reading, mentions.quantities);
  const dateOf = coverTokens(reading, mentions.dates);
  const placeOf = coverTokens(reading, mentions.places);
  const cover: Cover = { quantity: quantityOf, date: dateOf };
  const counted: CountedBefore = { person: null, last: null };
  const drafts: Draft[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence];
    const last = sentences.last[sentence];
    const quantities = listCovered(quantityOf, first, last);
    if (!canHoldEvent(reading, first, last, quantities.length > 0)) continue;
    drafts.push(
      ...readSentence(
        reading,
        cover,
        sentence,
        {
          quantities: quantities.map((range) => ({
            quantity: mentions.quantities[range.item],
            first: range.first,
            last: range.last,
          })),
          dates: listCovered(dateOf, first, last)
            .map((range) => ({ date: mentions.dates[range.item], first: range.first, last: range.last }))
            .filter(({ date }) => isWhen(date)),
          places: listCovered(placeOf, first, last).map((range) => ({
            place: mentions.places[range.item],
            first: range.first,
            last: range.last,
          })),
        },
        counted,
      ),
    );
  }
  return drafts;
}

function eventOf(reading: Reading, draft: Draft, incident: string): Event {
  const { sentences } = reading;
  const { trigger } = draft;
  const whole = spanOf(reading, sentences.first[draft.sentence], sentences.last[draft.sentence]);
  const words = spanOf(reading, trigger.first, trigger.last);
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
