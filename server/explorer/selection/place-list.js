/** The places of the selection as a list: all that the map shows, for those who do not see it. */
import { changed, go, readAddress } from "../address.js";
import { element } from "../elements.js";
import { counted, number, placeName, sum } from "../values.js";

/** @param {number} id */
export const isChosen = (id) => readAddress().get("place") === String(id);

/** @param {number} id */
export const choosePlace = (id) => go(changed({ place: isChosen(id) ? null : id }));

/**
 * @param {readonly import("./map.js").PlaceCount[]} places
 * @param {string | null} unit
 */
export function listOf(places, unit) {
  const most = Math.max(...places.map(({ events }) => events));
  const rows = places.map(({ geonameId, name, country, events, ...sums }) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          "aria-pressed": String(isChosen(geonameId)),
          "data-key": `place-${geonameId}`,
          onclick: () => choosePlace(geonameId),
        },
        element("span", {}, placeName(name, country)),
        // The bar is of events: beside a sum it would seem to be of that.
        unit === null && element("meter", { min: 0, max: most, value: events, "aria-hidden": "true" }),
        element("span", { class: "number" }, (unit !== null && sum(sums)) || number(events)),
      ),
    ),
  );
  return element(
    "details",
    { class: "places" },
    element("summary", {}, `As a list: ${counted(places.length, "place")}`),
    element("ol", {}, ...rows),
  );
}
