/** The places of the selection: bubbles on the world's outlines, and the same as a list. */
import { element, roving, svg } from "../elements.js";
import { placeName, told } from "../values.js";
import { bubbleOf, isWide } from "./bubble.js";
import { listOf } from "./place-list.js";
import { project } from "./projection.js";

/** @typedef {import("../../../store/event-places.ts").PlaceCount} PlaceCount */
/** @typedef {PlaceCount & { readonly x: number, readonly y: number, readonly words: string }} Placed */

/** Bubbles that are drawn at the most: the list holds all. */
const MOST_BUBBLES = 300;
/** The part of the world that is shown where its places lie all over it: all but the oceans at the edge. */
const WHOLE = { x: 50, y: 0, width: 920, height: 484 };
/** At least this width is shown, so that the coarse outlines still say where one is. */
const NEAREST = 140;
const PADDING = 26;

/**
 * @param {readonly PlaceCount[]} places most events first
 * @param {import("./projection.js").Outlines} outlines
 * @param {{ readonly width: number, readonly unit: string | null }} of pixels, and the unit of all numbers if it is one
 */
export function drawMap(places, outlines, { width, unit }) {
  const placed = places.flatMap((place) => {
    if (place.latitude === null || place.longitude === null) return [];
    const [x, y] = project(place.longitude, place.latitude, outlines);
    const words = `${placeName(place.name, place.country)} · ${told(place, unit)}`;
    return [{ ...place, x, y, words }];
  });
  const frame = element("div", { class: "map-frame" });
  const near = boundsOf(placed);
  const toggle = element("button", { type: "button", class: "quiet", "data-key": "zoom" });
  let isNear = near.width < WHOLE.width * 0.8;
  const show = () => {
    frame.replaceChildren(mapOf(placed.slice(0, MOST_BUBBLES), outlines, isNear ? near : WHOLE, width));
    toggle.replaceChildren(isNear ? "Whole world" : "Nearer");
  };
  toggle.addEventListener("click", () => {
    isNear = !isNear;
    show();
  });
  show();
  const below = element("div", { class: "below" }, near.width < WHOLE.width * 0.8 && toggle, wideNote(placed));
  return [frame, below, listOf(places, unit)];
}

/**
 * The part of the map that holds all places, of the shape of the whole.
 * @param {readonly Placed[]} places
 */
function boundsOf(places) {
  if (places.length === 0) return WHOLE;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const shape = WHOLE.width / WHOLE.height;
  const width = Math.min(
    WHOLE.width,
    Math.max(NEAREST, right - left + 2 * PADDING, (bottom - top + 2 * PADDING) * shape),
  );
  const height = width / shape;
  const within = (
    /** @type {number} */ middle,
    /** @type {number} */ length,
    /** @type {number} */ least,
    /** @type {number} */ all,
  ) => Math.max(least, Math.min(least + all - length, middle - length / 2));
  const x = within((left + right) / 2, width, WHOLE.x, WHOLE.width);
  return { x, y: within((top + bottom) / 2, height, WHOLE.y, WHOLE.height), width, height };
}

/**
 * @param {readonly Placed[]} places
 * @param {import("./projection.js").Outlines} outlines
 * @param {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }} view
 * @param {number} width
 */
function mapOf(places, { land, borders }, view, width) {
  const pixel = view.width / Math.max(width, 240);
  const most = Math.max(...places.map(({ events }) => events));
  const label = svg("g", { class: "map-label", "aria-hidden": "true" });
  const bubbles = places.map((place, index) => bubbleOf(place, { pixel, most, view, label, isFirst: index === 0 }));
  roving(bubbles);
  return svg(
    "svg",
    {
      class: "map",
      viewBox: `${view.x} ${view.y} ${view.width} ${view.height}`,
      role: "group",
      "aria-label":
        "Map of the places. Arrow keys go from the place with the most events to the next, Enter chooses one.",
    },
    svg("path", { d: land, class: "land" }),
    svg("path", { d: borders, class: "borders" }),
    ...bubbles,
    label,
  );
}

/** @param {readonly PlaceCount[]} places */
function wideNote(places) {
  if (!places.some(isWide)) return null;
  return element("span", { class: "key" }, element("i", { class: "swatch wide" }), "a whole country or region");
}
