/** Broken and hostile markup: the text of a browser, in bounded time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTree } from "../../../pipeline/parse/build-tree.ts";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { measure, textOf } from "../../../pipeline/parse/tree.ts";
import { PARAGRAPHS, page } from "./pages.ts";

const [FIRST, SECOND, THIRD] = PARAGRAPHS;

describe("broken markup", () => {
  it.each([
    ["unclosed paragraphs", `<p>${FIRST}<p>${SECOND}<p>${THIRD}`],
    ["unclosed bold", `<p><b>${FIRST}<p>${SECOND}<p>${THIRD}`],
    ["crossed bold", `<b><p>${FIRST}</b></p><p>${SECOND}</p><p>${THIRD}</p>`],
    ["stray end tags", `</div></span></b><p>${FIRST}</p></section><p>${SECOND}</i></p><p>${THIRD}</p>`],
    ["a paragraph that holds a box", `<p>${FIRST}<div>${SECOND}</div>${THIRD}</p>`],
    ["a link around boxes that ends too early", `<p>${FIRST}</p><a href="/x"><div></a>${SECOND}</div><p>${THIRD}</p>`],
    ["an anchor that never ends", `<a name="top"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`],
    ["a form that never ends", `<form><input name="q"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`],
    [
      "a menu that never ends",
      `<select><option>One<option>Two</div><div class="article-body"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`,
    ],
    [
      "scripts in every place",
      `<p>${FIRST}<script>document.write("<p>no</p>")</script></p><script>/* </p> */</script><p>${SECOND}</p><style>p { color: red }</style><p>${THIRD}</p>`,
    ],
    ["a drawing", `<p>${FIRST}</p><svg><title>Map</title><text>Vel</text></svg><p>${SECOND}</p><p>${THIRD}</p>`],
    ["a drawing that never ends", `<p>${FIRST}</p><svg><g><path d="M0 0"><p>${SECOND}</p><p>${THIRD}</p>`],
    ["upper case and bare attributes", `<P CLASS=lead>${FIRST}<P ALIGN=left>${SECOND}<P>${THIRD}</P>`],
    ["double line breaks for paragraphs", `${FIRST}<br><br>${SECOND}<br /> <br/>${THIRD}`],
    ["boxes for paragraphs", `<div>${FIRST}</div><div>${SECOND}</div><div>${THIRD}</div>`],
    ["comments inside words", `<p>${FIRST.replace("river", "ri<!-- x -->ver")}</p><p>${SECOND}</p><p>${THIRD}</p>`],
    [
      "soft hyphens and no-break spaces",
      `<p>${FIRST.replace("river", "ri&shy;ver").replace(" rose", "&nbsp;rose")}</p><p>${SECOND}</p><p>${THIRD}</p>`,
    ],
  ])("%s", (_what, body) => {
    expect(parsePage({ html: page({ body }) }).text).toBe(PARAGRAPHS.join("\n\n"));
  });

  it("parts items, headings and rows, and glues no words", () => {
    const body = `<p>${FIRST}</p><h2>What is closed</h2><ul><li>Both bridges<li><b>Mill</b> Street</ul>
