/** The explorer: what is shown stands in the address, so that a view can be shared. */
import { timeline, worldMap } from "./charts.js";
import { element, outerLink } from "./elements.js";
import { markedText, reach } from "./marked-text.js";
import { amount, days, duration, number, what } from "./values.js";

const main = document.getElementById("main");

const FILTERS = [
  ["text", "Words", "search"],
  ["type", "Type", "text"],
  ["country", "Country", "text"],
  ["unit", "Unit", "text"],
  ["minimum", "At least", "number"],
  ["from", "From", "date"],
  ["to", "Before", "date"],
];
/** Filters that the page's charts set, or that come in a shared address. */
const OTHER_FILTERS = [
  "mode",
  "admin1",
  "place",
  "modality",
  "maximum",
  "confidence",
  "quantified",
  "publishedFrom",
  "publishedTo",
  "feed",
  "article",
];
const ORDERS = {
  occurred: "Latest first",
  oldest: "Oldest first",
  published: "By publication",
  amount: "Largest number first",
};

async function ask(path, options) {
  const answer = await fetch(path, options).catch(() => {
    throw new Error("The server does not answer. Is newsfacts serve still running?");
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.detail ?? body.title ?? `The server answered ${answer.status}.`);
  return body;
}

function go(parameters) {
  history.pushState(null, "", `/?${parameters}`);
  show();
}

async function events(address) {
  const chosen = new URLSearchParams();
  for (const name of [...FILTERS.map(([name]) => name), ...OTHER_FILTERS])
    if (address.get(name)) chosen.set(name, address.get(name));
  const change = (name, value) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    go(next);
  };
  const order = address.get("order") ?? "occurred";
  const list = new URLSearchParams(chosen);
  list.set("order", order);
  // The server counts the last 90 days where no beginning is asked for; the page shows what the table shows.
  const counted = new URLSearchParams(chosen);
  if (!counted.has("from")) counted.set("from", "1900-01-01");
  const onMonth = (day) => {
    const next = new URLSearchParams(address);
    const end = new Date(`${day}T00:00:00Z`);
    end.setUTCMonth(end.getUTCMonth() + 1);
    next.set("from", day);
    next.set("to", end.toISOString().slice(0, 10));
    go(next);
  };
  const form = filterForm(address, chosen);
  const [page, series, places, outlines] = await Promise.all([
    ask(`/api/events?${list}`),
    ask(`/api/series?bucket=month&${counted}`),
    ask(`/api/places?${counted}`),
    ask("/outlines.json"),
  ]).catch((error) => [error]);
  if (page instanceof Error) return [form, alertOf(page)];
  if (page.events.length === 0)
    return [
      form,
      element(
        "p",
        { class: "empty" },
        "No event rows match. Fewer conditions find more; newsfacts ingest reads the feeds.",
      ),
    ];

  const body = element("tbody");
  const more = element("button", { type: "button", class: "more", hidden: page.next === null }, "More rows");
  let next = page.next;
  body.append(...page.events.map(eventRow));
  more.addEventListener("click", async () => {
    try {
      const added = await ask(`/api/events?${list}&cursor=${encodeURIComponent(next)}`);
      body.append(...added.events.map(eventRow));
      next = added.next;
      more.hidden = next === null;
    } catch (error) {
      more.replaceWith(alertOf(error));
    }
  });
  const header = (label, ...orders) => {
    const active = orders.includes(order);
    const sort = !active ? null : order === "oldest" ? "ascending" : "descending";
    const following = orders[(orders.indexOf(order) + 1) % orders.length];
    const button = () => element("button", { type: "button", onclick: () => change("order", following) }, label);
    return element("th", { scope: "col", "aria-sort": sort }, orders.length ? button() : label);
  };
  return [
    form,
    element(
      "div",
      { class: "charts" },
      element("section", {}, element("h2", {}, "Over time"), timeline(series.points, onMonth)),
      element(
        "section",
        {},
        element("h2", {}, "Where"),
        worldMap(outlines.path, places.places, (place) => change("place", place)),
      ),
    ),
    element(
      "section",
      {},
      element("h2", {}, `Events, ${(ORDERS[order] ?? order).toLowerCase()}`),
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            header("Day", "occurred", "oldest"),
            header("What"),
            header("How many", "amount"),
            header("Where"),
            header("Stated as", "published"),
          ),
        ),
        body,
      ),
      more,
    ),
  ];
}

