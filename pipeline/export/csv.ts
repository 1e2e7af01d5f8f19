/** CSV (RFC 4180) that a spreadsheet opens without running anything. */
import type { EventFact } from "../../store/index.ts";
import { COLUMNS } from "./columns.ts";

export function csvHeader(): string {
  return `${COLUMNS.join(",")}\r\n`;
}

export function csvLine(event: EventFact): string {
  return `${COLUMNS.map((column) => cell(event[column])).join(",")}\r\n`;
}

function cell(value: string | number | readonly string[] | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return quote(unarmed(typeof value === "string" ? value : value.join(" ")));
}

/** A text (but for a lone sign) that a spreadsheet would take for a formula begins with an apostrophe: news texts are untrusted. */
function unarmed(text: string): string {
  return /^[=+\-@\t\r]./s.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
