/** A selection of the rows: its filters, and what they leave over time, on the map and as a table. */
import { ask } from "../api.js";
import { element } from "../elements.js";
import { loadInto, section } from "../part.js";
import { selectionOf, unitOf } from "../selection/filters.js";
import { filterForm } from "../selection/form.js";
import { drawMap } from "../selection/map.js";
import { countOver } from "../selection/span.js";
import { drawTable, ORDERS, tableTools } from "../selection/table.js";
import { drawTimeline, spanName } from "../selection/timeline.js";
import { counted } from "../values.js";

/** @typedef {import("../selection/table.js").Page} Page */

const NOTHING_FOUND = "No event rows match. Fewer conditions find more; newsfacts ingest reads the feeds.";
const NO_DATES = "No event of this selection has a date.";
const NONE_BEGINS = "No event of this selection begins in this time.";
const NO_PLACES = "No event of this selection has a place on the map.";

/** Rows asked for at a time. */
const ROWS = 50;

/** @returns {import("../explorer.js").View} */
export function openEvents() {
  const filters = filterForm();
  const count = element("span", { class: "soft" });
  const time = section("Over time", { class: "timeline", aside: count });
  const where = section("Where", { class: "where" });
  const tools = element("div", { class: "tools" });
  const rows = section("Events", { class: "rows", aside: tools });

  const status = element("p", { class: "hidden", role: "status" });

  return {
    title: "Events",
    content: [
      element("h1", { class: "hidden" }, "Events"),
      filters.form,
      status,
      element("div", { class: "charts" }, time.frame, where.frame),
      rows.frame,
    ],
    async update(address, signal) {
      const selection = selectionOf(address);
      const asked = address.get("order") ?? "";
      const order = asked in ORDERS ? asked : "occurred";
      const query = { ...selection, order, limit: String(ROWS) };
      filters.update(address);
      tools.replaceChildren(...tableTools(selection, order));
      await Promise.all([
        loadInto(time.body, {
          load: () => countOver(selection, signal),
          draw: (timeline) => (timeline ? drawTimeline(timeline, selection, signal) : []),
          empty: (timeline) => (timeline !== null ? null : selection.from || selection.to ? NONE_BEGINS : NO_DATES),
          signal,
        }).then((timeline) => {
          count.replaceChildren(timeline ? spanName(timeline) : "");
        }),
        loadInto(where.body, {
          load: async () => {
            const [{ places }, outlines] = await Promise.all([
              ask("/api/places", selection, signal),
              ask("/outlines.json", {}, signal),
            ]);
            return { places, outlines };
          },
          draw: ({ places, outlines }) =>
            drawMap(places, outlines, { width: where.body.clientWidth, unit: unitOf(selection) }),
          empty: ({ places }) => (places.length === 0 ? NO_PLACES : null),
          signal,
        }),
        loadInto(rows.body, {
          load: async () => /** @type {Page} */ (await ask("/api/events", query, signal)),
          draw: (page) => drawTable(page, order, query),
          empty: ({ events }) => (events.length === 0 ? NOTHING_FOUND : null),
          signal,
        }).then((page) => {
          status.replaceChildren(page === null ? "" : counted(page.events.length, "row"), page?.next ? " or more" : "");
          if (page !== null) filters.update(address, namesOf(page));
        }),
      ]);
    },
  };
}

/**
 * What the values are called that an address gives by their numbers: the rows that they select say so.
 * @param {Page} page
 * @returns {Record<string, string>}
 */
function namesOf({ events: [first] }) {
  if (first === undefined) return {};
  const names = { place: first.placeName, feed: first.feedTitle, article: first.articleTitle };
  return Object.fromEntries(Object.entries(names).flatMap(([name, words]) => (words ? [[name, words]] : [])));
}
