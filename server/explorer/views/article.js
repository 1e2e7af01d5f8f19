/** An article: its text with all that was found in it, and its rows. */
import { hrefOf, note } from "../address.js";
import { addressOf, ask } from "../api.js";
import { element, outerLink, present } from "../elements.js";
import { loadInto } from "../part.js";
import { reading } from "../reading/reading.js";

/** @typedef {import("../../../store/records.ts").EventRow} EventRow */
/** @typedef {import("../reading/mentions.js").Event} Mention */

/**
 * @typedef {object} Article
 * @property {string} id
 * @property {string} url
 * @property {string | null} title
 * @property {readonly string[]} byline
 * @property {string | null} published
 * @property {string | null} siteName
 * @property {string | null} modified
 * @property {string} text
 * @property {readonly import("../reading/marked-text.js").Update[]} updates
 * @property {import("../reading/mentions.js").Facts["dates"]} dates
 * @property {import("../reading/mentions.js").Facts["quantities"]} quantities
 * @property {import("../reading/mentions.js").Facts["places"]} places
 * @property {readonly Mention[]} mentions
 * @property {readonly EventRow[]} events
 */

/** @returns {import("../explorer.js").View} */
export function openArticle() {
  const body = element("article", { class: "article" });
  let shown = "";
  return {
    title: "Article",
    content: [body],
    async update(address, signal) {
      const id = address.get("id") ?? "";
      if (id !== shown) body.replaceChildren();
      shown = id;
      const article = await loadInto(body, {
        load: async () => /** @type {Article} */ (await ask(`/api/articles/${encodeURIComponent(id)}`, {}, signal)),
        draw: (found) => draw(found, address.get("row")),
        signal,
      });
      return article?.title;
    },
  };
}

/**
 * @param {Article} article
 * @param {string | null} row id of the row that led here
 */
function draw(article, row) {
  const ids = rowIds(article);
  const { node, toWords } = reading(
    article.text,
    { dates: article.dates, quantities: article.quantities, places: article.places, events: article.mentions },
    { onRow: (index) => note({ row: ids[index] }), updates: article.updates },
  );
  const index = row === null ? -1 : ids.indexOf(row);
  // Once it stands on the page.
  if (index >= 0) queueMicrotask(() => toWords(index));
  const title = article.title ?? "Article without a title";
  return [
    element("div", { class: "title" }, element("h1", { title }, title)),
    element(
      "p",
      { class: "source" },
      ...present([
        article.siteName,
        article.byline.join(", "),
        article.published && dateOf(article.published),
        article.modified !== null &&
          article.modified !== article.published &&
          element("span", {}, "changed ", dateOf(article.modified)),
      ]).flatMap((part) => [part, element("span", { class: "dot", "aria-hidden": "true" }, "·")]),
      outerLink(article.url, "Original"),
      element("a", { href: hrefOf({ article: article.id }) }, "Its rows"),
      element("a", { href: addressOf(`/api/articles/${article.id}`, {}) }, "JSON"),
    ),
    node,
  ];
}

/** @param {string} instant */
const dateOf = (instant) => element("time", { datetime: instant }, instant.slice(0, 16).replace("T", " "));

/**
 * The ids of the rows in the order of the mentions that they were made of.
 * @param {Article} article
 */
function rowIds({ events, mentions }) {
  const left = [...events];
  return mentions.map((mention) => {
    const at = left.findIndex(
      (row) =>
        row.triggerStart === mention.trigger.start &&
        row.start === mention.start &&
        row.type === mention.type &&
        row.mode === mention.mode &&
        row.quantity === (mention.quantity?.text ?? null),
    );
    return at < 0 ? null : left.splice(at, 1)[0].id;
  });
}
