/** The rows as a user takes them out: `newsfacts export` to files, `newsfacts replay` of an archive, `newsfacts serve` over HTTP. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../extractors/seeds.ts";
import { newsfactsIn, scratchFolder, startNewsfacts } from "../support/command.ts";
import { makeDataFolder } from "../support/databases.ts";

const PAGE = join(packageRoot, "fixtures/pages/open-graph.html");

const scratch = scratchFolder();
const file = (name: string) => join(scratch.path, name);
let dataFolder: string;
let newsfacts: ReturnType<typeof newsfactsIn>;
let lines: string[];

beforeAll(async () => {
  dataFolder = await makeDataFolder();
  newsfacts = newsfactsIn(dataFolder);
  await newsfacts(["replay", "--write", PAGE]);
  lines = (await newsfacts(["export", "--format", "jsonl"])).stdout.trimEnd().split("\n");
});
afterAll(() => scratch.remove());

test("every form of file holds every row", async () => {
  expect(lines.length).toBeGreaterThan(1);
  for (const format of ["csv", "geojson", "parquet"]) {
    const outcome = await newsfacts(["export", "--format", format, "--output", file(`rows.${format}`)]);
    expect(outcome).toMatchObject({ code: 0, stdout: "", stderr: "" });
  }
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file("rows.parquet")) });
  expect(rows.map(({ id }) => id)).toEqual(lines.map((line) => JSON.parse(line).id));
  expect(JSON.parse(readFileSync(file("rows.geojson"), "utf8")).features).toHaveLength(lines.length);
  expect(readFileSync(file("rows.csv"), "utf8").match(/\r\n/g)).toHaveLength(lines.length + 1);
});

test("an archive of the pages gives the same rows again", async () => {
  await newsfacts(["export", "--format", "warc", "--output", file("pages.warc.gz")]);
  const { stdout } = await newsfacts(["replay", file("pages.warc.gz")]);
  expect(stdout).toContain(`1 page, 1 article: 0 rows added, 0 changed, 0 removed, ${lines.length} as they were.`);
});

test("the server answers with them until it is told to stop", async () => {
  const { child, outcome, stderr } = startNewsfacts(dataFolder, ["serve", "--port", "0"]);
  await expect.poll(stderr, { timeout: 30_000 }).toMatch(/at http:/);
  const address = /at (http:\S+)\. /.exec(stderr())![1]!;
  const response = await fetch(`${address}/api/events.ndjson`);
  expect((await response.text()).trimEnd().split("\n")).toEqual(lines);
  expect((await fetch(`${address}/api/openapi.json`)).status).toBe(200);
  child.kill("SIGINT");
  expect((await outcome).code).toBe(0);
});