<table><tr><th>Place<th>Metres<tr><td>Velmora<td>2.1<tr><td>Brenn<td>1.4</table><p>${SECOND}</p>`;
    expect(parsePage({ html: page({ body }) }).text).toBe(
      [FIRST, "What is closed", "Both bridges\nMill Street", "Place Metres\nVelmora 2.1\nBrenn 1.4", SECOND].join(
        "\n\n",
      ),
    );
  });

  it("takes no request for consent for the article", () => {
    const request =
      "We and our partners use cookies and the like on your device for personalised content. You can accept all, reject all, or change your privacy settings at any time, and withdraw your consent. ";
    const html = `<html><title>River floods</title><body><div><div><p>${FIRST}</p><p>${SECOND}</p></div></div><div><p>${request.repeat(6)}</p></div>`;
    expect(parsePage({ html }).text).toBe([FIRST, SECOND].join("\n\n"));
  });

  it("takes a box that opens within a line out of the line", () => {
    const links = ["Lee on dykes", "Lee on bridges", "Lee on rain"].map((text) => `<a href="/x">${text}</a>`).join(" ");
    const name = `<span><a href="/lee">Ann Lee</a><span class="more"><span>${links}</span></span></span>`;
    const body = `<p><span>Mayor ${name}</span> (R) spoke of the flood.</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}`;
    expect(parsePage({ html: page({ body }) }).text.split("\n\n")[0]).toBe("Mayor Ann Lee (R) spoke of the flood.");
  });

  it("reads a table that lays out the page as the boxes it is", () => {
    const cells = PARAGRAPHS.map((text) => `<p>${text}`).join("\n");
    const html = `<html><title>River floods lower town</title><body><table><tr><td><a href="/">Home</a><td>${cells}<td><a href="/x">More</a></table>`;
    expect(parsePage({ html }).text).toBe(PARAGRAPHS.join("\n\n"));
  });
});

describe("hostile markup", () => {
  const CPU_SECONDS = 10;
  const article = page();

  it.each([
    ["nesting 100,000 deep", "<div>".repeat(100_000) + article],
    ["nesting 100,000 deep, closed", `${"<div><b>".repeat(100_000)}${article}${"</b></div>".repeat(100_000)}`],
    ["100,000 links that never end", `${"<a href=x>y".repeat(100_000)}${article}`],
    ["100,000 tables in tables", "<table><tr><td>".repeat(100_000) + article],
    ["20 MB of attributes", `<div ${'data-x="yyyyyyyyyy" '.repeat(1_100_000)}>${article}`],
    ["an attribute of 20 MB", `<div title="${"x".repeat(20_000_000)}">${article}`],
    ["a million stray end tags", "</div>".repeat(1_000_000) + article],
    ["a million classes", `<div class="${"share-box ".repeat(100_000)}">${article}</div>`],
    ["a million line breaks", page({ body: `${PARAGRAPHS[0]}${"<br>".repeat(200_000)}` })],
    ["a paragraph of 5 MB", page({ body: `<p>${"word ".repeat(1_000_000)}</p>` })],
    [
      "JSON-LD nested deep",
      page({ head: `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>` }),
    ],
    ["capitals without end", page({ body: `<p>${"A".repeat(690)}</p>`.repeat(2000) })],
    [
      "the beginning of every phrase",
      page({ body: `<p>${"Sign up follow us on read more: is a writer by Ann ".repeat(13)}</p>`.repeat(3000) }),
    ],
    [
      "a live blog of 20,000 entries, and times in times",
      page({
        title: "The river – live",
        body: `${`<div class="e"><time datetime="2026-02-10T10:00Z">10:00</time><p>${PARAGRAPHS[0]}</p></div>`.repeat(20_000)}${"<time>10:00".repeat(50_000)}`,
      }),
    ],
    [
      "50,000 times without words in one line",
      page({ body: `<div>10:00 ${'<time datetime="2026-02-10T10:00Z"></time>'.repeat(50_000)}</div>` }),
    ],
    [
      "400 lines named as times around one",
      page({
        title: "The river – live",
        body: `${"<span class=time>".repeat(400)}5 <b>by Ann</b>${"<i></i>".repeat(20_000)}${"</span>".repeat(400)}`,
      }),
    ],
    [
      "broken JSON-LD of spaces",
      page({ head: `<script type="application/ld+json">{"a": ${" ".repeat(500_000)}x}</script>` }),
    ],
    ...["<".repeat(500_000), `a${" ".repeat(500_000)}b`].map((articleBody): [string, string] => [
      `a live blog that states ${articleBody.slice(0, 2)}…`,
      page({
        title: "The river – live",
        head: `<script type="application/ld+json">${JSON.stringify({
          "@type": "LiveBlogPosting",
          liveBlogUpdate: [{ "@type": "BlogPosting", headline: "The river rises", articleBody }],
        })}</script>`,
        body: "<p>Loading</p>",
      }),
    ]),
    [
      "corrections without end",
      page({
        head: `<script type="application/ld+json">${JSON.stringify({
          "@type": "NewsArticle",
          headline: "The river",
          correction: Array.from({ length: 5000 }, (_, index) => `${PARAGRAPHS[1]} ${index}`),
        })}</script>`,
        body: `<p>${PARAGRAPHS[0]}</p>`.repeat(5000),
      }),
    ],
    [
      "notes without end",
      page({ body: `<p>${"Correction ((( earlier version of this ".repeat(12)}</p>`.repeat(20_000) }),
    ],
    ["spaces without end", page({ body: `<p>${" ".repeat(3_000_000)}</p><p>By ${"A".repeat(100_000)}</p>` })],
  ])(
    "%s",
    (_what, html) => {
      const before = process.cpuUsage();
      expect(() => parsePage({ html, url: "https://valleypost.example/region/story" })).not.toThrow();
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(CPU_SECONDS);
    },
    60_000,
  );

  it("says what it cut", () => {
    expect(buildTree("<div>".repeat(1000)).limits).toEqual(["nesting cut at 512 elements"]);
  });

  it("takes any text for a page", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div class='share'>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<table>",
        "<td>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<svg>",
        "&amp;",
        "&#x0;",
        "<br>",
        "<li>",
        "\u0000",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text } = parsePage({ html: `<html>${pieces.join("")}`, url: "https://valleypost.example/a" });
        expect(typeof text).toBe("string");
      }),
      { numRuns: 300, seed: 20260213 },
    );
  });

  it("keeps all text of a page, however its tags lie", () => {
    const tags = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<b>",
      "</b>",
      "<a href=x>",
      "</a>",
      "<ul>",
      "<li>",
      "</ul>",
      "<h2>",
      "</h2>",
      "<blockquote>",
      "</section>",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, fc.stringMatching(/^[a-z]{1,6}$/u)), { maxLength: 40 }), (parts) => {
        const { root } = buildTree(parts.map(([tag, word]) => `${tag}${word}`).join(""));
        measure(root);
        expect(textOf(root).replace(/ /gu, "")).toBe(parts.map(([, word]) => word).join(""));
      }),
      { numRuns: 300, seed: 20260213 },
    );
  });
});
