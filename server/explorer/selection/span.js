/** From when to when the events of a selection are: its own bounds, and where it has none the first and the last event. */
import { ask } from "../api.js";
import { bucketOf, bulk, dayAfter, edges, fill, filled } from "./time-scale.js";

/** @typedef {import("../../../store/event-series.ts").SeriesPoint} SeriesPoint */

/** @typedef {{ readonly from: string, readonly to: string }} Span half-open */

/**
 * @param {Record<string, string>} selection
 * @param {AbortSignal} signal
 * @returns {Promise<Span | null>} null where no event has a date
 */
export async function spanOf(selection, signal) {
  const day = async (/** @type {"oldest" | "occurred"} */ order) => {
    const { events } = await ask("/api/events", { ...selection, order, limit: 1 }, signal);
    return /** @type {string | null} */ (events[0]?.occurredFrom ?? null);
  };
  const [first, last] = await Promise.all([
    selection.from ?? day("oldest"),
    selection.to ?? day("occurred").then((day) => day && dayAfter(day)),
  ]);
  if (!first || !last) return null;
  return { from: first, to: last > first ? last : dayAfter(first) };
}

/**
 * @typedef {object} Timeline
 * @property {import("./time-scale.js").Bucket} bucket
 * @property {readonly { readonly from: string, readonly to: string, readonly events: number, readonly point: SeriesPoint | null }[]} bars
 * @property {Span} whole the span of the selection
 * @property {number} before events of the selection before the first bar
 * @property {number} after events after the last
 */

/**
 * The events of the span in the buckets that suit it; of a span without bounds of its own, the part where nearly all of them lie.
 * @param {Record<string, string>} selection
 * @param {Span} span
 * @param {AbortSignal} signal
 * @returns {Promise<Timeline>}
 */
export async function countOver(selection, span, signal) {
  const read = async (/** @type {Span} */ { from, to }) => {
    const bucket = bucketOf(from, to);
    const all = edges(bucket, from, to);
    const { points } = await ask("/api/series", { ...selection, bucket, from, to }, signal);
    return { bucket, bars: fill(/** @type {SeriesPoint[]} */ (points), all), whole: span, before: 0, after: 0 };
  };
  const whole = await read(span);
  const core = selection.from || selection.to ? null : bulk(whole.bars);
  if (core === null) return whole;
  const counts = { before: core.before, after: core.after };
  const shown = await read(core);
  const inner = filled(shown.bars);
  return { ...(inner === null ? shown : await read(inner)), ...counts };
}
