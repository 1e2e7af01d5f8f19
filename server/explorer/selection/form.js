/** The form of the filters, and the filters that are set, each to be taken away. */
import { changed, go, hrefOf, readAddress } from "../address.js";
import { element } from "../elements.js";
import { countryName } from "../values.js";
import { FILTERS, selectionOf } from "./filters.js";
import { countryCodes, suggest } from "./suggestions.js";

/** Made once and kept while the selection changes, so that the focus stays in its fields. */
export function filterForm() {
  const fields = Object.entries(FILTERS).filter(([, { input }]) => input !== undefined);
  const inputs = fields.map(([name, { label, input, hint }]) =>
    element(
      "label",
      { class: `field of-${name}` },
      element("span", {}, label),
      element("input", {
        name,
        type: input,
        placeholder: hint,
        step: input === "number" ? "any" : null,
        autocomplete: "off",
      }),
    ),
  );
  const count = element("span", { class: "count", "aria-hidden": "true" });
  const told = element("span", { class: "hidden" });
  const fold = element(
    "button",
    {
      type: "button",
      class: "fold",
      "aria-expanded": "false",
      "aria-controls": "fields",
      onclick: () => open(fold.getAttribute("aria-expanded") !== "true"),
    },
    "Filters",
    count,
    told,
  );
  const open = (/** @type {boolean} */ isOpen) => fold.setAttribute("aria-expanded", String(isOpen));
  const chips = element("div", { class: "chips" });
  const form = element(
    "form",
    { class: "filters", "aria-label": "Filters" },
    fold,
    element("div", { class: "fields", id: "fields" }, ...inputs, element("button", { class: "primary" }, "Show")),
    chips,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(false);
    go(changed(valuesOf(form)));
  });
  suggest(form);

  return {
    form,
    /**
     * @param {URLSearchParams} address
     * @param {Readonly<Record<string, string>>} [names] what values are called: of a place that the address gives by its number
     */
    update(address, names = {}) {
      const selection = selectionOf(address);
      for (const [name] of fields) {
        const input = form.elements.namedItem(name);
        if (input instanceof HTMLInputElement && input !== document.activeElement) input.value = selection[name] ?? "";
      }
      const set = Object.keys(selection).length;
      count.replaceChildren(set === 0 ? "" : String(set));
      told.replaceChildren(set === 0 ? "" : `${set} set`);
      chips.replaceChildren(...chipsOf(selection, names));
    },
  };
}

/** @param {HTMLFormElement} form */
function valuesOf(form) {
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
  return { ...values, country: countryCodes(values.country ?? "") };
}

/**
 * @param {Record<string, string>} selection
 * @param {Readonly<Record<string, string>>} names
 */
function chipsOf(selection, names) {
  const chips = Object.entries(selection).map(([name, value]) => {
    const { label } = FILTERS[name];
    const words = names[name] ?? (name === "country" ? value.split(",").map(countryName).join(", ") : value);
    return element(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-label": `Remove the filter ${label}: ${words}`,
        onclick: () => go(changed({ [name]: null })),
      },
      element("span", { class: "soft" }, label),
      ` ${words} `,
      element("span", { class: "cross", "aria-hidden": "true" }, "×"),
    );
  });
  if (chips.length === 0) return [];
  const cleared = Object.fromEntries(Object.keys(selection).map((name) => [name, null]));
  return [...chips, element("a", { class: "clear", href: hrefOf(changed(cleared, readAddress())) }, "Clear all")];
}
