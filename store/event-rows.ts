/** From what the extractors find to rows of the table `events`: one event, one flat row. */
import type { Event, Timex } from "../extractors/facts.ts";
import { eventIds } from "./ids.ts";
import type { DatePrecision, EventRow, ExtractedArticle } from "./records.ts";

/** The rows of an article, in the order of its events. */
export function eventRows(article: ExtractedArticle): EventRow[] {
  const ids = eventIds(article.id, article.text, article.facts.events);
  return article.facts.events.map((event, index) => rowOf(event, ids[index]!, article));
}

function rowOf(event: Event, id: string, article: ExtractedArticle): EventRow {
  const { quantity, place } = event;
  const days = daysOf(event.date);
  return {
    id,
    articleId: article.id,
    type: event.type,
    mode: event.mode,
    trigger: event.trigger.text,
    triggerStart: event.trigger.start,
    quantity: quantity?.text ?? null,
    value: quantity?.value ?? null,
    low: quantity?.low ?? null,
    high: quantity?.high ?? null,
    comparator: quantity?.comparator ?? null,
    unit: quantity?.unit ?? null,
    occurredFrom: days.from,
    occurredTo: days.to,
    datePrecision: days.precision,
    placeName: place?.name ?? null,
    geonameId: place?.geonameId ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    placePrecision: place?.featureCode ?? null,
    actor: event.actor?.text ?? null,
    target: event.target?.text ?? null,
    modality: event.modality,
    attribution: event.attribution?.text ?? null,
    sentence: event.text,
    start: event.start,
    end: event.end,
    // Three decimals survive the way through a 4-byte column and back, so that an unchanged row compares as equal.
    confidence: Math.round(event.confidence * 1000) / 1000,
    rules: event.rules,
    incident: event.incident,
    extractorVersion: article.extractorVersion,
  };
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision | null;
}

/** The days that a date touches: 9 to 10 a.m. on Feb. 11 is `[02-11, 02-12)`. */
export function daysOf(date: Timex | null): Days {
  const from = date?.from ?? null;
  const to = date?.to ?? null;
  if (from === null && to === null) return { from: null, to: null, precision: null };
  const firstDay = from?.slice(0, 10) ?? null;
  const dayAfter = to === null ? null : endsWithinDay(to) ? nextDay(to.slice(0, 10)) : to.slice(0, 10);
  // An instant, or an interval that ends where it begins, still happens on a day.
  const lastDay = firstDay !== null && dayAfter !== null && dayAfter <= firstDay ? nextDay(firstDay) : dayAfter;
  const timed = from?.includes("T") === true || to?.includes("T") === true;
  return { from: firstDay, to: lastDay, precision: timed ? "time" : precisionOf(firstDay, lastDay) };
}

/** `2026-02-11T10:00` ends within Feb. 11; `2026-02-11T00:00` with the day before. */
function endsWithinDay(to: string): boolean {
  return to.includes("T") && !/T00:00(:00)?(\.0+)?(Z|[+-]|$)/.test(to);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The calendar unit that the interval is one of. */
function precisionOf(from: string | null, to: string | null): DatePrecision {
  if (from === null || to === null) return "interval";
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(`${to}T00:00:00Z`);
  const days = (end.getTime() - start.getTime()) / 86_400_000;
  if (days === 1) return "day";
  const isMonday = start.getUTCDay() === 1;
  if (days === 7 && isMonday) return "week";
  if (start.getUTCDate() !== 1 || end.getUTCDate() !== 1) return "interval";
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (months === 1) return "month";
  if (months === 3 && start.getUTCMonth() % 3 === 0) return "quarter";
  if (months === 12 && start.getUTCMonth() === 0) return "year";
  return "interval";
}
