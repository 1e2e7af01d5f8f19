import { describe, expect, it } from "vitest";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { PARAGRAPHS, page } from "./pages.ts";

const links = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<li><a href="/story/${index}">Headline number ${index} of the region's morning</a></li>`,
  ).join("");
const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const CASES: readonly (readonly [kind: string, what: string, html: string, url?: string])[] = [
  ["article", "a page with paragraphs", page()],
  ["article", "a short report", page({ body: `<p>${PARAGRAPHS[0]}</p>` })],
  [
    "article",
    "a whole text that is said to be for subscribers",
    page({
      head: data({ "@type": "NewsArticle", headline: "River", isAccessibleForFree: false }),
      body: PARAGRAPHS.concat(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
        .map((text) => `<p>${text}</p>`)
        .join(""),
    }),
  ],
  [
    "article",
    "an article on a lost page",
    page({
      title: "Page from Mozart's notebook not found in archive",
      body: PARAGRAPHS.concat(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
        .map((text) => `<p>${text}</p>`)
        .join(""),
    }),
  ],
  [
    "index",
    "a section page",
    page({ head: data({ "@type": "CollectionPage", name: "Region" }), body: `<ul>${links(12)}</ul>` }),
  ],
  [
    "article",
    "a short report that begins with a number",
    page({ title: "500 people flee flood in Velmora", body: `<p>${PARAGRAPHS[0]}</p>` }),
  ],
  [
    "article",
    "a report on a ban",
    page({
      title: "Access denied: reporters kept from flooded town",
      body: PARAGRAPHS.concat(PARAGRAPHS)
        .map((text) => `<p>${text}</p>`)
        .join(""),
    }),
  ],
  [
    "article",
    "a short report under a head that asks subscribers to sign in",
    page({ body: PARAGRAPHS.map((text) => `<p>${text}</p>`).join("") }).replace(
      "<body>",
      '<body><header><p>Already a subscriber? <a href="/login">Sign in to read</a></p></header>',
    ),
  ],
  ["index", "a list without data", page({ title: "Region", body: `<ul>${links(20)}</ul>` })],
  ["index", "a front page", page(), "https://valleypost.example/"],
  [
    "video",
    "a video",
    page({
      head: '<meta property="og:type" content="video.other">',
      body: "<p>The flood from the air.</p><p>Pictures: Ana Dorn, of the Valley Post.</p>",
    }),
  ],
  [
    "gallery",
    "a gallery",
    page({
      head: data({ "@type": "ImageGallery", name: "Flood" }),
      body: "<p>The flood in pictures: boats on Mill Street, and the market under water.</p>",
    }),
  ],
  [
    "paywall",
    "a stub",
    page({
      head: data({ "@type": "NewsArticle", headline: "River", isAccessibleForFree: "False" }),
      body: `<p>${PARAGRAPHS[0]}</p>`,
    }),
  ],
  [
    "paywall",
    "a stub with a gate",
    page({ body: `<p>${PARAGRAPHS[0]}</p><div class="gate"><p>Subscribe to continue reading.</p></div>` }),
  ],
  [
    "error",
    "a missing page",
    page({
      title: "404 - Page not found",
      body: "<p>The page that you look for does not exist. Try the search, or go back to our front page.</p>",
    }),
  ],
  [
    "error",
    "a gatekeeper",
    page({
      title: "Just a moment...",
      body: "<p>Checking your browser before you go on to the Valley Post. This takes five seconds.</p>",
    }),
  ],
  [
    "error",
    "a missing page in German",
    page({ title: "Seite nicht gefunden", body: "<p>Die Seite gibt es nicht oder nicht mehr.</p>" }),
  ],
  [
    "consent",
    "a consent wall",
    page({
      title: "Before you continue",
      body: '<p>We and our partners use cookies and data on your device for personalised advertising. Choose "Accept all" or "Reject all".</p>',
    }),
  ],
  [
    "empty",
    "a page drawn by scripts",
    '<!DOCTYPE html><html><head><title>App</title></head><body><div id="root"></div><script>start()</script></body></html>',
  ],
  ["empty", "nothing", ""],
  ["not-html", "a feed", '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>'],
  ["not-html", "JSON", '{"error": "not here"}'],
  ["not-html", "a PDF", "%PDF-1.7 and so on"],
  ["not-html", "plain text", "The river rose by two metres overnight."],
  ["not-html", "a picture", `\ufffdPNG\r\n\u001a\n${"\u0000\u0001\ufffd".repeat(200)}`],
];

describe("kind of page", () => {
  for (const [kind, what, html, url = "https://valleypost.example/region/story"] of CASES) {
    it(`${kind}: ${what}`, () => {
      const parsed = parsePage({ html, url });
      expect(parsed.kind).toBe(kind);
      if (kind === "article") expect(parsed.reason).toBeNull();
      else expect(parsed.reason).toMatch(/^[A-Z].+\.$/u);
    });
  }
});
