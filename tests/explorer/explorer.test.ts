/** The explorer page as a reader uses it, in Debian's Chromium. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { extract } from "../../extractors/index.ts";
import { packageRoot } from "../../extractors/seeds.ts";
import { readPage } from "../../pipeline/read-page.ts";
import { createApi } from "../../server/index.ts";
import { type Database, saveArticles, saveFeeds } from "../../store/index.ts";
import { makeArticle, makeFeed } from "../support/articles.ts";
import { describeOrSkip, openTestDatabase } from "../support/databases.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const HOSTILE = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const STORY = "fixtures/ecns/news/cns-wire/2026-02-13/detail-ihfaquxz2731904.shtml";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describeOrSkip("Explorer", existsSync(CHROMIUM) ? null : `no Chromium at ${CHROMIUM}`, () => {
  let database: Database;
  let api: FastifyInstance;
  let origin: string;
  let context: BrowserContext;
  let page: Page;
  const profile = mkdtempSync(join(tmpdir(), "newsfacts-chromium-"));

  beforeAll(async () => {
    database = await openTestDatabase();
    await saveFeeds(database, [makeFeed()]);
    const reading = readPage({
      body: readFileSync(join(packageRoot, STORY)),
      contentType: "text/html",
      url: "https://www.ecns.cn/news/story",
      fetchedAt: "2026-02-14T00:00:00Z",
    });
    if (reading.kind !== "article") throw new Error(reading.reason);
    const text = `Police arrested 12 people in Hanoi on Feb. 10. ${HOSTILE}`;
    const facts = extract({ text, published: "2026-02-13" });
    await saveArticles(database, [reading.article, makeArticle("hostile", text, [], { title: HOSTILE, facts })]);
    api = await createApi(database, { requestsPerMinute: 100_000 });
    origin = await api.listen({ port: 0, host: "127.0.0.1" });
    context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      headless: true,
      args: FLAGS.split(" "),
      viewport: { width: 1280, height: 900 },
    });
    page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await context?.close();
    await api?.close();
    await database?.close();
    rmSync(profile, { recursive: true, force: true });
  });
  beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

  async function violations(): Promise<string[]> {
    // Through the debugger's protocol: the page's own policy lets no such script in.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { violations } = await (globalThis as never as { axe: { run(): Promise<AxeResult> } }).axe.run();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  }

  test("shows bounds and filters by the address", async () => {
    await page.goto(`${origin}/?country=KH`);
    await page.getByText(">800").first().waitFor();
    expect(await page.getByText("Hanoi").count()).toBe(0);
    await page.getByLabel("Country").fill("VN");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("Hanoi, VN").waitFor();
    expect(new URL(page.url()).searchParams.get("country")).toBe("VN");
    await page.goBack();
    await page.getByText(">800").first().waitFor();
    await page.getByRole("button", { name: "How many" }).click();
    await page.locator('th[aria-sort="descending"]', { hasText: "How many" }).waitFor();
    expect(new URL(page.url()).searchParams.get("order")).toBe("amount");
  });

  test("leads from a row to its words and back", async () => {
    await page.goto(`${origin}/?country=KH`);
    await page.locator("td.sentence a").first().click();
    await page.locator(".mark.event.lit").waitFor();
    await page.locator(".rows li > button").nth(1).click();
    expect(await page.evaluate("document.activeElement.id")).toBe("words-1");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("row-1");
    expect(await page.locator(".mark.quantity").first().getAttribute("data-value")).toMatch(/^quantity: /);
  });

  test("shows hostile titles and texts as text", async () => {
    await page.goto(`${origin}/?country=VN`);
    await page.getByText(HOSTILE).first().waitFor();
    await page.locator("td.sentence a").first().click();
    await page.getByRole("heading", { name: HOSTILE }).waitFor();
    expect(await page.evaluate("'harmed' in window")).toBe(false);
    expect(await page.locator("main img, main script").count()).toBe(0);
  });

  test("reads a text as it is typed", async () => {
    await page.goto(`${origin}/?view=try`);
    await page.getByLabel("Text").fill("Floods killed at least 30 people in Jakarta on Monday.");
    await page.locator(".mark.quantity", { hasText: "30" }).waitFor();
    // The flood itself has no number; its dead are a row of their own.
    expect(await page.locator(".rows li", { hasText: "killed" }).textContent()).toContain("≥30");
  });

  test("says what is wrong or missing", async () => {
    await page.goto(`${origin}/?country=FR`);
    await page.getByText("No event rows match").waitFor();
    await page.goto(`${origin}/?from=yesterday`);
    await page.getByRole("alert").waitFor();
    await page.goto(`${origin}/?view=article&id=00000000-0000-0000-0000-000000000000`);
    await page.getByRole("alert").waitFor();
  });

  test.each(["", "?view=try", "?view=feeds", "?country=FR"])("has no serious fault of access at /%s", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${origin}/${path}`);
      await page.locator("main table, main .rows li, main .empty").first().waitFor();
      expect(await violations()).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  });

  const drawPictures = async (folder: string) => {
    const draw = async (name: string, path: string, width: number, height: number, colorScheme: "light" | "dark") => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${origin}/${path}`);
      await page.locator("main table, main .rows li").first().waitFor();
      await page.screenshot({ path: join(folder, `explorer-${name}.png`) });
    };
    const { events } = (await (await fetch(`${origin}/api/events?country=KH&limit=1`)).json()) as {
      events: { articleId: string; triggerStart: number }[];
    };
    const article = `?view=article&id=${events[0]!.articleId}&row=${events[0]!.triggerStart}`;
    await draw("events", "?country=KH", 1280, 900, "light");
    await draw("article", article, 1280, 900, "light");
    await draw("try-dark", "?view=try", 1280, 700, "dark");
    await draw("phone", "?country=KH", 390, 844, "light");
  };
  // SCREENSHOTS=docs npx vitest run tests/explorer
  const { SCREENSHOTS } = process.env;
  if (SCREENSHOTS !== undefined) test("draws the pictures of the documentation", () => drawPictures(SCREENSHOTS));

  test("fits a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["", "?view=try", "?view=feeds"]) {
      await page.goto(`${origin}/${path}`);
      await page.locator("main table, main .rows li").first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    }
  });
});

interface AxeResult {
  readonly violations: readonly { impact: string; id: string; nodes: readonly { html: string }[] }[];
}
