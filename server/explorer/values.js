/** Values as people read them. A number is shown with its bounds: "more than 800" is ">800", never 800. */

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const SIGNS = { ">": ">", "<": "<", ">=": "≥", "<=": "≤", "~": "≈" };

export const number = (value) => NUMBER.format(value);

export function amount({ value, low, high, comparator }) {
  if (low !== null && high !== null) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (value !== null) return `${SIGNS[comparator] ?? ""}${number(value)}`;
  if (low !== null) return `≥${number(low)}`;
  return high !== null ? `≤${number(high)}` : "";
}

/** Sums, as `/api/series` gives them: always low to high, and open above where one of the numbers is. */
export function sum({ low, high, openAbove }) {
  if (low === null || high === null) return "";
  return `${number(low)}–${number(high)}${openAbove > 0 ? " or more" : ""}`;
}

/** A half-open interval of days, or of times, as its first and last. */
export function days(from, to) {
  if (!from) return to ? `before ${to}` : "";
  if (!to) return `since ${from}`;
  if (from.length > 10 || to.length > 10) return `${from} to ${to}`;
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return last <= from ? from : `${from} to ${last}`;
}

export const what = ({ type, mode }) => (mode ? `${type} · ${mode}` : type);

export function duration(seconds) {
  if (seconds < 60) return "none";
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
