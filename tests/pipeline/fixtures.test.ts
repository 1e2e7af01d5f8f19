import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { packageRoot } from "../../extractors/seeds.ts";
import { decodePage } from "../../pipeline/parse/decode.ts";
import { parsePage } from "../../pipeline/parse/index.ts";
import { plainText } from "../../pipeline/poll/plain-text.ts";
import { readFeed } from "../../pipeline/poll/read-feed.ts";

const folder = join(packageRoot, "fixtures");

/** What stands beside each saved page. `events` are the rows that must be found; others may be. */
const expectationSchema = z
  .strictObject({
    kind: z.enum(["article", "index", "paywall", "consent"]),
    url: z.url(),
    title: z.string(),
    byline: z.array(z.string()),
    published: z.iso.datetime({ offset: true }),
    modified: z.iso.datetime({ offset: true }),
    language: z.string(),
    siteName: z.string(),
    section: z.string().nullable(),
    text: z.string(),
    updates: z.array(
      z.strictObject({
        kind: z.enum(["entry", "update", "correction", "note"]),
        published: z.string().nullable(),
        begins: z.string(),
        ends: z.string(),
      }),
    ),
    events: z.array(
      z.strictObject({
        type: z.string().regex(/^[A-Z]+$/),
        mode: z.string(),
        trigger: z.string(),
        modality: z.enum(["asserted", "planned", "possible", "denied"]),
        quantity: z.strictObject({
          text: z.string(),
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          comparator: z.enum(["=", "~", ">", "<", ">=", "<="]),
          unit: z.string(),
        }),
        from: z.iso.date().optional(),
        to: z.iso.date().optional(),
        place: z.string().nullable().optional(),
        country: z.string().length(2).optional(),
      }),
    ),
  })
  .extend({ noRows: z.array(z.string()) })
  .partial()
  .required({ kind: true, events: true });

const saved = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".expected.json") && /^(?:ecns|pages)\//.test(path))
  .map((path) => ({
    path,
    page: readdirSync(join(folder, dirname(path)))
      .map((name) => join(dirname(path), name))
      .find((name) => /\.s?html$/.test(name) && name.replace(/\.s?html$/, ".expected.json") === path)!,
    expected: expectationSchema.parse(JSON.parse(readFileSync(join(folder, path), "utf8"))),
  }));

describe("a saved page and what is expected of it", () => {
  test("there are at least six, of several kinds", () => {
    expect(saved.length).toBeGreaterThanOrEqual(6);
    expect(new Set(saved.map(({ expected }) => expected.kind))).toEqual(
      new Set(["article", "index", "paywall", "consent"]),
    );
  });

  test.each(saved)("$path tells of words that stand in the page", ({ page, expected }) => {
    const { html } = decodePage(readFileSync(join(folder, page)), "text/html");
    const words = plainText(html);
    for (const paragraph of expected.text?.split("\n\n") ?? []) expect(words).toContain(paragraph);
    for (const { quantity, trigger, place } of expected.events) {
      expect(expected.text).toContain(quantity.text);
      expect(expected.text).toContain(trigger);
      expect(expected.text).toContain(place ?? "");
    }
  });
});

test.each(saved)("$page is read as expected", ({ page, expected }) => {
  const { events: _, section: __, noRows: ___, updates = [], ...article } = expected;
  const { html } = decodePage(readFileSync(join(folder, page)), "text/html");
  const parsed = parsePage({ html, url: `file:fixtures/${page}` });
  expect(parsed).toMatchObject(article);
  expect(parsed.updates.map(({ kind, published }) => [kind, published])).toEqual(
    updates.map(({ kind, published }) => [kind, published]),
  );
  for (const [index, { begins, ends }] of updates.entries()) {
    const { start, end } = parsed.updates[index];
    expect(parsed.text.slice(start, start + begins.length)).toBe(begins);
    expect(parsed.text.slice(end - ends.length, end)).toBe(ends);
  }
});

test.each(["ecns/rss.xml", "pages/rss.xml"])(
  "the saved feed %s lists the saved pages beside it, without fault",
  async (feed) => {
    const { entries, problems } = await readFeed(readFileSync(join(folder, feed)), {
      url: `file:fixtures/${feed}`,
      timeZone: "Asia/Shanghai",
    });
    expect(problems).toEqual([]);
    const pages = saved.filter(({ path }) => path.startsWith(dirname(feed)));
    expect(entries.map(({ url }) => url).sort()).toEqual(pages.map(({ page }) => `file:fixtures/${page}`).sort());
    // The feed and the page tell the same instant.
    for (const { url, published } of entries) {
      const { expected } = pages.find(({ page }) => url === `file:fixtures/${page}`)!;
      if (expected.published) expect(Date.parse(published!)).toBe(Date.parse(expected.published));
    }
  },
);
