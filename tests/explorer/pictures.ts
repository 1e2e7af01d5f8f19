/**
 * Draws the pictures of the documentation, from the saved pages and the articles of bench/own:
 *
 *     SCREENSHOTS=docs npx vitest run tests/explorer/page.test.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { test } from "vitest";
import { extract } from "../../extractors/index.ts";
import { packageRoot } from "../../extractors/seeds.ts";
import { readPage } from "../../pipeline/read-page.ts";
import { type Database, saveArticles } from "../../store/index.ts";
import { makeArticle } from "../support/articles.ts";
import { describeExplorer } from "./open-explorer.ts";
import { savedStory, saveFeedStates, well } from "./rows.ts";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly size?: readonly [width: number, height: number];
  readonly dark?: boolean;
  readonly follow?: (page: Page) => Promise<void>;
}

const readFirst = async (page: Page) => {
  await page.locator("td.sentence a", { hasText: "more than 800 foreign nationals" }).click();
  await page.locator(".row.lit").waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: "events", path: "?unit=person" },
  { name: "article", path: "?country=KH&type=COERCE", follow: readFirst },
  { name: "article-phone", path: "?country=KH&type=COERCE", size: [390, 844], dark: true, follow: readFirst },
  { name: "try-dark", path: "?view=try", dark: true },
  { name: "feeds", path: "?view=feeds", size: [1280, 640] },
  { name: "phone", path: "?country=KH", size: [390, 844] },
];

export function drawPictures(folder: string): void {
  describeExplorer("Explorer: pictures", savePictured, (explorer) => {
    test.each(PICTURES)("$name", async ({ name, path, size: [width, height] = [1280, 900], dark = false, follow }) => {
      const { page, open } = explorer();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      await open(path);
      await page.locator("main table, main .row").first().waitFor();
      await follow?.(page);
      await page.screenshot({ path: join(folder, `explorer-${name}.png`) });
    });
  });
}

async function savePictured(database: Database): Promise<void> {
  await saveFeedStates(database, "answered 503, to be asked again in an hour");
  const pages = join(packageRoot, "fixtures", "pages");
  const saved = readdirSync(pages)
    .filter((name) => name.endsWith(".html"))
    .flatMap((name) => {
      const body = readFileSync(join(pages, name));
      const page = {
        body,
        contentType: "text/html",
        url: `https://news.example/${name}`,
        fetchedAt: "2026-03-12T00:00:00Z",
      };
      const reading = readPage(page);
      return reading.kind === "article" ? [reading.article] : [];
    });
  const own = readFileSync(join(packageRoot, "bench", "own", "events.in.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string; published: string })
    .map(({ id, text, published }) => {
      const title = text.slice(0, 80).replace(/\s+\S*$/, " …");
      return makeArticle(id, text, [], {
        title,
        siteName: null,
        feedId: well.id,
        published,
        facts: extract({ text, published }),
      });
    });
  await saveArticles(database, [savedStory(), ...saved, ...own]);
}
