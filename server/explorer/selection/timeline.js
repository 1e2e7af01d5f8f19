/** The selection over time: events, or the numbers of one unit added up between their bounds. */
import { changed, go } from "../address.js";
import { element, present } from "../elements.js";
import { number, told } from "../values.js";
import { nameOf } from "./axis.js";
import { barChart } from "./bars.js";
import { unitOf } from "./filters.js";
import { measures, units } from "./measures.js";

/** @typedef {import("./span.js").Timeline} Timeline */

/**
 * @param {Timeline} timeline
 * @param {Record<string, string>} selection
 * @param {AbortSignal} signal
 */
export function drawTimeline(timeline, selection, signal) {
  const { bucket, bars, whole } = timeline;
  const unit = unitOf(selection);
  const summed = unit !== null && new URLSearchParams(location.search).get("bars") !== "events";
  const readout = element("p", { class: "readout" });
  const tell = (/** @type {readonly [number, number]} */ [first, last]) => {
    const chosen = bars.slice(first, last + 1);
    const names = [chosen[0], chosen[chosen.length - 1]].map(({ from }) => nameOf(bucket, from));
    return `${[...new Set(names)].join(" to ")} · ${told(totalOf(chosen), unit)}`;
  };
  const point = (/** @type {readonly [number, number] | null} */ range) =>
    readout.replaceChildren(range === null ? told(totalOf(bars), unit) : tell(range));
  point(null);
  const chart = barChart({
    bucket,
    label: `${summed ? `Numbers of ${unit}` : "Events"} by ${bucket}. Arrow keys move between the bars, with Shift they choose several, Enter narrows the selection to them.`,
    bars: bars.map(({ from, to, events, point: sums }, index) => ({
      from,
      to,
      low: summed ? (sums?.low ?? 0) : events,
      high: summed ? (sums?.high ?? 0) : events,
      isOpen: summed && (sums?.openAbove ?? 0) > 0,
      words: tell([index, index]),
    })),
    onPoint: point,
    onChoose: (from, to) => go(changed({ from, to })),
  });
  return [
    readout,
    chart,
    element(
      "div",
      { class: "below" },
      ...present([...edgesOf(timeline, whole), resetOf(selection), summed && legend()]),
    ),
    unit === null ? units(selection, signal) : measures(summed),
  ];
}

/**
 * "January 2024 to October 2026, by month"
 * @param {Timeline} timeline
 */
export function spanName({ bucket, bars }) {
  const [first, last] = [bars[0].from, bars[bars.length - 1].from].map((day) => nameOf(bucket, day));
  return `${first === last ? first : `${first} to ${last}`}, by ${bucket}`;
}

/**
 * Bounds are added apart: the sum of what is at least so many, and of what is at most so many.
 * @param {Timeline["bars"]} bars
 * @returns {import("../values.js").Total}
 */
function totalOf(bars) {
  const points = bars.flatMap(({ point }) => (point === null || point.low === null ? [] : [point]));
  const add = (/** @type {"low" | "high" | "openAbove"} */ name) =>
    points.length === 0 ? null : points.reduce((sum, point) => sum + (point[name] ?? 0), 0);
  const events = bars.reduce((sum, bar) => sum + bar.events, 0);
  return { events, low: add("low"), high: add("high"), openAbove: add("openAbove") };
}

/**
 * What lies outside the span that is drawn: never left out without a word.
 * @param {Timeline} timeline
 * @param {import("./span.js").Span} whole
 */
function edgesOf({ before, after, undated, bars }, whole) {
  const button = (/** @type {string} */ words, /** @type {Record<string, string>} */ bounds) =>
    element("button", { type: "button", class: "quiet", onclick: () => go(changed(bounds)) }, words);
  const [from, to] = [bars[0].from, bars[bars.length - 1].to];
  return [
    before > 0 && button(`← ${number(before)} earlier, from ${whole.from.slice(0, 4)}`, { from: whole.from, to }),
    after > 0 && button(`${number(after)} later, to ${whole.to.slice(0, 4)} →`, { from, to: whole.to }),
    undated > 0 && element("span", { class: "soft" }, `${number(undated)} without a date`),
  ];
}

/** @param {Record<string, string>} selection */
function resetOf({ from, to }) {
  if (!from && !to) return null;
  const reset = () => go(changed({ from: null, to: null }));
  return element("button", { type: "button", class: "quiet", onclick: reset }, "All of the time");
}

function legend() {
  const key = (/** @type {string} */ name, /** @type {string} */ words) =>
    element("span", { class: "key" }, element("i", { class: `swatch ${name}` }), words);
  return element(
    "span",
    { class: "legend" },
    key("low", "at least"),
    key("high", "at most"),
    key("open", "or more: no upper bound stated"),
  );
}
