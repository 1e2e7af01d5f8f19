import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Event } from "../../extractors/facts.ts";
import { extract } from "../../extractors/index.ts";
import { packageRoot } from "../../extractors/seeds.ts";

const folder = join(packageRoot, "fixtures", "pages");

interface ExpectedEvent {
  readonly type: string;
  readonly mode: string;
  readonly trigger: string;
  readonly modality: string;
  readonly quantity: { readonly text: string; readonly [name: string]: unknown };
  readonly from?: string;
  readonly to?: string;
  readonly place?: string | null;
  readonly country?: string;
}

interface ExpectedUpdate {
  readonly published: string | null;
  readonly begins: string;
  readonly ends: string;
}

interface SavedPage {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly title: string;
  readonly events: readonly ExpectedEvent[];
  /** Quantities that make no row. */
  readonly noRows?: readonly string[];
  readonly updates?: readonly ExpectedUpdate[];
}

const pages: readonly SavedPage[] = readdirSync(folder)
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), "utf8")) }))
  .filter(({ text, events }) => text !== undefined && events.length > 0);

/** An end within a day counts as the whole day. */
function dayAfter(to: string | null): string | null {
  if (to === null || to.length === 10 || /T00:00/.test(to)) return to?.slice(0, 10) ?? null;
  return new Date(Date.parse(to.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
}

/** Where the update stands in the text. */
function placeUpdate(text: string, { published, begins, ends }: ExpectedUpdate) {
  const start = text.indexOf(begins);
  return { start, end: text.indexOf(ends, start) + ends.length, published };
}

describe.each(pages)("the events of $name", ({ text, published, title, events, noRows = [], updates = [] }) => {
  const stretches = updates.map((update) => placeUpdate(text, update));
  const found = extract({ text, published, title, updates: stretches }).events;
  test.each(noRows)("none of %s", (quantity) => {
    expect(text).toContain(quantity);
    expect(found.map((event) => event.quantity?.text)).not.toContain(quantity);
  });

  test.each(events)("$quantity.text $trigger", (expected) => {
    const { from, to, place, country, quantity, trigger, ...rest } = expected;
    const event = found.find((one) => one.quantity?.text === quantity.text && one.trigger.text === trigger);
    expect(event, "no such row").toBeDefined();
    expect(event).toMatchObject({ ...rest, quantity });
    const { date, place: where } = event as Event;
    if (from !== undefined) expect([date?.from?.slice(0, 10), dayAfter(date?.to ?? null)]).toEqual([from, to]);
    if (place != null) expect(where?.text).toBe(place);
    if (country !== undefined) expect(where?.country).toBe(country);
  });
});
