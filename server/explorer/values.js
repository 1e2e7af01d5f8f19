/** Values as people read them. A number is shown with its bounds: "more than 800" is ">800", never 800. */

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** @type {Record<string, string>} */
const SIGNS = { ">": ">", "<": "<", ">=": "≥", "<=": "≤", "~": "≈" };

/** @param {number} value */
export const number = (value) => NUMBER.format(value);

/** @param {number} value */
export const compact = (value) => COMPACT.format(value);

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/**
 * @typedef {object} Amount
 * @property {number | null} value
 * @property {number | null} low
 * @property {number | null} high
 * @property {string | null} comparator
 */

/** @param {Amount} amount */
export function amount({ value, low, high, comparator }) {
  if (low !== null && high !== null) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (value !== null) return `${SIGNS[comparator ?? "="] ?? ""}${number(value)}`;
  if (low !== null) return `≥${number(low)}`;
  return high !== null ? `≤${number(high)}` : "";
}

/**
 * Sums, as `/api/series` gives them: low to high, and open above where one of the numbers is.
 * @param {{ readonly low: number | null, readonly high: number | null, readonly openAbove: number | null }} sums
 */
export function sum({ low, high, openAbove }) {
  if (low === null || high === null) return "";
  const range = low === high ? number(low) : `${number(low)}–${number(high)}`;
  return openAbove ? `${range} or more` : range;
}

/**
 * @typedef {object} Total
 * @property {number} events
 * @property {number | null} low
 * @property {number | null} high
 * @property {number | null} openAbove
 */

/**
 * How many events, and where their numbers are of one unit what they add up to.
 * @param {Total} total
 * @param {string | null} unit
 */
export function told(total, unit) {
  const events = counted(total.events, "event");
  const sums = unit === null ? "" : sum(total);
  return sums === "" ? events : `${unit}: ${sums}, in ${events}`;
}

/**
 * A half-open interval of days, or of times, as its first and last.
 * @param {string | null} from
 * @param {string | null} to
 */
export function days(from, to) {
  if (!from) return to ? `before ${to}` : "";
  if (!to) return `since ${from}`;
  if (from.length > 10 || to.length > 10) return `${clock(from)} to ${clock(to)}`;
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return last <= from ? from : `${from} to ${last}`;
}

/** @param {string} instant */
const clock = (instant) => instant.replace("T", " ");

/** @param {string} code ISO 3166-1 alpha-2 */
export function countryName(code) {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * The place as one reads it: "Svay Rieng, Cambodia"; a country's own name stands once.
 * @param {string | null} name
 * @param {string | null} country
 */
export function placeName(name, country) {
  const land = country && countryName(country);
  return [name, land === name ? null : land].filter(Boolean).join(", ");
}

/** @param {{ readonly type: string, readonly mode: string | null }} event */
export const what = ({ type, mode }) => (mode ? `${type} · ${mode}` : type);

/** @param {number} seconds */
export function duration(seconds) {
  if (seconds < 1) return "under 1 s";
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/**
 * "3 hours ago"
 * @param {string | null} instant
 * @param {number} [now] milliseconds
 */
export function ago(instant, now = Date.now()) {
  if (instant === null) return "never";
  const seconds = (Date.parse(instant) - now) / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return unit === "second" ? "just now" : RELATIVE.format(Math.round(seconds / length), unit);
}
