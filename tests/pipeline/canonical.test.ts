import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import { canonicalUrl, sameSite } from "../../pipeline/canonical.ts";

describe("the canonical address", () => {
  test.each([
    // Tracking goes, on every site or on the one that uses the name so.
    ["https://www.ecns.cn/news/x.shtml?utm_source=rss&utm_medium=feed", "https://www.ecns.cn/news/x.shtml"],
    [
      "https://www.bbc.co.uk/news/articles/c1?at_medium=RSS&at_campaign=KARANGA",
      "https://www.bbc.co.uk/news/articles/c1",
    ],
    ["https://www.dw.com/en/floods/a-71234567?maca=en-rss-en-all-1573-rdf", "https://www.dw.com/en/floods/a-71234567"],
    ["https://example.org/a?maca=1", "https://example.org/a?maca=1"],
    ["https://www.cbc.ca/news/world/flood-1.7456?cmp=rss", "https://www.cbc.ca/news/world/flood-1.7456"],
    ["https://example.org/a?UTM_Source=x&fbclid=2&gclid=3", "https://example.org/a"],
    // What may name the page stays.
    [
      "https://example.org/story.php?storyId=123&ref=4&source=5",
      "https://example.org/story.php?ref=4&source=5&storyId=123",
    ],
    ["https://example.org?p=77", "https://example.org/?p=77"],
    // One spelling for one address.
    ["HTTP://WWW.Example.ORG:80/a//b/../c/#part", "https://www.example.org/a/c"],
    ["https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"],
    ["https://example.org/a/", "https://example.org/a"],
    ["https://example.org?", "https://example.org/"],
    ["https://example.org/?url=https://other.org/", "https://example.org/?url=https://other.org/"],
    ["https://user:secret@example.org/a", "https://example.org/a"],
    ["https://example.org/caf%C3%A9", "https://example.org/caf%C3%A9"],
    ["https://example.org/café", "https://example.org/caf%C3%A9"],
    // A fragment that is a route names a page, one that is a text marker does not.
    ["https://example.org/#!/story/1", "https://example.org/#!/story/1"],
    ["https://example.org/a#:~:text=flood", "https://example.org/a"],
    // No certificate is to be expected there.
    ["http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"],
    ["http://localhost/a", "http://localhost/a"],
    ["http://news.example.org:8080/a", "http://news.example.org:8080/a"],
    // Saved pages: the same in every checkout.
    ["file:fixtures/ecns/rss.xml", "file:fixtures/ecns/rss.xml"],
    [`file://${join(packageRoot, "fixtures/ecns/rss.xml")}`, "file:fixtures/ecns/rss.xml"],
    ["file:///somewhere/else.xml", "file:///somewhere/else.xml"],
  ])("of %s", (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  test("is its own canonical address", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });

  test("of no address is an error", () => {
    expect(() => canonicalUrl("no address")).toThrow(TypeError);
  });
});

test.each([
  ["https://www.bbc.co.uk/news", "https://bbc.co.uk/x", true],
  ["https://m.example.org/a", "https://www.example.org/a", true],
  ["https://amp.example.org/a", "https://example.org/a", true],
  ["https://news.example.org/a", "https://www.example.org/a", true],
  ["http://127.0.0.1:8080/a", "http://127.0.0.1:8081/b", true],
  ["https://example.org/a", "https://example.com/a", false],
  ["https://www.bbc.co.uk/a", "https://www.itv.co.uk/a", false],
  ["https://notexample.org/a", "https://example.org/a", false],
  ["http://10.0.0.1/", "http://1.10.0.0.1/", false],
  ["https://www.com/a", "https://example.com/a", false],
  ["file:fixtures/a.html", "file:fixtures/b.html", false],
  ["no address", "https://example.org", false],
])("sameSite(%s, %s) is %s", (first, second, expected) => {
  expect(sameSite(first, second)).toBe(expected);
  expect(sameSite(second, first)).toBe(expected);
});
