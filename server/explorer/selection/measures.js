/** What the bars of the timeline measure: events, or the numbers of one unit. */
import { changed, go } from "../address.js";
import { ask } from "../api.js";
import { element } from "../elements.js";
import { number } from "../values.js";

/** @param {boolean} summed */
export function measures(summed) {
  const choice = (/** @type {string} */ words, /** @type {string | null} */ bars, /** @type {boolean} */ isOn) =>
    element(
      "button",
      {
        type: "button",
        class: "choice",
        "aria-pressed": String(isOn),
        "data-key": `bars-${words}`,
        onclick: () => go(changed({ bars })),
      },
      words,
    );
  return element(
    "div",
    { class: "choices", role: "group", "aria-label": "What the bars show" },
    choice("Numbers added up", null, summed),
    choice("Events", "events", !summed),
  );
}

/** Units offered beside the events. */
const MOST_UNITS = 5;

/**
 * The units most spoken of: numbers can be added up within one of them alone.
 * @param {Record<string, string>} selection
 * @param {AbortSignal} signal
 */
export function units(selection, signal) {
  const row = element("div", { class: "choices", role: "group", "aria-label": "Add up the numbers of one unit" });
  ask("/api/series", { ...selection, bucket: "all", by: "unit" }, signal).then(
    ({ points }) => {
      const found = /** @type {import("./span.js").SeriesPoint[]} */ (points).slice(0, MOST_UNITS);
      if (found.length === 0) return;
      const choose = (/** @type {string | null} */ unit) => () => go(changed({ unit }));
      row.append(
        element("span", { class: "soft" }, "Add up"),
        ...found.map(({ key, events }) =>
          element(
            "button",
            { type: "button", class: "choice", onclick: choose(key) },
            `${key} `,
            element("span", { class: "count" }, number(events)),
          ),
        ),
      );
    },
    // What is offered beside the chart is no loss that needs telling: the filter takes any unit.
    () => {},
  );
  return row;
}
