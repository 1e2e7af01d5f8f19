/** A date that a page states, as ISO 8601, where it can be one of its own. */
import { offsetText, zoneOffset } from "../time-zone.ts";
import { readDate } from "./read-date.ts";

/** What is known of a page that bears on its dates. */
export interface DateSetting {
  /** BCP 47: tells the order of `05/03/2026`. */
  readonly language: string | null;
  /** IANA zone of the site's clock times without a zone; null where unknown. */
  readonly timeZone: string | null;
  /** No date lies after it. */
  readonly fetchedAt: string | null;
}

/** A day that would lie after the fetch (`05/03/2026` in March, month first) is read again in the other order. */
export function readPossible(text: string, { language, timeZone, fetchedAt }: DateSetting): string | null {
  for (const order of [language, "en-GB", "en-US"]) {
    const date = withZone(readDate(text, order), timeZone);
    if (date !== null && isPossible(date, fetchedAt)) return date;
  }
  return null;
}

/** `2026-02-13T15:08:27` on a site in Shanghai is `2026-02-13T15:08:27+08:00`. */
function withZone(date: string | null, timeZone: string | null): string | null {
  const found = timeZone === null ? null : /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)$/u.exec(date ?? "");
  if (date === null || timeZone === null || !found) return date;
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number);
  return date + offsetText(zoneOffset({ year, month, day, hour, minute, second }, timeZone));
}

/** Not before the web, and not after the fetch; a day's grace, since zones are often missing or wrong. */
function isPossible(date: string, fetchedAt: string | null): boolean {
  const time = instantOf(date);
  return time > Date.UTC(1993, 0) && !(time > instantOf(fetchedAt ?? "") + 24 * 3600 * 1000);
}

/** Milliseconds of an ISO 8601 text, without a zone those of UTC on every machine alike; NaN where it is none. */
export function instantOf(date: string): number {
  return Date.parse(/T[\d:.]+$/u.test(date) ? `${date}Z` : date);
}

/** The offset with which an ISO 8601 text ends: `+01:00`, `Z`; empty where it states none. */
export function zoneOf(date: string | null): string {
  return /T[\d:.]+(Z|[+-]\d\d:\d\d)$/u.exec(date ?? "")?.[1] ?? "";
}

/** Whether a date is not before another; where one has no clock time, the same day will do. */
export function isSince(date: string, other: string): boolean {
  const inDays = !(date.includes("T") && other.includes("T"));
  return inDays ? date.slice(0, 10) >= other.slice(0, 10) : instantOf(date) >= instantOf(other);
}
