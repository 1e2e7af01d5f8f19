/** The page as a whole: colours, narrow windows, access for all, and the feeds. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { DESKTOP, describeExplorer, type Explorer, PHONE, settled, violations } from "./open-explorer.ts";
import { drawPictures } from "./pictures.ts";
import { HOSTILE, saveFixtureRows } from "./rows.ts";

const VIEWS = ["", "?view=article", "?view=try", "?view=feeds", "?country=FR"];

describeExplorer("Explorer: the page", saveFixtureRows, (explorer) => {
  let page: Explorer["page"];
  beforeEach(async () => {
    ({ page } = explorer());
    await page.setViewportSize(DESKTOP);
  });
  afterEach(() => page.emulateMedia({ colorScheme: "light" }));

  /** Opens a view with something on it; the article that has most on it. */
  async function open(path: string): Promise<void> {
    await explorer().open(path === "?view=article" ? "?country=KH" : path);
    if (path === "?view=article") await page.locator("td.sentence a").first().click();
    await page.locator("main table, main .row, main .empty").first().waitFor();
    await settled(page);
  }
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("has light and dark colours, remembered and there from the start", async () => {
    await explorer().open("");
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.getByRole("radio", { name: "Light" }).check();
    expect(await background()).toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("radio", { name: "Dark" }).check();
    expect(await background()).toBe(dark);
    // Before the body is read, so that nothing is drawn in other colours first.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        (window as never as { themeAtStart?: string }).themeAtStart = document.documentElement.dataset.theme ?? "none";
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate("window.themeAtStart")).toBe("dark");
    expect(await background()).toBe(dark);
    expect(await page.getByRole("radio", { name: "Dark" }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: "Automatic" }).check();
    expect(await background()).toBe(light);
    expect(await page.evaluate("localStorage.length")).toBe(0);
  });

  test.each(VIEWS)(
    "has no serious fault of access at /%s in either colours, fits a phone and obeys its policy",
    async (path) => {
      explorer().errors.length = 0;
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport);
        await open(path);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(viewport.width);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page)).toEqual([]);
        }
      }
      expect(explorer().errors).toEqual([]);
    },
  );

  test("folds the filters away on a phone and says how many are set", async () => {
    await page.setViewportSize(PHONE);
    await explorer().open("?country=KH&unit=suspect");
    expect((await page.locator(".filters").boundingBox())!.height).toBeLessThan(120);
    const fold = page.getByRole("button", { name: "Filters 2 set" });
    expect(await fold.getAttribute("aria-expanded")).toBe("false");
    await fold.click();
    const heights = await page
      .locator(".fields input")
      .evaluateAll((inputs) => inputs.map((input) => input.clientHeight));
    expect(new Set(heights).size).toBe(1);
    await page.getByLabel("At least", { exact: true }).fill("5");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("button", { name: "Filters 3 set" }).waitFor();
    expect(await page.getByLabel("At least", { exact: true }).isVisible()).toBe(false);
    await page.getByRole("link", { name: "Clear all" }).click();
    await page.getByRole("button", { name: "Filters", exact: true }).waitFor();
    // The headings are not shown here: the order is chosen in a list.
    await page.getByLabel("Order").selectOption("amount");
    await settled(page);
    expect(await page.evaluate("location.search")).toContain("order=amount");
  });

  test("lists the feeds with state, lag and failures", async () => {
    await explorer().open("?view=feeds");
    const row = (name: string) => page.locator("tr", { hasText: name });
    expect(await row("Coast Courier").locator("td").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("failing"), "3"]),
    );
    expect(await row("Coast Courier").locator(".error").textContent()).toBe(`answered 503 ${HOSTILE}`);
    expect(await row("Hill Gazette").locator("td").nth(2).textContent()).toBe("10 h");
    expect(await row("River Post").textContent()).toContain("never");
    expect(await row("The Daily Wire").locator(".error").textContent()).toBe("1 page failed");
    // Those that need somebody come first.
    expect(await page.locator("tbody").first().locator("th").first().textContent()).toContain("Coast Courier");
    expect(await page.locator(".panel", { hasText: "Latest runs" }).locator("tbody tr").textContent()).toContain(
      "3 articles",
    );
  });

  test("goes between the views by keyboard, and comes back to where it was", async () => {
    await explorer().open("");
    expect(await page.title()).toBe("Events · newsfacts");
    await page.evaluate("scrollTo(0, 600)");
    await page.locator("td.sentence a").nth(4).focus();
    await page.keyboard.press("Enter");
    await page.locator(".reading").waitFor();
    await page.goBack();
    await page.locator("tbody tr").first().waitFor();
    await settled(page);
    await page.waitForFunction("scrollY > 300");
    await page.getByRole("link", { name: "Feeds" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Feeds", exact: true }).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    expect(await page.title()).toBe("Feeds · newsfacts");
  });
});

const { SCREENSHOTS } = process.env;
if (SCREENSHOTS !== undefined) drawPictures(SCREENSHOTS);
