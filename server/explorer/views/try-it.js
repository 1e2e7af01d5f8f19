/** A text of one's own, read as it is typed. */
import { send } from "../api.js";
import { element } from "../elements.js";
import { alertOf } from "../part.js";
import { reading } from "../reading/reading.js";

const EXAMPLES = [
  {
    label: "Raids",
    published: "2026-02-13",
    text: "On Jan. 31, some 700 law enforcement officers raided a major scam compound in Svay Rieng Province, arresting more than 2,000 suspects, most of them foreign nationals. Police said on Tuesday that dozens more were still being sought.",
  },
  {
    label: "Flood",
    published: "2026-01-20",
    text: "Floods and landslides killed at least 30 people in West Sumatra on Sunday and forced some 12,000 from their homes, Indonesia's disaster agency said. Between 20 and 30 are still missing.",
  },
  {
    label: "Strike",
    published: "2025-09-05",
    text: "Fewer than 200 nurses walked out in Auckland on Thursday, the union said. A second strike of up to 5,000 is planned for Sept. 18 across New Zealand.",
  },
];

/** Milliseconds without a keystroke after which the text is read. */
const PAUSE = 250;

/** @returns {import("../explorer.js").View} */
export function openTryIt() {
  const text = element("textarea", { rows: 4, id: "text", value: EXAMPLES[0].text });
  const published = element("input", { type: "date", id: "published", value: EXAMPLES[0].published });
  const state = element("span", { class: "soft", role: "status" });
  const result = element("div", { class: "result" });
  let asking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const read = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const document = { text: text.value, ...(published.value && { published: published.value }) };
    if (document.text.trim() === "") {
      state.replaceChildren();
      result.replaceChildren(element("p", { class: "empty" }, "Type or paste a text: its facts appear here."));
      return;
    }
    state.replaceChildren("Reading…");
    try {
      const began = performance.now();
      const facts = await send("/api/extract?explain=true", document, signal);
      result.replaceChildren(reading(document.text, facts).node, sourceOf(facts));
      state.replaceChildren(`Read in ${Math.round(performance.now() - began)} ms`);
    } catch (error) {
      if (signal.aborted) return;
      state.replaceChildren();
      result.replaceChildren(alertOf(error, read));
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(read, PAUSE);
  };
  text.addEventListener("input", later);
  published.addEventListener("input", later);
  const examples = EXAMPLES.map((example) => {
    const take = () => {
      text.value = example.text;
      published.value = example.published;
      read();
    };
    return element("button", { type: "button", class: "choice", onclick: take }, example.label);
  });

  return {
    title: "Try it",
    content: [
      element("h1", {}, "Try it"),
      element(
        "p",
        { class: "lead" },
        "Paste a news text and the day on which it was published, which dates such as “Tuesday” are read against.",
      ),
      element(
        "section",
        { class: "panel try", "aria-label": "A text of your own" },
        element("label", { class: "field", for: "text" }, "Text"),
        text,
        element(
          "div",
          { class: "controls" },
          element("label", { class: "field", for: "published" }, "Published", published),
          element(
            "div",
            { class: "choices", role: "group", "aria-label": "Examples" },
            element("span", { class: "soft" }, "Examples"),
            ...examples,
          ),
          state,
        ),
      ),
      result,
    ],
    update: read,
  };
}

/** @param {unknown} facts */
function sourceOf(facts) {
  return element(
    "details",
    { class: "panel source-json" },
    element("summary", {}, "As JSON, as the API and newsfacts extract give it"),
    element("pre", { tabindex: 0 }, JSON.stringify(facts, null, 2)),
  );
}
