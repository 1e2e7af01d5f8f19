import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { registerGazetteer } from "../../cli/commands/gazetteer.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

async function run(...words: string[]): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const program = new Command().exitOverride();
  registerGazetteer(program);
  await program.parseAsync(["node", "newsfacts", "gazetteer", ...words]);
  return log.mock.calls.map((call) => call.join(" ")).join("\n");
}

test("info tells what is loaded and whose data it is", async () => {
  const told = await run("info");
  expect(told).toMatch(/gazetteer\.bin, from npm packages: \d{3},\d{3} places under \d{3},\d{3} names/);
  expect(told).toMatch(/GeoNames \(https:\/\/www\.geonames\.org\), CC BY 4\.0/);
});

test("info as JSON", async () => {
  const told = JSON.parse(await run("info", "--json"));
  expect(told).toMatchObject({ source: "npm packages", counts: { PCLI: 250 } });
});

test("import tells what it wants where nothing is to import", async () => {
  await expect(run("import", "tests/cli")).rejects.toThrow(/No places in tests\/cli: want allCountries, cities500/);
});
