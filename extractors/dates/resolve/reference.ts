/** The publication time on the calendar of its own zone. */
import { dayNumber, isRealDay } from "../calendar.ts";

export interface Reference {
  /** Its day's number. */
  readonly day: number;
  /** Minutes since its midnight, or null where only the day is known. */
  readonly minute: number | null;
}

/** Reads an ISO 8601 date or date-time; null for null and for what is none. */
export function readReference(published: string | null): Reference | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(published ?? "");
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isRealDay(year, month, day)) return null;
  const minute = match[4] === undefined ? null : Number(match[4]) * 60 + Number(match[5]);
  return { day: dayNumber(year, month, day), minute };
}
