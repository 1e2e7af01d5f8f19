/** When a page was last changed, and the paragraphs in which it says so. */
import { describe, expect, it } from "vitest";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { PARAGRAPHS, page } from "./pages.ts";

const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (more: object) =>
  data({ "@type": "NewsArticle", headline: "River", datePublished: "2026-02-12T08:00:00+01:00", ...more });
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");

describe("the last change", () => {
  const json = article({ dateModified: "2026-02-13T10:00:00+01:00" });
  const meta = '<meta property="article:modified_time" content="2026-02-13T11:00:00+01:00">';
  const time = '<time class="updated" datetime="2026-02-13T12:00:00+01:00">13 February</time>';
  const line = "<p>Published 12 February 2026 | Updated 13 February 2026, 13:00 CET</p>";

  const modifiedOf = (head: string, text: string, fetchedAt: string | null = null) =>
    parsePage({ html: page({ head, body: text }), fetchedAt }).modified;

  it("comes from the surest source", () => {
    expect(modifiedOf(json + meta, time + line + body)).toBe("2026-02-13T10:00:00+01:00");
    expect(modifiedOf(article({}) + meta, time + line + body)).toBe("2026-02-13T11:00:00+01:00");
    expect(modifiedOf(article({}), time + line + body)).toBe("2026-02-13T12:00:00+01:00");
    expect(modifiedOf(article({}), line + body)).toBe("2026-02-13T13:00:00+01:00");
    expect(modifiedOf(article({}), body)).toBeNull();
  });

  it.each([
    ["<span>Last updated:</span> <b>Feb. 13, 2026 at 1:00 p.m. CET</b>", "2026-02-13T13:00:00+01:00"],
    ["Aktualisiert am 13. Februar 2026, 13:00 Uhr", "2026-02-13T13:00:00"],
    ["Mis à jour le 13 février 2026", "2026-02-13"],
    ["The rules were updated on 13 February 2026 and hold for all.", null],
    ["Updated 11 February 2026", null],
  ])("is read from %s", (words, expected) => {
    expect(modifiedOf(article({}), `<p>${words}</p>${body}`)).toBe(expected);
  });

  it("is never after the fetch, nor before the publication", () => {
    const late = article({ dateModified: "2026-03-13T10:00:00+01:00" });
    expect(modifiedOf(late + meta, body, "2026-02-14T12:00:00Z")).toBe("2026-02-13T11:00:00+01:00");
    const early = article({ dateModified: "2026-02-11T10:00:00+01:00" });
    expect(modifiedOf(early + meta, body)).toBe("2026-02-13T11:00:00+01:00");
  });

  it("is that of the latest note where the page states no other", () => {
    const note = "<p>This article was amended on 13 February 2026 to correct a name.</p>";
    expect(modifiedOf(article({}), body + note)).toBe("2026-02-13");
  });

  it("tells which source gave it", () => {
    const { trace } = parsePage({ html: page({ head: json, body }) }, { trace: true });
    expect(trace).toContainEqual({ pass: "modified", action: "chose", text: "2026-02-13T10:00:00+01:00: json-ld" });
  });
});

describe("a correction", () => {
  const CORRECTION = "An earlier version of this article said that 25 people were brought to safety. It was 52.";

  const updatesOf = (text: string, head = article({})) => {
    const parsed = parsePage({ html: page({ head, body: body + text }) });
    return parsed.updates.map(({ start, end, ...update }) => ({ ...update, text: parsed.text.slice(start, end) }));
  };

  it("stays in the text, marked with its kind and time", () => {
    expect(updatesOf(`<p>Correction (Feb. 13, 2026): The bridge is the <em>upper</em> one.</p>`)).toEqual([
      {
        kind: "correction",
        published: "2026-02-13",
        text: "Correction (Feb. 13, 2026): The bridge is the upper one.",
      },
    ]);
  });

  it("may stand beneath a label", () => {
    expect(updatesOf("<h3>Correction</h3><p>The bridge is the upper one, not the lower.</p>")).toEqual([
      { kind: "correction", published: null, text: "Correction\n\nThe bridge is the upper one, not the lower." },
    ]);
  });

  it.each([
    ["an aside", `<aside class="correction"><p>${CORRECTION}</p></aside>`],
    ["an element named as a time", `<div class="article-updated"><p>${CORRECTION}</p></div>`],
    ["a footer", `<footer><p>${CORRECTION}</p></footer>`],
  ])("is body in %s too", (_where, text) => {
    expect(updatesOf(text)).toEqual([{ kind: "correction", published: null, text: CORRECTION }]);
  });

  it("is known by the page's data, whatever its words", () => {
    const words = "The mayor is 61 years old. We had given another age in the morning.";
    const stated = article({
      correction: { "@type": "CorrectionComment", text: words, datePublished: "2026-02-13T10:00:00+01:00" },
    });
    expect(updatesOf(`<p>${words}</p>`, stated)).toEqual([
      { kind: "correction", published: "2026-02-13T10:00:00+01:00", text: words },
    ]);
    expect(updatesOf(`<p>${words}</p>`)).toEqual([]);
    expect(updatesOf(`<p>${words}</p>`, article({ correction: words }))).toMatchObject([{ kind: "correction" }]);
  });

  it("is no time line: these are no body", () => {
    expect(updatesOf('<p class="updated">Updated 13 February 2026, 13:00 CET</p>')).toEqual([]);
  });
});
