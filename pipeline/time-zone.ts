/** Clock times of a zone, with the zone's own summer time. */

const formats = new Map<string, Intl.DateTimeFormat>();

export function isTimeZone(timeZone: string): boolean {
  try {
    formatFor(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** A calendar day and a clock time; `month` from 1. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Minutes east of Greenwich at a clock time in a zone. A time that stands twice (the clocks go back) is the first of
 * the two; one that never stands (they go forward) is read as though they had not yet gone.
 *
 * @param timeZone IANA name; a RangeError where there is none of that name
 */
export function zoneOffset(time: ClockTime, timeZone: string): number {
  const asUtc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const day = 86_400_000;
  const before = offsetAt(asUtc - day, timeZone);
  const after = offsetAt(asUtc + day, timeZone);
  for (const offset of [before, after]) {
    if (offsetAt(asUtc - offset * 60_000, timeZone) === offset) return offset;
  }
  return before;
}

/** `+08:00`, `Z` for 0. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `2026-02-13T15:08:27`. */
export function clockText(time: ClockTime): string {
  return `${dayText(time)}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
}

/** `2026-02-13`. */
export function dayText(time: Pick<ClockTime, "year" | "month" | "day">): string {
  return `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}`;
}

function offsetAt(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!);
  return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
