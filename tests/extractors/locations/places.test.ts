import { describe, expect, test } from "vitest";
import { findPlaces } from "../../../extractors/locations/index.ts";
import { recognitionCases } from "../../../extractors/locations/recognition/rules/rules.corpus.ts";
import { resolutionCases } from "../../../extractors/locations/resolution/senses.corpus.ts";
import { readText } from "../../../extractors/text/index.ts";

function placesOf(text: string, url: string | null = null) {
  return findPlaces(readText(text), { text, published: null, url });
}

for (const [rule, cases] of Object.entries(recognitionCases)) {
  describe(`recognition: ${rule}`, () => {
    test.each(cases)("$text", ({ text, places }) => {
      expect(placesOf(text).map((place) => place.text)).toEqual(places);
    });
  });
}

for (const [rule, cases] of Object.entries(resolutionCases)) {
  describe(`resolution: ${rule}`, () => {
    test.each(cases)("$text", ({ text, url, places }) => {
      const found = placesOf(text, url).map((place) => [
        place.text,
        `${place.name} ${place.country}${place.admin1 === null ? "" : `.${place.admin1}`}`,
      ]);
      expect(found).toEqual(places);
    });
  });
}

describe("adjectives and peoples", () => {
  test("have their country's values and a mark", () => {
    const [adjective, people] = placesOf("Cambodian police held two Danes.");
    expect(adjective).toMatchObject({ text: "Cambodian", adjectival: true, country: "KH", featureCode: "PCLI" });
    expect(people).toMatchObject({ text: "Danes", adjectival: true, country: "DK" });
  });

  test("a country is none", () => {
    expect(placesOf("Cambodia voted.")[0]).toMatchObject({ adjectival: false });
  });
});

describe("confidence", () => {
  test("falls where the next sense is near", () => {
    const [plain] = placesOf("A man was found in Springfield.");
    const [sure] = placesOf("A man was found in Springfield, Ill., on Monday.");
    expect(sure.confidence).toBeGreaterThan(plain.confidence);
  });

  test("comes with the runner-up and how far it is behind", () => {
    const [lebanon] = placesOf("He flew to Lebanon.");
    expect(lebanon).toMatchObject({ country: "LB", runnerUp: { country: "US" } });
    expect(lebanon.runnerUp?.margin).toBeGreaterThan(1);
    expect(placesOf("He flew to Vladivostok.")[0].runnerUp).toBeNull();
  });

  test("names the rules that spoke", () => {
    expect(placesOf("He was found in Nairobi.")[0].rules).toEqual(["preposition", "known", "best-known"]);
    const [paris] = placesOf("He was found in Paris, Texas.");
    expect(paris.rules).toEqual(["container", "preposition", "known", "named-beside", "company"]);
  });
});
