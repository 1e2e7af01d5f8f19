/** Event rows as a table for the terminal: type, how many, of what, when, where, source. */
import pc from "picocolors";
import type { EventFact, EventRow } from "../store/index.ts";
import { renderTable, shorten } from "./table.ts";

const COLUMNS = ["type", "how many", "of what", "when", "where", "source"] as const;

/** Widest cell of the columns that hold free text; longer ones end in "…". */
const WIDEST = { unit: 24, place: 28, source: 44 } as const;

export function eventTable(events: readonly EventFact[]): string {
  const rows = events.map((event) => [...eventCells(event), pc.dim(shorten(sourceOf(event), WIDEST.source))]);
  return renderTable(COLUMNS, rows);
}

/** Type, how many, of what, when and where of a row, as the table shows them. */
export function eventCells(event: EventRow): string[] {
  const kind = [event.type, event.mode].filter(Boolean).join(" ");
  return [
    event.modality === "asserted" ? kind : `${kind} ${pc.yellow(`(${event.modality})`)}`,
    amountOf(event),
    shorten(event.unit ?? "", WIDEST.unit),
    daysOf(event),
    shorten([event.placeName, event.country].filter(Boolean).join(", "), WIDEST.place),
  ];
}

/** How many, with what the words say of it: `>800`, `~200`, `3–9`; empty for an event without a quantity. */
function amountOf({ value, low, high, comparator }: EventRow): string {
  const sign = comparator === null || comparator === "=" ? "" : comparator;
  if (value !== null) return `${sign}${number(value)}`;
  if (low !== null && high !== null) return `${sign}${number(low)}–${number(high)}`;
  if (low !== null) return `≥${number(low)}`;
  if (high !== null) return `≤${number(high)}`;
  return "";
}

function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

/** The days from first to last: `2026-02-11`, `2026-01-30 – 2026-02-12`, `2025`, `since 2020-01-01`. */
function daysOf({ occurredFrom: from, occurredTo: to, datePrecision }: EventRow): string {
  if (from === null && to === null) return "";
  if (to === null) return `since ${from}`;
  const last = dayBefore(to);
  if (from === null) return `until ${last}`;
  if (from === last) return from;
  if (datePrecision === "year") return from.slice(0, 4);
  if (datePrecision === "month") return from.slice(0, 7);
  return `${from} – ${last}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function sourceOf({ siteName, feedTitle, articleTitle, articleUrl }: EventFact): string {
  const site = siteName ?? feedTitle;
  const title = articleTitle ?? articleUrl;
  return site === null ? title : `${site}: ${title}`;
}