function filterForm(address, chosen) {
  const fields = FILTERS.map(([name, label, type]) =>
    element(
      "label",
      {},
      label,
      element("input", { name, type, step: type === "number" ? "any" : null, value: address.get(name) ?? "" }),
    ),
  );
  const others = OTHER_FILTERS.filter((name) => chosen.has(name)).map((name) =>
    element(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-label": `Remove ${name}`,
        onclick: () => {
          const next = new URLSearchParams(address);
          next.delete(name);
          go(next);
        },
      },
      `${name}: ${chosen.get(name)} ×`,
    ),
  );
  const onsubmit = (event) => {
    event.preventDefault();
    const next = new URLSearchParams(address);
    for (const [name, value] of new FormData(event.target)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    go(next);
  };
  return element(
    "form",
    { class: "filters", onsubmit, "aria-label": "Filters" },
    ...fields,
    element("button", { class: "primary" }, "Show"),
    element("a", { href: "/" }, "Clear"),
    element("a", { href: `/api/events.csv?${chosen}`, "data-plain": true }, "CSV"),
    ...others,
  );
}

function eventRow(event) {
  const href = `/?view=article&id=${event.articleId}&row=${event.triggerStart}`;
  return element(
    "tr",
    {},
    element("td", { class: "day" }, days(event.occurredFrom, event.occurredTo)),
    element(
      "td",
      {},
      element("span", { class: `tag` }, what(event)),
      event.modality === "asserted" ? null : element("em", {}, ` ${event.modality}`),
    ),
    element("td", { class: "amount" }, `${amount(event)} ${event.unit ?? ""}`.trim()),
    element("td", {}, [event.placeName, event.country].filter(Boolean).join(", ")),
    element(
      "td",
      { class: "sentence" },
      element("a", { href }, event.sentence),
      element("small", {}, event.articleTitle ?? event.articleUrl),
    ),
  );
}

async function article(address) {
  const found = await ask(`/api/articles/${encodeURIComponent(address.get("id"))}`);
  const index = found.mentions.findIndex(({ trigger }) => String(trigger.start) === address.get("row"));
  const facts = { dates: found.dates, quantities: found.quantities, places: found.places, events: found.mentions };
  // Once it stands on the page.
  if (index >= 0) setTimeout(() => reach(`words-${index}`));
  return [
    element("h1", {}, found.title ?? "Article without a title"),
    element(
      "p",
      { class: "note" },
      [found.siteName, found.published].filter(Boolean).join(" · "),
      " · ",
      outerLink(found.url, "original"),
    ),
    markedText(found.text, facts),
  ];
}

async function tryIt() {
  const text = element("textarea", {
    rows: 8,
    id: "text",
    value: "On Feb. 10, police in Sihanouk Province detained more than 800 suspects.",
  });
  const published = element("input", { type: "date", id: "published", value: "2026-02-13" });
  const result = element("div", { "aria-live": "polite" });
  let turn = 0;
  let timer;
  const read = async () => {
    const mine = ++turn;
    const document = { text: text.value, ...(published.value && { published: published.value }) };
    try {
      if (text.value.trim() === "")
        return result.replaceChildren(element("p", { class: "empty" }, "Paste a text: its facts appear here."));
      const facts = await ask("/extract?explain=true", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(document),
      });
      // An answer that comes after a later question is stale.
      if (mine === turn) result.replaceChildren(markedText(document.text, facts));
    } catch (error) {
      if (mine === turn) result.replaceChildren(alertOf(error));
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(read, 250);
  };
  text.addEventListener("input", later);
  published.addEventListener("input", later);
  read();
  return [
    element("h1", {}, "Try it"),
    element("label", { for: "text" }, "Text"),
    text,
    element("label", { for: "published" }, "Published"),
    published,
    result,
  ];
}

async function feeds() {
  const found = (await ask("/api/feeds")).feeds;
  if (found.length === 0)
    return [
      element("h1", {}, "Feeds"),
      element("p", { class: "empty" }, "No feeds yet: newsfacts ingest reads the list."),
    ];
  const rows = found.map((feed) =>
    element(
      "tr",
      {},
      element("td", {}, feed.title, element("small", {}, feed.url)),
      element("td", {}, element("span", { class: `tag ${feed.status}` }, feed.status)),
      element("td", {}, duration(feed.lagSeconds)),
      element("td", {}, number(feed.failures), feed.error ? element("small", {}, feed.error) : null),
      element("td", { class: "amount" }, number(feed.articles)),
    ),
  );
  const heads = ["Feed", "State", "Lag", "Failures", "Articles"].map((words) => element("th", { scope: "col" }, words));
  return [
    element("h1", {}, "Feeds"),
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)),
  ];
}

const alertOf = (error) => element("p", { class: "alert", role: "alert" }, error.message);

const VIEWS = { events, article, try: tryIt, feeds };
let shown = 0;

async function show() {
  const mine = ++shown;
  const address = new URLSearchParams(location.search);
  const view = address.get("view") ?? "events";
  for (const link of document.querySelectorAll("nav a")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  main.setAttribute("aria-busy", "true");
  const content = await (VIEWS[view] ?? events)(address).catch((error) => [alertOf(error)]);
  if (mine !== shown) return;
  main.replaceChildren(...content);
  main.removeAttribute("aria-busy");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/']");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.pathname !== "/" || link.target) return;
  event.preventDefault();
  go(new URL(link.href).searchParams);
});
addEventListener("popstate", show);
show();
