/** A place on the map: the more events, the larger; pointed at it says how many, chosen it narrows the selection to itself. */
import { svg } from "../elements.js";
import { choosePlace, isChosen } from "./place-list.js";

/** Pixels of the radius of the smallest and of the largest. */
const RADIUS = { least: 3, most: 16 };
/** Pixels of the map's width from which on bubbles have that size. */
const FULL_SIZE = 480;
/** A place with fewer events has no largest bubble, though it is the first. */
const SMALL = 10;

/**
 * @param {import("./map.js").Placed} place
 * @param {{ pixel: number, most: number, view: { x: number, width: number, y: number }, label: SVGGElement, isFirst: boolean }} of
 */
export function bubbleOf(place, { pixel, most, view, label, isFirst }) {
  const share = Math.sqrt(place.events / Math.max(most, SMALL));
  // On a small map they would hide it.
  const size = Math.min(pixel, view.width / FULL_SIZE);
  const radius = size * (RADIUS.least + (RADIUS.most - RADIUS.least) * share);
  const point = () => {
    const isRight = place.x > view.x + view.width * 0.6;
    const isTop = place.y - view.y < radius + 24 * pixel;
    const text = svg(
      "text",
      {
        x: place.x + (isRight ? 6 : -6) * pixel,
        y: isTop ? place.y + radius + 17 * pixel : place.y - radius - 7 * pixel,
        "font-size": 13 * pixel,
        "stroke-width": 4 * pixel,
        "text-anchor": isRight ? "end" : place.x < view.x + view.width * 0.4 ? "start" : "middle",
      },
      place.words,
    );
    label.replaceChildren(text);
  };
  const leave = () => label.replaceChildren();
  const choose = () => choosePlace(place.geonameId);
  return svg("circle", {
    class: isWide(place) ? "bubble wide" : "bubble",
    cx: place.x,
    cy: place.y,
    r: radius,
    role: "button",
    tabindex: isFirst ? 0 : -1,
    "aria-label": place.words,
    "aria-pressed": String(isChosen(place.geonameId)),
    "data-key": `bubble-${place.geonameId}`,
    onclick: choose,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    },
    onpointerenter: point,
    onpointerleave: leave,
    onfocus: point,
    onblur: leave,
  });
}

/**
 * Where only a country or region is told, the point in its middle is no place where it happened.
 * @param {import("./map.js").PlaceCount} place
 */
export const isWide = ({ precision }) => precision === null || /^(PCL|ADM1|ADM2|CONT|RGN|AREA)/.test(precision);
