/** A selection of rows as a reader works it: filters, timeline, map and table. */
import { beforeEach, expect, test } from "vitest";
import { DESKTOP, describeExplorer, type Explorer, settled } from "./open-explorer.ts";
import { HOSTILE, saveFixtureRows } from "./rows.ts";

describeExplorer("Explorer: a selection", saveFixtureRows, (explorer) => {
  // Asked of the page itself, which knows its address before the debugger hears of it.
  const asked = async (name: string) =>
    new URLSearchParams(await explorer().page.evaluate<string>("location.search")).get(name);
  const focused = (attribute: string) =>
    explorer().page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);
  let page: Explorer["page"];
  let open: Explorer["open"];
  beforeEach(async () => {
    ({ page, open } = explorer());
    await page.setViewportSize(DESKTOP);
  });

  test("shows bounds and filters by the address", async () => {
    await open("?country=KH");
    await page.getByRole("cell", { name: ">800" }).first().waitFor();
    expect(await page.getByText("Hanoi").count()).toBe(0);
    await page.getByLabel("Country", { exact: true }).fill("Vietnam");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("cell", { name: "Hanoi, Vietnam" }).waitFor();
    expect(await asked("country")).toBe("VN");
    await page.goBack();
    await page.getByRole("cell", { name: ">800" }).first().waitFor();
    await page.getByRole("button", { name: "Remove the filter Country: Cambodia" }).click();
    await page.getByRole("cell", { name: "New Zealand" }).first().waitFor();
    expect(await asked("country")).toBeNull();
  });

  test("suggests what the rows hold", async () => {
    await open("");
    await page.getByLabel("Unit", { exact: true }).focus();
    await page.locator("#known-unit option[value=mine]").waitFor({ state: "attached" });
  });

  test("draws every bucket of the time, empty or not", async () => {
    await open("?country=PE");
    // 10 January to 15 November: weeks.
    expect(await page.locator(".bar").count()).toBe(45);
    expect(await page.locator(".bar .low").count()).toBe(4);
    expect(await page.locator(".tick text", { hasText: "Jan" }).count()).toBeGreaterThan(0);
    await page.getByText("4 events").waitFor();
  });

  test("draws sums between their bounds, and says where they are open", async () => {
    await open("?country=PE&unit=mine");
    await page.getByText("mine: 860–930 or more, in 4 events").waitFor();
    expect(await page.locator(".bubble").getAttribute("aria-label")).toContain(" · mine: 860–930 or more, in 4 events");
    expect(await page.locator(".places .number").textContent()).toBe("860–930 or more");
    expect(await page.locator(".bar .high").count()).toBe(1);
    expect(await page.locator(".bar .open").count()).toBe(1);
    await page.getByRole("button", { name: "Events", exact: true }).click();
    await settled(page);
    expect(await page.locator(".bar .high, .bar .open").count()).toBe(0);
    expect(await asked("bars")).toBe("events");
  });

  test("narrows the time by keyboard, by a click and by drawing", async () => {
    await open("?country=PE");
    await page.locator(".bar").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    expect([await asked("from"), await asked("to")]).toEqual(["2025-01-13", "2025-01-27"]);
    await settled(page);
    await page.locator(".bar").nth(13).waitFor();
    expect(await focused("class")).toBe("bar");
    await page.getByRole("button", { name: "All of the time" }).click();
    await settled(page);
    await page.locator(".bar").nth(44).waitFor();
    await page.locator(".bar").nth(9).click();
    expect([await asked("from"), await asked("to")]).toEqual(["2025-03-10", "2025-03-17"]);
    await page.getByText("No event of this selection begins in this time.").waitFor();

    await open("?country=PE");
    await page.locator(".timeline .choice").first().waitFor();
    const [first, last] = await Promise.all([0, 8].map((index) => page.locator(".bar .hit").nth(index).boundingBox()));
    await page.mouse.move(first!.x + 2, first!.y + 60);
    await page.mouse.down();
    await page.mouse.move(last!.x + 2, last!.y + 60, { steps: 4 });
    await page.mouse.up();
    expect([await asked("from"), await asked("to")]).toEqual(["2025-01-06", "2025-03-10"]);
  });

  test("keeps one event of long ago from flattening the others", async () => {
    await open("?type=PROTEST");
    expect(await page.locator(".bar").count()).toBeLessThan(40);
    await page.getByRole("button", { name: "1 earlier, from 1926" }).click();
    await settled(page);
    expect(await asked("from")).toBe("1926-05-04");
    await page.locator(".bar").nth(99).waitFor();
  });

  test("sorts by keyboard and says so", async () => {
    await open("");
    const heading = page.getByRole("columnheader", { name: "How many" });
    await heading.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.locator('th[aria-sort="descending"]', { hasText: "How many" }).waitFor();
    expect(await asked("order")).toBe("amount");
    expect(await focused("data-key")).toBe("sort-How many");
    await page.getByRole("columnheader", { name: "Day" }).getByRole("button").click();
    await page.locator('th[aria-sort="descending"]', { hasText: "Day" }).waitFor();
    await page.getByRole("columnheader", { name: "Day" }).getByRole("button").click();
    await page.locator('th[aria-sort="ascending"]', { hasText: "Day" }).waitFor();
  });

  test("adds rows to the table and says how many there are", async () => {
    await open("?type=PROTEST");
    await page.getByText("The first 50 rows").waitFor();
    await page.getByRole("button", { name: "More rows" }).click();
    await page.getByText("All 60 rows").waitFor();
    expect(await page.getByRole("button", { name: "More rows" }).isVisible()).toBe(false);
    expect(
      await page
        .locator("tbody tr")
        .nth(50)
        .locator("a")
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test("filters by a place on the map, and by the same in the list", async () => {
    await open("?country=KH");
    const bubble = page.locator(".bubble").first();
    await bubble.focus();
    const words = await bubble.getAttribute("aria-label");
    expect(words).toMatch(/^Cambodia · \d+ events$/);
    expect(await page.locator(".map-label").textContent()).toBe(words);
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await asked("place")).toBe("1831722");
    await page.getByRole("button", { name: "Remove the filter Place: Cambodia" }).waitFor();
    await page.getByText("As a list: 1 place").click();
    await page.locator(".places button").click();
    await settled(page);
    expect(await asked("place")).toBeNull();
  });

  test("lets one part fail and the others stand", async () => {
    await page.route("**/api/series?**", (route) => route.fulfill({ status: 503, body: "{}" }));
    await open("?country=KH");
    await page.locator(".timeline .alert", { hasText: "The server answered 503." }).waitFor();
    expect(await page.locator(".alert").count()).toBe(1);
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(5);
    expect(await page.locator(".bubble").count()).toBeGreaterThan(0);
    await page.unroute("**/api/series?**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".timeline .bar").first().waitFor();
    expect(await page.locator(".alert").count()).toBe(0);
  });

  test("says what is wrong or missing", async () => {
    await open("?country=FR");
    await page.getByText("No event rows match").waitFor();
    await page.getByText("No event of this selection has a date.").waitFor();
    await page.getByText("No event of this selection has a place").waitFor();
    await open("?from=yesterday");
    await page.locator(".rows").getByRole("alert").waitFor();
  });

  test("shows hostile titles as text", async () => {
    await open("?country=VN");
    await page.getByText(HOSTILE).first().waitFor();
    expect(await page.evaluate("'harmed' in window")).toBe(false);
    expect(await page.locator("main img, main script").count()).toBe(0);
  });
});
