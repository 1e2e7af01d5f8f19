import { describe, expect, it } from "vitest";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { PARAGRAPHS, page } from "./pages.ts";

const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");
const url = "https://www.valleypost.example/2026/02/13/river";

describe("structured data", () => {
  it("is followed through @graph and @id", () => {
    const head = data({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", "@id": "#site", name: "Valley Post" },
        { "@type": "Organization", "@id": "#org", name: "Valley Post" },
        { "@type": "Person", "@id": "#ana", name: "Ana Dorn" },
        { "@type": "Person", "@id": "#lew", name: "Lew Tarn" },
        {
          "@type": ["NewsArticle", "ReportageNewsArticle"],
          headline: "River floods lower town",
          author: [{ "@id": "#ana" }, { "@id": "#lew" }],
          publisher: { "@id": "#org" },
          datePublished: "2026-02-13T15:08:27+01:00",
          articleSection: ["Region", "Weather"],
          keywords: "flood, Velmora",
        },
      ],
    });
    expect(parsePage({ html: page({ head }), url })).toMatchObject({
      byline: ["Ana Dorn", "Lew Tarn"],
      published: "2026-02-13T15:08:27+01:00",
      publishedFrom: "json-ld",
      siteName: "Valley Post",
      section: "Region",
      keywords: ["flood", "Velmora"],
    });
  });

  it.each([
    ["line ends inside texts", '{"@type": "NewsArticle", "headline": "River\nfloods", "datePublished": "2026-02-13"}'],
    [
      "commas after the last entry",
      '{"@type": "NewsArticle", "headline": "River floods", "datePublished": "2026-02-13",}',
    ],
    [
      "a comment around it",
      '<!-- {"@type": "NewsArticle", "headline": "River floods", "datePublished": "2026-02-13"} -->',
    ],
    [
      "CDATA marks",
      '//<![CDATA[\n{"@type": "NewsArticle", "headline": "River floods", "datePublished": "2026-02-13"}\n//]]>',
    ],
    [
      "a list at the top",
      '[{"@type": "BreadcrumbList"}, {"@type": "NewsArticle", "headline": "River floods", "datePublished": "2026-02-13"}]',
    ],
  ])("is read with %s", (_what, text) => {
    const html = page({ head: `<script type="application/ld+json">${text}</script>` });
    expect(parsePage({ html }).published).toBe("2026-02-13");
  });

  it("is told from what it quotes: a fact check is by the checker", () => {
    const head = data({
      "@type": "ClaimReview",
      headline: "No, the river did not turn red",
      datePublished: "2026-02-13",
      author: { "@type": "Person", name: "Ana Dorn" },
      itemReviewed: {
        "@type": "CreativeWork",
        name: "A post",
        author: { "@type": "Person", name: "Someone Else" },
        datePublished: "2026-01-01",
      },
    });
    expect(parsePage({ html: page({ head }) })).toMatchObject({ byline: ["Ana Dorn"], published: "2026-02-13" });
  });

  it("gives the body of a page that shows its beginning alone, markup and all", () => {
    const head = data({
      "@type": "NewsArticle",
      headline: "River",
      articleBody: PARAGRAPHS.map((text) => `<p>${text}</p>`).join(""),
    });
    expect(parsePage({ html: page({ head, body: `<p>${PARAGRAPHS[0]}</p>` }) }).text).toBe(PARAGRAPHS.join("\n\n"));
  });

  it("does not give the body of another page", () => {
    const head = data({
      "@type": "NewsArticle",
      headline: "Other",
      articleBody: PARAGRAPHS.slice(1).join(" ").repeat(3),
    });
    expect(parsePage({ html: page({ head, body: `<p>${PARAGRAPHS[0]}</p>` }) }).text).toBe(PARAGRAPHS[0]);
  });

  it("does not break on nonsense", () => {
    const head = `<script type="application/ld+json">{"@type": 7, "author": [null, 3, {}]}</script><script type="application/ld+json">no</script>`;
    expect(parsePage({ html: page({ head }) }).kind).toBe("article");
  });
});

