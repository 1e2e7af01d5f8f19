/** Clock times in the words of a page, without their day. */
import { readDate } from "../read-date.ts";

/** Minutes of a day. */
export const DAY = 1440;

/** A time that is stated in UTC. */
export const UNIVERSAL = /(?:Z|\+00:00)$/u;

/** Minutes of the day of a clock time in words: "10.45am" → 645; null where there is none. */
export function clockOf(words: string): number | null {
  return minutesOf(readOn("2000-01-01", words));
}

/** Words with a clock time, read as of a day: `2026-03-10`, "5pm GMT" → `2026-03-10T17:00:00Z`. */
export function readOn(day: string, words: string): string | null {
  return readDate(`${day} ${words.replace(/(?<![\d:.])(\d{1,2})\s*(?=[ap]\.?m\b)/iu, "$1:00 ")}`);
}

/** The minutes of the clock time of `2026-03-10T10:45:00Z`, whatever its zone. */
export function minutesOf(time: string | null): number | null {
  const found = /T(\d\d):(\d\d)/u.exec(time ?? "");
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** Entries are not strictly in order: some are held back or moved up for so many minutes. */
export const DISORDER = 60;
/** Minutes after the publication of a page in which its first entry is posted. */
const SOON = 90;

/**
 * Whether the zone in which a page states its publication is that of the clock that it shows. One in UTC need not be: the
 * first entry tells, which is posted with the page or soon after.
 */
export function isReadersZone(published: string, first: number | null): boolean {
  if (!UNIVERSAL.test(published) || first === null) return true;
  const after = (first - (minutesOf(published) ?? 0) + DAY) % DAY;
  return after <= SOON || after >= DAY - DISORDER;
}
