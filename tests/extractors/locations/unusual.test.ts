import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPlaces } from "../../../extractors/locations/index.ts";
import { readText } from "../../../extractors/text/index.ts";

function placesOf(text: string, url: string | null = null) {
  return findPlaces(readText(text), { text, published: null, url });
}

const ARTICLE =
  "PARIS, Texas — Sheriff Bud Lancaster said three people from Lamar County and one from Paris, France, were hurt near the Red River on Monday. ";

describe("texts that are no articles", () => {
  test.each([
    ["nothing", ""],
    ["white space", " \n\t\n "],
    ["one word", "Kenya"],
    ["one small word", "kenya"],
    ["marks", "—,.()[]“”’…"],
    ["emoji", "🇰🇪🔥 Kenya 👍🏽 Nairobi"],
    ["right-to-left marks", "\u200fIsrael\u200e and \u202bLebanon\u202c"],
    ["a lone surrogate", "\ud800 Kenya \udc00"],
    ["combining marks", "Sa\u0303o Paulo"],
    ["many commas", "Paris, ,, , Texas,,"],
    ["all capitals", "FLOODS HIT KENYA AND TANZANIA AS THE NILE RISES"],
    ["no capitals", "floods hit kenya and tanzania"],
  ])("%s", (_what, text) => {
    for (const place of placesOf(text)) expect(text.slice(place.start, place.end)).toBe(place.text);
  });

  test("a capital headline names its countries", () => {
    expect(placesOf("FLOODS HIT KENYA AND TANZANIA").map((place) => place.country)).toEqual(["KE", "TZ"]);
  });

  test("emoji do not move the offsets", () => {
    expect(placesOf("🔥🔥 In Kenya").map(({ start, end }) => [start, end])).toEqual([[8, 13]]);
  });

  test("an address that is none tells nothing", () => {
    expect(placesOf("He is in Kenya.", "not an address")).toHaveLength(1);
  });

  test("any text: spans are within it, in order, apart", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Paris", ", Texas", "St. ", "County ", "in ", "U.S. ", "Ky.", "-", "’s "),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, text: mention, confidence } of placesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(mention);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("long texts", () => {
  /** Work counted in places, not in seconds: the same sentence a hundred times gives a hundred times its places. */
  test("5 MB are read, each place where it stands", () => {
    const text = ARTICLE.repeat(Math.ceil(5e6 / ARTICLE.length));
    const places = placesOf(text);
    expect(places.length).toBeGreaterThan(100_000);
    const last = places[places.length - 1];
    expect(text.slice(last.start, last.end)).toBe(last.text);
  }, 60_000);

  test("many different names", () => {
    const names = Array.from(
      { length: 5_000 },
      (_, index) => `Springfield, ${["Ill.", "Mo.", "Ohio", "Mass."][index % 4]}`,
    );
    expect(placesOf(names.join("; ")).length).toBe(10_000);
  }, 60_000);
});
