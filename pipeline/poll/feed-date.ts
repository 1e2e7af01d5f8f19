/**
 * The dates of feeds. RSS wants "Fri, 13 Feb 2026 15:08:27 +0800", Atom "2026-02-13T15:08:27+08:00"; feeds send these, and
 * what their authors thought these were: no zone, "EST", no seconds, "Sept.", the day alone.
 */
import { type ClockTime, clockText, dayText, offsetText, zoneOffset } from "../time-zone.ts";

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours east of Greenwich. The American names stand in RFC 5322; of the others, those that mean one offset in any newsroom. */
const zoneHours: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  WAT: 1,
  CAT: 2,
  SAST: 2,
  EAT: 3,
  PKT: 5,
  SGT: 8,
  HKT: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

/** Names that several countries use: in a feed of such a zone they mean its own clock. "CST" in Shanghai is not Chicago's. */
const ownClock: Readonly<Record<string, RegExp>> = {
  CST: /^Asia\//,
  IST: /^(?:Asia\/(?:Kolkata|Calcutta|Jerusalem)|Europe\/Dublin)$/,
  BST: /^(?:Europe\/London|Asia\/Dhaka)$/,
  EST: /^Australia\//,
};

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?`;
const zone = String.raw`(?:\s*(Z|[+-]\d{1,2}:?\d{2}|[A-Za-z]{2,5}(?:[+-]\d{1,2}:?\d{0,2})?))?(?:\s*\([^)]*\))?`;
const weekday = String.raw`(?:[A-Za-z]{3,9}(?:\.?,\s*|\.?\s+))?`;
const month = String.raw`([A-Za-z]{3,9})\.?`;

type Field = "year" | "month" | "day" | "hour" | "minute" | "second" | "half" | "zone";

/** The forms, each with what its groups hold. Each is bounded: no group repeats another. */
const forms: readonly { readonly pattern: RegExp; readonly fields: readonly Field[] }[] = [
  {
    // 2026-02-13T15:08:27+08:00; 2026-02-13 15:08; 2026/2/13
    pattern: new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)${clock}${zone})?$`, "i"),
    fields: ["year", "month", "day", "hour", "minute", "second", "half", "zone"],
  },
  {
    // 20260213T150827Z
    pattern: /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i,
    fields: ["year", "month", "day", "hour", "minute", "second", "zone"],
  },
  {
    // Fri, 13 Feb 2026 15:08:27 +0800; 13-Feb-26 15:08
    pattern: new RegExp(
      String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th)?[\s-]+${month}[\s,-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?${clock}${zone})?$`,
      "i",
    ),
    fields: ["day", "month", "year", "hour", "minute", "second", "half", "zone"],
  },
  {
    // Feb. 13, 2026, 3:08 p.m. EST
    pattern: new RegExp(
      String.raw`^${weekday}${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?${clock}${zone})?$`,
      "i",
    ),
    fields: ["month", "day", "year", "hour", "minute", "second", "half", "zone"],
  },
  {
    // Fri Feb 13 15:08:27 2026; Fri Feb 13 15:08:27 +0800 2026
    pattern: new RegExp(String.raw`^${weekday}${month}\s+(\d{1,2})\s+${clock}${zone}\s+(\d{4})$`, "i"),
    fields: ["month", "day", "hour", "minute", "second", "half", "zone", "year"],
  },
];

/** Feeds came up in 1999; an earlier date stands for none ("1970-01-01", "0001-01-01"). */
const firstYear = 1990;
const day = 86_400_000;

/**
 * A feed's date as ISO 8601 with the offset that it states, else that of the feed's zone: `2026-02-13T15:08:27+08:00`; the
 * day alone where it states no more: `2026-02-13`. Null where it cannot be read, or lies before news feeds or more than
 * two days ahead.
 *
 * @param timeZone IANA zone of dates that state none
 */
export function readFeedDate(text: string, timeZone: string, now: number = Date.now()): string | null {
  const date = text.trim().replace(/\s+/g, " ");
  if (date.length > 80) return null;
  for (const { pattern, fields } of forms) {
    const match = pattern.exec(date);
    if (match) return readFields(fields, match, timeZone, now);
  }
  return null;
}

function readFields(fields: readonly Field[], match: RegExpExecArray, timeZone: string, now: number): string | null {
  const text = (field: Field) => match[fields.indexOf(field) + 1];
  const time = timeOf(text);
  if (time === null) return null;
  if (text("hour") === undefined)
    return isPlausible(Date.UTC(time.year, time.month - 1, time.day), now) ? dayText(time) : null;
  const stated = text("zone");
  const offset = stated === undefined ? zoneOffset(time, timeZone) : readOffset(stated, time, timeZone);
  if (offset === null) return null;
  const instant = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) - offset * 60_000;
  return isPlausible(instant, now) ? clockText(time) + offsetText(offset) : null;
}

function isPlausible(instant: number, now: number): boolean {
  return instant >= Date.UTC(firstYear, 0, 1) && instant <= now + 2 * day;
}

function timeOf(text: (field: Field) => string | undefined): ClockTime | null {
  const number = (field: Field) => Number(text(field) ?? 0);
  const half = text("half")?.toLowerCase();
  const time: ClockTime = {
    year: number("year") + (text("year")!.length === 2 ? 2000 : 0),
    month: monthOf(text("month")!),
    day: number("day"),
    hour: half ? (number("hour") % 12) + (half === "p" ? 12 : 0) : number("hour"),
    minute: number("minute"),
    // A leap second is the last of its minute.
    second: Math.min(number("second"), 59),
  };
  const known = new Date(Date.UTC(time.year, time.month - 1, time.day));
  const isDay = known.getUTCMonth() === time.month - 1 && known.getUTCDate() === time.day;
  return isDay && time.hour < 24 && time.minute < 60 ? time : null;
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** Minutes east of Greenwich; null for a name that is not known. */
function readOffset(text: string, time: ClockTime, timeZone: string): number | null {
  const numeric = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    // -0000 is "no zone known" in RFC 5322; in feeds it is UTC.
    return minutes > 14 * 60 ? null : (numeric[1] === "-" ? -minutes : minutes) || 0;
  }
  const name = text.toUpperCase();
  if (ownClock[name]?.test(timeZone)) return zoneOffset(time, timeZone);
  const hours = zoneHours[name];
  return hours === undefined ? null : hours * 60;
}
