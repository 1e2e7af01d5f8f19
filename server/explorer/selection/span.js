/** From when to when the events of a selection are, and how many there are at each time. */
import { ask } from "../api.js";
import { bucketOf, bulk, dayAfter, edges, fill, filled } from "./time-scale.js";

/** @typedef {import("../../../store/event-series.ts").SeriesPoint} SeriesPoint */
/** @typedef {import("../../../store/event-series.ts").Series} Series */

/** @typedef {{ readonly from: string, readonly to: string }} Span half-open */

/**
 * @typedef {object} Timeline
 * @property {import("./time-scale.js").Bucket} bucket
 * @property {readonly { readonly from: string, readonly to: string, readonly events: number, readonly point: SeriesPoint | null }[]} bars
 * @property {Span} whole the span of the selection
 * @property {number} before events of the selection before the first bar
 * @property {number} after events after the last
 * @property {number} undated events that stand nowhere in time
 */

/**
 * The events of the selection in the buckets that suit its span; where it has no bounds of its own, in the part of the time in
 * which nearly all of them lie.
 * @param {Record<string, string>} selection
 * @param {AbortSignal} signal
 * @returns {Promise<Timeline | null>} null where no event has a date
 */
export async function countOver(selection, signal) {
  const series = async (/** @type {Record<string, string>} */ parameters) =>
    /** @type {Series} */ (await ask("/api/series", { ...selection, ...parameters }, signal));
  const read = async (/** @type {Span} */ { from, to }) => {
    const bucket = bucketOf(from, to);
    const { points } = await series({ bucket, from, to });
    return { bucket, bars: fill(points, edges(bucket, from, to)) };
  };

  const all = await series({ bucket: "all" });
  const whole = spanOf(selection, all);
  if (whole === null) return null;
  const first = await read(whole);
  const dated = first.bars.reduce((sum, { events }) => sum + events, 0);
  const undated = all.points.reduce((sum, { events }) => sum + events, 0) - dated;
  const core = selection.from || selection.to ? null : bulk(first.bars);
  if (core === null) return { ...first, whole, before: 0, after: 0, undated };
  const shown = await read(core);
  const inner = filled(shown.bars);
  return { ...(inner === null ? shown : await read(inner)), whole, before: core.before, after: core.after, undated };
}

/**
 * The selection's own bounds, and where it has none the days of the first and the last event.
 * @param {Record<string, string>} selection
 * @param {Series} series
 * @returns {Span | null}
 */
function spanOf({ from, to }, { first, last }) {
  const begin = from ?? first;
  const end = to ?? (last && dayAfter(last));
  if (first === null || !begin || !end) return null;
  return { from: begin, to: end > begin ? end : dayAfter(begin) };
}
