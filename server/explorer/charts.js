/** The selection over time and on the map. */
import { element, svg } from "./elements.js";
import { number, sum } from "./values.js";

/** Bars of events by month; each tells its sums as bounds and, when chosen, narrows the selection to its month. */
export function timeline(points, onChoose) {
  const dated = points.filter(({ day }) => day !== null).reverse();
  if (dated.length === 0) return element("p", { class: "note" }, "No dated events in this selection.");
  const most = Math.max(...dated.map(({ events }) => events));
  const bars = dated.slice(-36).map((point) => {
    const sums = sum(point);
    const words = `${point.day.slice(0, 7)}: ${number(point.events)} events${sums && `, in sum ${sums}`}`;
    const bar = svg("svg", { viewBox: "0 0 10 100", preserveAspectRatio: "none", "aria-hidden": "true" });
    const height = Math.max(3, (point.events / most) * 100);
    bar.append(svg("rect", { x: 0, y: 100 - height, width: 10, height }));
    const label = element("span", {}, point.day.slice(0, 7));
    return element(
      "button",
      { type: "button", title: words, onclick: () => onChoose(point.day) },
      element("span", { class: "count" }, sums || number(point.events)),
      bar,
      label,
    );
  });
  return element("div", { class: "bars" }, ...bars);
}

/** Dots whose area grows with the events of their place. */
export function worldMap(path, places, onChoose) {
  const map = svg("svg", { viewBox: "0 8 360 140", class: "map", role: "group", "aria-label": "Map of the places" });
  map.append(svg("path", { d: path, class: "outline" }));
  const most = Math.max(1, ...places.map(({ events }) => events));
  for (const place of places.slice(0, 300)) {
    if (place.latitude === null || place.longitude === null) continue;
    const words = `${place.name}: ${number(place.events)} events`;
    const choose = () => onChoose(place.geonameId);
    const onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    };
    map.append(
      svg(
        "circle",
        {
          cx: place.longitude + 180,
          cy: 90 - place.latitude,
          r: 1.6 + 4 * Math.sqrt(place.events / most),
          tabindex: 0,
          role: "button",
          "aria-label": words,
          onclick: choose,
          onkeydown,
        },
        svg("title", {}, words),
      ),
    );
  }
  return map;
}
