import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import { readPage } from "../../pipeline/read-page.ts";

/** A page in the language with one number in a body long enough to be an article. */
function pageIn(language: string): Uint8Array {
  const filler =
    "The council met in the town hall and heard the treasurer speak of the year that lay behind it. ".repeat(9);
  return new TextEncoder().encode(
    `<html lang="${language}"><head><title>The dam</title></head><body><article><h1>The dam</h1>
    <p>${filler}</p><p>The new dam of the town holds 7,25 billion litres, the council said.</p><p>Fees fell by 4,7%.</p>
    </article></body></html>`,
  );
}

function valuesOf(language: string, feedLanguage?: string): (number | null)[] {
  const page = { body: pageIn(language), contentType: "text/html; charset=utf-8", url: "https://news.example/dam" };
  const reading = readPage({ ...page, fetchedAt: null, ...(feedLanguage === undefined ? {} : { feedLanguage }) });
  if (reading.kind !== "article") throw new Error(reading.reason);
  return reading.article.facts.quantities.filter(({ unit }) => unit === "percentage").map(({ value }) => value);
}

test("numbers are read with the marks of the page's region, else with those of the feed's", () => {
  expect(valuesOf("en-ZA")).toEqual([4.7]);
  expect(valuesOf("en", "en-ZA")).toEqual([4.7]);
  expect(valuesOf("en-GB", "en-ZA")).not.toEqual([4.7]);
  expect(valuesOf("en")).not.toEqual([4.7]);
});

test("the entries of a live blog are read each against its own time", () => {
  const body = readFileSync(join(packageRoot, "fixtures/pages/live-blog-midnight.html"));
  const reading = readPage({ body, contentType: "text/html", url: "https://news.example/live", fetchedAt: null });
  if (reading.kind !== "article") throw new Error(reading.reason);
  const { facts, updates, modified } = reading.article;
  expect(updates).toHaveLength(4);
  expect(modified).toBe("2026-06-16T01:05:00+06:30");
  const days = facts.dates.filter(({ text }) => text === "today").map(({ value }) => value);
  expect(days).toEqual(["2026-06-16", "2026-06-16", "2026-06-15"]);
});
