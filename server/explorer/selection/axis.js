/** What stands beside a chart's axes: names of days and months below, round numbers at the side. */
import { parse } from "./time-scale.js";

/** @typedef {import("./time-scale.js").Bucket} Bucket */

/**
 * @param {Date} day
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(day, options) {
  return day.toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });
}

/** @param {Date} day */
const quarter = (day) => `Q${Math.floor(day.getUTCMonth() / 3) + 1}`;

/** @type {Readonly<Record<Bucket, (day: Date) => string>>} */
const NAMES = {
  day: (day) => format(day, { day: "numeric", month: "short", year: "numeric" }),
  week: (day) => `week of ${format(day, { day: "numeric", month: "short", year: "numeric" })}`,
  month: (day) => format(day, { month: "long", year: "numeric" }),
  quarter: (day) => `${quarter(day)} ${day.getUTCFullYear()}`,
  year: (day) => String(day.getUTCFullYear()),
};

/**
 * Without the year, which stands below where it begins.
 * @type {Readonly<Record<Bucket, (day: Date) => string>>}
 */
const SHORT_NAMES = {
  day: (day) => format(day, { day: "numeric", month: "short" }),
  week: (day) => format(day, { day: "numeric", month: "short" }),
  month: (day) => format(day, { month: "short" }),
  quarter,
  year: (day) => String(day.getUTCFullYear()),
};

/**
 * @param {Bucket} bucket
 * @param {string} day its first
 */
export const nameOf = (bucket, day) => NAMES[bucket](parse(day));

/**
 * The bars that bear a label: as many as have room.
 * @param {Bucket} bucket
 * @param {readonly string[]} starts first days of the bars
 * @param {number} room labels that fit beside each other
 */
export function ticks(bucket, starts, room) {
  const every = stepOf(bucket, starts.length, Math.max(1, room));
  let lastYear = "";
  return starts.flatMap((start, index) => {
    const day = parse(start);
    if (!bearsLabel(bucket, day, index, every)) return [];
    const year = start.slice(0, 4);
    const isNew = bucket !== "year" && year !== lastYear;
    lastYear = year;
    return [{ index, label: SHORT_NAMES[bucket](day), year: isNew ? year : "" }];
  });
}

/**
 * Steps between labels that people count in: every second month, every fifth year.
 * @type {Readonly<Record<Bucket, readonly number[]>>}
 */
const STEPS = {
  day: [1, 2, 7, 14],
  week: [1, 2, 4, 8, 13],
  month: [1, 2, 3, 6, 12, 24],
  quarter: [1, 2, 4, 8, 20],
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500],
};

/**
 * @param {Bucket} bucket
 * @param {number} bars
 * @param {number} room
 */
function stepOf(bucket, bars, room) {
  return STEPS[bucket].find((step) => bars / step <= room) ?? Math.ceil(bars / room);
}

/**
 * Months, quarters and years are counted on the calendar, days and weeks from the first bar.
 * @param {Bucket} bucket
 * @param {Date} day
 * @param {number} index
 * @param {number} every
 */
function bearsLabel(bucket, day, index, every) {
  const months = day.getUTCFullYear() * 12 + day.getUTCMonth();
  /** @type {Readonly<Record<Bucket, number>>} */
  const counts = { day: index, week: index, month: months, quarter: months / 3, year: months / 12 };
  return counts[bucket] % every === 0;
}

/**
 * Round values for the lines across a chart, from 0 to at least `most`.
 * @param {number} most
 * @param {number} [lines]
 */
export function levels(most, lines = 4) {
  const rough = Math.max(most, 1) / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  const step = Math.max(1, factor * power);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}
