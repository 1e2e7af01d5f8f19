/**
 * An article's facts as the column `facts` keeps them, in half the bytes: words that stand in the article's text, and dates,
 * quantities and places of events that stand in the other lists, are not written a second time.
 */
import { isDeepStrictEqual } from "node:util";
import type { Event, EventPlace, Facts } from "../extractors/facts.ts";

/** An event is kept as its values in this order. A new field goes to the end: what was kept before it has none. */
const EVENT_FIELDS = Object.keys({
  start: 0,
  end: 0,
  text: 0,
  rules: 0,
  trigger: 0,
  type: 0,
  mode: 0,
  modality: 0,
  actor: 0,
  target: 0,
  quantity: 0,
  date: 0,
  place: 0,
  attribution: 0,
  confidence: 0,
  incident: 0,
} satisfies Record<keyof Event, 0>) as (keyof Event)[];

/** What the place of an event says; the list says more of it. */
const PLACE_FIELDS = Object.keys({
  start: 0,
  end: 0,
  text: 0,
  name: 0,
  geonameId: 0,
  latitude: 0,
  longitude: 0,
  country: 0,
  admin1: 0,
  featureCode: 0,
} satisfies Record<keyof EventPlace, 0>) as (keyof EventPlace)[];

/** The lists in which parts of an event may stand: such a part is kept as its position there. */
const LISTS = { date: "dates", quantity: "quantities", place: "places" } as const;
type Listed = keyof typeof LISTS;

export interface PackedFacts {
  readonly events: readonly (readonly unknown[] | Event)[];
  readonly [list: string]: unknown;
}

export function packFacts({ events, ...lists }: Facts, text: string): PackedFacts {
  const packField = (event: Event, field: keyof Event): unknown => {
    const value = event[field];
    if (field === "text") return isWritten(event, text) ? null : value;
    const at = isListed(field) && value !== null ? positionIn(lists[LISTS[field]], field, value as EventPlace) : -1;
    return at >= 0 ? at : withoutText(value, text);
  };
  return {
    ...(withoutText(lists, text) as object),
    events: events.map((event) => EVENT_FIELDS.map((field) => packField(event, field))),
  };
}

/** What was packed, whole again. Facts that an earlier version kept as they are stay so. */
export function unpackFacts({ events, ...packed }: PackedFacts, text: string): Facts {
  const lists = withText(packed, text) as Omit<Facts, "events">;
  const unpackField = (field: keyof Event, value: unknown): unknown =>
    isListed(field) && typeof value === "number" ? partOf(lists[LISTS[field]][value]!, field) : withText(value, text);
  const unpackEvent = (values: readonly unknown[]): Event => {
    const fields = EVENT_FIELDS.slice(0, values.length);
    const entries = fields.map((field, index) => [field, unpackField(field, values[index])]);
    const event = Object.fromEntries(entries) as unknown as Event;
    return { ...event, text: event.text ?? text.slice(event.start, event.end) };
  };
  return { ...lists, events: events.map((event) => (isPacked(event) ? unpackEvent(event) : event)) };
}

function isPacked(event: readonly unknown[] | Event): event is readonly unknown[] {
  return Array.isArray(event);
}

function isListed(field: keyof Event): field is Listed {
  return field in LISTS;
}

function positionIn(list: readonly { readonly start: number }[], field: Listed, part: EventPlace): number {
  const isSame = (item: object) => {
    if (field !== "place") return item === part || isDeepStrictEqual(item, part);
    return PLACE_FIELDS.every((name) => (item as EventPlace)[name] === part[name]);
  };
  return list.findIndex((item) => item.start === part.start && isSame(item));
}

/** What an event says of something in a list. */
function partOf(item: object, field: Listed): object {
  if (field !== "place") return item;
  return Object.fromEntries(PLACE_FIELDS.map((name) => [name, (item as EventPlace)[name]]));
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether something has a span of the text, and its words are those that stand there. */
function isWritten(value: object, text: string): boolean {
  const { start, end, text: words } = value as Partial<Words>;
  return typeof start === "number" && typeof end === "number" && words === text.slice(start, end);
}

/** The same without the words of its spans, at any depth. */
function withoutText(value: unknown, text: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutText(item, text));
  const leavesOut = isWritten(value, text) ? "text" : null;
  const rest: Record<string, unknown> = {};
  for (const name in value) {
    if (name === leavesOut) continue;
    const part: unknown = value[name as keyof object];
    rest[name] = typeof part === "object" ? withoutText(part, text) : part;
  }
  return rest;
}

function withText(value: unknown, text: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withText(item, text));
  const whole: Record<string, unknown> = {};
  for (const name in value) whole[name] = withText(value[name as keyof object], text);
  const { start, end } = whole as Partial<Words>;
  if (typeof start === "number" && typeof end === "number" && !("text" in whole)) whole.text = text.slice(start, end);
  return whole;
}
