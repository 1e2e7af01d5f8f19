/** The feeds with their state, lag and failures, and the latest runs over them. */
import { hrefOf } from "../address.js";
import { ask } from "../api.js";
import { element, outerLink, time } from "../elements.js";
import { loadInto, section } from "../part.js";
import { ago, counted, duration, number } from "../values.js";

/** @typedef {import("../../../store/feed-report.ts").FeedReport} Feed */
/** @typedef {import("../../../store/records.ts").Run} Run */

const RUNS = 12;

/** What each state means, those that need somebody first. */
/** @type {Readonly<Record<Feed["status"], string>>} */
const STATES = {
  failing: "the last poll failed",
  late: "three turns or more missed",
  new: "not polled yet",
  well: "polled in time",
  removed: "taken off the list",
};

/** @returns {import("../explorer.js").View} */
export function openFeeds() {
  const feeds = section("State and lag", { class: "rows" });
  const runs = section("Latest runs", { class: "rows" });
  return {
    title: "Feeds",
    content: [element("h1", {}, "Feeds"), feeds.frame, runs.frame],
    async update(_address, signal) {
      await Promise.all([
        loadInto(feeds.body, {
          load: async () => /** @type {Feed[]} */ ((await ask("/api/feeds", {}, signal)).feeds),
          draw: drawFeeds,
          empty: (found) => (found.length === 0 ? "No feeds yet: newsfacts ingest reads the list." : null),
          signal,
        }),
        loadInto(runs.body, {
          load: async () => /** @type {Run[]} */ ((await ask("/api/runs", { limit: RUNS }, signal)).runs),
          draw: (found) => [runTable(found)],
          empty: (found) => (found.length === 0 ? "No runs yet: newsfacts ingest makes the first." : null),
          signal,
        }),
      ]);
    },
  };
}

/** @param {readonly Feed[]} feeds */
function drawFeeds(feeds) {
  const names = /** @type {Feed["status"][]} */ (Object.keys(STATES));
  const groups = names.flatMap((status) => {
    const count = feeds.filter((feed) => feed.status === status).length;
    return count === 0 ? [] : [stateCount(status, count)];
  });
  const ordered = feeds.toSorted(
    (one, other) => names.indexOf(one.status) - names.indexOf(other.status) || other.articles - one.articles,
  );
  return [element("ul", { class: "states" }, ...groups), element("div", { class: "scroller" }, feedTable(ordered))];
}

/**
 * @param {Feed["status"]} status
 * @param {number} count
 */
function stateCount(status, count) {
  return element(
    "li",
    {},
    element("b", { class: "number" }, number(count)),
    badge(status),
    element("small", {}, STATES[status]),
  );
}

/** @param {Feed["status"]} status */
const badge = (status) => element("span", { class: `badge ${status}` }, status);

/** @param {readonly Feed[]} feeds */
function feedTable(feeds) {
  return tableOf(
    "Feeds",
    ["Feed", "State", "Polled", ">Lag", ">Failures in a row", ">Articles", "Latest article"],
    feeds.map(feedRow),
  );
}

/**
 * @param {string} label
 * @param {Node | string | null} value null where there is nothing to tell, which a narrow page leaves out
 * @param {Node | false} [below]
 */
function numberCell(label, value, below = false) {
  const isNone = value === null && !below;
  return element("td", { class: isNone ? "number none" : "number", "data-label": label }, value ?? "–", below);
}

/** @param {Feed} feed */
function feedRow(feed) {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, feed.title, element("small", {}, outerLink(feed.url, feed.url))),
    element(
      "td",
      { "data-label": "State" },
      badge(feed.status),
      feed.error && element("small", { class: "error" }, feed.error),
    ),
    element(
      "td",
      { "data-label": "Polled" },
      time(feed.polledAt, ago(feed.polledAt)),
      element("small", {}, `every ${duration(feed.everyMinutes * 60)}`),
    ),
    numberCell("Lag", feed.lagSeconds < 60 ? null : duration(feed.lagSeconds)),
    numberCell("Failures", feed.failures === 0 ? null : number(feed.failures)),
    numberCell(
      "Articles",
      feed.articles === 0 ? null : element("a", { href: hrefOf({ feed: feed.id }) }, number(feed.articles)),
      feed.entries.failed > 0 && element("small", { class: "error" }, `${counted(feed.entries.failed, "page")} failed`),
    ),
    element(
      "td",
      { class: feed.latest === null ? "none" : null, "data-label": "Latest article" },
      feed.latest === null ? "–" : time(feed.latest, ago(feed.latest)),
    ),
  );
}

/** @param {readonly Run[]} runs */
function runTable(runs) {
  const rows = runs.map(({ kind, startedAt, finishedAt, counts }) => {
    const took = finishedAt === null ? null : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    const made = Object.entries(counts).filter(([, count]) => count > 0);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, kind),
      element("td", { "data-label": "Started" }, time(startedAt, ago(startedAt))),
      element("td", { class: "number", "data-label": "Took" }, took === null ? "not finished" : duration(took)),
      element(
        "td",
        { "data-label": "Counts" },
        made.map(([name, count]) => counted(count, name, name)).join(", ") || "nothing new",
      ),
    );
  });
  return element("div", { class: "scroller" }, tableOf("Latest runs", ["Run", "Started", ">Took", "Counts"], rows));
}

/**
 * @param {string} caption
 * @param {readonly string[]} heads those of numbers begin with ">"
 * @param {readonly HTMLTableRowElement[]} rows
 */
function tableOf(caption, heads, rows) {
  const cells = heads.map((head) =>
    element("th", { scope: "col", class: head.startsWith(">") ? "number" : null }, head.replace(/^>/, "")),
  );
  return element(
    "table",
    { class: "plain" },
    element("caption", { class: "hidden" }, caption),
    element("thead", {}, element("tr", {}, ...cells)),
    element("tbody", {}, ...rows),
  );
}
