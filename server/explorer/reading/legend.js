/** The kinds of marks with their colours and counts; each can be hidden. */
import { element } from "../elements.js";
import { KINDS } from "./mentions.js";

/**
 * @param {import("./mentions.js").Facts} facts
 * @param {HTMLElement} words
 */
export function legendOf(facts, words) {
  const counts = {
    event: facts.events.length,
    quantity: facts.quantities.length,
    date: facts.dates.length,
    place: facts.places.length,
  };
  const switches = Object.entries(KINDS).map(([kind, label]) =>
    element(
      "label",
      { class: `kind ${kind}` },
      element("input", {
        type: "checkbox",
        checked: true,
        onchange: (/** @type {globalThis.Event} */ event) =>
          words.classList.toggle(`no-${kind}`, !(/** @type {HTMLInputElement} */ (event.target).checked)),
      }),
      `${label} `,
      element("span", { class: "number" }, String(counts[/** @type {keyof typeof counts} */ (kind)])),
    ),
  );
  return element("div", { class: "legend", role: "group", "aria-label": "Marks that are shown" }, ...switches);
}
