/** The explorer over rows of a test's own, open in Chromium. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { createApi } from "../../server/index.ts";
import type { Database } from "../../store/index.ts";
import { CHROMIUM_FLAGS, findChromium } from "../support/chromium.ts";
import { describeOrSkip, openTestDatabase } from "../support/databases.ts";

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Explorer {
  readonly database: Database;
  readonly page: Page;
  readonly origin: string;
  /** What the page's console told of errors since the test began. */
  readonly errors: string[];
  /** Opens the address and waits until nothing is loading any more. */
  open(path: string): Promise<void>;
}

/** Runs the suite on an explorer of its own, or skips it loudly where there is no Chromium. */
export function describeExplorer(
  title: string,
  saveRows: (database: Database) => Promise<void>,
  suite: (explorer: () => Explorer) => void,
): void {
  const found = findChromium();
  describeOrSkip(title, "absent" in found ? found.absent : null, () => {
    let explorer: Explorer;
    let browser: Browser | undefined;
    let close: (() => Promise<unknown>) | undefined;

    beforeAll(async () => {
      const database = await openTestDatabase();
      await saveRows(database);
      const api = await createApi(database, { requestsPerMinute: 100_000 });
      close = async () => {
        await api.close();
        await database.close();
      };
      const origin = await api.listen({ port: 0, host: "127.0.0.1" });
      browser = await chromium.launch({ executablePath: (found as { path: string }).path, args: CHROMIUM_FLAGS });
      const page = await (
        await browser.newContext({ viewport: DESKTOP, hasTouch: true, reducedMotion: "reduce" })
      ).newPage();
      page.setDefaultTimeout(10_000);
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error)));
      const open = async (path: string) => {
        await page.goto(`${origin}/${path}`);
        await settled(page);
      };
      explorer = { database, page, origin, errors, open };
    });
    afterAll(async () => {
      await browser?.close();
      await close?.();
    });
    suite(() => explorer);
  });
}

/** Nothing on the page is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator("[aria-busy], .loading").first().waitFor({ state: "detached" });
}

/** Serious and critical faults of accessibility that axe finds on the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger's protocol: the page's own policy lets no such script in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as never as { axe: { run(): Promise<AxeResult> } }).axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  });
}

interface AxeResult {
  readonly violations: readonly { impact: string; id: string; nodes: readonly { html: string }[] }[];
}
