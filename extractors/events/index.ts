import type { Document, Event, EventPlace, Place, Quantity, Span, Timex } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import { canBeRow } from "./counting.ts";
import type { Cover } from "./grammar/chunks.ts";
import { readClauses } from "./grammar/clauses.ts";
import type { NounPhrase } from "./grammar/units.ts";
import { modalityOf } from "./modality.ts";
import { type Participation, participationOf } from "./participation.ts";
import { findTriggers, holdsTrigger, type Trigger } from "./triggers.ts";
import { type DatedTokens, dateInSentence, isWhen } from "./when.ts";
import { eventPlace, type PlacedTokens, placeInSentence } from "./where.ts";

/** What the other extractors found, which events join. */
export interface Mentions {
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
}

/** Finds the events of a text and gives each its quantity, date, place, actor and target. */
export function findEvents(reading: Reading, _document: Document, mentions: Mentions): Event[] {
  const events: Event[] = [];
  const { sentences, tokens } = reading;
  const quantityOf = coverTokens(reading, mentions.quantities);
  const dateOf = coverTokens(reading, mentions.dates);
  const placeOf = coverTokens(reading, mentions.places);
  const cover: Cover = { quantity: quantityOf, date: dateOf };
  const state: { date: Timex | null; place: EventPlace | null } = { date: null, place: null };
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence];
    const last = sentences.last[sentence];
    if (!holdsTrigger(reading, first, last)) continue;
    const clauses = readClauses(reading, cover, first, last);
    const triggers = findTriggers(reading, clauses);
    if (triggers.length === 0) continue;
    const dates: DatedTokens[] = listIn(dateOf, first, last)
      .map(({ item, from, to }) => ({ date: mentions.dates[item], first: from, last: to }))
      .filter(({ date }) => isWhen(date));
    const places: PlacedTokens[] = listIn(placeOf, first, last).map(({ item, from, to }) => ({
      place: mentions.places[item],
      first: from,
      last: to,
    }));
    const counted = new Set<Trigger>();
    const joined: {
      trigger: Trigger;
      quantity: Quantity | null;
      participation: Participation | null;
      noun: NounPhrase | null;
    }[] = [];
    for (const { item, from } of listIn(quantityOf, first, last)) {
      const quantity = mentions.quantities[item];
      if (!canBeRow(quantity)) continue;
      const noun = clauses.nouns.find((phrase) => phrase.first <= from && from < phrase.last);
      if (noun === undefined) continue;
      const participation = participationOf({ reading, clauses, triggers }, noun, quantity);
      if (participation === null) continue;
      counted.add(participation.trigger);
      joined.push({ trigger: participation.trigger, quantity, participation, noun });
    }
    for (const trigger of triggers)
      if (!counted.has(trigger)) joined.push({ trigger, quantity: null, participation: null, noun: null });
    joined.sort((left, right) => left.trigger.first - right.trigger.first);
    for (const { trigger, quantity, participation, noun } of joined) {
      const judged = modalityOf(reading, trigger);
      const own = dateInSentence(reading, clauses, trigger, dates);
      const place = placeInSentence(reading, clauses, trigger, places);
      if (own !== null) state.date = own;
      if (place !== null) state.place = eventPlace(place);
      const actor = participation?.as === "actor" ? noun : trigger.actor;
      const target = participation?.as === "target" ? noun : trigger.target;
      const start = tokens.start[first];
      const end = tokens.end[last - 1];
      events.push({
        start,
        end,
        text: reading.text.slice(start, end),
        trigger: { ...spanOf(reading, trigger.first, trigger.last), lemma: trigger.sense.lemma },
        type: trigger.sense.type,
        mode: trigger.sense.mode,
        modality: quantity?.value === 0 ? "denied" : judged.modality,
        actor: actor === null ? null : spanOf(reading, actor.first, actor.last),
        target: target === null ? null : spanOf(reading, target.first, target.last),
        quantity,
        date: own ?? state.date,
        place: place === null ? state.place : eventPlace(place),
        attribution: null,
        confidence: 0.5,
        incident: null,
        rules: [`lexicon/${trigger.sense.lemma}`, participation?.rule ?? "events/no-quantity", judged.rule],
      });
    }
  }
  return events;
}

function spanOf({ text, tokens }: Reading, first: number, last: number): Span {
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  return { start, end, text: text.slice(start, end) };
}

/** For each token the place in the list of the mention that covers it, -1 for none. Both are in the text's order. */
function coverTokens({ tokens }: Reading, mentions: readonly Span[]): Int32Array {
  const cover = new Int32Array(tokens.count).fill(-1);
  let at = 0;
  mentions.forEach((mention, index) => {
    while (at > 0 && tokens.end[at - 1] > mention.start) at--;
    while (at < tokens.count && tokens.end[at] <= mention.start) at++;
    for (let token = at; token < tokens.count && tokens.start[token] < mention.end; token++) cover[token] = index;
  });
  return cover;
}

/** The mentions that cover tokens of the range, in order. */
function listIn(cover: Int32Array, first: number, last: number): { item: number; from: number; to: number }[] {
  const list: { item: number; from: number; to: number }[] = [];
  for (let at = first; at < last; at++) {
    if (cover[at] < 0) continue;
    const previous = list.at(-1);
    if (previous?.item === cover[at]) previous.to = at + 1;
    else list.push({ item: cover[at], from: at, to: at + 1 });
  }
  return list;
}
