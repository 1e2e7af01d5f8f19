/** Facts in the shape of the stream: offsets and values; the rules behind a mention only where they are asked for. */
import type { Event, Facts, Mention, Place, Quantity, Timex } from "../extractors/facts.ts";

export function factsLine(facts: Facts, explain: boolean): object {
  return {
    dates: facts.dates.map((date) => withRules(timex(date), date, explain)),
    quantities: facts.quantities.map((found) => withRules(quantity(found), found, explain)),
    places: facts.places.map((found) => withRules(place(found), found, explain)),
    events: facts.events.map(event),
  };
}

function withRules(entry: object, mention: Mention, explain: boolean): object {
  return explain ? { ...entry, rules: mention.rules } : entry;
}

function timex({ start, end, text, type, value, mod, from, to }: Timex) {
  return { start, end, text, type, value, mod, from, to };
}

function quantity({ start, end, text, value, low, high, comparator, trend, unit, unitText, concepts }: Quantity) {
  return { start, end, text, value, low, high, comparator, trend, unit, unitText, concepts };
}

function place({
  start,
  end,
  text,
  name,
  geonameId,
  latitude,
  longitude,
  country,
  admin1,
  featureCode,
  confidence,
}: Place) {
  return { start, end, text, name, geonameId, latitude, longitude, country, admin1, featureCode, confidence };
}

function event(found: Event) {
  const { start, end, text, trigger, type, mode, modality, actor, target, attribution, incident, confidence, rules } =
    found;
  return {
    start,
    end,
    text,
    trigger,
    type,
    mode,
    modality,
    actor,
    target,
    quantity: found.quantity && quantity(found.quantity),
    date: found.date && timex(found.date),
    place: found.place,
    attribution,
    incident,
    confidence,
    rules,
  };
}
