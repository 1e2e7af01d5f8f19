/** Time to scale: into which buckets a span is cut, every one of them, with and without events. */

/** @typedef {"day" | "week" | "month" | "quarter" | "year"} Bucket */

const DAY = 86_400_000;

/**
 * Buckets from the finest on: how many days each is long, and where it begins. Weeks begin on Monday, as in the database.
 * @type {Readonly<Record<Bucket, { readonly days: number, readonly start: (day: Date) => Date, readonly step: (day: Date) => Date }>>}
 */
const BUCKETS = {
  day: { days: 1, start: (day) => day, step: (day) => later(day, 1) },
  week: { days: 7, start: (day) => later(day, -((day.getUTCDay() + 6) % 7)), step: (day) => later(day, 7) },
  month: monthly(1),
  quarter: monthly(3),
  year: monthly(12),
};

/** Bars that a chart holds at the most before it takes the next longer bucket. */
const MOST_BARS = 72;

/** @param {number} months */
function monthly(months) {
  return {
    days: months * 30.4,
    start: (/** @type {Date} */ day) => firstOf(day, -(day.getUTCMonth() % months)),
    step: (/** @type {Date} */ day) => firstOf(day, months),
  };
}

/**
 * The first day of the month so many months from that of the day.
 * @param {Date} day
 * @param {number} months
 */
function firstOf(day, months) {
  const first = new Date(day);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first;
}

/**
 * @param {Date} day
 * @param {number} days
 */
function later(day, days) {
  return new Date(day.getTime() + days * DAY);
}

/** @param {string} day */
export const parse = (day) => new Date(`${day}T00:00:00Z`);

/** @param {Date} day */
const write = (day) => day.toISOString().slice(0, 10);

/**
 * @param {string} day
 * @param {number} [days]
 */
export const dayAfter = (day, days = 1) => write(later(parse(day), days));

/**
 * The finest bucket of which not too many fill the half-open span.
 * @param {string} from
 * @param {string} to
 * @returns {Bucket}
 */
export function bucketOf(from, to) {
  const days = (parse(to).getTime() - parse(from).getTime()) / DAY;
  const names = /** @type {Bucket[]} */ (Object.keys(BUCKETS));
  return names.find((name) => days / BUCKETS[name].days <= MOST_BARS) ?? "year";
}

/**
 * The first days of all buckets that the half-open span touches, and the day after the last.
 * @param {Bucket} bucket
 * @param {string} from
 * @param {string} to
 * @returns {string[]}
 */
export function edges(bucket, from, to) {
  const { start, step } = BUCKETS[bucket];
  const all = [start(parse(from))];
  do all.push(step(all[all.length - 1]));
  while (write(all[all.length - 1]) < to);
  return all.map(write);
}

/**
 * Points for every bucket of the span: those without events too, which the server leaves out.
 * @template {{ readonly day: string | null, readonly events: number }} Point
 * @param {readonly Point[]} points
 * @param {readonly string[]} edges
 */
export function fill(points, edges) {
  const known = new Map(points.map((point) => [point.day, point]));
  return edges.slice(0, -1).map((from, index) => ({
    from,
    to: edges[index + 1],
    events: known.get(from)?.events ?? 0,
    point: known.get(from) ?? null,
  }));
}

/** The share of events at either end that may lie outside the span that is shown first. */
const STRAY = 0.025;
/** A narrower span is shown only where it is so much narrower. */
const NARROWER = 0.5;

/**
 * The part of the span in which nearly all events lie, where the whole would be drawn thin: one event of 1863, told in passing, must
 * not leave the year of the others one bar. Null where the whole span shows them well.
 * @param {readonly { readonly from: string, readonly to: string, readonly events: number }[]} bars
 */
export function bulk(bars) {
  if (bars.length === 0) return null;
  const all = bars.reduce((sum, { events }) => sum + events, 0);
  let before = 0;
  let first = 0;
  while (first < bars.length - 1 && before + bars[first].events <= all * STRAY) before += bars[first++].events;
  let after = 0;
  let last = bars.length - 1;
  while (last > first && after + bars[last].events <= all * STRAY) after += bars[last--].events;
  if ((last - first + 1) / bars.length > NARROWER) return null;
  return { from: bars[first].from, to: bars[last].to, before, after };
}

/**
 * The span from the first bar with events to the last; null where it is the whole.
 * @param {readonly { readonly from: string, readonly to: string, readonly events: number }[]} bars
 */
export function filled(bars) {
  const first = bars.findIndex(({ events }) => events > 0);
  const last = bars.findLastIndex(({ events }) => events > 0);
  if (first < 0 || last - first === bars.length - 1) return null;
  return { from: bars[first].from, to: bars[last].to };
}
