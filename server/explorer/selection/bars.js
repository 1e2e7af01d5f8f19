/** Bars over time: a number that has bounds is drawn from its lower to its upper one. */
import { element, svg } from "../elements.js";
import { compact } from "../values.js";
import { levels, ticks } from "./axis.js";
import { letChoose } from "./choose-bars.js";

/**
 * @typedef {object} Bar
 * @property {string} from
 * @property {string} to
 * @property {number} low drawn in full up to here
 * @property {number} high and paler up to here
 * @property {boolean} isOpen whether the true height may be above `high`
 * @property {string} words what the bar says
 */

/**
 * @typedef {object} Drawing
 * @property {readonly Bar[]} bars
 * @property {import("./time-scale.js").Bucket} bucket
 * @property {string} label what the chart as a whole shows
 * @property {(range: readonly [first: number, last: number] | null) => void} onPoint told which bars are pointed at
 * @property {(from: string, to: string) => void} onChoose told the span of the bars that were chosen
 */

/** Pixels; where there is room for more the bars are higher. */
const heightFor = (/** @type {number} */ width) => (width > 480 ? 250 : 190);
const MARGIN = { top: 14, right: 6, bottom: 36, left: 40 };
const WIDEST_BAR = 44;
const ROOM_FOR_LABEL = 54;

/**
 * The chart, drawn anew for the width that it is given.
 * @param {Drawing} drawing
 */
export function barChart(drawing) {
  const frame = element("div", { class: "bars", tabindex: -1, "data-key": "bars" });
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === drawn || width < 40) return;
    drawn = width;
    const hadFocus = frame.contains(document.activeElement);
    frame.replaceChildren(draw(drawing, width));
    if (hadFocus) /** @type {SVGElement | null} */ (frame.querySelector("[tabindex='0']"))?.focus();
  }).observe(frame);
  return frame;
}

/**
 * @param {Drawing} drawing
 * @param {number} width
 */
function draw({ bars, bucket, label, onPoint, onChoose }, width) {
  const height = heightFor(width);
  const plot = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const step = plot.width / bars.length;
  const marks = levels(Math.max(...bars.map(({ high }) => high)));
  const top = marks[marks.length - 1];
  const x = (/** @type {number} */ index) => MARGIN.left + index * step;
  const y = (/** @type {number} */ value) => MARGIN.top + plot.height * (1 - value / top);

  const columns = bars.map((bar, index) => column(bar, { left: x(index), step, y, isFirst: index === 0 }));
  const range = svg("rect", { class: "range", y: MARGIN.top, height: plot.height, width: 0 });
  const chart = svg(
    "svg",
    {
      class: "bar-chart",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "group",
      "aria-label": label,
    },
    hatch(),
    ...marks.map((value) => level(value, y(value), width)),
    range,
    ...columns,
    ...ticks(
      bucket,
      bars.map(({ from }) => from),
      Math.floor(plot.width / ROOM_FOR_LABEL),
    ).map((tick) => tickMark(tick, x(tick.index) + step / 2, { width, bottom: y(0) })),
  );
  letChoose(chart, { columns, bars, range, x, step, onPoint, onChoose });
  return chart;
}

/** Paler than full, and told from it without colours too. */
function hatch() {
  const lines = svg("path", { d: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", class: "hatch-line" });
  const ground = svg("rect", { width: 6, height: 6, class: "hatch-ground" });
  return svg(
    "defs",
    {},
    svg("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" }, ground, lines),
  );
}

/**
 * @param {Bar} bar
 * @param {{ left: number, step: number, y: (value: number) => number, isFirst: boolean }} place
 */
function column({ low, high, isOpen, words }, { left, step, y, isFirst }) {
  const gap = step > 8 ? 2 : step > 3 ? 1 : 0;
  const width = Math.max(1, Math.min(WIDEST_BAR, step - gap));
  const at = left + (step - width) / 2;
  const bottom = y(0);
  // What is there at all is seen, however small beside the others.
  const lowTop = low > 0 ? Math.min(y(low), bottom - 2) : bottom;
  const highTop = high > low ? Math.min(y(high), lowTop - 2) : lowTop;
  return svg(
    "g",
    {
      class: "bar",
      role: "button",
      tabindex: isFirst ? 0 : -1,
      "aria-label": words,
      "data-key": "bars",
    },
    svg("rect", { class: "hit", x: left, y: MARGIN.top, width: step, height: bottom - MARGIN.top }),
    low > 0 && svg("rect", { class: "low", x: at, y: lowTop, width, height: bottom - lowTop }),
    high > low && svg("rect", { class: "high", x: at, y: highTop, width, height: lowTop - highTop }),
    isOpen && svg("path", { class: "open", d: arrow(at + width / 2, highTop - 3, Math.min(4, width / 2 + 1)) }),
  );
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function arrow(x, y, size) {
  return `M${x - size},${y} L${x},${y - size * 1.4} L${x + size},${y} Z`;
}

/**
 * @param {number} value
 * @param {number} y
 * @param {number} width
 */
function level(value, y, width) {
  return svg(
    "g",
    { class: value === 0 ? "level base" : "level", "aria-hidden": "true" },
    svg("line", { x1: MARGIN.left, x2: width - MARGIN.right, y1: y, y2: y }),
    svg("text", { x: MARGIN.left - 8, y: y + 4, "text-anchor": "end" }, compact(value)),
  );
}

/**
 * @param {{ label: string, year: string }} tick
 * @param {number} x
 * @param {{ width: number, bottom: number }} chart
 */
function tickMark({ label, year }, x, { width, bottom }) {
  // The last label ends with the chart.
  const isLast = x + ROOM_FOR_LABEL / 2 > width;
  const place = { x: isLast ? width : x, "text-anchor": isLast ? "end" : "middle" };
  return svg(
    "g",
    { class: "tick", "aria-hidden": "true" },
    svg("line", { x1: x, x2: x, y1: bottom, y2: bottom + 4 }),
    svg("text", { ...place, y: bottom + 17 }, label),
    year && svg("text", { ...place, class: "year", y: bottom + 31 }, year),
  );
}