describe("publication date", () => {
  const meta = '<meta property="article:published_time" content="2026-02-12T10:00:00Z">';
  const time = '<time datetime="2026-02-11T09:00:00Z">11 February</time>';

  it("comes from the surest source, and says which", () => {
    const both = data({ "@type": "NewsArticle", headline: "River", datePublished: "2026-02-13T08:00:00Z" }) + meta;
    expect(parsePage({ html: page({ head: both, body: time + body }), url })).toMatchObject({
      published: "2026-02-13T08:00:00Z",
      publishedFrom: "json-ld",
    });
    expect(parsePage({ html: page({ head: meta, body: time + body }), url })).toMatchObject({
      published: "2026-02-12T10:00:00Z",
      publishedFrom: "meta",
    });
    expect(parsePage({ html: page({ body: time + body }), url })).toMatchObject({
      published: "2026-02-11T09:00:00Z",
      publishedFrom: "time",
    });
    expect(parsePage({ html: page(), url })).toMatchObject({ published: "2026-02-13", publishedFrom: "url" });
    expect(parsePage({ html: page({ body: `<p class="date">14 February 2026, 10:30 CET</p>${body}` }) })).toMatchObject(
      { published: "2026-02-14T10:30:00+01:00", publishedFrom: "visible" },
    );
  });

  it("is never after the fetch", () => {
    const head = data({ "@type": "NewsArticle", headline: "River", datePublished: "2036-02-13T08:00:00Z" }) + meta;
    expect(parsePage({ html: page({ head }), url, fetchedAt: "2026-02-13T12:00:00Z" })).toMatchObject({
      published: "2026-02-12T10:00:00Z",
      publishedFrom: "meta",
    });
  });

  it("is read in the other order where it would lie after the fetch", () => {
    const html = page({ body: `<p class="date">05/03/2026</p>${body}` });
    expect(parsePage({ html, fetchedAt: "2026-05-05T12:00:00Z" }).published).toBe("2026-05-03");
    expect(parsePage({ html, fetchedAt: "2026-03-10T12:00:00Z" }).published).toBe("2026-03-05");
  });

  it("is none from before the web", () => {
    const head = '<meta name="date" content="1970-01-01T00:00:00Z">';
    expect(parsePage({ html: page({ head }) }).published).toBeNull();
  });

  it("takes the hour from another source where the surest gives the day", () => {
    const head = data({ "@type": "NewsArticle", headline: "River", datePublished: "2026-02-12" }) + meta;
    expect(parsePage({ html: page({ head }) }).published).toBe("2026-02-12T10:00:00Z");
  });

  it("is not the date of an update", () => {
    const updated = '<time class="updated" datetime="2026-02-14T09:00:00Z">14 February</time>';
    expect(parsePage({ html: page({ body: updated + time + body }) }).published).toBe("2026-02-11T09:00:00Z");
  });
});

describe("byline", () => {
  it("is of people, and of an organization only where no person is named", () => {
    const head = (author: unknown) =>
      data({
        "@type": "NewsArticle",
        headline: "River",
        author,
        publisher: { "@type": "Organization", name: "Valley Post" },
      });
    expect(
      parsePage({
        html: page({
          head: head([
            { "@type": "Person", name: "Ana Dorn" },
            { "@type": "Organization", name: "Valley Post" },
          ]),
        }),
      }).byline,
    ).toEqual(["Ana Dorn"]);
    expect(parsePage({ html: page({ head: head({ "@type": "Organization", name: "Valley Post" }) }) }).byline).toEqual([
      "Valley Post",
    ]);
    expect(
      parsePage({
        html: page({
          head: head({ "@type": "Organization", name: "Valley Post" }),
          body: `<p class="byline">By Ana Dorn</p>${body}`,
        }),
      }).byline,
    ).toEqual(["Ana Dorn"]);
  });

  it.each([
    ["a line before the body", `<p>By Ana Dorn</p>${body}`, ["Ana Dorn"]],
    ["a line after the body", `${body}<p>(By Evelyn)</p>`, ["Evelyn"]],
    ["a line with a role", `<p>By Ana Dorn and Lew Tarn, AP Science Writers</p>${body}`, ["Ana Dorn", "Lew Tarn"]],
    ["a line with a place", `<p>By Ana Dorn in Nairobi</p>${body}`, ["Ana Dorn"]],
    ["a line with the kind of work", `<p>Story by Ana Dorn</p>${body}`, ["Ana Dorn"]],
    ["a line that begins a sentence, which is none", `<p>By Tuesday, 40 were safe.</p>${body}`, []],
    ["a marked element", `<div class="author-name">Ana Dorn</div>${body}`, ["Ana Dorn"]],
    [
      "microdata",
      `<span itemprop="author" itemscope><span itemprop="name">Ana Dorn</span></span>${body}`,
      ["Ana Dorn"],
    ],
    ["a Korean line", `${body}<p>김하늘 기자 sky@valleypost.example</p>`, ["김하늘"]],
    ["a comment's author, who is none", `${body}<div id="comments"><span itemprop="author">Rolf</span></div>`, []],
  ])("is read from %s", (_what, text, names) => {
    expect(parsePage({ html: page({ body: text }) }).byline).toEqual(names);
  });
});

describe("address", () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

  it.each([
    ["the canonical one of the same site", "https://valleypost.example/river", "https://valleypost.example/river"],
    ["relative to the page", "/river", "https://www.valleypost.example/river"],
    ["that of the page where another site is named", "https://elsewhere.example/river", url],
    ["that of the page where the front page is named", "https://www.valleypost.example/", url],
    ["that of the page where nothing readable is named", "http://", url],
    [
      "without tracking parameters",
      "https://www.valleypost.example/river?utm_source=x&id=3",
      "https://www.valleypost.example/river?id=3",
    ],
  ])("is %s", (_what, href, expected) => {
    expect(parsePage({ html: page({ head: canonical(href) }), url }).url).toBe(expected);
  });

  it("is null where nobody knows it", () => {
    expect(parsePage({ html: page() }).url).toBeNull();
    expect(parsePage({ html: page(), url: "no address" }).url).toBeNull();
  });
});
