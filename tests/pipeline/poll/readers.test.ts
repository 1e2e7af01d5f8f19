import fc from "fast-check";
import { expect, test } from "vitest";
import { readLeniently } from "../../../pipeline/poll/lenient-reader.ts";
import type { RawFeed } from "../../../pipeline/poll/raw-feed.ts";
import { readStrictly } from "../../../pipeline/poll/strict-reader.ts";

const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const words = fc
  .string({
    unit: fc.constantFrom("a", "é", "汉", " ", "&", "<", ">", '"', "'", ";", "#", "amp"),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => `x${text.replaceAll("]]>", "")}x`);
const story = fc.record({
  title: words,
  path: fc.webPath(),
  date: fc.constantFrom("Fri, 13 Feb 2026 15:08:27 +0800", "2026-02-13T15:08:27Z", "2026-02-13"),
  summary: words,
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

const forms: Readonly<Record<string, (stories: readonly Story[]) => string>> = {
  "RSS 2.0": (stories) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://example.org/</link><language>en</language>${stories
      .map(
        ({ title, path, date, summary }) =>
          `<item><title>${escapeXml(title)}</title><link>https://example.org/${escapeXml(path)}</link><guid isPermaLink="false">1</guid><pubDate>${date}</pubDate><description><![CDATA[${summary}]]></description></item>`,
      )
      .join("\n")}</channel></rss>`,
  "RSS 1.0": (stories) =>
    `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>News</title><link>https://example.org/</link><dc:language>en</dc:language></channel>${stories
      .map(
        ({ title, path, date, summary }) =>
          `<item rdf:about="x"><title><![CDATA[${title}]]></title><link>https://example.org/${escapeXml(path)}</link><dc:date>${date}</dc:date><description>${escapeXml(summary)}</description></item>`,
      )
      .join("\n")}</rdf:RDF>`,
  Atom: (stories) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">News</title><link rel="self" href="https://example.org/atom"/><link href="https://example.org/"/>${stories
      .map(
        ({ title, path, date, summary }) =>
          `<entry xml:base="https://example.org/"><title type="html">${escapeXml(title)}</title><link rel="alternate" type="text/html" href="${escapeXml(path)}"/><id>tag:1</id><published>${date}</published><summary>${escapeXml(summary)}</summary></entry>`,
      )
      .join("\n")}</feed>`,
};

const gist = ({ title, language, site, items }: RawFeed) => ({ title, language, site, items });

test.each(Object.entries(forms))("both readers read well-formed %s alike", async (_, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 4 }), async (stories) => {
      const xml = write(stories);
      const strict = await readStrictly(xml);
      expect(strict).not.toBeNull();
      expect(gist(strict!)).toEqual(gist(readLeniently(xml)));
      expect(strict!.items.map(({ title, summary }) => ({ title, summary }))).toEqual(
        stories.map(({ title, summary }) => ({ title, summary })),
      );
    }),
    { numRuns: 60 },
  );
});
