/** The rows of the selection as a table, in the order that its headings set. */

import { changed, go, hrefOf } from "../address.js";
import { addressOf, ask } from "../api.js";
import { element } from "../elements.js";
import { alertOf } from "../part.js";
import { amount, counted, days, placeName } from "../values.js";

/** @typedef {import("../../../store/records.ts").EventFact} EventFact */
/** @typedef {{ readonly events: readonly EventFact[], readonly next: string | null }} Page */

/** Orders of the list by the heading that sets them; the first is taken first. */
const COLUMNS = [
  { label: "Day", orders: ["occurred", "oldest"] },
  { label: "What", orders: [] },
  { label: "How many", orders: ["amount"], class: "number" },
  { label: "Where", orders: [] },
  { label: "Stated as", orders: [] },
  { label: "Published", orders: ["published"] },
];

/** @type {Readonly<Record<string, string>>} */
export const ORDERS = {
  occurred: "Latest first",
  oldest: "Oldest first",
  amount: "Largest number first",
  published: "Last published first",
};

/**
 * @param {Page} page
 * @param {string} order
 * @param {Record<string, string>} query by which the page was asked for
 */
export function drawTable({ events, next }, order, query) {
  const body = element("tbody", {}, ...events.map(rowOf));
  const table = element(
    "table",
    { class: "events" },
    element("caption", { class: "hidden" }, `Events, ${ORDERS[order]}`),
    element("thead", {}, element("tr", {}, ...COLUMNS.map((column) => heading(column, order)))),
    body,
  );
  return [element("div", { class: "scroller" }, table), moreOf(body, next, query)];
}

/**
 * @param {(typeof COLUMNS)[number]} column
 * @param {string} order
 */
function heading({ label, orders, class: name }, order) {
  const isActive = orders.includes(order);
  const direction = order === "oldest" ? "ascending" : "descending";
  const following = orders[(orders.indexOf(order) + 1) % orders.length];
  const sort = () => go(changed({ order: following }));
  return element(
    "th",
    { scope: "col", class: name, "aria-sort": isActive ? direction : null },
    orders.length === 0
      ? label
      : element("button", { type: "button", "data-key": `sort-${label}`, onclick: sort }, label),
  );
}

/** @param {EventFact} event */
function rowOf(event) {
  return element(
    "tr",
    {},
    element("td", { class: "day" }, ...dayOf(event)),
    element(
      "td",
      { class: "what" },
      element("b", {}, event.mode ?? event.type.toLowerCase()),
      event.modality !== "asserted" && element("span", { class: `badge ${event.modality}` }, event.modality),
      element("small", { class: "code" }, event.type),
    ),
    element("td", { class: "number" }, element("b", {}, amount(event)), event.unit && element("small", {}, event.unit)),
    element("td", { class: "where" }, placeName(event.placeName, event.country)),
    element(
      "td",
      { class: "sentence" },
      element("a", { href: hrefOf({ view: "article", id: event.articleId, row: event.id }) }, ...withTrigger(event)),
      element("small", {}, [event.articleTitle ?? event.articleUrl, event.siteName].filter(Boolean).join(" · ")),
    ),
    element("td", { class: "published" }, event.articlePublished?.slice(0, 10) ?? ""),
  );
}

/**
 * The days of the event; each stays on its line.
 * @param {EventFact} event
 */
function dayOf({ occurredFrom, occurredTo }) {
  const words = days(occurredFrom, occurredTo);
  if (words === "") return [element("span", { class: "soft" }, "no date")];
  return words.split(/(?<= to )/).map((part) => element("span", {}, part));
}

/**
 * The sentence with the word that states the event set off.
 * @param {EventFact} event
 */
function withTrigger({ sentence, start, trigger, triggerStart }) {
  const at = triggerStart - start;
  if (sentence.slice(at, at + trigger.length) !== trigger) return [sentence];
  return [sentence.slice(0, at), element("mark", {}, trigger), sentence.slice(at + trigger.length)];
}

/**
 * @param {HTMLTableSectionElement} body
 * @param {string | null} next
 * @param {Record<string, string>} query
 */
function moreOf(body, next, query) {
  const told = element("span", { class: "soft", role: "status" });
  const button = element("button", { type: "button", class: "quiet" }, "More rows");
  const foot = element("div", { class: "below" }, told, button);
  let cursor = next;
  const tell = () => {
    told.replaceChildren(
      cursor === null ? `All ${counted(body.rows.length, "row")}` : `The first ${counted(body.rows.length, "row")}`,
    );
    button.hidden = cursor === null;
  };
  button.addEventListener("click", async () => {
    button.disabled = true;
    foot.querySelector(".alert")?.remove();
    try {
      const page = /** @type {Page} */ (await ask("/api/events", { ...query, cursor }));
      const rows = page.events.map(rowOf);
      body.append(...rows);
      cursor = page.next;
      // Who asked by keyboard goes on in the first of the rows that came.
      rows[0]?.querySelector("a")?.focus();
    } catch (error) {
      foot.append(alertOf(error));
    }
    button.disabled = false;
    tell();
  });
  tell();
  return foot;
}

/**
 * All rows of the selection as files, and the order of the table where its headings are not shown.
 * @param {Record<string, string>} selection
 * @param {string} order
 */
export function tableTools(selection, order) {
  const options = Object.entries(ORDERS).map(([value, words]) =>
    element("option", { value, selected: value === order }, words),
  );
  const sort = element(
    "select",
    {
      class: "sort",
      "aria-label": "Order",
      onchange: (/** @type {Event} */ event) =>
        go(changed({ order: /** @type {HTMLSelectElement} */ (event.target).value })),
    },
    ...options,
  );
  const files = ["csv", "ndjson", "geojson"].map((format) =>
    element(
      "a",
      { href: addressOf(`/api/events.${format}`, { ...selection, order }), download: `events.${format}` },
      format === "geojson" ? "GeoJSON" : format.toUpperCase(),
    ),
  );
  return [sort, element("span", { class: "files" }, element("span", { class: "soft" }, "Download"), ...files)];
}
