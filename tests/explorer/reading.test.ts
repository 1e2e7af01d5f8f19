/** An article, and a text of one's own: from rows to their words, and from words to all of their rows. */
import { beforeEach, expect, test } from "vitest";
import { DESKTOP, describeExplorer, type Explorer, PHONE, settled } from "./open-explorer.ts";
import { HOSTILE, OVERLAPPING, saveFixtureRows } from "./rows.ts";

describeExplorer("Explorer: a text", saveFixtureRows, (explorer) => {
  let page: Explorer["page"];
  let open: Explorer["open"];
  beforeEach(async () => {
    ({ page, open } = explorer());
    await page.setViewportSize(DESKTOP);
  });

  /** Opens the article by its n-th row of the table. */
  async function follow(selection: string, row = 0): Promise<void> {
    await open(selection);
    await page.locator("td.sentence a").nth(row).click();
    await page.locator(".reading").waitFor();
    await settled(page);
  }
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent);
  const focusedId = () => page.evaluate(() => document.activeElement?.id);

  test("leads from a row to its words and back, the title in sight", async () => {
    await open("?country=KH&order=oldest");
    const rows = page.locator("tbody tr");
    const [last, trigger] = [(await rows.count()) - 1, await rows.last().locator("mark").textContent()];
    await rows.nth(last).locator("a").click();
    await page.locator(".row.lit").waitFor();
    expect(await focusedText()).toBe(trigger);
    expect(await page.locator(".row.lit .jump q").textContent()).toBe(trigger);
    for (const inSight of [
      page.getByRole("heading", { level: 1 }),
      page.locator(".mark:focus"),
      page.locator(".row.lit"),
    ]) {
      const box = (await inSight.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeLessThan(DESKTOP.height);
    }
    await page.locator(".row .jump").nth(1).click();
    expect(await focusedText()).toBe(await page.locator(".row .jump q").nth(1).textContent());
    await page.keyboard.press("Enter");
    expect(await focusedId()).toBe("row-1");
    await page.getByRole("button", { name: "Back to the words" }).click();
    expect(await focusedText()).toBe(await page.locator(".row .jump q").nth(1).textContent());
  });

  test("notes the row that was chosen in the address", async () => {
    await follow("?country=KH");
    await page.locator(".row .jump").nth(2).click();
    const words = await focusedText();
    await page.reload();
    await page.locator(".row.lit").waitFor();
    expect(await page.locator(".row.lit").getAttribute("id")).toBe("row-2");
    expect(await focusedText()).toBe(words);
  });

  test("marks what overlaps, each piece with all of its mentions", async () => {
    await follow("?country=FJ");
    const pieces = await page.locator(".words .mark").evaluateAll((marks) => marks.map((mark) => mark.textContent));
    expect(pieces).toEqual(["the past ", "two", " weeks", "raided", "Raid", " Street", "arrested", "40 men"]);
    const two = page.locator(".mark", { hasText: "two" });
    expect(await two.getAttribute("class")).toContain("mark quantity in-date first last");
    expect(await two.getAttribute("aria-label")).toBe(
      "two; quantity: 2 week; date: 2026-01-30 to 2026-02-12; in 3 rows",
    );
    // The row whose word lies within the name of a place leads to it.
    await page.locator(".row", { hasText: "clear" }).locator(".jump").press("Enter");
    expect(await focusedText()).toBe("Raid");
    expect(await page.locator(".mark.same").allTextContents()).toEqual(["Raid", " Street"]);
  });

  test("steps through all rows that share a value", async () => {
    await follow("?country=FJ");
    await page.locator(".row .jump").first().click();
    const number = page.locator(".mark", { hasText: "40 men" });
    await page.locator(".mark", { hasText: "two" }).click();
    expect(await page.locator(".stepper > span").textContent()).toBe("two row 2 of 3");
    await number.click();
    expect(await focusedId()).toBe("row-2");
    await page.getByRole("button", { name: "Next" }).click();
    expect(await focusedId()).toBe("row-0");
    expect(await page.locator(".row.shares").count()).toBe(3);
    await page.getByRole("button", { name: "Previous" }).click();
    expect(await focusedId()).toBe("row-2");
    await number.focus();
    await page.keyboard.press("Enter");
    expect(await focusedId()).toBe("row-0");
    await number.focus();
    await page.keyboard.press("Space");
    expect(await focusedId()).toBe("row-1");
  });

  test("tells value and rules on hover and on focus, and hides at Escape", async () => {
    await follow("?country=FJ");
    const card = page.getByRole("tooltip");
    await page.locator(".mark", { hasText: "two" }).hover();
    expect(await card.locator(".entry b").allTextContents()).toEqual(["2 week", "2026-01-30 to 2026-02-12"]);
    expect(await card.locator(".code").first().textContent()).toBe("rule/one → rule/two");
    await page.mouse.move(2, 2);
    await card.waitFor({ state: "hidden" });
    await page.locator(".mark", { hasText: "arrested" }).focus();
    await page.keyboard.press("Tab");
    await card.getByText("40 man").waitFor();
    await page.keyboard.press("Escape");
    expect(await card.isVisible()).toBe(false);
  });

  test("shows the whole card on a phone, and leads to the row at the second tap", async () => {
    await page.setViewportSize(PHONE);
    await follow("?country=KH");
    const marks = page.locator(".mark[tabindex='0']");
    for (let index = 0; index < (await marks.count()); index++) {
      await marks.nth(index).tap();
      const box = (await page.getByRole("tooltip").boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
    }
    await page.locator(".mark.event").first().tap();
    expect(await focusedText()).toBe(await page.locator(".mark.event").first().textContent());
    await page.locator(".mark.event").first().tap();
    expect(await focusedId()).toBe("row-0");
  });

  test("tells when a stretch of the text was posted", async () => {
    await follow("?country=FJ");
    const [first, posting, second] = await page.locator(".words > *").allTextContents();
    expect(OVERLAPPING).toBe(`${first}\n\n${second}`);
    expect(posting).toBe("update2026-02-13 09:30");
  });

  test("says why a row came out, and hides kinds of marks", async () => {
    await follow("?country=FJ");
    await page.locator(".why summary").first().click();
    await page.locator(".why dt").first().waitFor();
    expect(await page.locator(".why dt").allTextContents()).toEqual([
      "event raided",
      "date the past two weeks",
      "quantity 40 men",
      "place Raid Street",
    ]);
    expect(await page.locator(".why dd").allTextContents()).toContain("rule/one → rule/two");
    const background = () =>
      page
        .locator(".mark.quantity")
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const shown = await background();
    await page.getByLabel("Quantities").uncheck();
    expect(await background()).not.toBe(shown);
  });

  test("shows hostile texts as text", async () => {
    await follow("?country=VN");
    await page.getByRole("heading", { name: HOSTILE }).waitFor();
    expect(await page.locator(".words").textContent()).toContain(HOSTILE);
    expect(await page.evaluate("'harmed' in window")).toBe(false);
    expect(await page.locator("main img, main script").count()).toBe(0);
  });

  test("says that an article is missing", async () => {
    await open("?view=article&id=00000000-0000-0000-0000-000000000000");
    await page.getByRole("alert").getByText("There is no article").waitFor();
    await open("?view=article");
    await page.getByRole("alert").waitFor();
  });

  test("reads a text as it is typed", async () => {
    await open("?view=try");
    await page.getByLabel("Text", { exact: true }).fill("Floods killed at least 30 people in Jakarta on Monday.");
    await page.locator(".mark.quantity", { hasText: "30" }).waitFor();
    // The flood itself has no number; its dead are a row of their own.
    expect(await page.locator(".row", { hasText: "killed" }).textContent()).toContain("≥30");
    await page.getByRole("button", { name: "Strike" }).click();
    await page.locator(".mark.place", { hasText: "Auckland" }).waitFor();
    await page.getByLabel("Text", { exact: true }).fill(" ");
    await page.getByText("its facts appear here").waitFor();
    await page.getByLabel("Text", { exact: true }).fill("The weather was fine.");
    await page.getByText("No event was found in this text.").waitFor();
    await page.getByRole("link", { name: "Feeds" }).click();
    await page.goBack();
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe("The weather was fine.");
    await page.route("**/api/extract?**", (route) => route.abort());
    await page.getByLabel("Text", { exact: true }).fill("Two died.");
    await page.getByRole("alert").getByText("The server does not answer").waitFor();
    await page.unroute("**/api/extract?**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".mark.quantity").waitFor();
  });
});
