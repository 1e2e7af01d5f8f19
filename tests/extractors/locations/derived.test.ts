import { describe, expect, test } from "vitest";
import { derivedNames } from "../../../extractors/locations/gazetteer/derived.ts";

function namesOf(name: string, feature: string, population: number, country: string): string[] {
  return derivedNames(name, feature, population, country).map(([derived]) => derived);
}

describe("names that follow from a name", () => {
  test.each([
    ["Avoyelles Parish", "ADM2", 15_000, "US", "Avoyelles"],
    ["Kampong Speu Province", "ADM1", 700_000, "KH", "Kampong Speu"],
    ["City of York", "ADM2", 200_000, "GB", "York"],
    ["Zabaykalskiy (Transbaikal) Kray", "ADM1", 1_000_000, "RU", "Zabaykalskiy"],
    ["Kansas City", "PPL", 480_000, "US", "kansascity"],
    ["Quezon City", "PPL", 2_700_000, "PH", "Quezon"],
    ["Ludwigshafen am Rhein", "PPL", 160_000, "DE", "Ludwigshafen"],
    ["Clacton-on-Sea", "PPL", 50_000, "GB", "Clacton"],
    ["Düsseldorf", "PPLA", 600_000, "DE", "Duesseldorf"],
    ["Ar Ramādī", "PPLA", 270_000, "IQ", "Ramādī"],
    ["Al Fallūjah", "PPL", 190_000, "IQ", "El Fallūjah"],
    ["Al Ḩillah", "PPLA", 290_000, "IQ", "Ḩilla"],
  ])("%s (%s)", (name, feature, population, country, derived) => {
    expect(namesOf(name, feature, population, country)).toContain(derived);
  });

  test.each([
    ["Stoke", "PPL", 50_000, "GB"],
    ["Altona", "PPLX", 250_000, "DE"],
    ["Alma", "PPL", 9_000, "US"],
    ["Orange County", "PPL", 1_000, "US"],
  ])("none of %s (%s)", (name, feature, population, country) => {
    expect(namesOf(name, feature, population, country)).toEqual([]);
  });
});
