/** Bars are chosen: one by a click or Enter, several by drawing across them or by Shift with the arrow keys. */
import { roving } from "../elements.js";

/**
 * @param {SVGSVGElement} chart
 * @param {{ columns: readonly SVGGElement[], bars: readonly import("./bars.js").Bar[], range: SVGRectElement, x: (index: number) => number,
 *   step: number, onPoint: import("./bars.js").Drawing["onPoint"], onChoose: import("./bars.js").Drawing["onChoose"] }} of
 */
export function letChoose(chart, { columns, bars, range, x, step, onPoint, onChoose }) {
  /** @type {number | null} */
  let anchor = null;
  let reached = 0;
  const bounds = () => [Math.min(anchor ?? reached, reached), Math.max(anchor ?? reached, reached)];
  const mark = (/** @type {boolean} */ isShown) => {
    const [first, last] = bounds();
    range.setAttribute("x", String(x(first)));
    range.setAttribute("width", String(isShown ? (last - first + 1) * step : 0));
    onPoint([first, last]);
  };
  const choose = () => {
    const [first, last] = bounds();
    onChoose(bars[first].from, bars[last].to);
  };
  const drop = () => {
    anchor = null;
    range.setAttribute("width", "0");
    onPoint(null);
  };
  const at = (/** @type {PointerEvent} */ event) => {
    const inside = event.clientX - chart.getBoundingClientRect().left;
    return Math.max(0, Math.min(bars.length - 1, Math.floor((inside - x(0)) / step)));
  };

  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    anchor = reached = at(event);
    chart.setPointerCapture(event.pointerId);
    mark(true);
  });
  chart.addEventListener("pointermove", (event) => {
    reached = at(event);
    mark(anchor !== null);
  });
  chart.addEventListener("pointerup", () => {
    if (anchor !== null) choose();
  });
  // The page was scrolled by the finger that seemed to draw.
  chart.addEventListener("pointercancel", drop);
  chart.addEventListener("pointerleave", () => anchor === null && onPoint(null));
  chart.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && chart.contains(relatedTarget))) drop();
  });

  columns.forEach((column, index) => {
    column.addEventListener("focus", () => {
      reached = index;
      mark(anchor !== null);
    });
    column.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose();
      } else if (event.key === "Escape") drop();
      else anchor = event.shiftKey ? (anchor ?? index) : null;
    });
  });
  roving(columns);
}
