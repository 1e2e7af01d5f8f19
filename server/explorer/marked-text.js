/** A text with its facts marked, and its rows beside it: each leads to the other. */
import { element } from "./elements.js";
import { amount, days, what } from "./values.js";

/** What each kind of mention says of itself. */
const VALUES = {
  date: (date) => days(date.from, date.to) || date.value || "a time without a day",
  quantity: (quantity) => `${amount(quantity)} ${quantity.unit ?? ""}`.trim(),
  place: (place) =>
    [place.name, place.country, place.geonameId && `GeoNames ${place.geonameId}`].filter(Boolean).join(", "),
  event: (event) => what(event),
};

/** @param facts lists of mentions, `events` in the shape of `newsfacts extract` */
export function markedText(text, { dates, quantities, places, events }) {
  const rows = events.map((event, index) => rowOf(event, index));
  const mentions = [
    ...events.map((event, index) => ({ kind: "event", fact: event, span: event.trigger, index })),
    ...quantities.map((fact) => ({ kind: "quantity", fact, span: fact, index: indexOf(events, "quantity", fact) })),
    ...dates.map((fact) => ({ kind: "date", fact, span: fact, index: indexOf(events, "date", fact) })),
    ...places.map((fact) => ({ kind: "place", fact, span: fact, index: indexOf(events, "place", fact) })),
  ].sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);

  const words = element("div", { class: "words" });
  let at = 0;
  for (const mention of mentions) {
    // Of two that overlap the first stands: a mark within a mark could not be chosen.
    if (mention.span.start < at) continue;
    words.append(text.slice(at, mention.span.start), markOf(mention, text));
    at = mention.span.end;
  }
  words.append(text.slice(at));
  return element("div", { class: "reading" }, words, element("ol", { class: "rows", "aria-label": "Events" }, ...rows));
}

function markOf({ kind, fact, span, index }, text) {
  const value = `${kind}: ${VALUES[kind](fact)}`;
  return element(
    "button",
    {
      type: "button",
      class: `mark ${kind}`,
      "data-value": value,
      "aria-label": `${text.slice(span.start, span.end)}, ${value}`,
      id: kind === "event" ? `words-${index}` : null,
      onclick: () => index >= 0 && reach(`row-${index}`),
    },
    text.slice(span.start, span.end),
  );
}

function rowOf(event, index) {
  const facts = [
    event.quantity && `${amount(event.quantity)} ${event.quantity.unit ?? ""}`,
    event.date && days(event.date.from, event.date.to),
    event.place && (event.place.name ?? event.place.country),
    event.modality === "asserted" ? null : event.modality,
  ].filter(Boolean);
  const why = event.rules?.length
    ? element("details", {}, element("summary", {}, "Why"), element("code", {}, event.rules.join(" → ")))
    : null;
  return element(
    "li",
    { id: `row-${index}`, tabindex: -1 },
    element(
      "button",
      { type: "button", onclick: () => reach(`words-${index}`) },
      element("b", {}, what(event)),
      element("span", {}, ` ${event.trigger.text}`),
      element("small", {}, facts.join(" · ")),
    ),
    why,
  );
}

function indexOf(events, part, { start }) {
  return events.findIndex((event) => event[part]?.start === start);
}

export function reach(id) {
  const target = document.getElementById(id);
  if (target === null) return;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  target.classList.add("lit");
  target.focus();
  target.scrollIntoView({ block: "center" });
}
